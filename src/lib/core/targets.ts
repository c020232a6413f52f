/** a link's target → the scene it leads to. */
import { slug } from 'github-slugger';
import type { Report } from './diagnostics.ts';
import { nearest } from './nearest.ts';
import type { Name, SceneDraft } from './shapes.ts';
import { short } from './source.ts';

/** Finds scenes by GitHub's slug of their heading; undefined (and reported) where none is meant. */
export function targets(scenes: SceneDraft[], report: Report): (target: Name) => number | undefined {
	const bySlug = new Map<string, number>();
	scenes.forEach((scene, index) => {
		if (!bySlug.has(scene.slug)) bySlug.set(scene.slug, index);
	});
	return ({ text, span }) => {
		const exact = bySlug.get(text);
		if (exact !== undefined) return exact;
		const meant = slug(decoded(text).trim());
		const near = bySlug.get(meant) ?? bySlug.get(meant.replace(/-+/g, '-').replace(/^-|-$/g, ''));
		if (near !== undefined) {
			report.add('link-nearly', span, { target: short(text), slug: scenes[near]!.slug });
			return near;
		}
		const guess = nearest(meant, [...bySlug.keys()]);
		report.add('link-to-nowhere', span, { target: short(text), ...(guess ? { nearest: guess } : {}) });
		return undefined;
	};
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
