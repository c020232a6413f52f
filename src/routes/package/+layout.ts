import { launch, type Lent } from '$lib/lms/launch.ts';
import { speak, wanted } from '../../messages/speak.ts';
import { readCourse, unreachable } from './files.ts';

/** What the course is lent of this browser. */
const lent = (): Lent => ({
	window,
	clock: { now: () => Date.now() },
	later(run, milliseconds) {
		const timer = window.setTimeout(run, milliseconds);
		return () => window.clearTimeout(timer);
	},
	locks: navigator.locks
});

/** Once a launch: the course, whose record it is and what there is of it. A course that is no course breaks here, before anything is written. */
export async function load() {
	// Words that do not come are said in English.
	const [read] = await Promise.all([readCourse(), speak(wanted()).catch(() => {})]);
	if (!read.value) return { read, opened: null };
	const here = lent();
	try {
		return { read, opened: { launched: await launch(read.value, here), lent: here } };
	} catch {
		return { read: { value: null, failure: unreachable('_app') }, opened: null };
	}
}
