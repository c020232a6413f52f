/** tokens → document: what the author wrote, nothing resolved. */
import { slug } from 'github-slugger';
import { block, paragraph, type Reading, refuse } from './blocks.ts';
import { inline } from './html.ts';
import { closing, conditions, misplaced } from './instructions.ts';
import { kinds } from './kinds/index.ts';
import { routes } from './routes.ts';
import type { Document, Field, LinkDraft, Name, SceneDraft, Span, Token } from './shapes.ts';
import { short } from './source.ts';

export function document(tokens: Token[], fields: Record<string, Field>, reading: Reading): Document {
	const { report } = reading;
	const made: Document = { fields, scenes: [], routes: [] };
	let scene: SceneReader | null = null;
	let inRoutes = false;
	let routesSeen = false;
	for (const token of tokens) {
		if (token.type === 'heading') {
			const title = heading(token, reading);
			if (!title) continue;
			scene?.done();
			inRoutes = title.text.toLowerCase() === 'routes';
			if (inRoutes && routesSeen) report.add('routes-twice', token.span);
			routesSeen ||= inRoutes;
			scene = inRoutes ? null : sceneReader(title, token.span, reading);
			if (scene) made.scenes.push(scene.draft);
		} else if (inRoutes) made.routes.push(...routes(token, report));
		else if (scene) scene.take(token);
		else if (['paragraph', 'text', 'blockquote', 'list'].includes(token.type)) report.add('text-before-scene', token.span, { text: short(token.raw) });
		else refuse(token, report);
	}
	scene?.done();
	return made;
}

/** A scene's heading; null where it is none. */
function heading(token: Token, { report }: Reading): Name | null {
	const words = inline(token.children.filter((child) => child.type !== 'codespan' && child.type !== 'link' && child.type !== 'image'), report).words.trim();
	const text = short(words || token.raw.replace(/^#+\s*/, ''));
	if (!/^\s{0,3}#/.test(token.raw)) report.add('heading-underlined', token.span, { heading: text });
	else if (token.depth !== 2) report.add('heading-level', token.span, { heading: text, hashes: token.depth ?? 1 });
	else {
		if (token.children.some((child) => ['codespan', 'link', 'image'].includes(child.type))) report.add('heading-marked-up', token.span, { heading: text });
		else if (words === '' || /^ending:?$/i.test(words)) report.add('heading-empty', token.span);
		return { text: words, span: token.span };
	}
	return null;
}

interface SceneReader {
	draft: SceneDraft;
	take(token: Token): void;
	done(): void;
}

/** Reads a scene block by block: text, at most one decision, continue links. */
function sceneReader(title: Name, span: Span, reading: Reading): SceneReader {
	const { report } = reading;
	const ending = /^ending:/i.test(title.text);
	const draft: SceneDraft = {
		title: { text: ending ? title.text.replace(/^ending:\s*/i, '') : title.text, span: title.span },
		slug: slug(title.text),
		ending,
		span,
		blocks: [],
		links: []
	};
	/** The paragraph just read, which is the question if a decision follows. */
	let question: { token: Token; clauses: Name[] } | null = null;
	/** What was found below a decision: it cuts the list in two, or stands where nobody sees it. */
	let below: Token[] = [];
	let refused = false;

	function decide(token: Token, kind: (typeof kinds)[number]) {
		if (ending) report.add('ending-with-decision', token.span, { heading: draft.title.text });
		if (!kind.read) {
			refused = true;
			question = null;
			return report.add('kind-not-yet', token.span, { kind: kind.name });
		}
		for (const link of draft.links) report.add('link-beside-choices', link.span, { text: short(reading.source.text.slice(link.span.start, link.span.end)) });
		const choices = kind.read(token, reading);
		if (!draft.decision) {
			const last = draft.blocks.at(-1);
			const asked = question && last?.is === 'text' ? (draft.blocks.pop() as typeof last) : null;
			draft.decision = {
				kind: 'choice',
				span: token.span,
				...(asked ? { question: { span: asked.span, html: asked.html, words: asked.words, clauses: question!.clauses } } : {}),
				choices
			};
			if (asked?.when[0]) report.add('instruction-misplaced', asked.when[0].fact.span, { text: `${asked.when[0].wanted ? 'only if' : 'unless'}: ${asked.when[0].fact.text}`, where: 'on a paragraph above the question: the question is asked of everyone' });
			if (!asked) report.add('question-missing', token.span);
			question = null;
			return;
		}
		const graded = (list: typeof choices) => list.some((one) => one.grade?.grade === 'best');
		if (below.length && graded(choices) && graded(draft.decision.choices)) report.add('two-decisions', token.span, { heading: draft.title.text });
		else {
			const first = below[0];
			const pictured = first?.children.length === 1 && first.children[0]!.type === 'image';
			if (!first) report.add('choices-split-by-mark', token.span);
			else if (pictured) report.add('choices-split-by-picture', first.span, { address: short(first.children[0]!.href ?? '') });
			else report.add('choices-split-by-text', first.span, { text: short(first.raw, 40) });
			draft.decision.choices.push(...choices);
		}
		below = [];
	}

	function take(token: Token) {
		const kind = kinds.find((one) => one.takes(token));
		if (kind) return decide(token, kind);
		if (token.type === 'space' || token.type === 'html') return refuse(token, report);
		const link = token.type === 'paragraph' ? continueLink(token, reading) : null;
		if (draft.decision) {
			if (link) report.add('link-beside-choices', link.span, { text: short(token.raw) });
			else if (token.type === 'paragraph' || token.type === 'list' || token.type === 'blockquote' || token.type === 'text') below.push(token);
			else refuse(token, report);
			return;
		}
		unasked();
		if (link) {
			if (ending) report.add('ending-with-link', link.span, { heading: draft.title.text });
			draft.links.push(link);
			return;
		}
		if (draft.links.length) report.add('text-after-continue', token.span, { text: short(token.raw, 40) });
		if (token.type === 'paragraph') {
			const read = paragraph(token, reading, ['clauses']);
			if (read.block) draft.blocks.push(read.block);
			question = read.block?.is === 'text' ? { token, clauses: read.clauses } : null;
			if (!question && read.clauses[0]) misplaced({ is: 'clauses', names: read.clauses, span: read.clauses[0].span }, report);
			return;
		}
		const made = block(token, reading);
		if (made) draft.blocks.push(made);
	}

	/** The paragraph before this was no question: clauses on it count for nothing. */
	function unasked() {
		if (question?.clauses[0]) misplaced({ is: 'clauses', names: question.clauses, span: question.clauses[0].span }, report);
		question = null;
	}

	return {
		draft,
		take,
		done() {
			unasked();
			for (const token of below) report.add('text-after-choices', token.span, { text: short(token.raw, 40) });
			if (refused && !draft.decision) draft.refused = true;
		}
	};
}

/** A link to a scene alone in its paragraph, and its conditions. */
function continueLink(token: Token, { report }: Reading): LinkDraft | null {
	const seen = token.children.filter((child) => child.type !== 'codespan' && (child.type !== 'text' || child.raw.trim() !== ''));
	const link = seen[0];
	if (seen.length !== 1 || link?.type !== 'link' || !link.href?.startsWith('#')) return null;
	inline(link.children, report);
	const { instructions } = closing(token.children, report);
	return { target: { text: link.href.slice(1), span: link.span }, span: token.span, when: conditions(instructions, report) };
}
