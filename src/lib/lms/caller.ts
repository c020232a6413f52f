import type { Api } from './find-api.ts';

/** What an LMS said to one call, as text whatever it was; or what it threw. */
export interface Answer {
	text: string;
	threw: boolean;
}

/** API → a function that calls it and never throws: ILIAS throws where it is offline, Moodle gives numbers for strings. */
export const caller =
	(api: Api) =>
	(name: string, ...given: string[]): Answer => {
		try {
			return { text: text(api[name]?.(...given)), threw: false };
		} catch (error) {
			return { text: text(error), threw: true };
		}
	};

function text(value: unknown): string {
	try {
		return value === undefined || value === null ? '' : String(value);
	} catch {
		return '';
	}
}
