/** Words of the interface for pages that are made when packing: the course's language where there are words in it, else English. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import type { Say } from '../site/pages.ts';

/** `language`: en-GB. */
export function words(root: string, language: string): { say: Say; language: string } {
	const read = (name: string): Record<string, string> => {
		const folder = join(root, 'src/messages', name);
		const files = existsSync(folder)
			? readdirSync(folder)
					.filter((file) => file.endsWith('.json'))
					.sort()
			: [];
		return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>)) as Record<string, string>;
	};
	const short = /^[a-z]{2}/i.exec(language)?.[0].toLowerCase() ?? 'en';
	const own = short === 'en' ? {} : read(short);
	const known = Object.keys(own).length > 0 || short === 'en';
	const all = { ...read('en'), ...own };
	const format = new MessageFormat(known ? short : 'en');
	return {
		say: (key, values = {}) => (Object.hasOwn(all, key) ? format.compile(all[key]!)(values) : key),
		language: known ? language : 'en-GB'
	};
}
