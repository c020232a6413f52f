import { memoryOf } from '../../lms/cmi5/memory.ts';
import { ask } from '../ask.ts';
import type { Fact, Finding, Lent } from '../shapes.ts';
import { tried } from '../tried.ts';
import { t } from '../words.ts';
import type { Launch } from './launch.ts';

/** What the LMS says of a launch besides (cmi5, section 10), as far as it is told here. */
interface Data {
	launchMode?: unknown;
	masteryScore?: unknown;
	moveOn?: unknown;
}

/**
 * What may be said of the token. It can be had once, so this page never asks for it; but where the course has it, and shares its window's
 * memory with this page, one document is read by it, which changes nothing.
 */
export async function token(lent: Lent, given: Launch): Promise<Finding> {
	const check = t('token');
	if (!given.fetch) return { check, verdict: 'broken', says: t('token.none'), todo: t('cmi5.missing.do'), facts: [] };
	const actor = tried(() => JSON.parse(given.actor) as never, null);
	const memory = actor === null ? {} : tried(() => memoryOf(given.place.window, { ...given, actor }).get(), {});
	if (!memory.token) return { check, verdict: 'fact', says: t('token.unknown'), facts: [] };
	const told: Fact[] = [
		[t('fact.begun'), t(memory.initialized ? 'yes' : 'no')],
		[t('fact.ended'), t(memory.terminated ? 'yes' : 'no')]
	];
	const query = new URLSearchParams({ stateId: 'LMS.LaunchData', activityId: given.activityId, agent: given.actor, registration: given.registration });
	const address = `${given.endpoint.replace(/\/?$/, '/')}activities/state?${query}`;
	const reply = await ask(lent, address, {
		credentials: 'omit',
		headers: { authorization: `Basic ${memory.token}`, 'x-experience-api-version': '1.0.3' }
	});
	const broken = (key: 'refused' | 'unreached', fact: Fact): Finding => ({
		check,
		verdict: 'broken',
		says: t(`token.${key}`),
		todo: t(`token.${key}.do`),
		facts: [...told, fact]
	});
	if ('failed' in reply) return broken('unreached', [t('fact.error'), reply.failed]);
	if (!reply.ok) return broken('refused', [t('fact.http'), String(reply.status)]);
	const data = tried(() => JSON.parse(reply.text) as Data, {});
	const mode = typeof data.launchMode === 'string' ? data.launchMode : '';
	const facts: Fact[] = [
		...told,
		['launchMode', mode || t('none')],
		['masteryScore', typeof data.masteryScore === 'number' ? String(data.masteryScore) : t('none')],
		['moveOn', typeof data.moveOn === 'string' ? data.moveOn : t('none')],
		[t('fact.took'), t('milliseconds', { count: reply.milliseconds })]
	];
	if (memory.terminated) return { check, verdict: 'look', says: t('token.ended'), todo: t('token.refused.do'), facts };
	if (/^(browse|review)$/i.test(mode)) return { check, verdict: 'look', says: t('launch.review'), todo: t('launch.review.do'), facts };
	return { check, verdict: 'fine', says: t('token.fine'), facts };
}
