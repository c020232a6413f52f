import { ask } from './ask.ts';
import { api, chosen, seek } from './checks/api.ts';
import { pack, read } from './checks/course.ts';
import { locks, openElsewhere, storage } from './checks/device.ts';
import { clock, network } from './checks/network.ts';
import { browser, frame, permissions } from './checks/page.ts';
import { policy, types } from './checks/served.ts';
import { cmi5 } from './cmi5/check.ts';
import { probe } from './scorm/probe.ts';
import { say } from './scorm/say.ts';
import type { Trial } from './scorm/suspend.ts';
import type { Finding, Lent, Part } from './shapes.ts';
import { said, tried } from './tried.ts';
import { t, type Key } from './words.ts';

/** All that was found; `trial` where suspend data was written to, so that it can be put back once more. */
export interface Checked {
	at: number;
	course: { title: string; version: string } | null;
	parts: Part[];
	trial: Trial | null;
}

/** Every check, each in its place. Never rejects: a check that breaks says so where its finding would stand. */
export async function check(lent: Lent): Promise<Checked> {
	const { window, files } = lent;
	const guarded = (name: Key, run: () => Finding | Promise<Finding>): Promise<Finding> =>
		Promise.resolve()
			.then(run)
			.catch((error: unknown) => ({ check: t(name), verdict: 'broken', says: t('check.broke'), facts: [[t('fact.error'), said(error)]] }) satisfies Finding);
	const own = tried(() => window.location.href.split('#')[0], '');
	const [small, data, script, font, page, found] = await Promise.all([
		ask(lent, './probe.txt'),
		ask(lent, './course.json'),
		files.script ? ask(lent, files.script) : undefined,
		files.font ? ask(lent, files.font) : undefined,
		ask(lent, own),
		seek(lent)
	]);
	const course = read(data);
	const online = tried(() => window.navigator.onLine, true);
	const elsewhere = await openElsewhere(lent, course?.id ?? '').catch(() => false);
	const held = chosen(found, course);
	let trial: Trial | null = null;
	const lms: Finding[] = [await guarded('api', () => api(found, course))];
	try {
		if (held) {
			const reached = online && !('failed' in small && lent.forbidden().length === 0);
			const probed = probe(held.api, held.model, { timer: lent.timer, launched: held.place.from === 'own', online: reached, elsewhere });
			trial = probed.trial;
			lms.push(...say(probed));
		} else if (found.cmi5) lms.push(...(await cmi5(lent, found.cmi5)));
	} catch (error) {
		lms.push({ check: t('session'), verdict: 'broken', says: t('check.broke'), facts: [[t('fact.error'), said(error)]] });
	}
	const parts: Part[] = [
		{ title: t('part.lms'), findings: lms },
		{
			title: t('part.network'),
			findings: [
				await guarded('network', () => network(small, online)),
				await guarded('clock', () => clock(small, lent.now())),
				await guarded('types', () => types({ script, data, font })),
				await guarded('policy', () => policy(page, lent.forbidden()))
			]
		},
		{ title: t('part.device'), findings: [await guarded('storage', () => storage(lent)), await guarded('locks', () => locks(lent))] },
		{
			title: t('part.page'),
			findings: [
				await guarded('frame', () => frame(lent)),
				await guarded('permissions', () => permissions(lent)),
				await guarded('browser', () => browser(lent))
			]
		},
		{ title: t('part.package'), findings: [await guarded('package', () => pack(course))] }
	];
	return { at: lent.now(), course: course && { title: course.title, version: course.version }, parts, trial };
}
