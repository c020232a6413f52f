/** npm run coverage: what is taught where, in dist/coverage.md and dist/coverage.html, with each number against its target. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import { project } from '../lib/core/project.ts';
import { coverage } from '../lib/review/coverage.ts';
import { coverageHtml, coverageMarkdown } from '../lib/review/coverage-pages.ts';
import { dress } from './dress.ts';

const root = process.cwd();
const counted = coverage(project(readContent(root)));
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/coverage.md'), coverageMarkdown(counted));
writeFileSync(join(root, 'dist/coverage.html'), coverageHtml(counted, dress(root)));
for (const { what, wanted, found, met } of counted.targets) console.log(`${met ? 'met    ' : 'NOT MET'}  ${what}: wanted ${wanted}, found ${found}`);
console.log('dist/coverage.md and dist/coverage.html are written.');
