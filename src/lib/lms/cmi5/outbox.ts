import { type Ledger, marks } from './ledger.ts';
import type { Due } from './statements.ts';
import { isRefusal, type Refusal, refusalOf, type Reply, type Wire } from './wire.ts';

/** Statements on their way, in their order, until the LRS has them. */
interface Outbox {
	/** What the LRS has, or is yet to be sent. */
	known(): Ledger;
	/** What the LRS has. */
	had(): Ledger;
	add(due: Due[]): void;
	/** The LRS does not have it after all. */
	lost(mark: string): void;
	/** Sends what waits. Null where the LRS has all of it. */
	send(): Promise<Refusal | null>;
	/**
	 * Sends at once what fits in so many bytes, `last` behind all else, by requests that outlive the page; the bytes that it took. What may have
	 * come to the LRS already goes apart, since an LRS that knows one statement of a request may refuse them all; so does what opens a session.
	 */
	leave(last: Due[], room: number): number;
	/** Nothing is sent from now on. */
	stop(): void;
}

interface Entry extends Due {
	/** On its way; or sent without an answer, so that the LRS may have it. */
	is: 'new' | 'flying' | 'unsure';
}

/** The most statements in one request: years of answers may wait on a device. */
const most = 50;

/** Faults of one statement, for which an LRS refuses all that came with it: ill-formed, known already, too large. */
const ofOne = [400, 409, 413];

/** `ledger`: what the LMS was told before; `onhad`: each mark that it has from now on. */
export function outboxOf({ ask }: Wire, ledger: Iterable<string>, onhad: (mark: string) => void): Outbox {
	const had = new Set(ledger);
	let waiting: Entry[] = [];
	let stopped = false;

	const arrived = (entries: Entry[]): void => {
		waiting = waiting.filter((entry) => !entries.includes(entry));
		for (const { mark } of entries) {
			had.add(mark);
			onhad(mark);
		}
	};
	async function post(entries: Entry[], leaving = false): Promise<Reply | Refusal> {
		entries.forEach((entry) => (entry.is = 'flying'));
		const reply = await ask((lrs) => lrs.sendStatements({ statements: entries.map(({ statement }) => statement) }), leaving);
		entries.forEach((entry) => (entry.is = 'unsure'));
		if (!isRefusal(reply) && !refusalOf(reply)) arrived(entries);
		return reply;
	}
	/** A statement whose id the LRS knows is there: it was sent before, and its answer was lost. */
	async function alone(entry: Entry): Promise<Refusal | null> {
		const reply = await post([entry]);
		if (isRefusal(reply)) return reply;
		if (reply.status !== 409) return refusalOf(reply);
		arrived([entry]);
		return null;
	}
	/** What was refused; `over`: what comes behind it must wait. */
	async function together(entries: Entry[]): Promise<{ refusal: Refusal | null; over: boolean }> {
		const reply = await post(entries);
		const whole = isRefusal(reply) ? reply : refusalOf(reply);
		if (!whole || isRefusal(reply) || !ofOne.includes(reply.status)) return { refusal: whole, over: whole !== null };
		let refusal: Refusal | null = null;
		for (const entry of entries) {
			const said = stopped ? null : await alone(entry);
			if (said && (said.reason !== 'refused' || entry.mark === marks.initialized)) return { refusal: said, over: true };
			refusal ??= said;
		}
		return { refusal, over: stopped };
	}

	return {
		known: () => new Set([...had, ...waiting.map(({ mark }) => mark)]),
		had: () => had,
		add(due) {
			waiting.push(...due.map((one): Entry => ({ ...one, is: 'new' })));
		},
		lost: (mark) => void had.delete(mark),
		async send() {
			let refusal: Refusal | null = null;
			const round = waiting.filter(({ is }) => is !== 'flying');
			for (let at = 0; at < round.length && !stopped; at += most) {
				const said = await together(round.slice(at, at + most));
				refusal ??= said.refusal;
				if (said.over) break;
			}
			return refusal;
		},
		leave(last, room) {
			const end = last.map((one): Entry => ({ ...one, is: 'new' }));
			const first = waiting.filter(({ is, mark }) => is !== 'flying' && mark === marks.initialized);
			const rest = waiting.filter(({ is, mark }) => is !== 'flying' && mark !== marks.initialized);
			const fits = within(rest, room - bytesOf([...first, ...end]));
			waiting.push(...end);
			const groups = [first, fits.filter(({ is }) => is === 'unsure'), [...fits.filter(({ is }) => is === 'new'), ...end]];
			groups.filter((group) => group.length > 0).forEach((group) => void post(group, true));
			return bytesOf(groups.flat());
		},
		stop: () => void (stopped = true)
	};
}

/** Those from the first on that fit. */
function within(entries: Entry[], room: number): Entry[] {
	const over = entries.findIndex((_, at) => bytesOf(entries.slice(0, at + 1)) > room);
	return over < 0 ? entries : entries.slice(0, over);
}

const bytesOf = (entries: Entry[]): number => bytes(entries.map(({ statement }) => statement));

/** What a request's body takes. */
export const bytes = (body: unknown): number => new TextEncoder().encode(JSON.stringify(body)).length;
