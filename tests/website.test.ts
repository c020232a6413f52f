/** The website edition's own files: what the worker keeps, and that nobody's text becomes markup. */
import { describe, expect, it } from 'vitest';
import { website } from '../src/cli/website.ts';
import { words } from '../src/cli/words.ts';
import { readContent } from '../src/lib/content.server.ts';
import { project } from '../src/lib/core/project.ts';
import { about, contents, coursePage, description } from '../src/site/pages.ts';
import { head, page } from '../src/site/shell.ts';
import { root } from './example.ts';

const written = project(readContent(root));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined): string => new TextDecoder().decode(found);
/** A player in little. */
const player = {
	'index.html': bytes('<html><head><title>x</title><link href="./_app/immutable/a.css" rel="stylesheet"></head><body><div></div></body></html>'),
	'_app/immutable/a.css': bytes(''),
	'probe.txt': bytes('.'),
	'preflight.html': bytes('')
};
const { say } = words(root, 'en-GB');
const dress = { language: 'en-GB', sheets: ['_app/immutable/a.css'], themes: { light: '#fff', dark: '#000' } };

describe('the worker', () => {
	it('keeps every file but itself, by content where its name does not say it; and holds the same bytes each time', async () => {
		const files = await website(root, root, player, written);
		const code = text(files['sw.js']);
		const kept = [...code.matchAll(/url:\s*["'`]\.\/([^"'`]+)["'`],\s*revision:\s*(null|["'`]\w{16}["'`])/g)].map(([, url, revision]) => [
			decodeURIComponent(url!),
			revision === 'null'
		]);
		expect(kept).toEqual(
			Object.keys(files)
				.filter((path) => path !== 'sw.js')
				.sort()
				.map((path) => [path, path.startsWith('_app/immutable/')])
		);
		expect(Object.keys(files).filter((path) => /^(probe|preflight)/.test(path))).toEqual([]);
		expect(code).not.toMatch(/skipWaiting\(|importScripts\(|\bimport\b/);
		expect(text((await website(root, root, player, written))['sw.js'])).toBe(code);
		const changed = await website(root, root, player, { ...written, course: { ...written.course, version: '9.9.9' } });
		expect(text(changed['sw.js'])).not.toBe(code);
	}, 60_000);

	it('is registered by the website’s start page alone, from a file', async () => {
		const files = await website(root, root, player, written);
		expect(text(files['index.html'])).toContain('<script src="./offline.js" defer></script>');
		expect(text(files['index.html']).match(/<script/g)).toHaveLength(1);
		expect(Object.keys(files).filter((path) => path.endsWith('.html') && path !== 'index.html' && text(files[path]).includes('<script'))).toEqual([]);
	}, 60_000);
});

describe('pages without a script', () => {
	const nasty = '<img src=x onerror=alert(1)>"&';
	const course = {
		...written.course,
		title: nasty,
		publisher: nasty,
		contact: nasty,
		pages: [{ name: 'a-page', title: nasty }],
		scenarios: written.course.scenarios.map((one) => ({ ...one, title: nasty })),
		clauses: written.course.clauses.map((one) => ({ ...one, title: nasty }))
	};

	it('have no markup of an author’s', () => {
		for (const html of [contents(course, say), about(course, say), coursePage({ name: 'a-page', title: nasty, sections: [] }, course, say)]) {
			expect(html).toContain('&lt;img');
			expect(html).not.toContain('<img');
		}
		expect(head(nasty, nasty, dress, './')).not.toContain('<img');
	});

	it('name every clause that has dilemmas, and every dilemma with its minutes', () => {
		const html = contents(written.course, say);
		for (const { title, minutes } of written.course.scenarios) expect(html).toContain(`${title} <span class="minutes">${minutes} min</span>`);
	});

	it('lead from their own folder to the others, and nowhere else but where an author says', () => {
		const html = page(
			{ title: 'x', description: '', body: coursePage({ name: 'a', title: 'x', sections: [] }, course, say), language: 'en', brand: 'x' },
			dress,
			'../'
		);
		expect([...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href]) => href!).filter((href) => !href.startsWith('../'))).toEqual([]);
		expect(html).toContain('href="../pages/a-page.html"');
		expect(html).toContain('href="../about.html"');
	});

	it('describe the course by the welcome’s first words, in plain text', () => {
		expect(description({ ...written.course, welcome: '<p>One &amp; <strong>two</strong>: &lt;b&gt;</p><p>Three</p>' })).toBe('One & two: <b>');
		expect(description({ ...written.course, welcome: '' })).toBe('');
	});
});
