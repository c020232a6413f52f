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

let opened: Promise<{ launched: Awaited<ReturnType<typeof launch>>; lent: Lent }> | null = null;

/** One launch a page: a redirect on the way in loads again, and a second launch would wait for the turn that the first has. One that failed is tried again. */
function launchOnce(course: Parameters<typeof launch>[0]): NonNullable<typeof opened> {
	const here = lent();
	return (opened ??= launch(course, here).then(
		(launched) => ({ launched, lent: here }),
		(error: unknown) => {
			opened = null;
			throw error;
		}
	));
}

/** Once a launch: the course, whose record it is and what there is of it. A course that is no course breaks here, before anything is written. */
export async function load() {
	// Words that do not come are said in English.
	const [read] = await Promise.all([readCourse(), speak(wanted()).catch(() => {})]);
	if (!read.value) return { read, opened: null };
	try {
		return { read, opened: await launchOnce(read.value) };
	} catch {
		return { read: { value: null, failure: unreachable('_app') }, opened: null };
	}
}
