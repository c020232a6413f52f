/** scenarios + guidance + ids → the course that a package carries. */
import type { CourseSettings, PathDraft } from './course-settings.ts';
import { type Named, number, type Numbered } from './ids.ts';
import { aftermath, key, machine, prose } from './machine.ts';
import { spoken } from './language.ts';
import { minutes } from './reading.ts';
import { short } from './source.ts';
import { isNamed } from './rules/settings-names.ts';
import type { Sound } from './rules/rule.ts';
import type { Aftermath, Clause, ClauseText, ClauseTexts, Course, CoursePage, Keys, Path, Prose } from './carried.ts';
import { type Guidance, readers } from './shapes.ts';
import type { Name } from './written.ts';
import type { IdLine } from './ids-parse.ts';

export interface Assembled extends Numbered {
	course: Course;
	keys: Keys;
	prose: Prose[];
	aftermath: Aftermath[];
	clauseTexts: ClauseTexts;
}

/** Numbers of standards → what they are about, and whose they are. */
function standardsTold({ standards }: Guidance, numbers: Clause['standards']): ClauseText['standards'] {
	const told = readers.flatMap((reader) => {
		const known = standards[reader];
		const list = known?.numbers.flatMap(({ number, about }) => (numbers[reader].includes(number) ? [`${number}: ${about}`] : [])) ?? [];
		return known && list.length ? [[reader, { of: `${known.title}, ${known.edition}`, list }] as const] : [];
	});
	return Object.fromEntries(told);
}

/** `picture` gives the address in the package of a picture that lies beside a scenario's file. */
export function course(
	settings: CourseSettings,
	guidance: Guidance[],
	sound: Sound[],
	pages: CoursePage[],
	ids: IdLine[],
	picture: (file: string, src: string) => string
): Assembled {
	const numbered = number(
		ids,
		sound.map((one) => one.scenario)
	);
	const { lines, full } = numbered;
	const named = numbered.named.filter(({ scenario }) => !full.includes(scenario));
	const charts = new Map(sound.map((one) => [one.scenario, one.chart]));
	const idsOf = (names: Name[]): string[] => names.flatMap(({ text }) => named.flatMap(({ id, scenario }) => (isNamed(scenario.file, text) ? [id] : [])));
	const optionals = idsOf(settings.optional);
	const listed = named.map(({ id, name, scenario }) => {
		return {
			id,
			name,
			title: scenario.title,
			...spoken(scenario.language, settings.language),
			minutes: scenario.minutes ?? minutes(scenario),
			clause: scenario.clause,
			...(scenario.reviewed ? { reviewed: scenario.reviewed } : {}),
			...(optionals.includes(id) ? { optional: true as const } : {}),
			endings: scenario.scenes.filter((scene) => scene.ending).length
		};
	});
	const keys = named.map((one) => {
		const { ahead } = charts.get(one.scenario)!;
		return { id: one.id, machine: machine(one), decisions: key(one), ahead: Object.fromEntries(one.scenes.map(({ number }, at) => [number, ahead[at]!])) };
	});
	const stems = stemsOf(named);
	const slots = lines.flatMap((line) =>
		line.is === 'scene' && line.slot !== undefined
			? [
					{
						at: line.slot,
						scenario: line.id.split('.')[0]!,
						scene: line.id.split('.')[1]!,
						name: line.name,
						stem: stems.get(line.slot) ?? '',
						...(line.retired ? { retired: true as const } : {})
					}
				]
			: []
	);
	const last = slots.reduce((most, slot) => Math.max(most, slot.at), -1);
	return {
		...numbered,
		prose: named.map((one) => prose(one, (src) => picture(one.scenario.file, src))),
		aftermath: named.map((one) => aftermath(one, (src) => picture(one.scenario.file, src))),
		clauseTexts: Object.fromEntries([
			...guidance.flatMap((one) =>
				one.clauses.map(({ id, html, standards, outcomes, domain }) => {
					const words = one.outcomes.flatMap((outcome) => (outcomes.includes(outcome.id) ? [outcome.text] : []));
					return [id, { html, standards: standardsTold(one, standards), outcomes: words, ...(domain ? { domain } : {}) }] as const;
				})
			),
			...guidance.flatMap((one) => one.keyPoints.map(({ id, html }) => [id, { html, standards: {}, outcomes: [] }] as const))
		]),
		course: {
			format: 1,
			id: guidance.map((one) => one.id).join('-') || 'course',
			title: settings.title,
			version: settings.version,
			publisher: settings.publisher,
			contact: settings.contact,
			language: settings.language,
			...(settings.dir ? { dir: settings.dir } : {}),
			passMark: settings.passMark,
			...(settings.scoreAlone ? { scoreAlone: settings.scoreAlone } : {}),
			...(settings.profiles ? { profiles: settings.profiles } : {}),
			...(settings.paths ? { paths: settings.paths.map((path) => pathOf(path, idsOf)) } : {}),
			...(pages.length
				? { pages: pages.map(({ name, title, language, dir }) => ({ name, title, ...(language ? { language } : {}), ...(dir ? { dir } : {}) })) }
				: {}),
			...(settings.report ? { report: settings.report } : {}),
			...(settings.provider ? { provider: settings.provider } : {}),
			welcome: settings.welcome,
			guidance: guidance.map(({ title, publisher, edition, readAt }) => ({ title, publisher, edition, readAt })),
			clauses: guidance.flatMap((one) => [
				...one.clauses.map(({ id, slug, title, duty }) => ({ id, slug, title, duty })),
				...one.keyPoints.map(({ id, title, duty }) => ({ id, slug: '', title, duty, keyPoint: true as const }))
			]),
			scenarios: suggested(listed, idsOf(settings.order))
		},
		keys: {
			scenarios: keys,
			slots: Array.from({ length: last + 1 }, (_, at) => {
				const slot = slots.find((one) => one.at === at);
				return slot
					? { scenario: slot.scenario, scene: slot.scene, name: slot.name, stem: slot.stem, ...(slot.retired ? { retired: true as const } : {}) }
					: { scenario: '', scene: '', name: `retired.${at}`, stem: '', retired: true as const };
			})
		}
	};
}

/** By slot: what is asked there, as an LMS may be told it; a question that has no words is told by its scene's title. */
const stemsOf = (named: Named[]): Map<number | undefined, string> =>
	new Map(
		named.flatMap(({ scenario, scenes }) =>
			scenario.scenes.flatMap(({ decision, title }, at) => (decision ? [[scenes[at]!.slot, stem(decision.question) || stem(title)] as const] : []))
		)
	);

const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** HTML → plain words in one line. An LMS may take what opens with a brace for a mark of language ({lang=en}). */
const stem = (html: string): string =>
	short(
		html
			.replace(/<br>/g, ' ')
			.replace(/<[^>]*>/g, '')
			.replace(/&(?:amp|lt|gt|quot);/g, (escaped) => characters[escaped]!)
			.replace(/^[\s{]+/, ''),
		249
	);

/** Those that are named come first, in that order; the others follow as they stand, clause by clause. */
function suggested<T extends { id: string }>(list: T[], order: string[]): T[] {
	const place = ({ id }: T): number => (order.includes(id) ? order.indexOf(id) : order.length);
	return [...list].sort((a, b) => place(a) - place(b));
}

const pathOf = ({ name, takes, ...said }: PathDraft, idsOf: (names: Name[]) => string[]): Path => ({
	name: name.text,
	...said,
	takes: typeof takes === 'string' ? takes : [...new Set(idsOf(takes))]
});
