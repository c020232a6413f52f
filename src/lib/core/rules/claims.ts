/** Does a text claim what the course may not: approval, points, currency, competence? */
import type { Report } from '../diagnostics.ts';
import { type Source, words } from '../source.ts';
import type { WordingRule } from './rule.ts';
import { placeOf, said } from './said.ts';
import { unquoted } from './sentences.ts';

const BODY = '(?:GOC|General Optical Council|College(?: of Optometrists)?|MyCPD|NHS)';
const BLESSED = '(?:approved|accredited|recogni[sz]ed|endorsed|certified|validated)';
const NUMBER = '(?:\\d+(?:\\.\\d+)?|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten)';

/** Claims, each with what makes it one. */
const CLAIMS: [RegExp, string][] = [
	[new RegExp(`\\b${BODY}[ -]${BLESSED}\\b|\\b${BLESSED} by (?:the )?${BODY}`, 'gi'), 'approval by a body that has not given it'],
	[
		new RegExp(`\\b${NUMBER} (?:\\w+(?:-\\w+)? ){0,2}CPD points?\\b|\\bCPD points? (?:are |is |will be )?(?:granted|awarded|earned|given)\\b`, 'gi'),
		'CPD points'
	],
	[/\binteractive CPD\b|\bpeer[- ]review CPD\b|\bprovider-led\b|\bverifiable CPD\b/gi, 'a kind of CPD that only an approved provider or the learner can name'],
	[/\bC-\d{4,6}\b/g, 'a CPD number'],
	[
		/\b(?:meets?|fulfils?|satisf(?:y|ies)|covers?) (?:\w+ ){0,3}(?:GOC|General Optical Council)(?:['’]s)? (?:\w+ ){0,2}requirements?\b/gi,
		'that a requirement of the regulator is met'
	],
	[/\bcertif(?:y|ies|ied|icate of) (?:\w+ ){0,3}(?:competence|competent|fitness to practise|fit to practise)\b/gi, 'competence or fitness to practise'],
	[/\b(?:this|the|our) (?:course|dilemma|page|case)\b[^.!?]{0,30}\blegal advice\b|\bour legal advice\b/gi, 'legal advice'],
	[
		/\b(?:guidance|edition|course)\b[^.!?]{0,30}\b(?:is|are|remains?) (?:still |fully |always )?(?:current|up to date|up-to-date)\b/gi,
		'currency beyond its edition'
	],
	[
		/\b(?:fully|100 ?%|completely) (?:accessible|WCAG)\b|\bWCAG\b[^.!?]{0,12}\b(?:compliant|conformant)\b|\b(?:conforms to|complies with|meets) WCAG\b/gi,
		'accessibility that nobody has audited'
	]
];

/** A word that every claim has one of: most of a text can be left at that. */
const SIGN = /GOC|Optical|College|CPD|NHS|provider-led|C-\d|certif|legal|current|up.to.date|WCAG|accessible/i;

/** Characters of a sentence before a claim in which it may be denied. */
const REACH = 300;

/** One who says that it is not so claims nothing. */
const NOT = /\b(?:not|no|never|nor|neither|without|nobody|none|cannot)\b|n['’]t\b/i;

const claimsIn = (text: string): { at: number; text: string; what: string }[] =>
	(SIGN.test(text) ? CLAIMS : []).flatMap(([pattern, what]) =>
		[...text.matchAll(pattern)].flatMap((found) => {
			const before = text
				.slice(Math.max(0, found.index - REACH), found.index)
				.split(/[.!?]\s|\n\s*\n/)
				.at(-1)!;
			return NOT.test(before) || NOT.test(found[0]) ? [] : [{ at: found.index, text: found[0], what }];
		})
	);

/** What somebody in the story claims is theirs to claim. */
export const claims: WordingRule = (document, report, { source }) => {
	for (const piece of said(document)) {
		if (piece.as === 'speech') continue;
		const told = new Map(claimsIn(unquoted(piece.words)).map(({ text, what }) => [text, what]));
		for (const [text, what] of told) report.add('claim', placeOf(text, piece, source), { text, what });
	}
};

/** The same of a page that is no dilemma. */
export function claimed(source: Source, report: Report): void {
	for (const { at, text, what } of claimsIn(source.text)) {
		const span = { start: at, end: at + text.length };
		report.add('claim', span, { text: words(source, span), what });
	}
}
