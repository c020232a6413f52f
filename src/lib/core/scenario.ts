/** document → scenario: every name resolved. What cannot be resolved is reported, and then there is no scenario. */
import type { Report } from './diagnostics.ts';
import { decision, exists, type Known } from './decision.ts';
import { factsOf } from './facts.ts';
import type { Settings } from './settings.ts';
import { targets } from './targets.ts';
import type { Guidance, Scenario, Scene } from './shapes.ts';
import type { Document, Name, SceneDraft } from './written.ts';
import { position, type Source } from './source.ts';

/** The clause whose folder a file lies in: content/social-media/C149-consent/x.md → C149. */
export const folderClause = (file: string): string | null => /(?:^|[\\/])(C\d+)(?:-[^\\/]*)?[\\/][^\\/]*$/i.exec(file)?.[1]?.toUpperCase() ?? null;

export function scenario(document: Document, set: Settings, source: Source, guidance: Guidance[], report: Report): Scenario | null {
	const { scenes } = document;
	const known = clausesKnown(guidance, set.clauses, source, report);
	if (scenes.length === 0) {
		if (!report.has('heading-level', 'heading-underlined', 'heading-without-space', 'front-matter-unclosed')) report.add('no-scene', end(source));
		return null;
	}
	const ends = scenes.some((scene) => scene.ending);
	if (!ends) report.add('no-ending', scenes[0]!.title.span);
	if (scenes[0]!.ending) report.add('starts-with-ending', scenes[0]!.title.span, { heading: scenes[0]!.title.text });
	const unique = headingsDiffer(scenes, source, report);
	const find = targets(scenes, report);
	const facts = factsOf(document, report);
	// A link that leads on from nowhere was meant as a way: what cannot be reached without it is no finding of its own.
	let whole = unique && ends && !scenes[0]!.ending && !scenes.some((scene) => scene.refused) && document.strays.length === 0 && !report.has('link-unfinished');
	const made = scenes.map((draft): Scene => {
		const links = draft.links.map((link) => ({ to: find(link.target) ?? -1, when: facts.when(link.when), span: link.span }));
		draft.links.forEach((link, index) => {
			const last = index === draft.links.length - 1;
			const text = source.text.slice(link.span.start, link.span.end);
			if (last && link.when.length) report.add('continue-all-conditional', link.span, { text });
			if (!last && !link.when.length)
				report.add('continue-never-taken', draft.links[index + 1]!.span, {
					text: source.text.slice(draft.links[index + 1]!.span.start, draft.links[index + 1]!.span.end)
				});
			if (last && link.when.length) whole = false;
		});
		const decided = draft.decision ? decision(draft.decision, known, find, facts, report) : null;
		if (draft.decision && !decided?.whole) whole = false;
		if (links.some((link) => link.to < 0)) whole = false;
		return {
			title: draft.title.text,
			slug: draft.slug,
			span: draft.title.span,
			ending: draft.ending,
			blocks: draft.blocks,
			...(decided ? { decision: decided.decision } : {}),
			links
		};
	});
	if (!facts.sound || !whole) return null;
	return {
		file: source.file,
		title: set.title,
		...(set.minutes ? { minutes: set.minutes } : {}),
		...(set.language ? { language: set.language } : {}),
		cast: set.cast,
		...(set.reviewed ? { reviewed: set.reviewed } : {}),
		clause: known.own ?? '',
		facts: facts.names,
		scenes: made,
		routes: document.routes,
		allow: set.allow
	};
}

const end = (source: Source) => ({ start: source.text.trimEnd().length, end: source.text.trimEnd().length });

/** The clauses of the guidance, those that this file may count for, and the one it counts for by default. */
function clausesKnown(guidance: Guidance[], allowed: Name[] | undefined, source: Source, report: Report): Known {
	const clauses = new Set(guidance.flatMap((one) => one.clauses.map(({ id }) => id)));
	const duties = new Map(guidance.flatMap((one) => [...one.clauses, ...one.keyPoints].map(({ id, duty }) => [id, duty] as const)));
	const known: Known = {
		duties: (id) => duties.get(id) ?? [],
		exists: (id) => duties.has(id),
		ids: [...duties.keys()],
		own: null,
		allowed: null
	};
	for (const name of allowed ?? []) exists(name, known, report);
	const folder = folderClause(source.file);
	known.own = folder ?? allowed?.find(({ text }) => clauses.has(text))?.text ?? null;
	known.allowed = allowed ? new Set([...allowed.map(({ text }) => text), ...(folder ? [folder] : [])]) : null;
	if (!folder && !allowed && !report.has('field-unreadable', 'front-matter-broken', 'front-matter-unclosed') && source.text.trim() !== '')
		report.add('clauses-needed', { start: 0, end: 0 });
	if (folder && !clauses.has(folder)) report.add('clause-unknown', { start: 0, end: 0 }, { id: folder });
	return known;
}

function headingsDiffer(scenes: SceneDraft[], source: Source, report: Report): boolean {
	const first = new Map<string, SceneDraft>();
	let unique = true;
	for (const scene of scenes) {
		const before = first.get(scene.slug);
		if (before) report.add('heading-twice', scene.title.span, { heading: scene.title.text, line: position(source, before.span.start).line });
		else first.set(scene.slug, scene);
		if (before) unique = false;
	}
	return unique;
}
