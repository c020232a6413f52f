import type { Course, Keys, StandardId } from '../core/carried.ts';
import { longest, type Longest } from './longest.ts';
import { posted, resent } from './resent.ts';
import { longestResponse, tokensOf } from './responses.ts';
import type { Wrapping } from './standard.ts';

/** What stands in the way of a package in this standard; what its administrator should know; and what the longest log takes. */
export interface Verdict {
	stops: string[];
	warns: string[];
	log: Longest;
}

/** PHP reads 5,000 fields of one request by default, and Moodle stores none of a larger one; SCORM 2004 sends all fields again each time. */
const fieldsAtMost = 4_900;

/** A browser refuses to post more than this while its page goes. */
const beaconAtMost = 64 * 1_024;

/** The most tokens of one response that any LMS was seen to take. */
const tokensAtMost = 36;

/** Course and keys → whether a standard has room for all that may ever be told of them, on the longest ways through. */
export function verdict(course: Course, keys: Keys, { id, title, limits }: Pick<Wrapping, 'id' | 'title' | 'limits'>): Verdict {
	const log = longest(course, keys);
	const stops: string[] = [];
	if (log.log.length > limits.suspendData)
		stops.push(
			`The longest record of a learner takes ${number(log.log.length)} characters, and ${title} keeps ${number(limits.suspendData)}. Leave dilemmas out with --include${id === 'scorm-1.2' ? ', or use SCORM 2004, which keeps 64,000' : ''}.`
		);
	if (id !== 'cmi5') stops.push(...ofIds(course, keys), ...ofTexts(course, keys, id, title, limits.text));
	if (id !== 'scorm-2004') return { stops, warns: [], log };
	const fields = resent(course, keys, log.log);
	if (fields.length > fieldsAtMost)
		stops.push(
			`A learner’s record has ${number(fields.length)} fields, and an LMS written in PHP reads 5,000 at most and stores nothing of more. Leave dilemmas out with --include, or use SCORM 1.2 or cmi5, which send only what has changed.`
		);
	const size = posted(fields);
	return {
		stops,
		warns:
			size > beaconAtMost
				? [
						`At its longest, a learner’s record takes ${number(Math.ceil(size / 1_024))} KiB each time that an LMS such as Moodle sends it, and a browser sends at most 64 KiB while its page goes. Nothing is lost by that, since every decision is committed at once; but the last seconds of time spent may not be counted.`
					]
				: [],
		log
	};
}

const identifier = /^[\x21-\x7E]{1,255}$/;

/** Ids of decisions and clauses: ASCII without spaces, at most 255, and no two the same. */
function ofIds({ clauses }: Course, { slots }: Keys): string[] {
	const ids = [...slots.map(({ name }) => name), ...clauses.flatMap(({ id, slug, keyPoint }) => (keyPoint ? [] : [`${id}.${slug}`]))];
	return [
		...ids
			.filter((one) => !identifier.test(one))
			.map(
				(one) => `The id ${quoted(one)} is no id for an LMS: it must have 1 to 255 characters of ASCII and no spaces. Shorten the file’s name or the heading.`
			),
		...ids.filter((one, at) => ids.indexOf(one) !== at).map((one) => `The id ${quoted(one)} is there twice, so an LMS would take two things for one.`)
	];
}

/** Titles, questions and responses. A response of SCORM 1.2 holds all of its tokens within the limit; so does one of SCORM 2004, since ILIAS keeps no more. */
function ofTexts({ clauses }: Course, { scenarios, slots }: Keys, standard: StandardId, title: string, most: number): string[] {
	const told = [...clauses.map((one) => one.title), ...slots.map(({ stem }) => stem)];
	const names = new Map(slots.map(({ scenario, scene, name }) => [`${scenario}.${scene}`, name]));
	return [
		...told
			.filter((text) => text.length > 250 || /[\r\n]|^\{/.test(text))
			.map((text) => `The text ${quoted(text)} does not fit: ${title} takes 250 characters in one line, and not a brace at its start.`),
		...scenarios.flatMap(({ id, decisions }) =>
			Object.entries(decisions).flatMap(([scene, decision]) => {
				const where = names.get(`${id}.${scene}`) ?? `${id}.${scene}`;
				const tokens = tokensOf(decision);
				const { length } = longestResponse(decision, standard);
				return [
					...(length > most
						? [`The answer to ${where} can take ${number(length)} characters, and ${title} takes ${most}. Shorten its items, or use --strict-ids.`]
						: []),
					...(tokens.length > tokensAtMost ? [`The answer to ${where} can name ${tokens.length} items, and ${title} takes ${tokensAtMost}.`] : []),
					...(new Set(tokens).size < tokens.length || tokens.some((one) => !/^\w{1,250}$/.test(one))
						? [`Two answers to ${where} would be told an LMS by the same word, or one by a word that it does not take.`]
						: [])
				];
			})
		)
	];
}

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

export const number = (value: number): string => value.toLocaleString('en-GB');

/** What the longest log takes, in a line. */
export const sayLog = ({ log, header, cards, attempt, answer }: Longest, most: number): string =>
	`The longest record of a learner takes ${number(log.length)}${most === Infinity ? '' : ` of ${number(most)}`} characters: ${header} at its head, ${cards} of what is asked again, ${attempt.toFixed(1)} an attempt, and ${answer.toFixed(1)} an answer.`;
