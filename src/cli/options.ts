/** The words after npm run package → what is wanted, or what is wrong with them. */
import { nearest } from '../lib/core/nearest.ts';
import { presets } from '../lib/lms/presets.ts';
import type { Edition } from '../lib/lms/scorm-2004/manifest.ts';

/** All that can be made of a course. */
export const products = ['scorm-1.2', 'scorm-2004', 'cmi5', 'website', 'single-file'] as const;
export type Product = (typeof products)[number];

export interface Options {
	products: Product[];
	/** A name of `presets`. */
	lms: string | null;
	/** Clauses and dilemmas; none: all. */
	include: string[];
	passMark: number | null;
	strictIds: boolean;
	edition: Edition;
	out: string;
	/** The folder that holds content/. */
	course: string;
}

/** A taker of one option's value: it changes what is wanted, and says what is wrong or null. */
type Take = (options: Options, value: string) => string | null;

const list = (value: string): string[] => value.split(',').flatMap((one) => one.trim() || []);

const unknown = (what: string, word: string, known: readonly string[]): string => {
	const near = nearest(word, known);
	return `There is no ${what} “${word}”. ${near ? `Did you mean “${near}”? ` : ''}There are ${known.join(', ')}.`;
};

const takes: Record<string, Take> = {
	standard(options, value) {
		const wanted = list(value);
		const wrong = wanted.find((one) => !products.includes(one as Product));
		if (wrong !== undefined) return unknown('standard', wrong, products);
		options.products = products.filter((one) => wanted.includes(one));
		return wanted.length ? null : `--standard wants one or more of ${products.join(', ')}.`;
	},
	lms(options, value) {
		const name = value.toLowerCase();
		if (!Object.hasOwn(presets, name)) return `${unknown('preset for', value, Object.keys(presets))} For another LMS, choose with --standard.`;
		options.lms = name;
		return null;
	},
	include(options, value) {
		options.include.push(...list(value));
		return options.include.length ? null : '--include wants clauses or dilemmas, such as C149,the-name-banner.';
	},
	'pass-mark'(options, value) {
		const mark = /^\d{1,3}(\.\d{1,2})?$/.test(value) ? Number(value) : NaN;
		options.passMark = mark;
		return mark >= 0 && mark <= 100 ? null : `The pass mark “${value}” is no number from 0 to 100.`;
	},
	edition(options, value) {
		const edition = /^([34])(?:rd|th)?$/i.exec(value)?.[1];
		options.edition = edition === '3' ? 3 : 4;
		return edition ? null : `There is no edition “${value}” of SCORM 2004 here. There are 3 and 4.`;
	},
	out(options, value) {
		options.out = value;
		return null;
	},
	course(options, value) {
		options.course = value;
		return null;
	}
};

const flags: Record<string, (options: Options) => void> = {
	'strict-ids': (options) => {
		options.strictIds = true;
	}
};

const names = [...Object.keys(takes), ...Object.keys(flags), 'help'].map((name) => `--${name}`);

export function readOptions(words: string[]): { options: Options } | { problem: string } | 'help' {
	const options: Options = { products: [], lms: null, include: [], passMark: null, strictIds: false, edition: 4, out: 'dist', course: '.' };
	const waiting = [...words];
	for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
		const [, name = '', given] = /^--?([^=]*)(?:=([^]*))?$/.exec(word) ?? [];
		if (name === 'help' || word === '-h') return 'help';
		if (!word.startsWith('-'))
			return { problem: `“${word}” belongs to no option. Options come after two dashes alone, as in: npm run package -- --lms moodle` };
		if (Object.hasOwn(flags, name)) {
			flags[name]!(options);
			continue;
		}
		if (!Object.hasOwn(takes, name)) return { problem: unknown('option', word.replace(/=.*/, ''), names) };
		const value = given ?? (waiting[0]?.startsWith('--') ? undefined : waiting.shift());
		if (!value?.trim()) return { problem: `--${name} wants something after it. See: npm run package -- --help` };
		const wrong = takes[name]!(options, value.trim());
		if (wrong) return { problem: wrong };
	}
	if (options.products.length === 0) options.products = options.lms ? [presets[options.lms]!.standard] : [...products];
	if (options.edition !== 4 && !options.products.includes('scorm-2004'))
		return { problem: '--edition is of SCORM 2004, and that is not packed: add --standard scorm-2004.' };
	return { options };
}

export const help = `npm run package -- OPTIONS

Makes packages of the course in dist/. Without options: one for each standard, a website and a single file.

  --lms NAME         what fits this LMS: ${Object.keys(presets).join(', ')}
  --standard LIST    of ${products.join(', ')}; over what --lms would choose
  --include LIST     only these clauses and dilemmas, such as C149,the-name-banner
  --pass-mark N      0 to 100, in place of the course's own
  --strict-ids       answers are told by single letters, for an LMS that takes nothing longer
  --edition N        of SCORM 2004: 4, or 3 for an LMS that knows no other
  --out FOLDER       in place of dist
  --course FOLDER    the folder that holds another content/
  --help             this`;
