/** A page of HTML read strictly: what does not fit is told. A browser would mend it in silence. */

const VOID = ['meta', 'img', 'br'];
/** What ends a paragraph, whether or not that was meant. */
const BLOCK = ['p', 'div', 'ul', 'ol', 'dl', 'table', 'section', 'article', 'figure', 'h1', 'h2', 'h3', 'h4'];

/** Tags that are not closed, or are closed in the wrong order; blocks in a paragraph; ids that stand twice; links that lead nowhere in the page. */
export function faults(html: string): string[] {
	const found: string[] = [];
	const open: string[] = [];
	const ids: string[] = [];
	const body = html.replace(/^<!doctype html>\n/, '').replace(/<style>[^]*?<\/style>/, '');
	if (!html.startsWith('<!doctype html>\n')) found.push('no doctype');
	for (const [tag, close, name = '', attributes = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/g)) {
		if (close) {
			if (open.pop() !== name) found.push(`${tag} closes another`);
			continue;
		}
		if (BLOCK.includes(name) && open.includes('p')) found.push(`${tag} in a paragraph`);
		const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
		if (id !== undefined && ids.includes(id)) found.push(`${id} stands twice`);
		if (id !== undefined) ids.push(id);
		if (!VOID.includes(name)) open.push(name);
	}
	const stray = body.replace(/<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*>/g, '').match(/[<>]|&(?!(?:amp|lt|gt|quot);)/g);
	if (stray) found.push(`${stray.length} marks that are no tags: ${stray[0]}`);
	for (const [, to] of body.matchAll(/\shref="#([^"]*)"/g)) if (!ids.includes(to!)) found.push(`#${to} leads nowhere`);
	return [...found, ...open.map((name) => `<${name}> is never closed`)];
}

/** Everything that a browser would fetch for a page. */
export const fetched = (html: string): string[] =>
	[...html.matchAll(/(?:\s(?:src|poster|srcset|data)="|url\(\s*['"]?|@import\s+['"]?)(?!data:)([^"')\s]+)/g)]
		.map(([, address]) => address!)
		.concat(/<(?:script|link|iframe|object|embed|base)\b/.exec(html) ?? []);

/** HTML → the words in it. */
export const plain = (html: string): string =>
	html
		.replace(/<[^>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
