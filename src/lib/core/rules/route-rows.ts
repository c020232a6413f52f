/** Is each row of the table of routes true: do its choices lead where it says, and earn what it says? */
import { answersOf, isChoiceList } from '../choices.ts';
import { holds } from '../facts.ts';
import { nearest } from '../nearest.ts';
import type { Report } from '../diagnostics.ts';
import type { Scenario, Scene } from '../shapes.ts';
import type { Name, RouteRow } from '../written.ts';
import { short } from '../source.ts';
import type { RouteRule } from './rule.ts';

export const routeRows: RouteRule = (scenario, chart, _around, report) => {
	if (!chart.unproved) for (const row of scenario.routes) walk(row, scenario, report);
};

/** Follows a row from the start to its end; the first thing that is wrong with it is told. */
function walk(row: RouteRow, { scenes }: Scenario, report: Report): void {
	const earned = new Map<number, number>();
	let [scene, facts] = settled(scenes, 0, 0);
	for (const name of row.choices) {
		const { title, ending, decision, links } = scenes[scene]!;
		if (ending) return report.add('route-goes-on', name.span, { text: name.text, ending: title });
		const answer = decision && answered(name, scenes[scene]!, facts, report);
		if (answer === undefined) return;
		if (!earned.has(scene)) earned.set(scene, answersOf(decision!)[answer]!.credit);
		const choice = isChoiceList(decision) ? decision.choices[answer] : undefined;
		const to = choice?.to ?? links.find(({ when }) => holds(when, facts))?.to;
		if (to === undefined) break;
		[scene, facts] = settled(scenes, to, facts | (choice?.remember ?? 0));
	}
	const { title, ending } = scenes[scene]!;
	if (!ending) return report.add('route-stops', row.span, { heading: title });
	if (plainly(row.ending.text).replace(/^ending: ?/, '') !== plainly(title))
		report.add('route-ends-elsewhere', row.ending.span, { written: row.ending.text, ending: title });
	const score = Math.floor([...earned.values()].reduce((sum, credit) => sum + credit, 0) / Math.max(earned.size, 1));
	if (!/^\d{1,3}\s*%?$/.test(row.score.text) || parseInt(row.score.text, 10) !== score)
		report.add('route-scores-other', row.score.span, { written: row.score.text, score });
}

/** Goes on over scenes that only tell, to the next decision or ending. */
function settled(scenes: Scene[], from: number, facts: number): [scene: number, facts: number] {
	let scene = from;
	for (let steps = 0; steps <= scenes.length; steps++) {
		const { ending, decision, links } = scenes[scene]!;
		const link = ending || decision ? undefined : links.find(({ when }) => holds(when, facts));
		if (!link) break;
		scene = link.to;
	}
	return [scene, facts];
}

/** Which answer a name means: of a list the choice that it opens, of a step that sorts items its best or its worst result. undefined where it fits none or several. */
function answered({ text, span }: Name, { title: heading, decision }: Scene, facts: number, report: Report): number | undefined {
	if (!decision) return undefined;
	if (!isChoiceList(decision)) {
		const sides = ['(right)', '(wrong)'];
		if (sides.includes(plainly(text))) return plainly(text) === sides[0] ? 0 : decision.results.length - 1;
		report.add('route-choice-unknown', span, { text, heading, sorts: true });
		return undefined;
	}
	const cut = /\s*(?:…|\.\.\.)$/;
	const wanted = plainly(text.replace(cut, ''));
	const fits = (words: string) => (cut.test(text) ? plainly(words).startsWith(wanted) : plainly(words) === wanted);
	const fitting = decision.choices.flatMap((choice, at) => (wanted !== '' && fits(choice.text) ? [at] : []));
	const offered = fitting.filter((at) => holds(decision.choices[at]!.when, facts));
	if (offered.length === 1) return offered[0];
	if (offered.length > 1) report.add('route-choice-unclear', span, { text, texts: offered.map((at) => short(decision.choices[at]!.text)) });
	else if (fitting.length) report.add('route-choice-hidden', span, { text, heading });
	else {
		const texts = decision.choices.map((choice) => choice.text);
		const openings = texts.map((one) => plainly(one).slice(0, wanted.length));
		const near = texts[openings.indexOf(nearest(wanted, openings) ?? '\0')];
		report.add('route-choice-unknown', span, { text, heading, ...(near ? { nearest: near } : {}) });
	}
	return undefined;
}

/** Words without marks, capitals and kinds of quotation mark. */
const plainly = (text: string): string =>
	text
		.replace(/[*_`\\]/g, '')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
