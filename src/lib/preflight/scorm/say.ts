import type { Fact, Finding, Verdict } from '../shapes.ts';
import { mask } from '../mask.ts';
import { t } from '../words.ts';
import type { Asked, Explained } from './line.ts';
import type { Probed } from './probe.ts';
import { sayTrial } from './say-trial.ts';

/** Milliseconds that a commit may take before it is felt: the page stands still meanwhile. */
const felt = 2_000;

/** What an LMS did → what is said of it. */
export function say(probed: Probed): Finding[] {
	const { state } = probed;
	return [
		session(probed),
		...(state === 'open' || state === 'opened'
			? [launch(probed), sayTrial(probed), lists(probed), commit(probed), ...(state === 'opened' ? [finish(probed)] : [])]
			: [])
	];
}

/** A read value in quotes; or what the LMS said instead. */
const shown = ({ text, threw, code }: Asked): string =>
	threw
		? t('lms.threw', { error: text.slice(0, 200) })
		: `${text === '' ? t('lms.nothing') : `“${text.slice(0, 200)}”`}${['0', ''].includes(code) ? '' : ` (${t('lms.code', { code })})`}`;

const explained = ({ code, words, diagnostic }: Explained): Fact[] => [
	[t('fact.code'), code || t('none')],
	...(words ? [[t('fact.words'), words] as Fact] : []),
	...(diagnostic ? [[t('fact.diagnostic'), diagnostic] as Fact] : [])
];

function session({ model, state, initialise, types }: Probed): Finding {
	const facts: Fact[] = [[t('fact.spoken'), t(`standard.${model.id}`)]];
	if (initialise)
		facts.push(
			[`${model.calls.initialise}("")`, initialise.threw ? t('lms.threw', { error: initialise.text.slice(0, 200) }) : `“${initialise.text}”`],
			[t('fact.took'), t('milliseconds', { count: initialise.milliseconds })],
			...explained(initialise.explained)
		);
	facts.push([t('fact.types'), types.length ? types.join(', ') : t('lms.text')]);
	const verdict: Verdict = state === 'open' || state === 'opened' ? 'fine' : state === 'elsewhere' ? 'look' : 'broken';
	return { check: t('session'), verdict, says: t(`session.${state}`), ...(verdict !== 'fine' && { todo: t(`session.${state as 'over'}.do`) }), facts };
}

function launch({ model, reads }: Probed): Finding {
	const order = ['name', 'mode', 'credit', 'entry', 'passMark', 'status', 'success', 'score', 'scaled', 'version'] as const;
	const text = (name: keyof typeof reads): string => reads[name]?.text ?? '';
	const learner = reads.learner;
	const facts: Fact[] = [
		[model.reads.learner, learner?.text && !learner.threw ? mask(learner.text) : learner ? shown(learner) : ''],
		...order.flatMap((name): Fact[] => {
			const read = reads[name];
			if (!read) return [];
			// A name is nobody's business in a report that is sent on.
			return [[model.reads[name] ?? name, name === 'name' && read.text && !read.threw ? t('lms.told') : shown(read)]];
		})
	];
	const says = (verdict: Verdict, key: 'nameless' | 'review' | 'mark' | 'fine'): Finding => ({
		check: t('launch'),
		verdict,
		says: t(`launch.${key}`),
		...(key !== 'fine' && { todo: t(`launch.${key}.do`) }),
		facts
	});
	if (!learner?.text || learner.threw) return says('broken', 'nameless');
	if (['review', 'browse'].includes(text('mode'))) return says('look', 'review');
	if (text('passMark') !== '') return says('look', 'mark');
	return says('fine', 'fine');
}

function lists({ counts }: Probed): Finding {
	const facts: Fact[] = Object.entries(counts ?? {}).map(([name, count]) => [`cmi.${name}._count`, shown(count)]);
	const lacking = Object.values(counts ?? {}).some(({ text, threw }) => threw || !/^\d+$/.test(text));
	if (lacking) return { check: t('lists'), verdict: 'look', says: t('lists.none'), todo: t('lists.none.do'), facts };
	return { check: t('lists'), verdict: 'fine', says: t('lists.fine'), facts };
}

function commit({ model, commit: done, trial }: Probed): Finding {
	if (!done) {
		const key = trial?.restored ? 'offline' : 'unsafe';
		return { check: t('commit'), verdict: 'broken', says: t(`commit.${key}`), todo: t(`commit.${key}.do`), facts: [] };
	}
	const facts: Fact[] = [
		[`${model.calls.commit}("")`, done.threw ? t('lms.threw', { error: done.text.slice(0, 200) }) : `“${done.text}”`],
		[t('fact.took'), t('milliseconds', { count: done.milliseconds })],
		...explained(done.explained)
	];
	const key = done.threw ? 'threw' : done.text !== 'true' ? 'refused' : done.milliseconds >= felt ? 'slow' : 'fine';
	if (key === 'fine') return { check: t('commit'), verdict: 'fine', says: t('commit.fine'), facts };
	return { check: t('commit'), verdict: key === 'slow' ? 'look' : 'broken', says: t(`commit.${key}`), todo: t(`commit.${key}.do`), facts };
}

function finish({ model, finish: done }: Probed): Finding {
	if (!done) return { check: t('finish'), verdict: 'fact', says: t('finish.left'), facts: [] };
	const facts: Fact[] = [
		[`${model.calls.finish}("")`, done.threw ? t('lms.threw', { error: done.text.slice(0, 200) }) : `“${done.text}”`],
		[t('fact.took'), t('milliseconds', { count: done.milliseconds })],
		...explained(done.explained)
	];
	const fine = !done.threw && done.text === 'true';
	return {
		check: t('finish'),
		verdict: fine ? 'fine' : 'look',
		says: t(fine ? 'finish.fine' : 'finish.refused'),
		...(!fine && { todo: t('finish.do') }),
		facts
	};
}
