/** The pages about the course. They come in one file of their own, when the first of them is opened. */
import '../../../lib/player/css/apart.css';
import '../../../messages/apart.ts';

export { default as About } from '../../../lib/player/About.svelte';
export { default as CoursePage } from '../../../lib/player/CoursePage.svelte';
export { default as Path } from '../../../lib/player/Path.svelte';
export { default as Report } from './Report.svelte';
