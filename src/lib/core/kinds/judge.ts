/** a table of actions → items to rate, each with its right rating and the reason. */
import type { Reading } from '../blocks.ts';
import { ratings } from '../carried.ts';
import { inline } from '../html.ts';
import { instruction, misplaced } from '../instructions.ts';
import { clausesIn } from '../labels.ts';
import { rawOf } from '../lines.ts';
import { nearest } from '../nearest.ts';
import type { ItemDraft, Span, Token } from '../shapes.ts';
import { short } from '../source.ts';
import type { ItemsKind } from './kind.ts';

const HEADINGS = ['action', 'rating', 'why'];
const FEWEST = 3;
const MOST = 5;

const headings = (token: Token): string[] =>
	(token.rows?.[0] ?? []).map((cell) =>
		rawOf(cell)
			.toLowerCase()
			.replace(/[^a-z ]/g, '')
			.trim()
	);

export const judge: ItemsKind = {
	is: 'judge',
	name: 'judge each action',
	/** Two of the three headings, or nearly, are meant as all of them. */
	takes: (token) => token.type === 'table' && HEADINGS.filter((one) => headings(token).some((other) => nearest(other, [one]))).length > 1,
	read([table, ...rest], reading) {
		const { report } = reading;
		const rows = (table!.rows ?? []).slice(1);
		if (headings(table!).join() !== HEADINGS.join()) {
			report.add('judge-headings', table!.span, { found: headings(table!) });
			return { items: [{ span: table!.span, text: { text: '', span: table!.span }, html: '' }], rest };
		}
		if (rows.length < FEWEST || rows.length > MOST) report.add('actions-number', table!.span, { number: rows.length });
		return { items: rows.map((row) => one(row, table!.span, reading)), rest };
	}
};

/** `whole`: the table's own place, for a row in which nothing stands. */
function one(row: Token[][], whole: Span, { report }: Reading): ItemDraft {
	const [action = [], rated = [], reason = []] = row;
	const within = row.flat();
	const span = within.length ? { start: within[0]!.span.start, end: within.at(-1)!.span.end } : whole;
	for (const token of within) {
		const code = token.type === 'codespan' ? instruction(token, report) : null;
		if (code?.is === 'grade') report.add('action-graded', code.span, { text: token.text.trim() });
		else if (code) misplaced(code, report);
	}
	const words = (cell: Token[]) =>
		inline(
			cell.filter(({ type }) => type !== 'codespan'),
			report
		);
	const [said, why] = [words(action), words(reason)];
	const text = said.words.trim();
	const rating = rawOf(rated).trim();
	const place = (ratings as readonly string[]).indexOf(plainly(rating));
	if (text === '') report.add('action-empty', span);
	else if (rating === '') report.add('rating-missing', span, { action: short(text) });
	else if (place < 0) {
		const near = nearest(plainly(rating), [...ratings]);
		report.add('rating-unknown', spanOf(rated, span), { action: short(text), rating: short(rating), ...(near ? { nearest: near } : {}) });
	}
	if (text !== '' && why.words.trim() === '') report.add('item-without-feedback', spanOf(action, span), { text: short(text) });
	return {
		span,
		text: { text, span: spanOf(action, span) },
		html: said.html.trim(),
		...(text === '' || place < 0 ? {} : { right: place }),
		...(why.words.trim() ? { why: { span: spanOf(reason, span), html: `<p>${why.html.trim()}</p>`, words: why.words.trim(), clauses: clausesIn(reason) } } : {})
	};
}

const spanOf = (cell: Token[], otherwise: Span): Span => (cell.length ? { start: cell[0]!.span.start, end: cell.at(-1)!.span.end } : otherwise);

/** Case, commas and marks aside. */
const plainly = (rating: string): string =>
	rating
		.toLowerCase()
		.replace(/[^a-z\s]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
