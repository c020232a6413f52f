/** What strict LMSs of every SCORM have in common: a data model given as rules, a session, and a store that a commit alone writes to. */
import type { Api } from '../src/lib/lms/find-api.ts';

export interface StandIn {
	api: Api;
	/** Every call so far, in order, with its answer. */
	calls: string[];
	/** What is stored: what a report would show. */
	stored: Map<string, string>;
	/** The learner leaves and comes back: a new page, a new session, what was stored. */
	relaunch(): void;
}

export type State = 'new' | 'open' | 'closed';

/** What is set or asked of an element, and how the session stands. */
type Asked = { element: string; value: string; session: Map<string, string> };

export interface Rules {
	/** The functions' names: initialise, terminate, get, set, commit. */
	functions: [string, string, string, string, string];
	/** What asks for the last error opens with this. */
	prefix: string;
	/** What every new learner has. */
	fresh: Record<string, string>;
	/** Element → what it may hold. What is not here cannot be set. */
	writable: [RegExp, (value: string) => boolean][];
	readOnly: RegExp;
	writeOnly: RegExp;
	/** The session's own, which is forgotten with it. */
	ofSession: RegExp;
	/** Each call in each state: the error where it cannot be made. */
	barred: Record<'initialise' | 'terminate' | 'get' | 'set' | 'commit', Partial<Record<State, string>>>;
	codes: Record<'unknown' | 'readOnly' | 'writeOnly' | 'value' | 'order' | 'noIndex' | 'commit', string>;
	/** Whatever else stands against setting an element: the error. */
	bars(asked: Asked): string | null;
	/** What follows from an element that was set. */
	follows(asked: Asked): void;
	/** How a session begins, from what is stored. */
	begin(stored: Map<string, string>): Map<string, string>;
	/** What an LMS makes of what is stored, by itself, when the session ends. */
	end(stored: Map<string, string>): void;
	/** Every commit sends all that there is; else what has changed. */
	sendsAll: boolean;
}

/** What PHP reads of one request; of more, nothing is stored. */
const fields = 4_900;

/** Whether a list has something at an index. */
const begun = (session: Map<string, string>, list: string, index: number): boolean =>
	['id', 'pattern'].some((field) => session.has(`${list}.${index}.${field}`));

function count(session: Map<string, string>, list: string): number {
	let index = 0;
	while (begun(session, list, index)) index++;
	return index;
}

/** Lists within lists that an element stands in, with its index in each: cmi.interactions.3.objectives.0.id → interactions, 3; …objectives, 0 */
const places = (element: string): [list: string, index: number][] =>
	[...element.matchAll(/\.(\d+)(?=\.)/g)].map((found) => [element.slice(0, found.index), Number(found[1])]);

/** `launch`: what the LMS supplies besides. `before`: the same LMS, in another window. */
export function strictLms(rules: Rules, launch: Record<string, string>, before?: StandIn): StandIn {
	const { stored, calls }: Pick<StandIn, 'stored' | 'calls'> = before ?? { stored: new Map(Object.entries({ ...rules.fresh, ...launch })), calls: [] };
	let session = new Map<string, string>();
	/** What this window knows to be stored. */
	let sent = new Map<string, string>();
	let state: State = 'new';
	let error = '0';

	const fail = (code: string, answer: string): string => {
		error = code;
		return answer;
	};

	function set(element: string, value: unknown): string {
		if (typeof value !== 'string') return fail(rules.codes.value, 'false');
		if (rules.readOnly.test(element)) return fail(rules.codes.readOnly, 'false');
		const rule = rules.writable.find(([shape]) => shape.test(element));
		if (!rule) return fail(rules.codes.unknown, 'false');
		for (const [list, index] of places(element)) {
			const opens = /^\.\d+\.(id|pattern)$/.test(element.slice(list.length));
			if ((index > 0 && !begun(session, list, index - 1)) || (!opens && !begun(session, list, index))) return fail(rules.codes.order, 'false');
		}
		if (!rule[1](value)) return fail(rules.codes.value, 'false');
		const asked = { element, value, session };
		const barred = rules.bars(asked);
		if (barred) return fail(barred, 'false');
		session.set(element, value);
		rules.follows(asked);
		return 'true';
	}

	function get(element: string): string {
		const list = /^(.*)\._count$/.exec(element)?.[1];
		if (list) return String(count(session, list));
		if (rules.writeOnly.test(element)) return fail(rules.codes.writeOnly, '');
		const known = rules.readOnly.test(element) || rules.writable.some(([shape]) => shape.test(element));
		if (!known) return fail(rules.codes.unknown, '');
		if (places(element).some(([of, index]) => !begun(session, of, index))) return fail(rules.codes.noIndex, '');
		return session.get(element) ?? '';
	}

	function commit(): string {
		const fresh = [...session].filter(([element, value]) => rules.sendsAll || sent.get(element) !== value);
		if (fresh.length > fields) return fail(rules.codes.commit, 'false');
		// What is sent whole stands in place of what was there: lists may come in another order.
		if (rules.sendsAll) for (const element of stored.keys()) if (/\.\d+\./.test(element) && !session.has(element)) stored.delete(element);
		for (const [element, value] of fresh) stored.set(element, value);
		sent = new Map(session);
		return 'true';
	}

	const [initialise, terminate, getValue, setValue, commitAll] = rules.functions;
	const functions: [string, keyof Rules['barred'], (element: string, value: unknown) => string][] = [
		[initialise, 'initialise', () => ((session = rules.begin(stored)), (sent = new Map(session)), (state = 'open'), 'true')],
		[
			terminate,
			'terminate',
			() => {
				state = 'closed';
				rules.end(stored);
				return 'true';
			}
		],
		[getValue, 'get', get],
		[setValue, 'set', set],
		[commitAll, 'commit', commit]
	];
	const noted = functions.map(([name, kind, run]) => [
		name,
		(...given: string[]): unknown => {
			error = '0';
			const barred = rules.barred[kind][state];
			const answer = barred ? fail(barred, kind === 'get' ? '' : 'false') : run(given[0] ?? '', given[1]);
			calls.push(`${name}(${given.map((argument) => JSON.stringify(argument)).join(', ')}) → ${answer}${error === '0' ? '' : ` (${error})`}`);
			return answer;
		}
	]);
	return {
		api: {
			...(Object.fromEntries(noted) as Api),
			[`${rules.prefix}GetLastError`]: () => error,
			[`${rules.prefix}GetErrorString`]: () => '',
			[`${rules.prefix}GetDiagnostic`]: () => ''
		},
		calls,
		stored,
		relaunch() {
			state = 'new';
			session = new Map();
		}
	};
}

/** One of these words. */
export const oneOf =
	(...words: string[]) =>
	(value: string): boolean =>
		words.includes(value);

/** What is stored, but what belongs to a session that is over. */
export const without = (stored: Map<string, string>, ofSession: RegExp): Map<string, string> =>
	new Map([...stored].filter(([element]) => !ofSession.test(element)));
