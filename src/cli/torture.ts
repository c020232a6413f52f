/**
 * npm run torture: the power is cut 200 times while the course is played, at moments drawn anew each time; the result is written into
 * docs/quality.md. SEED=… draws what another run drew, CUTS=… sets how often.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const rows = join(root, 'test-results/power-cuts.md');
const page = join(root, 'docs/quality.md');
const cuts = process.env.CUTS ?? '200';
const seed = process.env.SEED ?? String(Date.now() % 2 ** 32);

/** The rows that the trials left, into the page; in an order of their own. */
function write(code: number): void {
	const found = existsSync(rows) ? readFileSync(rows, 'utf8').trim().split('\n').sort().reverse() : [];
	const result = `${new Date().toISOString().slice(0, 10)}, \`CUTS=${cuts} SEED=${seed} npm run torture\`: ${code === 0 ? 'passed' : 'failed'}.`;
	const head =
		'| | Cuts | Answers that were said to be kept | Cuts after which one of those was missing | Cuts before it was said of the newest | of which it was there all the same |';
	const block = `<!-- power cuts -->\n${result}\n\n${head}\n| --- | --- | --- | --- | --- | --- |\n${found.join('\n')}\n<!-- /power cuts -->`;
	writeFileSync(
		page,
		readFileSync(page, 'utf8').replace(/<!-- power cuts -->[^]*<!-- \/power cuts -->/, () => block)
	);
}

console.log(`Cutting the power ${cuts} times, from seed ${seed}. It takes some three seconds a time.`);
mkdirSync(join(root, 'test-results'), { recursive: true });
rmSync(rows, { force: true });
const words = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', 'power-cut', '--reporter=list'];
spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, CUTS: cuts, SEED: seed, ROWS: rows } }).on('close', (code) => {
	write(code ?? 1);
	process.exitCode = code ?? 1;
});
