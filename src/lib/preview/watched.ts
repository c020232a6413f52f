import type { Api } from '../lms/find-api.ts';
import { functions } from './hostile.ts';

/** One call that the package made, and what it got. */
export interface Call {
	name: string;
	given: string[];
	/** What came back, as text; or what was thrown. */
	answer: string;
	/** The error that it met; '0' for none. */
	error: string;
	threw: boolean;
}

/** Functions that ask for an error, and meet none. */
const asks = /^LMSGet(LastError|ErrorString|Diagnostic)$/;

/** API → the same, telling of each call when it is over. */
export function watched(api: Api, oncall: (call: Call) => void): Api {
	const watch = (name: string) => [
		name,
		(...given: string[]): unknown => {
			const told = { name, given: given.map(String) };
			try {
				const answer = api[name]?.(...given);
				const error = asks.test(name) ? '0' : String(api.LMSGetLastError?.(''));
				oncall({ ...told, answer: String(answer), error, threw: false });
				return answer;
			} catch (error) {
				oncall({ ...told, answer: String(error), error: '0', threw: true });
				throw error;
			}
		}
	];
	return Object.fromEntries(functions.map(watch)) as Api;
}
