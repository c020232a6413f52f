import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { announcer } from './src/vite/announcer.ts';
import { importRule } from './src/vite/import-rule.ts';
import { messages } from './src/vite/messages.ts';
import { noActors } from './src/vite/no-actors.ts';
import { oneScope } from './src/vite/one-scope.ts';
import { terse } from './src/vite/terse.ts';

const target = process.env.CLAUSEWISE_TARGET ?? 'package';

export default defineConfig({
	plugins: [importRule(), announcer, messages(target), noActors, oneScope, terse, sveltekit()],
	build: { assetsInlineLimit: 0, target: 'es2022' },
	test: { include: ['tests/*.test.ts'], environment: 'node', testTimeout: 30_000, maxWorkers: 2, setupFiles: ['tests/seed.ts'] }
});
