import { readFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** src/messages/xx.json → a module of functions, one a message: the catalogue's language is its file's name. */
const messages: Plugin = {
	name: 'messages',
	enforce: 'pre',
	load(id) {
		const language = /\/src\/messages\/([a-z]{2})\.json$/.exec(id)?.[1];
		if (!language) return null;
		const code = compileModule(new MessageFormat(language), JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>);
		return { code, map: null, moduleType: 'js' };
	}
};

export default defineConfig({
	plugins: [messages, sveltekit()],
	build: { assetsInlineLimit: 0, target: 'es2022' },
	test: { include: ['tests/*.test.ts'], environment: 'node', testTimeout: 30_000 }
});
