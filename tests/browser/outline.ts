/** An accessibility tree as Playwright tells it → its outline: words of the course left out and what repeats told once, so that a new text changes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../src/messages/en');
const messages = readdirSync(folder).flatMap((file) => Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>));
/** Words of the interface that hold nothing else. */
const ours = new Set(messages.filter((message) => !message.includes('{')));

interface Node {
	line: string;
	inner: Node[];
}

/** Its role and what holds of it, and its words where they are the interface's. */
function masked(quoted: string): string {
	// What has a colon in it is told between quotation marks.
	const line = quoted.replace(/^- '(.*)'(:?)$/, '- $1$2');
	const [, role = '', name, rest = '', text] = /^- (\w+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]+\])*)(?::(?: (.*))?)?$/.exec(line) ?? [];
	if (!role) return '';
	// What stands in a table hangs on the course, though it may be a word of ours.
	const words = role === 'cell' ? '' : (name ?? text?.replace(/^"(.*)"$/, '$1'));
	return `- ${role}${words === undefined ? '' : ours.has(words) ? ` “${words}”` : ' …'}${rest}`;
}

function tree(lines: string[]): Node[] {
	const nodes: Node[] = [];
	const path: { depth: number; inner: Node[] }[] = [{ depth: -1, inner: nodes }];
	for (const raw of lines) {
		const line = masked(raw.trim());
		// What is put together from words of text is told by its parent.
		if (!line || /^- (text|strong|emphasis)/.test(line)) continue;
		const depth = raw.search(/\S/);
		while (path.at(-1)!.depth >= depth) path.pop();
		const node = { line, inner: [] };
		path.at(-1)!.inner.push(node);
		path.push({ depth, inner: node.inner });
	}
	return nodes;
}

/** Neighbours that are the same are one. */
function told(nodes: Node[], indent = ''): string {
	const blocks = nodes.map(({ line, inner }) => `${indent}${line}\n${told(inner, `${indent}  `)}`);
	return blocks.filter((block, at) => block !== blocks[at - 1]).join('');
}

/** A scene's own messages and passages, of which each has others. */
const story = /^- (list|paragraph|group|figure|img)( …)?$/;

const without = (nodes: Node[]): Node[] => nodes.flatMap(({ line, inner }) => (story.test(line) && !asks(inner) ? [] : [{ line, inner: without(inner) }]));
const asks = (nodes: Node[]): boolean => nodes.some(({ line, inner }) => /^- (radio|button|link)/.test(line) || asks(inner));

/** `ofStory`: whether it is of a story, whose own messages and passages are left out. */
export const outline = (snapshot: string, ofStory: boolean): string => {
	const nodes = tree(snapshot.split('\n'));
	return told(ofStory ? without(nodes) : nodes);
};
