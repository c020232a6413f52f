/** `provider:` of course.md → what an approved provider states of the course. Its claims are its own, and are taken as they stand. */
import type { Provider } from './carried.ts';
import type { Page } from './page.ts';

const KNOWN = ['name', 'reference', 'points', 'type', 'domains', 'interactive', 'peer-review'];

export function providerOf({ fields, report }: Page): Provider | undefined {
	const field = fields.provider;
	if (!field) return undefined;
	const wrong = (name: string, wrong: string): void =>
		report.add('provider-unreadable', field.parts.find(({ text }) => text === name)?.span ?? field.key.span, { wrong });
	if (typeof field.value !== 'object' || Array.isArray(field.value)) {
		wrong('', '“provider:” wants a list of names and values below it');
		return undefined;
	}
	const given = new Map(Object.entries((field.value ?? {}) as Record<string, unknown>));
	const missing = ['name', 'reference'].filter((name) => !words(given.get(name)));
	if (missing.length > 0) report.add('provider-incomplete', field.key.span, { missing });
	for (const name of given.keys()) if (!KNOWN.includes(name)) wrong(name, `“${name}” means nothing there`);

	/** A line of words, a list, yes or no: undefined where it is not there, or was told to be wrong. */
	const read = <T>(name: string, wanted: string, of: (value: unknown) => T | undefined): T | undefined => {
		const value = given.get(name);
		if (value === undefined) return undefined;
		const found = of(value);
		if (found === undefined && !missing.includes(name)) wrong(name, `“${name}:” wants ${wanted}`);
		return found;
	};
	const line = (name: string): string | undefined => read(name, 'words on its line', (value) => words(value) || undefined);
	const stated = {
		points: line('points'),
		type: line('type'),
		domains: read('domains', 'a list of names', list),
		interactive: read('interactive', 'yes or no', yes),
		peerReview: read('peer-review', 'yes or no', yes)
	};
	const known = Object.fromEntries(Object.entries(stated).filter(([, one]) => one !== undefined));
	return missing.length > 0 ? undefined : { name: line('name') ?? '', reference: line('reference') ?? '', ...known };
}

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

function list(value: unknown): string[] | undefined {
	const names = (Array.isArray(value) ? (value as unknown[]) : [value]).map(words);
	return names.length > 0 && names.every(Boolean) ? names : undefined;
}

const yes = (value: unknown): boolean | undefined => {
	const word = typeof value === 'boolean' || typeof value === 'string' ? String(value).trim().toLowerCase() : '';
	return ['yes', 'true'].includes(word) ? true : ['no', 'false'].includes(word) ? false : undefined;
};

/** The text of course.md with a blank for each character of what its provider states: no rule about claims asks that. */
export const withoutProvider = (text: string): string =>
	text.replace(/^---[ \t]*\r?\n[^]*?^---/m, (front) =>
		front.replace(/^provider[ \t]*:[^\n]*(?:\n(?:[ \t][^\n]*|[ \t]*(?=\n)|-(?!--)[^\n]*))*/im, (block) => block.replace(/[^\r\n]/g, ' '))
	);
