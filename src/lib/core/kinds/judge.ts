/** a table of actions → items to rate, each with its right rating and the reason. */
import type { Reading } from '../blocks.ts';
import { ratings } from '../carried.ts';
import { inline } from '../html.ts';
import { instruction, misplaced } from '../instructions.ts';
import { clausesIn, labelIn } from '../labels.ts';
import { rawOf } from '../lines.ts';
import { toScene } from '../links.ts';
import { nearest } from '../nearest.ts';
import type { ItemDraft, Span, Token } from '../written.ts';
import { position, short, type Source } from '../source.ts';
import { explained } from './beside.ts';
import type { ItemsKind } from './kind.ts';
import { linksIn } from './links-in.ts';

const HEADINGS = ['action', 'rating', 'why'];
const FEWEST = 3;
const MOST = 5;

/** Small letters alone, whatever marks stand among them. */
const plainly = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z\s]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

const headings = (table: Token): string[] => (table.rows?.[0] ?? []).map((cell) => rawOf(cell).trim());
const isRating = (cell: Token[]): boolean => (ratings as readonly string[]).includes(plainly(rawOf(cell)));

/** Lines of a table that no row of hyphens makes one. */
const unruled = ({ type, raw }: Token): boolean => type === 'paragraph' && /^\|?[\s*_]*actions?[\s*_]*\|/i.test(raw);

/** Two of the three headings, or nearly; a rating in any row; or a Why just below. */
const meant = (table: Token, scene: Token[]): boolean =>
	HEADINGS.filter((one) => headings(table).some((other) => nearest(plainly(other), [one]))).length > 1 ||
	(table.rows ?? []).slice(1).some((row) => row.some(isRating)) ||
	explained(scene).has(table);

export const judge: ItemsKind = {
	is: 'judge',
	name: 'judge each action',
	takes: (token, scene) => (token.type === 'table' ? meant(token, scene) : unruled(token)),
	read([table, ...below], reading) {
		const { report, source } = reading;
		const { span } = table!;
		const nothing: ItemDraft[] = [{ span, text: { text: '', span }, html: '' }];
		const first = below.find(({ type }) => type !== 'space');
		const cut = first?.type === 'paragraph' && first.raw.startsWith('|') ? first : null;
		if (cut) report.add('table-cut', cut.span, { text: short(cut.raw, 40) });
		const rest = cut ? below.filter(({ type, raw }) => type !== 'paragraph' || !raw.startsWith('|')) : below;
		if (table!.type !== 'table') {
			report.add('table-without-rule', span);
			return { items: nothing, rest };
		}
		if (headings(table!).map(plainly).join() !== HEADINGS.join()) {
			report.add('judge-headings', span, { found: headings(table!).filter((one) => one !== '') });
			return { items: nothing, rest };
		}
		const rows = (table!.rows ?? []).slice(1).map((cells, at) => ({ cells, span: line(source, position(source, span.start).line + 2 + at) }));
		const glued = rows.filter(({ cells, span }) => cells.slice(1).every(({ length }) => length === 0) && source.text[span.start] !== '|');
		const words = glued.map((row) => row.cells[0] ?? []);
		for (const { span } of glued.slice(0, 1)) report.add('row-glued', span, { text: short(source.text.slice(span.start, span.end), 40) });
		const actions = rows.filter((row) => !glued.includes(row));
		if (!cut && glued.length === 0 && (actions.length < FEWEST || actions.length > MOST)) report.add('actions-number', span, { number: actions.length });
		for (const { span } of actions)
			if (cellsIn(source.text.slice(span.start, span.end)) > HEADINGS.length)
				report.add('row-too-long', span, { text: short(source.text.slice(span.start, span.end), 40) });
		const on = words.filter((cell) => cell.some(toScene)).map((cell): Token => ({ ...table!, type: 'paragraph', raw: rawOf(cell), children: cell, rows: [] }));
		return {
			items: actions.map(({ cells, span }) => one(cells, span, reading)),
			rest: [...on, ...rest],
			explained: words.some((cell) => labelIn({ ...table!, children: cell }) !== null)
		};
	}
};

/** How many cells a line holds: what is past the last heading would be dropped. */
const cellsIn = (row: string): number =>
	row
		.replace(/\\./g, '')
		.replace(/^\||\|$/g, '')
		.split('|').length;

/** The line of this number, without the white space before it and after it. */
function line(source: Source, number: number): Span {
	const from = source.lines[number - 1] ?? source.text.length;
	const text = source.text.slice(from, (source.lines[number] ?? source.text.length + 1) - 1);
	return { start: from + text.length - text.trimStart().length, end: from + Math.max(text.trimEnd().length, text.length - text.trimStart().length) };
}

function one([action = [], rated = [], reason = []]: Token[][], span: Span, { report }: Reading): ItemDraft {
	let marked = false;
	for (const token of [...action, ...rated, ...reason]) {
		const code = token.type === 'codespan' ? instruction(token, report) : null;
		if (token.type === 'codespan' && rated.includes(token)) marked = true;
		if (code?.is === 'grade') report.add('action-graded', code.span, { text: token.text.trim() });
		else if (code) misplaced(code, report);
	}
	linksIn(action, report);
	const uncoded = (cell: Token[]) => cell.filter(({ type }) => type !== 'codespan');
	const [said, why] = [inline(uncoded(action), report), inline(uncoded(reason), report)];
	const text = said.words.trim();
	const rating = rawOf(uncoded(rated)).trim();
	const place = (ratings as readonly string[]).indexOf(plainly(rating));
	if (text === '') report.add('action-empty', span);
	else if (rating === '' && !marked) report.add('rating-missing', span, { action: short(text) });
	else if (place < 0 && rating !== '') {
		const near = nearest(plainly(rating), [...ratings]);
		report.add('rating-unknown', spanOf(rated, span), { action: short(text), rating: short(rating), ...(near ? { nearest: near } : {}) });
	} else if (why.words.trim() === '') report.add('item-without-feedback', spanOf(action, span), { text: short(text), is: 'judge' });
	return {
		span,
		text: { text, span: spanOf(action, span) },
		html: said.html.trim(),
		...(text === '' || place < 0 ? {} : { right: place }),
		...(why.words.trim() ? { why: { span: spanOf(reason, span), html: `<p>${why.html.trim()}</p>`, words: why.words.trim(), clauses: clausesIn(reason) } } : {})
	};
}

const spanOf = (cell: Token[], otherwise: Span): Span => (cell.length ? { start: cell[0]!.span.start, end: cell.at(-1)!.span.end } : otherwise);
