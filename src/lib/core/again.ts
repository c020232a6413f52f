/** clauses that a new edition changed → the pages and decisions to look at again. */
import type { Compiled } from './index.ts';
import type { Written } from './project.ts';
import { position, read } from './source.ts';

export interface Again {
	file: string;
	/** From 1. */
	line: number;
	/** A decision by its scene's heading, or what the page is. */
	what: string;
}

/** Of one clause or key point: its own page, and every scene that counts for it or names it. In a dilemma that cannot be built, every line that names it. */
export function again(id: string, { documents }: Pick<Written, 'documents'>, compiled: Compiled[]): Again[] {
	const named = new RegExp(`\\b${id}\\b`, 'i');
	const pages = documents.flatMap(({ guidance, clauses }) => [
		...clauses.filter(({ folder }) => folder.split('-')[0]!.toUpperCase() === id).map(({ file }) => ({ file, line: 1, what: 'its own page' })),
		...(id.startsWith('KP') ? linesOf(guidance.text, new RegExp(`\\*\\*${id}\\*\\*`)).map((line) => ({ file: guidance.file, line, what: 'what it says' })) : [])
	]);
	const dilemmas = documents.flatMap((one) => one.dilemmas);
	const told = dilemmas.flatMap(({ file, text }): Again[] => {
		const scenes = compiled.find((one) => one.file === file)?.scenario?.scenes;
		if (!scenes) return linesOf(text, named).map((line) => ({ file, line, what: 'a dilemma that cannot be built' }));
		const source = read(file, text);
		return scenes.flatMap(({ title, span, decision }, at) => {
			const words = source.text.slice(span.start, scenes[at + 1]?.span.start);
			return decision?.clauses.includes(id) || named.test(words) ? [{ file, line: position(source, span.start).line, what: title }] : [];
		});
	});
	return [...pages, ...told];
}

const linesOf = (text: string, pattern: RegExp): number[] => text.split('\n').flatMap((line, at) => (pattern.test(line) ? [at + 1] : []));
