/**
 * An LMS with an LRS for tests: cmi5's launch (section 8) and as much of xAPI 1.0.3 as a course uses, strictly. It takes what the
 * specifications allow and no more; each fault of a real one can be switched on. It answers over HTTP, and in this process alike.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import type { Agent, Context, Statement } from '@xapi/xapi';
import { faultsOf } from './xapi-faults.ts';

/** What a launch may supply. */
export interface LaunchOptions {
	launchMode?: string;
	masteryScore?: number;
	moveOn?: string;
	returnURL?: string;
	registration?: string;
	actor?: Agent;
	/** More of the context template. */
	contextTemplate?: Context;
	/** False: the LMS has forgotten to write it. */
	launchData?: boolean;
}

/** What may go wrong; all of it is off at first, and may be set at any time. */
export interface Faults {
	/** The token is not taken any more. */
	expired?: boolean;
	/** Every request to these is answered so. */
	status?: number;
	/** Those that faults are for; left out: all. */
	of?: 'statements' | 'state';
	/** Statements are said to be stored, and are not. */
	drops?: boolean;
	/** Requests are done, and their answers never arrive. */
	deaf?: boolean;
	/** Nothing is answered before this. */
	slow?: Promise<void>;
	/** ETags come with the answer to a GET alone, or never. */
	etags?: 'get' | 'none';
	/** A statement that is known already is refused even where it is the same. */
	pedantic?: boolean;
}

export interface Lrs {
	/** Opens another session: the query with which the LMS opens the page. */
	launch(options?: LaunchOptions): string;
	/** In the order in which they were stored. */
	statements: Statement[];
	/** By stateId or profileId, of all learners: text. */
	documents: Map<string, { id: string; text: string }>;
	faults: Faults;
	/** Answers in this process. */
	handle(request: Request): Promise<Response>;
	/** The address over which it answers once it listens. */
	listen(port?: number): Promise<string>;
	close(): Promise<void>;
}

export const learner: Agent = { objectType: 'Agent', name: "O'Learner, Zoë", account: { homePage: 'https://lms.example', name: '7' } };
export const activityId = 'https://lms.example/courses/12/au/3';
export const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
export const publisherId = 'urn:uuid:0c1d2e3f-0000-5000-8000-000000000000';

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const terminated = 'http://adlnet.gov/expapi/verbs/terminated';

const headers = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE, OPTIONS',
	'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version',
	'Access-Control-Expose-Headers': 'ETag',
	'X-Experience-API-Version': '1.0.3'
};

/** One learner, however the agent is written down. */
const who = ({ account, mbox, mbox_sha1sum: sum, openid }: Agent): string => (account ? `${account.homePage} ${account.name}` : String(mbox ?? sum ?? openid));

const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;
const sessionIn = ({ context }: Statement): unknown => context?.extensions?.[sessionExtension];

