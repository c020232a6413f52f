import { ask, type Reply } from '../ask.ts';
import { mask } from '../mask.ts';
import type { Fact, Finding, Lent } from '../shapes.ts';
import { tried } from '../tried.ts';
import { inWords } from '../where.ts';
import { t } from '../words.ts';
import { parameters, whoseIs, type Launch } from './launch.ts';
import { token } from './token.ts';

/** The parameters of a launch: which are there, and whose it is. */
function launch(given: Launch): Finding {
	const { name, homePage } = whoseIs(given.actor);
	const missing = parameters.filter((one) => given[one] === '');
	const facts: Fact[] = [
		[t('fact.parameters'), inWords(given.place)],
		['endpoint', hostOf(given.endpoint)],
		['fetch', given.fetch ? t('cmi5.there') : t('none')],
		['registration', given.registration ? mask(given.registration) : t('none')],
		['activityId', given.activityId || t('none')],
		['actor', name ? mask(name) : t('none')],
		['actor.account.homePage', homePage || t('none')]
	];
	if (missing.length || !name)
		return {
			check: t('launch'),
			verdict: 'broken',
			says: t('cmi5.missing', { missing: missing.join(', ') || 'actor' }),
			todo: t('cmi5.missing.do'),
			facts
		};
	return { check: t('launch'), verdict: 'fine', says: t('cmi5.whole'), facts };
}

/** An address → its origin and path: a query may hold a secret. */
const hostOf = (address: string): string => tried(() => new URL(address), null)?.href.split(/[?#]/)[0] ?? t('cmi5.no.address');

/** The LRS's own word on itself: the one resource that asks for no token (xAPI 1.0.3, part 3, section 2.8). */
async function lrs(lent: Lent, { endpoint }: Launch): Promise<Finding> {
	const address = tried(() => new URL('about', endpoint.endsWith('/') ? endpoint : `${endpoint}/`), null);
	const check = t('lrs');
	if (!address) return { check, verdict: 'broken', says: t('lrs.no.address'), todo: t('cmi5.missing.do'), facts: [['endpoint', t('cmi5.no.address')]] };
	const sameOrigin = tried(() => address.origin === lent.window.location.origin, false);
	const facts: Fact[] = [
		['endpoint', hostOf(endpoint)],
		[t('fact.origin'), t(sameOrigin ? 'yes' : 'no')]
	];
	const reply = await ask(lent, address.href, { credentials: 'omit' });
	if (!('failed' in reply)) {
		const versions = tried(() => (JSON.parse(reply.text) as { version?: string[] }).version?.join(', '), '');
		facts.push(
			[t('fact.http'), String(reply.status)],
			[t('fact.took'), t('milliseconds', { count: reply.milliseconds })],
			[t('fact.versions'), versions || t('none')]
		);
		if (reply.ok && versions) return { check, verdict: 'fine', says: t('lrs.fine'), facts };
		return { check, verdict: 'look', says: t('lrs.silent'), todo: t('lrs.silent.do'), facts };
	}
	facts.push([t('fact.error'), reply.failed]);
	// Without permission to read the answer a page may still learn that there is one.
	const opaque: Reply | { failed: string } = await ask(lent, address.href, { credentials: 'omit', mode: 'no-cors' });
	const there = !('failed' in opaque);
	return { check, verdict: 'broken', says: t(there ? 'lrs.closed' : 'lrs.none'), todo: t(there ? 'lrs.closed.do' : 'lrs.none.do'), facts };
}

/** A cmi5 launch → what is said of it. The address in `fetch` is never called. */
export const cmi5 = async (lent: Lent, given: Launch): Promise<Finding[]> => [launch(given), await lrs(lent, given), await token(lent, given)];
