/** document → scenario: every name resolved. What cannot be resolved is reported, and then there is no scenario. */
import { catalogue, type Report } from './diagnostics.ts';
import { decision, type Known } from './decision.ts';
import { factsOf } from './facts.ts';
import { settings } from './settings.ts';
import { targets } from './targets.ts';
import type { Document, Guidance, Scenario, Scene, SceneDraft } from './shapes.ts';
import { position, type Source } from './source.ts';

const severities = Object.fromEntries(Object.entries(catalogue).map(([code, entry]) => [code, entry.severity]));

/** The clause whose folder a file lies in: content/social-media/C149-consent/x.md → C149. */
export const folderClause = (file: string): string | null => /(?:^|[\\/])(C\d+)(?:-[^\\/]*)?[\\/][^\\/]*$/i.exec(file)?.[1]?.toUpperCase() ?? null;

export function scenario(document: Document, source: Source, guidance: Guidance[], report: Report): Scenario | null {
	const set = settings(document.fields, severities, report);
	const { scenes } = document;
	const known = clausesKnown(guidance, set.clauses, source, report);
	if (scenes.length === 0) {
		if (!report.has('heading-level', 'heading-underlined')) report.add('no-scene', end(source));
		return null;
	}
	if (!scenes.some((scene) => scene.ending)) report.add('no-ending', scenes[0]!.title.span);
	if (scenes[0]!.ending) report.add('starts-with-ending', scenes[0]!.title.span, { heading: scenes[0]!.title.text });
	const unique = headingsDiffer(scenes, source, report);
	const find = targets(scenes, report);
	const facts = factsOf(scenes, report);
	let whole = unique && !scenes.some((scene) => scene.refused) && scenes.some((scene) => scene.ending) && !scenes[0]!.ending;
	const made = scenes.map((draft): Scene => {
		const links = draft.links.map((link) => ({ to: find(link.target) ?? -1, when: facts.when(link.when), span: link.span }));
		draft.links.forEach((link, index) => {
			const last = index === draft.links.length - 1;
			const text = source.text.slice(link.span.start, link.span.end);
			if (last && link.when.length) report.add('continue-all-conditional', link.span, { text });
			if (!last && !link.when.length) report.add('continue-never-taken', draft.links[index + 1]!.span, { text: source.text.slice(draft.links[index + 1]!.span.start, draft.links[index + 1]!.span.end) });
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
function clausesKnown(guidance: Guidance[], allowed: { id: string; field: { span: { start: number; end: number } } }[] | undefined, source: Source, report: Report): Known {
	const clauses = new Map(guidance.flatMap((one) => one.clauses.map((clause) => [clause.id, clause] as const)));
	const keyPoints = new Set(guidance.flatMap((one) => one.keyPoints.map((point) => point.id)));
	const known: Known = { duties: (id) => clauses.get(id)?.duty ?? [], exists: (id) => clauses.has(id) || keyPoints.has(id), ids: [...clauses.keys(), ...keyPoints], own: null, allowed: null };
	const unknown = (allowed ?? []).filter(({ id }) => !known.exists(id));
	for (const { id, field } of unknown) report.add('clause-unknown', field.span, { id });
	const folder = folderClause(source.file);
	known.own = folder ?? allowed?.find(({ id }) => clauses.has(id))?.id ?? null;
	known.allowed = allowed ? new Set([...allowed.map(({ id }) => id), ...(folder ? [folder] : [])]) : null;
	if (!folder && !allowed) report.add('clauses-needed', { start: 0, end: 0 });
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
