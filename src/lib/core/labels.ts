/** the paragraphs under a choice → its labelled passages: Why, Tempting because, Instead, Justified when. */
import type { Reading } from './blocks.ts';
import { inline } from './html.ts';
import { nearest } from './nearest.ts';
import type { Label, Passage, Span, Token } from './shapes.ts';

const LABELS: Record<string, Label> = { why: 'why', 'tempting because': 'tempting', instead: 'instead', 'justified when': 'justified' };
const shown = (key: string): string => key[0]!.toUpperCase() + key.slice(1);

export interface Passages {
	/** The label that what follows belongs to, as written; null before the first. */
	readonly open: string | null;
	/** Takes a paragraph's labelled lines; gives back what stands before the first label, to be read as what happens. */
	take(paragraph: Token): Token | null;
	/** Adds a list to the open label. */
	add(written: { html: string; words: string }): void;
	done(): Partial<Record<Label, Passage>>;
}

export function passages(reading: Reading): Passages {
	const made: Partial<Record<Label, Passage>> = {};
	let open: { label: Label | null; name: string; span: Span } | null = null;
	const { report } = reading;
	const add = ({ html, words }: { html: string; words: string }) => {
		if (!open?.label || words.trim() === '') return;
		const passage = (made[open.label] ??= { span: open.span, html: '', words: '' });
		passage.html += html;
		passage.words = `${passage.words} ${words.trim()}`.trim();
	};
	const close = () => {
		if (open?.label && !made[open.label]) report.add('label-empty', open.span, { label: open.name });
	};
	return {
		get open() {
			return open?.name ?? null;
		},
		add,
		take(paragraph) {
			let before = null as Token | null;
			for (const line of lines(paragraph.children)) {
				const label = labelOf(line);
				if (label) {
					const key = label.words.toLowerCase();
					const known = LABELS[key];
					if (!label.colon) {
						report.add('label-without-colon', label.span, { label: shown(key) });
					} else if (!known) {
						const near = nearest(key, Object.keys(LABELS));
						report.add('label-unknown', label.span, { label: label.words, ...(near ? { nearest: shown(near) } : {}) });
					} else if (made[known] || open?.label === known) report.add('label-twice', label.span, { label: label.words });
					close();
					open = { label: known ?? null, name: label.words, span: label.span };
				}
				const rest = label ? label.rest : line;
				if (open === null) before = before ? { ...before, children: [...before.children, ...rest] } : { ...paragraph, children: rest };
				else {
					const written = inline(rest, report);
					const html = written.html.trim();
					if (html) add({ html: `<p>${html}</p>`, words: written.words });
				}
			}
			return before;
		},
		done() {
			close();
			return made;
		}
	};
}

/** The lines of a paragraph that open with bold words; the others stay with the line before them. */
function lines(tokens: Token[]): Token[][] {
	const found: Token[][] = [[]];
	for (const token of tokens) {
		const last = found.at(-1)!;
		const before = last.at(-1);
		const lineStart = !before || before.type === 'br' || /\n\s*$/.test(before.raw);
		if (token.type === 'strong' && lineStart && last.length) found.push([token]);
		else last.push(token);
	}
	return found;
}

/** **Why:** or **Why**: at the start of a line. Bold words that are no label and have no colon are only bold. */
function labelOf(line: Token[]): { words: string; colon: boolean; span: Span; rest: Token[] } | null {
	const [first, second] = line;
	if (first?.type !== 'strong') return null;
	const inside = first.text.trim().endsWith(':');
	const outside = second?.type === 'text' && second.raw.trimStart().startsWith(':');
	const words = first.text.trim().replace(/\s*:$/, '').replace(/\s+/g, ' ');
	if (!inside && !outside && !(words.toLowerCase() in LABELS)) return null;
	const tail = outside && second ? second.raw.replace(/^\s*:/, '') : '';
	const rest = outside && second ? [{ ...second, raw: tail, text: tail }, ...line.slice(2)] : line.slice(1);
	return { words, colon: inside || outside, span: first.span, rest };
}
