/** What the home page shows once a dilemma is finished. It comes in a file of its own, with the schedule. */
import './homeward.css';
import '../../../messages/homeward.ts';

export { due } from '../../play/schedule.ts';
export { default as DueMark } from './DueMark.svelte';
export { default as Yours } from './Yours.svelte';
