import type { Reply } from '../ask.ts';
import type { Fact, Finding } from '../shapes.ts';
import { t } from '../words.ts';

type Answer = Reply | { failed: string };

/** A file of each kind that the package cannot do without, and the types under which it works. */
const kinds: { name: 'script' | 'data' | 'font'; right: RegExp; works: RegExp }[] = [
	// A module is refused under any other type.
	{ name: 'script', right: /\b(java|ecma)script\b/, works: /\b(java|ecma)script\b/ },
	{ name: 'data', right: /\bjson\b/, works: /./ },
	{ name: 'font', right: /\bfont\b|woff2/, works: /./ }
];

/** How .js, .json and .woff2 are served. A file that the page does not know of is left out. */
export function types(replies: Partial<Record<'script' | 'data' | 'font', Answer>>): Finding {
	const facts: Fact[] = [];
	let broken = false;
	let odd = false;
	for (const { name, right, works } of kinds) {
		const reply = replies[name];
		if (!reply) continue;
		const type = 'failed' in reply ? '' : reply.header('content-type');
		const found = !('failed' in reply) && reply.ok;
		facts.push([t(`fact.${name}`), 'failed' in reply ? reply.failed : `${type || t('none')}${reply.ok ? '' : `, HTTP ${reply.status}`}`]);
		if (!found || (type && !works.test(type)) || (!type && name === 'script')) broken = true;
		else if (!right.test(type)) odd = true;
	}
	const sniff = replies.script && !('failed' in replies.script) ? replies.script.header('x-content-type-options') : '';
	facts.push([t('fact.sniff'), sniff || t('none')]);
	if (broken) return { check: t('types'), verdict: 'broken', says: t('types.broken'), todo: t('types.do'), facts };
	return { check: t('types'), verdict: 'fine', says: t(odd ? 'types.odd' : 'types.fine'), facts };
}

/** Headers that decide what a page may do. */
const headers = [
	'content-security-policy',
	'content-security-policy-report-only',
	'permissions-policy',
	'x-frame-options',
	'cross-origin-opener-policy',
	'cross-origin-embedder-policy',
	'referrer-policy'
];

/** The page's own address → its policy as it is served. `forbidden`: directives by which something of this page was already stopped. */
export function policy(reply: Answer, forbidden: string[]): Finding {
	const facts: Fact[] = 'failed' in reply ? [[t('fact.error'), reply.failed]] : headers.map((name) => [name, reply.header(name) || t('none')]);
	if (forbidden.length) facts.push([t('fact.forbidden'), forbidden.join(', ')]);
	if (forbidden.length) return { check: t('policy'), verdict: 'broken', says: t('policy.forbidden'), todo: t('policy.do'), facts };
	if ('failed' in reply) return { check: t('policy'), verdict: 'fact', says: t('policy.unknown'), facts };
	const sends = reply.header('content-security-policy') !== '';
	return { check: t('policy'), verdict: 'fine', says: t(sends ? 'policy.fine' : 'policy.none'), facts };
}
