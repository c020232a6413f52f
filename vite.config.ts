import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { announcer } from './src/vite/announcer.ts';
import { importRule } from './src/vite/import-rule.ts';
import { messages } from './src/vite/messages.ts';
import { noActors } from './src/vite/no-actors.ts';
import { noHydration } from './src/vite/no-hydration.ts';
import { noServer } from './src/vite/no-server.ts';
import { oneScope } from './src/vite/one-scope.ts';
import { terse } from './src/vite/terse.ts';

const target = process.env.CLAUSEWISE_TARGET ?? 'package';

/** One page holds everything as it is: nothing comes later, and what is in it need not be small for a first question. */
const single = target === 'single-file';

export default defineConfig({
	plugins: [importRule(), announcer, messages, noActors, noHydration, noServer, ...(single ? [] : [oneScope, terse]), sveltekit()],
	build: { assetsInlineLimit: single ? Infinity : 0, target: 'es2022' },
	test: { include: ['tests/*.test.ts'], environment: 'node', testTimeout: 30_000, maxWorkers: 2, setupFiles: ['tests/seed.ts'] }
});
