import type { Api } from '../lms/find-api.ts';
import type { Elements } from './elements.ts';
import { open, snapshot, type Launch } from './launch.ts';

const notInitialised = '301';
const wrongType = '405';

const upTo = (most: number) => (value: string) => value.length <= most;
const identifier = (value: string): boolean => /^[\x21-\x7E]{1,255}$/.test(value);

/** Element → what it may hold, where scorm-again is kinder than real LMSs: it takes 64,000 characters of suspend data, and mends wrong words. */
const limits: [RegExp, (value: string) => boolean][] = [
	[/^cmi\.suspend_data$/, upTo(4_096)],
	[/^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/, upTo(255)],
	[/^cmi\.(objectives|interactions|interactions\.\d+\.objectives)\.\d+\.id$/, identifier],
	[/^cmi\.interactions\.\d+\.result$/, (value) => value !== 'incorrect'],
	[/^cmi\.core\.exit$/, (value) => value !== 'normal']
];

/**
 * A launch → a strict SCORM 1.2 API. `keep` is told what is stored at each commit and finish. As in Moodle it opens again after it was
 * finished, with what was stored; and what was told no status at all is "completed" when it is finished.
 */
export function strict(launch: Launch, keep: (stored: Elements) => void): Api {
	let stored = launch.stored;
	let inner = open(launch);
	let error = '';

	const refuse = (code: string, answer = 'false'): string => {
		error = code;
		return answer;
	};
	const storing = (name: 'LMSCommit' | 'LMSFinish') => (): string => {
		if (inner.isTerminated()) return refuse(notInitialised);
		const answer = inner[name]('');
		if (answer === 'true') keep((stored = snapshot(inner)));
		return answer;
	};
	const functions: Api = {
		LMSInitialize(given = '') {
			if (inner.isTerminated()) inner = open({ ...launch, stored });
			const answer = inner.LMSInitialize(given);
			if (answer === 'true') inner.statusSetByModule = inner.cmi.core.lesson_status !== 'not attempted';
			return answer;
		},
		LMSFinish: storing('LMSFinish'),
		LMSCommit: storing('LMSCommit'),
		LMSGetValue: (element = '') => (inner.isTerminated() ? refuse(notInitialised, '') : inner.LMSGetValue(element)),
		LMSSetValue(element = '', value = '') {
			if (inner.isTerminated()) return refuse(notInitialised);
			const allowed = limits.every(([shape, may]) => !shape.test(element) || may(String(value)));
			return allowed ? inner.LMSSetValue(element, value) : refuse(wrongType);
		}
	};
	const forgetting = Object.entries(functions).map(([name, run]) => [
		name,
		(...given: string[]) => {
			error = '';
			return run(...given);
		}
	]);
	return {
		...(Object.fromEntries(forgetting) as Api),
		LMSGetLastError: () => error || inner.LMSGetLastError(),
		LMSGetErrorString: (code = '') => inner.LMSGetErrorString(code),
		LMSGetDiagnostic: (code = '') => inner.LMSGetDiagnostic(code)
	};
}
