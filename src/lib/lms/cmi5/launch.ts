import type { Agent } from '@xapi/xapi';

/** What an LMS says in the address of the page that it opens (cmi5, 8.1). */
export interface Launch {
	/** Where the LMS takes xAPI's requests. */
	endpoint: string;
	/** Gives a token, once. */
	fetch: string;
	/** The learner, as every request must name them. */
	actor: Agent;
	/** A UUID: one enrolment of one learner. */
	registration: string;
	/** An IRI that the LMS made for this course. */
	activityId: string;
}

/** An address's query → the launch; null where one of its five parts is missing, or is not what it must be. */
export function launchOf(search: string): Launch | null {
	const query = new URLSearchParams(search);
	const [endpoint, fetch, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map((name) => query.get(name)?.trim() ?? '');
	const actor = actorOf(query.get('actor') ?? '');
	if (!endpoint || !fetch || !registration || !activityId || !actor) return null;
	return isAddress(endpoint) && isAddress(fetch) && iri.test(activityId) ? { endpoint, fetch, actor, registration, activityId } : null;
}

/** Whether this is a web address: anything else, such as `javascript:`, is never asked or gone to. */
export function isAddress(text: string): boolean {
	try {
		return ['http:', 'https:'].includes(new URL(text).protocol);
	} catch {
		return false;
	}
}

/** As much of RFC 3987 as matters: a scheme, and nothing that must be escaped. */
const iri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

function actorOf(json: string): Agent | null {
	try {
		const actor: unknown = JSON.parse(json);
		return isAgent(actor) && idOf(actor) !== '' ? { ...actor, objectType: 'Agent' } : null;
	} catch {
		return null;
	}
}

const isAgent = (value: unknown): value is Agent => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of the learner's account with the LMS; of an LMS that knows of no accounts, whatever it tells learners apart by. */
function idOf({ account, mbox, mbox_sha1sum: sum, openid }: Agent): string {
	const id: unknown = account?.name ?? mbox?.replace(/^mailto:/i, '') ?? sum ?? openid;
	return typeof id === 'string' ? id.trim() : '';
}

export const learnerOf = (actor: Agent): { id: string; name: string } => ({
	id: idOf(actor),
	name: typeof actor.name === 'string' ? actor.name.trim() : ''
});
