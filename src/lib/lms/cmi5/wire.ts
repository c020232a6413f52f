import XAPI, { type Agent } from '@xapi/xapi';
import type { Told } from '../standard.ts';
import type { Launch } from './launch.ts';

export type Refusal = Exclude<Told, { accepted: true }>;

/** What an LRS answered, whatever it was. */
export interface Reply {
	status: number;
	data: unknown;
	/** Of the document, where the LRS gives it and lets it be read. */
	etag: string | null;
}

type Adapter = Exclude<ConstructorParameters<typeof XAPI>[0]['adapter'], string | undefined>;

/** The xAPI client, twice: the second one's requests outlive the page, and may hold 64 KiB between them. */
export interface Wire {
	ask(what: (lrs: XAPI) => ReturnType<Adapter>, leaving?: boolean): Promise<Reply | Refusal>;
	/** Of a document of the State API. */
	state(stateId: string): { agent: Agent; activityId: string; registration: string; stateId: string };
}

/** How long an answer is waited for; milliseconds. */
const patience = 30_000;

export function wire(window: Window, { endpoint, actor, activityId, registration }: Launch, token: string): Wire {
	const client = (leaving: boolean): XAPI => new XAPI({ endpoint, auth: `Basic ${token}`, adapter: adapter(window, leaving) });
	const [staying, leaving] = [client(false), client(true)];
	return {
		async ask(what, goes = false) {
			try {
				const { status, data, headers } = await what(goes ? leaving : staying);
				return { status, data, etag: typeof headers.etag === 'string' ? headers.etag : null };
			} catch (error) {
				return unreached(error);
			}
		},
		state: (stateId) => ({ agent: actor, activityId, registration, stateId })
	};
}

export const isRefusal = (answer: object | null): answer is Refusal => answer !== null && 'accepted' in answer;

/** Null where the LRS has done what it was asked. */
export function refusalOf({ status, data }: Reply): Refusal | null {
	if (status >= 200 && status < 300) return null;
	const said = typeof data === 'string' ? data : JSON.stringify(data ?? '');
	return { accepted: false, reason: [401, 403].includes(status) ? 'closed' : 'refused', detail: `${status} ${said}`.trim().slice(0, 200) };
}

export const unreached = (error: unknown): Refusal => ({ accepted: false, reason: 'offline', detail: String(error).slice(0, 200) });

/** The library's own adapters know no `keepalive`, throw away the status of a refusal, and would let a browser answer from its cache. */
const adapter =
	(window: Window, keepalive: boolean): Adapter =>
	async ({ url, method, headers, data }) => {
		const body = data === undefined ? undefined : typeof data === 'string' ? data : JSON.stringify(data);
		const response = await patiently(window, keepalive, (signal) => window.fetch(url, { method, headers, body, keepalive, cache: 'no-store', signal }));
		return { status: response.status, headers: Object.fromEntries(response.headers), data: parsed(response.text) };
	};

/** A request that is given up after a while: the next one waits for its end. */
export async function patiently(
	window: Window,
	leaving: boolean,
	ask: (signal: AbortSignal) => Promise<Response>
): Promise<{ status: number; headers: Headers; text: string }> {
	const giveUp = new AbortController();
	const timer = leaving ? undefined : window.setTimeout(() => giveUp.abort(), patience);
	try {
		const response = await ask(giveUp.signal);
		return { status: response.status, headers: response.headers, text: await response.text() };
	} finally {
		window.clearTimeout(timer);
	}
}

/** JSON as what it means, any other text as it is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the library's adapters answer
export function parsed(text: string): any {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
