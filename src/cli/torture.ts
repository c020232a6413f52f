/** npm run torture: the power is cut 200 times while the course is played, at moments drawn anew each time. SEED=… repeats a run, CUTS=… sets how often. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const cuts = process.env.CUTS ?? '200';
const seed = process.env.SEED ?? String(Date.now() % 2 ** 32);

console.log(`Cutting the power ${cuts} times, from seed ${seed}. It takes about three seconds a time.`);
const words = [join(process.cwd(), 'node_modules/@playwright/test/cli.js'), 'test', 'power-cut', '--reporter=list'];
spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, CUTS: cuts, SEED: seed } }).on('close', (code) => (process.exitCode = code ?? 1));
