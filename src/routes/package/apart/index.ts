/** The pages about the course. They come in one file of their own, when the first of them is opened. */
import '../../../lib/player/css/apart.css';
import '../../../messages/apart.ts';

export { default as Apart } from './Apart.svelte';
