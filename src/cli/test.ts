/** npm test: lint, unit tests, browser tests; the last line is what the runners' own reports add up to. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const reports = join(root, 'test-results');
const bin = (path: string): string => join(root, 'node_modules', path);

interface Counted {
	passed: number;
	failed: number;
	skipped: number;
}

/** Each runner: how it is started, where its report lies, and how that is read. */
const runners: { name: string; words: string[]; report: string; count: (report: never) => Counted }[] = [
	{
		name: 'vitest',
		words: [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`],
		report: join(reports, 'vitest.json'),
		count: ({
			numPassedTests,
			numFailedTests,
			numPendingTests,
			testResults
		}: {
			numPassedTests: number;
			numFailedTests: number;
			numPendingTests: number;
			testResults: { status: string; assertionResults: unknown[] }[];
		}) => ({
			passed: numPassedTests,
			// A file that broke before its first test counts as one that failed.
			failed: numFailedTests + testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length,
			skipped: numPendingTests
		})
	},
	{
		name: 'playwright',
		words: [bin('@playwright/test/cli.js'), 'test'],
		report: join(reports, 'playwright.json'),
		count: ({ stats, errors }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: unknown[] }) => ({
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky + (stats.unexpected + stats.flaky + stats.expected === 0 ? errors.length : 0),
			skipped: stats.skipped
		})
	}
];

const run = (words: string[]): Promise<number> =>
	new Promise((resolve) => {
		spawn(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } }).on(
			'close',
			(code) => resolve(code ?? 1)
		);
	});

function counted({ report, count, name }: (typeof runners)[number]): Counted {
	try {
		return count(JSON.parse(readFileSync(report, 'utf8')) as never);
	} catch {
		console.error(`${name} left no report, which counts as one failure.`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const linted = await run([bin('tsx/dist/cli.mjs'), 'src/cli/lint.ts']);
const sum: Counted = { passed: linted === 0 ? 1 : 0, failed: linted === 0 ? 0 : 1, skipped: 0 };
for (const runner of runners) {
	const code = await run(runner.words);
	const { passed, failed, skipped } = counted(runner);
	sum.passed += passed;
	sum.failed += failed + (code !== 0 && failed === 0 ? 1 : 0);
	sum.skipped += skipped;
	if (passed + failed === 0) sum.failed++;
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed === 0 ? 0 : 1;
