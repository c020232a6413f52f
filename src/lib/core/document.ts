/** tokens → document: what the author wrote, nothing resolved. */
import { type Reading, refuse } from './blocks.ts';
import { choicesOf } from './choices.ts';
import { sections } from './headings.ts';
import { toScene } from './links.ts';
import { routes } from './routes.ts';
import { scene } from './scene.ts';
import type { Document, Field, RouteRow, SceneDraft, Token } from './written.ts';
import { short } from './source.ts';
import { walk } from './walk.ts';

export function document(tokens: Token[], fields: Record<string, Field>, reading: Reading): Document {
	const { report } = reading;
	const { before, found } = sections(tokens, report);
	const scenes: SceneDraft[] = [];
	const rows: RouteRow[] = [];
	let routesSeen = false;
	ahead(before, reading);
	for (const section of found) {
		if (section.title.text.toLowerCase() !== 'routes') {
			scenes.push(scene(section, reading));
			continue;
		}
		if (routesSeen) report.add('routes-twice', section.title.span);
		routesSeen = true;
		rows.push(...section.tokens.flatMap((token) => routes(token, report)));
	}
	const all = walk(tokens.filter((token) => token.type !== 'heading'));
	const led = new Set(
		scenes.flatMap(({ links, decision }) => [...links, ...choicesOf(decision).flatMap((choice) => choice.link ?? [])].map((link) => link.target.span.start))
	);
	return {
		fields,
		scenes,
		routes: rows,
		strays: all.flatMap((token) => (toScene(token) && !led.has(token.span.start) ? [token.span] : [])),
		codes: all.flatMap((token) =>
			token.type === 'codespan' || (token.type === 'text' && INSTRUCTION.test(token.text)) ? [{ text: token.text.toLowerCase(), span: token.span }] : []
		)
	};
}

/** Said in words that lack their code marks. */
const INSTRUCTION = /\b(?:remember|only if|unless)\s*:/i;

/** What stands before the first scene: notes at most. Text is told once, however much there is of it. */
function ahead(before: Token[], { report }: Reading): void {
	let told = false;
	for (const token of before) {
		if (!['paragraph', 'text', 'blockquote', 'list'].includes(token.type)) refuse(token, report);
		else if (!told) {
			report.add('text-before-scene', token.span, { text: short(token.raw) });
			told = true;
		}
	}
}
