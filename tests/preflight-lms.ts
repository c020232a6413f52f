/** What the preflight page's tests share: a learner with a record, a session that is open, an API that breaks off. */
import type { Api } from '../src/lib/lms/find-api.ts';
import { standIn, type StandIn } from './lms-stand-in.ts';

export const saved = 'c1.learner.s-whole-record_0123456789';
export const withRecord = (more: Record<string, string> = {}): StandIn =>
	standIn({ 'cmi.suspend_data': saved, 'cmi.core.lesson_status': 'incomplete', ...more });

/** The learner has the course open: its session, and what it has told. */
export function opened(lms: StandIn): StandIn {
	lms.api.LMSInitialize?.('');
	lms.calls.length = 0;
	return lms;
}

export const namesOf = ({ calls }: StandIn): string[] => calls.map((call) => call.replace(/\(.*/s, ''));
export const writes = ({ calls }: StandIn): string[] => [...new Set(calls.flatMap((call) => /^(?:LMS)?SetValue\("([^"]+)"/.exec(call)?.[1] ?? []))];

/** An API whose call number n, of those that `of` names, throws; or each from n on. */
export function breaking(api: Api, of: RegExp, breaks: (nth: number) => boolean): Api {
	let nth = 0;
	return Object.fromEntries(
		Object.entries(api).map(([name, run]) => [
			name,
			(...given: string[]): unknown => {
				if (of.test(`${name} ${String(given[0])}`) && breaks(nth++)) throw new DOMException('The network is away.', 'NetworkError');
				return run(...given);
			}
		])
	);
}
