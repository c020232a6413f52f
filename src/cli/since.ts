/** content/ as it was at a tag, read by today’s compiler. Throws, in words, where git knows no such tag. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import { project, type Project } from '../lib/core/project.ts';

export function since(root: string, tag: string): Project {
	const git = (...words: string[]): Buffer => execFileSync('git', words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
	let files: string[];
	try {
		files = git('ls-tree', '-rz', '--name-only', `${tag}^{commit}`, '--', 'content').toString('utf8').split('\0').filter(Boolean);
	} catch {
		throw new Error(`Git knows no “${tag}” here. Name a tag, a branch or a commit: npm run book -- --since v1.0.0`);
	}
	const copy = mkdtempSync(join(tmpdir(), 'clausewise-since-'));
	try {
		for (const file of files) {
			mkdirSync(dirname(join(copy, file)), { recursive: true });
			writeFileSync(join(copy, file), git('show', `${tag}:./${file}`));
		}
		return project(readContent(copy));
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}
