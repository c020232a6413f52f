import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What core and play may not know of: the clock, chance, the machine, the page, the network. It comes in as an argument. */
const impure = [
	'Date',
	'performance',
	'console',
	'window',
	'document',
	'process',
	'fetch',
	'setTimeout',
	'setInterval',
	'setImmediate',
	'crypto',
	'globalThis',
	'self',
	'navigator',
	'location',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'XMLHttpRequest',
	'Worker',
	'require',
	'Buffer',
	'Intl'
];

export default defineConfig(
	globalIgnores(['.svelte-kit/', 'build/', 'dist/', 'test-results/', 'playwright-report/', 'tests/fixtures/**/*.svelte']),
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		rules: {
			// Addresses are hashes, made in player/addresses.ts: the player knows no Kit, and Kit's resolve() would add nothing to them.
			'svelte/no-navigation-without-resolve': 'off',
			// {' '} keeps the space that Svelte takes away at the end of a block.
			'svelte/no-useless-mustaches': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		// A cache that outlives its pages, and that none of them shows.
		files: ['src/routes/package/Behind.svelte'],
		rules: { 'svelte/prefer-svelte-reactivity': 'off' }
	},
	{
		files: ['src/lib/core/**/*.ts', 'src/lib/play/**/*.ts'],
		rules: {
			'no-restricted-globals': ['error', ...impure.map((name) => ({ name, message: 'core and play are pure: let it come in as an argument.' }))],
			'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'core and play are pure: let chance come in as an argument.' }]
		}
	}
);
