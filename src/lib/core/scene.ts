/** a section → a scene: text, then at most one decision, or links to go on. */
import { below } from './below.ts';
import { block, paragraph, type Reading, refuse } from './blocks.ts';
import { gathered } from './choice-list.ts';
import type { Section } from './headings.ts';
import { misplaced, written } from './instructions.ts';
import { choice, itemsMeant } from './kinds/choice.ts';
import { kinds } from './kinds/index.ts';
import { type Kind, unsure } from './kinds/kind.ts';
import { labelIn } from './labels.ts';
import { rejoined } from './messages.ts';
import { lone, onwards } from './onwards.ts';
import type { Name, Question, SceneDraft, TextBlock, Token } from './written.ts';
import { short } from './source.ts';

export function scene({ title, slug, unsound, tokens: written }: Section, reading: Reading): SceneDraft {
	const { report } = reading;
	const tokens = rejoined(written, report);
	const ending = /^ending:/i.test(title.text);
	const draft: SceneDraft = {
		title: { text: ending ? title.text.replace(/^ending:\s*/i, '') : title.text, span: title.span },
		slug,
		ending,
		span: title.span,
		blocks: [],
		links: [],
		...(unsound ? { refused: true } : {})
	};
	const kindOf = (token: Token): Kind | undefined => (lone(token) ? undefined : kinds.find((kind) => kind.takes(token, tokens)));
	const meant = tokens.flatMap((token) => (kindOf(token) ? token : (itemsMeant(token) ?? [])));
	const at = tokens.findIndex((token) => kindOf(token) || (meant.length > 1 && itemsMeant(token)));
	const first = tokens[at];
	const found = report.found.length;
	const asked = read(first ? tokens.slice(0, at) : tokens, draft, first !== undefined, reading);
	/** A Why above the step is told where it stands. */
	const named = report.found.slice(found).some(({ code }) => code === 'label-misplaced');
	if (!first) return draft;
	const kind = kindOf(first);
	if (ending) report.add('ending-with-decision', first.span, { heading: draft.title.text });
	if (ending) draft.refused = true;
	if (asked === undefined) report.add('question-missing', first.span);
	const question = asked ? { question: asked } : {};
	if (kind && kind.is !== 'choice') {
		const before = report.found.length;
		const { rest, explained, ...sorted } = kind.read(tokens.slice(at), reading);
		const doubtful = report.found.slice(before).some(({ code }) => (unsure as readonly string[]).includes(code));
		const above = { heading: draft.title.text, step: first, kind, ending, explained: explained || named };
		const { whole, links, why } = below(rest, kindOf, above, reading);
		if (!whole || doubtful || sorted.items.some(({ right }) => right === undefined)) draft.refused = true;
		draft.links = links;
		draft.decision = { kind: kind.is, span: first.span, ...question, ...sorted, ...(why ? { why } : {}) };
		return draft;
	}
	const { list, whole } = gathered(tokens.slice(at), kindOf, draft.title.text, reading);
	if (!whole) draft.refused = true;
	draft.decision = { kind: 'choice', span: first.span, ...question, choices: choice.read(list, reading) };
	return draft;
}

/**
 * What is read before the decision, or all there is. Gives back the question: the paragraph that stands last.
 * null: its place is taken by what was refused already.
 */
function read(tokens: Token[], draft: SceneDraft, decides: boolean, reading: Reading): Question | null | undefined {
	const { report } = reading;
	let last: { block: TextBlock; clauses: Name[] } | null = null;
	let lost = false;
	let after = false;
	/** The paragraph was no question: clauses on it count for nothing. */
	const unasked = () => {
		if (last?.clauses[0]) misplaced({ is: 'clauses', names: last.clauses, span: last.clauses[0].span }, report);
		last = null;
	};
	for (const token of tokens) {
		if (token.type === 'space' || token.type === 'html') {
			refuse(token, report);
			if (/-->[ \t]*\S/.test(token.raw)) lost = true;
			continue;
		}
		unasked();
		lost = false;
		const links = onwards(lone(token) ?? token, reading);
		if (links) {
			if (lone(token) && !decides && !draft.ending) report.add('choices-too-few', token.span);
			for (const link of links) {
				const text = short(reading.source.text.slice(link.span.start, link.span.end));
				if (decides) report.add('link-beside-choices', link.span, { text });
				else if (draft.ending) report.add('ending-with-link', link.span, { heading: draft.title.text });
				else draft.links.push(link);
			}
			continue;
		}
		if (draft.links.length && !after) report.add('text-after-continue', token.span, { text: short(token.raw, 40) });
		after = draft.links.length > 0;
		if (token.type !== 'paragraph') {
			const before = report.found.length;
			const made = block(token, reading);
			if (made) draft.blocks.push(made);
			lost = report.found.slice(before).some((one) => one.code === 'message-runs-on');
			continue;
		}
		const named = labelIn(token);
		if (named) report.add('label-misplaced', named.span, { label: named.text });
		const made = paragraph(token, reading, ['clauses']);
		if (made.block) draft.blocks.push(made.block);
		if (made.block?.is === 'text') last = { block: made.block, clauses: made.clauses };
		else if (made.clauses[0]) misplaced({ is: 'clauses', names: made.clauses, span: made.clauses[0].span }, report);
	}
	if (!decides) unasked();
	if (!last) return lost ? null : undefined;
	const { block: asked, clauses } = last as { block: TextBlock; clauses: Name[] };
	draft.blocks.pop();
	const when = asked.when[0];
	if (when)
		report.add('instruction-misplaced', when.fact.span, {
			text: written(when),
			where: 'on a paragraph above the question: the question is asked of everyone'
		});
	return { span: asked.span, html: asked.html, words: asked.words, clauses };
}
