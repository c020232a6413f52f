import { caller, type Answer } from '../../lms/caller.ts';
import type { Api } from '../../lms/find-api.ts';
import { tried } from '../tried.ts';
import type { Model } from './model.ts';

/** An answer with what the LMS says of it: '0' is no error, '' where it could not say. */
export interface Asked extends Answer {
	code: string;
}

/** A refusal as the LMS explains it. */
export interface Explained {
	code: string;
	words: string;
	diagnostic: string;
}

/** The functions of either standard under one name each. None throws. */
export interface Line {
	do(call: 'initialise' | 'finish' | 'commit'): Asked & { milliseconds: number };
	get(element: string): Asked;
	set(element: string, value: string): Asked;
	explain(code: string): Explained;
	/** What answers came as something else than text: number, boolean. */
	types(): string[];
}

/** API → line. `timer`: milliseconds. */
export function line(api: Api, { calls }: Model, timer: () => number): Line {
	const types = new Set<string>();
	/** As the API is, but with what it answers looked at before it is made text. */
	const watched: Api = Object.fromEntries(
		Object.values(calls).map((name) => [
			name,
			(...given: string[]): unknown => {
				const answer = api[name]?.(...given);
				if (typeof answer !== 'string') types.add(answer === null ? 'null' : typeof answer);
				return answer;
			}
		])
	);
	const call = caller(watched);
	const ask = (name: string, ...given: string[]): Asked => {
		const answer = call(name, ...given);
		const error = call(calls.lastError);
		return { ...answer, code: error.threw ? '' : error.text || '0' };
	};
	return {
		do(name) {
			const from = timer();
			const answer = ask(calls[name], '');
			return { ...answer, milliseconds: Math.round(timer() - from) };
		},
		get: (element) => ask(calls.get, element),
		set: (element, value) => ask(calls.set, element, value),
		explain: (code) => ({ code, words: short(call(calls.errorString, code).text), diagnostic: short(call(calls.diagnostic, code).text) }),
		types: () => [...types].sort()
	};
}

/** Text of an LMS, on one line: where its session is over it may be a whole page. */
const short = (text: string): string =>
	tried(() => text, '')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 200);
