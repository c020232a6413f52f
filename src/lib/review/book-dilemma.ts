/** one dilemma → its part of the review book. */
import { ratings } from '../core/carried.ts';
import type { Breach, Fraction } from '../core/carried.ts';
import { escape } from '../core/html.ts';
import type { Named } from '../core/ids.ts';
import type { Compiled } from '../core/index.ts';
import { percent } from '../core/rules/scores.ts';
import type { Chart, Choice, Sorting, When } from '../core/shapes.ts';
import type { Label } from '../core/written.ts';
import { table } from './page.ts';
import { signOff } from './sign-off.ts';
import { type Asked, askedOf, phrased, story, type Telling } from './story.ts';

/** “Only if “answered twice” is remembered.” */
export const onlyIf = (asked: Asked[]): string =>
	asked.length ? `Only if ${asked.map(({ fact, wanted }) => `“${fact}” is ${wanted ? '' : 'not '}remembered`).join(' and ')}.` : '';

const breaks = ({ clauses, law }: Breach): string => [...clauses, ...(law ? [law] : [])].join(', ');

const labels: [Label, string][] = [
	['why', 'Why'],
	['tempting', 'Tempting because'],
	['instead', 'Instead'],
	['justified', 'Justified when']
];

export function dilemma(named: Named, { chart }: Compiled, picture: Telling['picture']): string {
	const { id, scenario } = named;
	const { title, file, clause, cast, reviewed, facts, allow } = scenario;
	const telling: Telling = { picture, when: onlyIf };
	const about = [
		`${clause}. ${file}.`,
		reviewed ? `Reviewed by ${reviewed.by}, ${reviewed.on}.` : 'Not reviewed yet.',
		...(facts.length ? [`What it remembers: ${facts.join(', ')}.`] : [])
	];
	return `<article class="dilemma" id="${escape(id)}"><h2>${escape(id)} ${escape(title)}</h2>
${about.map((one) => `<p>${escape(one)}</p>`).join('\n')}
${cast.length ? `<ul>${cast.map(({ name, who }) => `<li><b>${escape(name)}</b>: ${escape(who)}</li>`).join('')}</ul>` : ''}
${Object.entries(allow)
	.map(([code, reason]) => `<p>The finding <b>${escape(code)}</b> stands, because: ${escape(reason)}</p>`)
	.join('\n')}
${scenario.scenes.map((_, at) => scene(named, at, chart!, telling)).join('\n')}
${routes(named, chart!)}
${signOff(`${id} ${title}`)}</article>`;
}

/** “A.4 Wednesday night” */
const place = ({ id, scenario, scenes }: Named, at: number): string => `${id}.${scenes[at]!.number} ${scenario.scenes[at]!.title}`;

function scene(named: Named, at: number, chart: Chart, telling: Telling): string {
	const { title, ending, blocks, decision, links } = named.scenario.scenes[at]!;
	const id = `${named.id}.${named.scenes[at]!.number}`;
	const range = chart.endings.find((one) => one.scene === at);
	const ways = links.map(
		(link) => `<p class="way">${escape([onlyIf(askedOf(link.when, named.scenario.facts)), `Goes on to ${place(named, link.to)}.`].join(' ').trim())}</p>`
	);
	return `<section class="scene" id="${escape(id)}"><h3>${escape(id)} ${ending ? 'Ending: ' : ''}${escape(title)}</h3>
${story(blocks, telling)}
${decision ? `<div class="question">${decision.question}<p class="counts">Counts for ${escape(decision.clauses.join(', '))}.</p></div>` : ''}
${!decision ? '' : decision.kind === 'choice' ? decision.choices.map((one, index) => choice(named, `${id}.${named.scenes[at]!.letters[index]!}`, one, telling)).join('\n') : sorting(id, decision)}
${ways.join('\n')}
${range ? `<p class="way">${escape(scored(range.lowest, range.highest))}</p>` : ''}</section>`;
}

const scored = (lowest: Fraction | null, highest: Fraction | null): string =>
	lowest && highest ? `Learners arrive here with ${percent(lowest)} to ${percent(highest)} out of 100.` : 'No route leads here.';

function choice(named: Named, id: string, { html, grade, credit, breach, when, remember, to, happens, passages }: Choice, telling: Telling): string {
	const { facts } = named.scenario;
	const kept = facts.filter((_, bit) => remember & (1 << bit));
	const notes = [
		`${grade}${breach ? ` of ${breaks(breach)}` : ''}, ${credit} of 100.`,
		offered(when, facts),
		kept.length ? `Remembers “${kept.join('”, “')}”.` : '',
		`Leads to ${place(named, to)}.`
	];
	const reasons = labels.flatMap(([label, name]) => (passages[label] ? [`<dt>${name}</dt><dd>${passages[label].html}</dd>`] : []));
	return `<div class="choice"><h4>${escape(id)} ${html}</h4>
<p class="grade">${escape(notes.filter(Boolean).join(' '))}</p>
${story(happens, telling)}
<dl>${reasons.join('')}</dl></div>`;
}

const offered = (when: When, facts: string[]): string => onlyIf(askedOf(when, facts)).replace(/^Only if/, 'Offered only if');

const key: Record<Sorting['kind'], (right: number) => string> = {
	'choose-all': (right) => (right === 1 ? 'tick' : 'leave'),
	judge: (right) => ratings[right] ?? '',
	'take-out': (right) => (right === 1 ? 'take out' : 'may stay')
};

function sorting(id: string, { kind, items, why, message }: Sorting): string {
	const rows = items.map((item, at) => [
		`${escape(id)}, ${at + 1}`,
		item.html,
		`${escape(key[kind](item.right))}${item.breach ? `; answered wrongly, a breach of ${escape(breaks(item.breach))}` : ''}`,
		item.why
	]);
	return `<div class="choice">
${message ? phrased(message, (item) => `<mark>${items[item]!.html}<sup>${item + 1}</sup></mark>`) : ''}
${table(`What is sorted in ${id}`, ['Number', 'Item', 'Key', 'Why'], rows)}
<dl><dt>Why</dt><dd>${why}</dd></dl></div>`;
}

/** The best route by its numbers, and the routes that the author wrote down. */
function routes(named: Named, chart: Chart): string {
	const steps = chart.best?.map(({ scene: at, choice: index }) => {
		const { number, letters } = named.scenes[at]!;
		return named.scenario.scenes[at]!.decision?.kind === 'choice' ? `${named.id}.${number}.${letters[index]!}` : `${named.id}.${number} (right)`;
	});
	const rows = named.scenario.routes.map(({ choices, ending, score }, at) => [
		`${at + 1}`,
		choices.map(({ text }) => escape(text)).join('<br>'),
		escape(ending.text),
		escape(score.text)
	]);
	const counted = chart.routes === null ? 'endless routes' : `${chart.routes} ${chart.routes === 1n ? 'route' : 'routes'}`;
	return `<section><h3>Routes</h3><p>${escape(counted)}. ${steps ? `The best: ${escape(steps.join(', '))}.` : 'There is no route of best choices alone that ends.'}</p>
${rows.length ? table(`Routes written down for ${named.id}`, ['Route', 'Choices', 'Ends at', 'Score'], rows) : '<p>None is written down.</p>'}</section>`;
}
