import { isRefusal, type Refusal, refusalOf, type Wire } from './wire.ts';

/** What lies in the LMS of one enrolment: the log, what was told of it, and how long it took so far (milliseconds). */
export interface Kept {
	log: string;
	told: string[];
	spent: number;
}

export interface State {
	/** What the LMS has; null for nothing. */
	read(): Promise<Kept | null | Refusal>;
	/**
	 * Puts a document in the place of the one that was read or written last, and of no other: where another device has written since, that is
	 * what comes back. `leaving`: at once, by a request that outlives the page.
	 */
	write(kept: Kept, leaving?: boolean): Promise<null | Refusal | { theirs: Kept }>;
}

/** The document's name in the State API. */
export const stateId = 'clausewise.record';

export function stateOf({ ask, state }: Wire): State {
	const place = state(stateId);
	/** The log that the LMS is known to have, and any that may have come to it. */
	let mine = new Set<string>();
	/** Of what it had last, as far as is known: null for no document, undefined where the LRS does not say. */
	let etag: string | null | undefined;
	/** It may have another by now: a writing was not answered, or was refused. */
	let stale = false;
	/** Whether the LRS gives ETags at all, once that is known. One that does not is asked before each writing instead. */
	let tells: boolean | undefined;
	/** Another device has written since: until that is no longer so, nothing is. */
	let taken = false;

	async function read(): Promise<Kept | null | Refusal> {
		const reply = await ask((lrs) => lrs.getState({ ...place }));
		if (isRefusal(reply)) return reply;
		const refusal = reply.status === 404 ? null : refusalOf(reply);
		if (refusal) return refusal;
		stale = false;
		if (reply.status === 404) return ((etag = null), null);
		etag = strong(reply.etag);
		tells = etag !== undefined;
		return keptOf(reply.data);
	}
	/** The document that is there, if it is not one of ours. */
	async function others(): Promise<{ theirs: Kept } | null | Refusal> {
		const found = await read();
		if (isRefusal(found)) return found;
		taken = found !== null && !mine.has(found.log);
		return found && taken ? { theirs: found } : null;
	}
	/** Null where it was put; 412 where another document than the one known is there. */
	async function put(kept: Kept, leaving: boolean): Promise<null | 412 | Refusal> {
		mine.add(kept.log);
		const condition = etag === undefined ? {} : etag === null ? noneYet : { etag, matchHeader: 'If-Match' as const };
		const reply = await ask((lrs) => lrs.setState({ ...place, state: { ...kept }, ...condition }), leaving);
		const refusal = isRefusal(reply) ? reply : refusalOf(reply);
		if (refusal) {
			stale = true;
			return !isRefusal(reply) && reply.status === 412 ? 412 : refusal;
		}
		mine = new Set([kept.log]);
		etag = isRefusal(reply) ? undefined : strong(reply.etag);
		if (etag !== undefined) tells = true;
		else if (tells !== false && !leaving) await others();
		return null;
	}

	return {
		async read() {
			const found = await read();
			if (found && !isRefusal(found)) mine = new Set([found.log]);
			return found;
		},
		async write(kept, leaving = false) {
			if (leaving) {
				const done = taken ? 412 : await put(kept, true);
				return done === 412 ? conflict : done;
			}
			for (let tries = 0; tries < 2; tries += 1) {
				const theirs = stale || taken || !tells ? await others() : null;
				if (theirs) return theirs;
				const done = await put(kept, false);
				if (done !== 412) return done;
			}
			return conflict;
		}
	};
}

const conflict: Refusal = { accepted: false, reason: 'refused', detail: '412' };

const noneYet = { etag: '*', matchHeader: 'If-None-Match' } as const;

/** What compresses answers on their way marks an ETag as weak, and a weak one matches nothing. */
const strong = (etag: string | null): string | undefined => etag?.replace(/^W\//, '');

/** A document that nobody here wrote counts as an empty one. */
function keptOf(data: unknown): Kept {
	const { log, told, spent } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Record<keyof Kept, unknown>>;
	return {
		log: typeof log === 'string' ? log : '',
		told: Array.isArray(told) ? told.filter((mark) => typeof mark === 'string') : [],
		spent: typeof spent === 'number' && spent >= 0 ? spent : 0
	};
}
