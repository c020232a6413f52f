/** The pages that stand behind an answer. They come in one file of their own, fetched while the first question is read. */
import '../../../lib/player/css/panels.css';
import '../../../lib/player/css/route.css';
import '../../../lib/player/css/figures.css';
import '../../../lib/player/css/sorted.css';
import '../../../messages/after.ts';

export { default as Answered } from '../../../lib/player/Answered.svelte';
export { default as Changed } from './Changed.svelte';
export { default as Ended } from './Ended.svelte';
export { default as Happened } from './Happened.svelte';
export { default as LookingBack } from '../../../lib/player/LookingBack.svelte';
export { default as Mend } from './Mend.svelte';
