/** Is it spelt as British readers spell? Endings in -ize are British as well, and are left alone. */
import { short } from '../source.ts';
import type { WordingRule } from './rule.ts';
import { placeOf, said, wordIn } from './said.ts';
import { sentences } from './sentences.ts';

/** American stem, British stem, and the endings that they take. */
const STEMS: [string, string, string][] = [
	...['col', 'behavi', 'fav', 'flav', 'hon', 'hum', 'lab', 'neighb', 'rum', 'harb', 'od', 'tum', 'endeav'].map((stem): [string, string, string] => [
		`${stem}or`,
		`${stem}our`,
		'|s|ed|ing|ful|less|able|ably|al|ite|ites|ist|hood|er|ers|ly'
	]),
	['analyz', 'analys', 'e|ed|es|er|ing'],
	['paralyz', 'paralys', 'e|ed|es|ing'],
	...['cancel', 'travel', 'label', 'model', 'counsel', 'signal', 'level', 'fuel', 'total', 'marvel', 'quarrel', 'dial'].map(
		(stem): [string, string, string] => [stem, `${stem}l`, 'ed|ing|er|ers|or|ors']
	),
	['practic', 'practis', 'ed|ing'],
	['pediatric', 'paediatric', '|s|ian|ians'],
	['anesthe', 'anaesthe', 'tic|tics|sia|tist|tists'],
	['hemorrhag', 'haemorrhag', 'e|es|ic'],
	['skeptic', 'sceptic', '|s|al|ism'],
	['catalog', 'catalogue', '|s'],
	['center', 'centre', '|s'],
	['theater', 'theatre', '|s'],
	['fiber', 'fibre', '|s'],
	['liter', 'litre', '|s'],
	['mom', 'mum', '|s'],
	['pajama', 'pyjama', '|s'],
	['maneuver', 'manoeuvre', '|s']
];
const WORDS: Record<string, string> = {
	centered: 'centred',
	centering: 'centring',
	defense: 'defence',
	offense: 'offence',
	gray: 'grey',
	gotten: 'got',
	jewelry: 'jewellery',
	fulfill: 'fulfil',
	fulfills: 'fulfils',
	fulfillment: 'fulfilment',
	enrollment: 'enrolment',
	installment: 'instalment',
	skillful: 'skilful',
	willful: 'wilful',
	aluminum: 'aluminium',
	edema: 'oedema',
	anemia: 'anaemia',
	anemic: 'anaemic',
	leukemia: 'leukaemia',
	diarrhea: 'diarrhoea',
	math: 'maths',
	cozy: 'cosy',
	plow: 'plough',
	mold: 'mould'
};
const BRITISH = new Map([...STEMS.flatMap(([from, to, ends]) => ends.split('|').map((end) => [from + end, to + end] as const)), ...Object.entries(WORDS)]);

export const american: WordingRule = (document, report, { source }) => {
	for (const piece of said(document))
		for (const sentence of sentences(piece.words))
			for (const word of new Set(sentence.match(/\p{L}+/gu))) {
				// What has a capital may be somebody's name, and theirs to spell.
				const british = BRITISH.get(word);
				if (british) report.add('american-spelling', wordIn(word, placeOf(sentence, piece, source), source), { word: short(word), british });
			}
};
