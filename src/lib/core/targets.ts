/** a link's target → the scene it leads to. */
import type { Report } from './diagnostics.ts';
import { slugMeant } from './links.ts';
import { nearest } from './nearest.ts';
import type { Name, SceneDraft } from './written.ts';
import { short } from './source.ts';

/** Finds scenes by GitHub's slug of their heading; undefined (and reported) where none is meant. */
export function targets(scenes: SceneDraft[], report: Report): (target: Name) => number | undefined {
	const bySlug = new Map<string, number>();
	const loosely = new Map<string, number>();
	scenes.forEach(({ slug }, index) => {
		if (slug === '') return;
		if (!bySlug.has(slug)) bySlug.set(slug, index);
		if (!loosely.has(squeezed(slug))) loosely.set(squeezed(slug), index);
	});
	return ({ text, span }) => {
		const exact = text.startsWith('#') ? bySlug.get(text.slice(1)) : undefined;
		if (exact !== undefined) return exact;
		const meant = slugMeant(text);
		const near = bySlug.get(meant) ?? loosely.get(squeezed(meant));
		if (near !== undefined) {
			report.add('link-nearly', span, { target: short(text), slug: scenes[near]!.slug });
			return near;
		}
		const guess = bySlug.has(`ending-${meant}`) ? `ending-${meant}` : nearest(meant, [...bySlug.keys()]);
		report.add('link-to-nowhere', span, { target: short(text.replace(/^#/, '')), ...(guess ? { nearest: guess } : {}) });
		return undefined;
	};
}

/** Without the doubled hyphens that a dash in a heading makes. */
const squeezed = (slug: string): string => slug.replace(/-+/g, '-').replace(/^-|-$/g, '');
