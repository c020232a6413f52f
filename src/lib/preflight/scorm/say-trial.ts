import type { Fact, Finding } from '../shapes.ts';
import { t } from '../words.ts';
import type { Probed } from './probe.ts';
import type { Step } from './suspend.ts';

/** Characters of suspend data that the longest record of a course may take: what the course is built to fit. */
const needed = 4_096;

const number = (count: number): string => count.toLocaleString('en-GB');

/** One length that was tried, in words. */
function told({ length, kept, accepted, threw, code }: Step): string {
	if (threw) return t('trial.threw');
	if (!accepted) return t('trial.refused.code', { code });
	return kept === length ? t('trial.whole') : t('trial.cut', { kept: number(kept) });
}

/** What was found of suspend data: the round trip, the characters, the length, and that the copy is back. */
export function sayTrial({ trial, model }: Probed): Finding {
	const check = t('trial');
	if (!trial) return { check, verdict: 'fact', says: t('trial.none'), facts: [] };
	const { untried, copy, changed, steps, restored } = trial;
	const facts: Fact[] = [
		[t('fact.copy'), t('characters', { count: number(copy) })],
		...(changed === null ? [] : [[t('fact.characters'), changed === '' ? t('trial.same') : t('trial.changed', { which: [...changed].join(' ') })] as Fact]),
		...steps.map((step): Fact => [t('characters', { count: number(step.length) }), told(step)]),
		[t('fact.restored'), untried && restored ? t('trial.untouched') : t(restored ? 'trial.verified' : 'trial.lost')]
	];
	if (!restored) return { check, verdict: 'broken', says: t('trial.unrestored'), todo: t('trial.unrestored.do'), facts };
	if (untried) return { check, verdict: untried === 'doubtful' ? 'look' : 'broken', says: t(`trial.${untried}`), todo: t(`trial.${untried}.do`), facts };
	const kept = Math.max(0, ...steps.map((step) => step.kept));
	const limit = model.lengths[model.lengths.length - 1] ?? 0;
	const values = { kept: number(kept), limit: number(limit) };
	if (kept < needed) return { check, verdict: 'broken', says: t('trial.short', values), todo: t('trial.short.do'), facts };
	if (changed !== '') return { check, verdict: 'broken', says: t('trial.altered'), todo: t('trial.altered.do'), facts };
	if (kept < limit) return { check, verdict: 'look', says: t('trial.shorter', values), todo: t('trial.shorter.do'), facts };
	return { check, verdict: 'fine', says: t('trial.fine', values), facts };
}
