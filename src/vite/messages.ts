import { readFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module';
import type { Plugin } from 'vite';

/** src/messages/xx/name.json → a module of functions, one a message. The language is the folder's name. */
export const messages: Plugin = {
	name: 'messages',
	enforce: 'pre',
	load(id) {
		const language = /\/src\/messages\/([a-z]{2})\/\w+\.json$/.exec(id)?.[1];
		if (!language) return null;
		this.addWatchFile(id);
		const words = JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>;
		return { code: compileModule(new MessageFormat(language), words), map: null, moduleType: 'js' };
	}
};
