/** npm run lint: the house rules, by every tool that holds them; says what failed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = process.cwd();
const bin = (path: string): string => join(root, 'node_modules', path);

/** The longest first: two run at a time. */
const checks: { name: string; words: string[] }[] = [
	{ name: 'svelte-check', words: [bin('svelte-check/bin/svelte-check'), '--output', 'human', '--threshold', 'warning', '--fail-on-warnings'] },
	{ name: 'eslint', words: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
	{ name: 'prettier', words: [bin('prettier/bin/prettier.cjs'), '.', '--check', '--log-level', 'warn'] },
	{ name: 'core is pure', words: [bin('typescript/bin/tsc'), '-p', 'src/lib/core'] },
	{ name: 'play is pure', words: [bin('typescript/bin/tsc'), '-p', 'src/lib/play'] }
];

const run = (words: string[]): Promise<{ code: number; said: string }> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += String(part)));
		child.on('close', (code) => resolve({ code: code ?? 1, said: said.trim() }));
	});

const failed: string[] = [];
const waiting = [...checks];

async function work(): Promise<void> {
	for (let next = waiting.shift(); next; next = waiting.shift()) {
		const from = performance.now();
		const { code, said } = await run(next.words);
		console.log(`${code === 0 ? 'sound ' : 'FAILED'}  ${next.name}  ${((performance.now() - from) / 1000).toFixed(1)} s`);
		if (code === 0) continue;
		console.log(`${said}\n`);
		failed.push(next.name);
	}
}

await Promise.all([work(), work()]);
if (failed.length) console.error(`Lint failed: ${failed.join(', ')}.`);
process.exitCode = failed.length ? 1 : 0;
