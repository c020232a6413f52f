/** axe on a page without frames: put into it once, and run as often as it is looked at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** axe as @axe-core/playwright has it. */
const source = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0, 2.1 and 2.2, A and AA. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
	run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** What axe finds, a line each: the rule, and where. `only`: one rule of it. */
export async function found(page: Page, only?: string): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	const runOnly = only ? { type: 'rule', values: [only] } : { type: 'tag', values: standards };
	return page.evaluate(
		async (options) => {
			const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, options);
			return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
		},
		{ runOnly, resultTypes: ['violations'] }
	);
}
