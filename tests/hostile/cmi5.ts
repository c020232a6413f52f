/** A cmi5 LMS round a package: the tests' LRS, behind the stand-in's own server, since the package may ask for nothing elsewhere. */
import { lrs, type LaunchOptions, type Lrs } from '../lrs.ts';
import type { Activity, Files, Lms } from './lms.ts';

export interface Enrolment extends Activity {
	lrs: Lrs;
	/** What the next launch supplies; a launch is had by reading `url`. */
	options: LaunchOptions;
	/** What it has: the learner's record and all statements. */
	snapshot(): () => void;
	/** Takes all away. */
	wipe(): void;
}

/** `record`: the name of the document in which the package keeps its record, and how that is read. */
export function enrolled(lms: Lms, files: Files, record: string, logIn: (text: string) => string): Enrolment {
	const activity = lms.activity('scorm-1.2', files);
	const store = lrs();
	activity.answers = (request) => store.handle(request);
	const address = new URL(activity.package);
	const place = `${address.origin}/lrs/${address.pathname.split('/')[2]}`;
	const enrolment = Object.assign(activity, {
		lrs: store,
		options: {},
		snapshot() {
			const [documents, statements] = [[...store.documents], [...store.statements]];
			return () => {
				enrolment.wipe();
				documents.forEach(([key, document]) => store.documents.set(key, document));
				store.statements.push(...statements);
			};
		},
		wipe() {
			store.documents.clear();
			store.statements.length = 0;
		}
	});
	Object.defineProperties(activity, {
		url: {
			get() {
				const query = store.launch(enrolment.options).slice(1).replaceAll(encodeURIComponent('http://lrs.example'), encodeURIComponent(place));
				return `${activity.package}&${query}`;
			}
		},
		stored: {
			get() {
				const found = [...store.documents.values()].find(({ id }) => id === record);
				return found ? { 'cmi.suspend_data': logIn(found.text) } : {};
			}
		}
	});
	return enrolment;
}