export function lrs(): Lrs {
	let base = 'http://lrs.example';
	const tokens = new Map<string, { session: string; given: boolean }>();
	const statements: Statement[] = [];
	const documents: Lrs['documents'] = new Map();
	const server = createServer((incoming, outgoing) => {
		void requestOf(incoming, base)
			.then((request) => handle(request))
			.then(async (response) => {
				outgoing.writeHead(response.status, Object.fromEntries(response.headers));
				outgoing.end(await response.text());
			})
			.catch(() => outgoing.destroy());
	});
	const faults: Faults = {};
	const reply = (status: number, body?: unknown, more: Record<string, string> = {}): Response =>
		new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body ?? ''), {
			status,
			headers: { ...headers, 'Content-Type': 'application/json', ...more }
		});

	/** Null where all may be stored. */
	function barred(given: Statement[], session: string): Response | null {
		const ids = given.map(({ id }) => id);
		if (new Set(ids).size < ids.length) return reply(400, 'The same id twice.');
		const ill = given.flatMap(faultsOf);
		if (ill.length > 0) return reply(400, ill.join(' '));
		const known = given.filter(({ id }) => statements.some((one) => one.id === id));
		if (
			known.some(
				(one) =>
					faults.pedantic ||
					!isDeepStrictEqual(
						one,
						statements.find(({ id }) => id === one.id)
					)
			)
		)
			return reply(409, 'The id is taken.');
		if (given.some((one) => sessionIn(one) !== session)) return reply(403, 'Of another session.');
		const over = statements.some((one) => one.verb.id === terminated && sessionIn(one) === session);
		return over && known.length < given.length ? reply(403, 'The session is over.') : null;
	}
	function store(given: Statement[], session: string): Response {
		const refused = barred(given, session);
		if (refused) return refused;
		if (!faults.drops) statements.push(...given.filter(({ id }) => !statements.some((one) => one.id === id)));
		return reply(
			200,
			given.map(({ id }) => id)
		);
	}
	function statementsAt(method: string, query: URLSearchParams, body: string, session: string): Response {
		const id = query.get('statementId');
		if (method === 'POST') return store([JSON.parse(body) as Statement | Statement[]].flat(), session);
		if (method === 'PUT' && id) return store([{ ...(JSON.parse(body) as Statement), id }], session);
		if (method !== 'GET') return reply(405);
		const found = statements.find((one) => one.id === id);
		if (id) return found ? reply(200, found) : reply(404);
		return reply(200, {
			statements: statements.filter(({ context }) => context?.registration === (query.get('registration') ?? context?.registration)),
			more: ''
		});
	}
	/** `id`: stateId or profileId, by which a document is found among those of one place. */
	function documentAt(method: string, id: string | null, place: string, body: string, asked: Headers): Response {
		const at = `${place} ${id ?? ''}`;
		const found = documents.get(at);
		const etag = (text: string, get = false): Record<string, string> =>
			faults.etags === 'none' || (faults.etags === 'get' && !get) ? {} : { ETag: etagOf(text) };
		if (method === 'GET' && id === null)
			return reply(
				200,
				[...documents].flatMap(([key, one]) => (key.startsWith(`${place} `) ? [one.id] : []))
			);
		if (method === 'GET') return found ? reply(200, found.text, etag(found.text, true)) : reply(404, '');
		if (id === null || id === 'LMS.LaunchData') return reply(403, 'The LMS writes it alone.');
		const [match, none] = [asked.get('If-Match'), asked.get('If-None-Match')];
		if (faults.etags !== 'none' && ((match && match !== (found && etagOf(found.text))) || (none === '*' && found)))
			return reply(412, 'Another document is there.');
		if (method === 'DELETE') return (documents.delete(at), reply(204));
		const text = method === 'POST' && found ? JSON.stringify({ ...(JSON.parse(found.text) as object), ...(JSON.parse(body) as object) }) : body;
		documents.set(at, { id, text });
		return reply(204, '', etag(text));
	}
	function answer(method: string, url: URL, body: string, asked: Headers): Response {
		const path = url.pathname.replace(/^\/xapi\//, '');
		const query = url.searchParams;
		if (method === 'OPTIONS') return reply(204);
		if (url.pathname.startsWith('/fetch/')) {
			const token = tokens.get(url.pathname.slice('/fetch/'.length));
			if (method !== 'POST') return reply(405);
			if (!token || token.given) return reply(200, { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' });
			token.given = true;
			return reply(200, { 'auth-token': Buffer.from(token.session).toString('base64') });
		}
		const session = Buffer.from(asked.get('Authorization')?.replace(/^Basic /, '') ?? '', 'base64').toString();
		const concerned = !faults.of || path === (faults.of === 'state' ? 'activities/state' : faults.of);
		if (concerned && faults.status) return reply(faults.status, 'Something is wrong here.');
		if ((concerned && faults.expired) || ![...tokens.values()].some((token) => token.given && token.session === session)) return reply(401, 'Who are you?');
		if (!/^1\.0(\.\d+)?$/.test(asked.get('X-Experience-API-Version') ?? '')) return reply(400, 'Which version?');
		const agent = who(JSON.parse(query.get('agent') ?? '{}') as Agent);
		if (path === 'statements') return statementsAt(method, query, body, session);
		if (path === 'activities/state')
			return documentAt(method, query.get('stateId'), `state ${query.get('activityId')} ${query.get('registration')} ${agent}`, body, asked);
		if (path === 'agents/profile') return documentAt(method, query.get('profileId'), `profile ${agent}`, body, asked);
		return reply(404, 'There is no such resource.');
	}
	async function handle(request: Request): Promise<Response> {
		const body = await request.text();
		await faults.slow;
		const response = answer(request.method, new URL(request.url), body, request.headers);
		if (faults.deaf) throw new TypeError('The answer is lost.');
		return response;
	}

	return {
		launch({
			launchMode = 'Normal',
			moveOn = 'Passed',
			registration: enrolment = registration,
			actor = learner,
			launchData = true,
			contextTemplate,
			...more
		} = {}) {
			const count = tokens.size + 1;
			const session = `session-${count}`;
			tokens.set(String(count), { session, given: false });
			const data = {
				contextTemplate: {
					...contextTemplate,
					contextActivities: { grouping: [{ id: publisherId }], ...contextTemplate?.contextActivities },
					extensions: { [sessionExtension]: session, ...contextTemplate?.extensions }
				},
				launchMode,
				moveOn,
				...more
			};
			const place = `state ${activityId} ${enrolment} ${who(actor)} LMS.LaunchData`;
			if (launchData) documents.set(place, { id: 'LMS.LaunchData', text: JSON.stringify(data) });
			const query = { endpoint: `${base}/xapi/`, fetch: `${base}/fetch/${count}`, actor: JSON.stringify(actor), registration: enrolment, activityId };
			return `?${new URLSearchParams(query).toString()}`;
		},
		statements,
		documents,
		faults,
		handle,
		async listen(port = 0) {
			await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
			base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			return base;
		},
		close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve())))
	};
}

async function requestOf(incoming: IncomingMessage, base: string): Promise<Request> {
	const parts: Uint8Array[] = [];
	for await (const part of incoming) parts.push(part as Uint8Array);
	const body = Buffer.concat(parts).toString();
	const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
	return new Request(new URL(incoming.url ?? '/', base), { method: incoming.method, headers, ...(body && { body }) });
}
