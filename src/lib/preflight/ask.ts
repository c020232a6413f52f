import type { Lent } from './shapes.ts';
import { said, within } from './tried.ts';

/** What a server said to one request. */
export interface Reply {
	status: number;
	ok: boolean;
	redirected: boolean;
	/** Names in lower case. */
	header(name: string): string;
	text: string;
	/** Milliseconds from asking to having read it. */
	milliseconds: number;
	/** Half-way between the asking and the answer's first line, by this device's clock, in milliseconds since 1970. */
	at: number;
}

/** Milliseconds after which no answer is taken for none. */
const patience = 10_000;

/** Address → what its server said, never from a cache; or why there was no answer. Never rejects. */
export async function ask({ window, now, timer, pause }: Lent, address: string, options: RequestInit = {}): Promise<Reply | { failed: string }> {
	const from = timer();
	const sent = now();
	try {
		const response = await within(patience, pause, window.fetch(address, { cache: 'no-store', ...options }));
		const at = (sent + now()) / 2;
		const text = await within(patience, pause, response.text());
		const { status, ok, redirected, headers } = response;
		return { status, ok, redirected, header: (name) => headers.get(name) ?? '', text, at, milliseconds: Math.round(timer() - from) };
	} catch (error) {
		return { failed: said(error) || 'no answer' };
	}
}

/** A page where a file should be: a log-in form, since the session with the LMS is over. */
export const isPage = (reply: Reply): boolean => /^\s*<(!doctype )?html/i.test(reply.text);
