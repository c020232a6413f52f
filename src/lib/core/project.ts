/** all that was written → the course, proved: every file compiled, every finding of every file, and the ids that its things have now. */
import { course, type Assembled } from './course.ts';
import { inOrder, reportOn } from './diagnostics.ts';
import { type CompiledPage, coursePage, type WrittenPage } from './course-page.ts';
import { courseSettings, type CourseSettings } from './course-settings.ts';
import { guidanceOf } from './guidance.ts';
import { settle } from './ids-merge.ts';
import { parseIds } from './ids-parse.ts';
import { printIds } from './ids.ts';
import type { Compiled } from './index.ts';
import { compiledOnce, type Kept } from './kept.ts';
import type { Diagnostic } from './finding.ts';
import type { Guidance } from './shapes.ts';
import type { IdLine } from './ids-parse.ts';
import { letterCount } from './letters.ts';
import { withoutProvider } from './provider.ts';
import { claimed } from './rules/claims.ts';
import { courseFindings } from './rules/course.ts';
import type { Sound } from './rules/rule.ts';
import type { PictureFacts } from './rules/pictures.ts';
import { type Exception, exceptionsOf, unneeded } from './rules/exceptions.ts';
import { forStudents } from './rules/for-students.ts';
import { read } from './source.ts';

export interface TextFile {
	/** Its path as a finding names it. */
	file: string;
	text: string;
}

/** One document of guidance: its folder, its clauses, its dilemmas, the lock file of its ids. */
export interface WrittenGuidance {
	/** The folder's name. */
	id: string;
	guidance: TextFile;
	clauses: (TextFile & { folder: string })[];
	dilemmas: TextFile[];
	/** edition.json; '' where there is none. */
	edition: TextFile;
	/** sources.md, which nobody is shown; '' where there is none. */
	sources: TextFile;
	ids: TextFile;
	/** ids.json as the main branch has it; only asked for where two ids collide. */
	idsOnMain?: string;
}

/** Everything that lies in content/, as text. */
export interface Written {
	course: TextFile;
	/** The course's own pages. */
	pages: WrittenPage[];
	documents: WrittenGuidance[];
	/** Files that a course stands on and that are not there. */
	missing: string[];
	/** What the picture of this address beside this file holds besides the picture; null where there is none. */
	picture: (file: string, address: string) => PictureFacts | null;
	/** The address in a package of a picture that lies beside a file. */
	address: (file: string, src: string) => string;
}

/** The text of every page, by the name that findings give it. */
export const textsOf = ({ course: page, pages, documents }: Written): Map<string, string> =>
	new Map(
		[page, ...pages, ...documents.flatMap((one) => [one.guidance, one.edition, one.sources, ...one.clauses, ...one.dilemmas])].map(({ file, text }) => [
			file,
			text
		])
	);

export interface Project extends Assembled {
	settings: CourseSettings;
	guidance: Guidance[];
	compiled: Compiled[];
	pages: CompiledPage[];
	/** Findings that dilemmas answer with a reason. */
	exceptions: Exception[];
	/** In reading order, file by file; the course's own first. */
	diagnostics: Diagnostic[];
	/** What each lock file should hold, and whether it does. */
	ids: (TextFile & { stale: boolean })[];
}

/** Guidance and settings alone: what a single file outside the course is checked against. */
export function foundations({ course: page, documents }: Written): { settings: CourseSettings; guidance: Guidance[]; diagnostics: Diagnostic[] } {
	const guidance = documents.map(guidanceOf);
	const settings = courseSettings(
		page.file,
		page.text,
		guidance.map((one) => one.guidance)
	);
	return {
		settings: settings.settings,
		guidance: guidance.map((one) => one.guidance),
		diagnostics: [
			...settings.diagnostics,
			...guidance.flatMap((one) => one.diagnostics),
			...[unprovided(page), ...documents.flatMap((one) => [one.guidance, ...one.clauses])].flatMap(ofPage)
		]
	};
}

/** All that a dilemma is checked against. */
const groundOf = ({ course: page, documents }: Written): string =>
	JSON.stringify([page, ...documents.flatMap((one) => [one.guidance, one.edition, ...one.clauses])]);

/** The page of the course without what a provider states, which nobody asks. */
const unprovided = ({ file, text }: TextFile): TextFile => ({ file, text: withoutProvider(text) });

/** What the rules for every page find in one that is no dilemma. */
function ofPage({ file, text }: TextFile): Diagnostic[] {
	const source = read(file, text);
	const report = reportOn(source);
	claimed(source, report);
	return report.found;
}

/** Never throws on what was written. A dilemma that cannot be built is left out, and its findings say why. `kept`: what the last time made, for the next. */
export function project(written: Written, kept: Kept = new Map()): Project {
	const { settings, guidance, diagnostics } = foundations(written);
	const ground = groundOf(written);
	const compiled = written.documents.flatMap((one) =>
		one.dilemmas.map(({ file, text }) =>
			compiledOnce(kept, file, text, ground, { guidance, passMark: settings.passMark, picture: (address) => written.picture(file, address) })
		)
	);
	const sound: Sound[] = compiled.flatMap(({ scenario, chart, document }) => (scenario && chart ? [{ scenario, chart, document }] : []));
	const inLocks = (text: (one: WrittenGuidance) => string) => written.documents.flatMap((one) => parseIds(text(one)));
	const old = settle(
		inLocks((one) => one.ids.text),
		inLocks((one) => one.idsOnMain ?? ''),
		sound.map(({ scenario }) => scenario)
	);
	const pages = written.pages.map((one) =>
		coursePage(one, { guidance, picture: (address) => written.picture(one.file, address), language: settings.language }, (src) =>
			written.address(one.file, src)
		)
	);
	const assembled = course(
		settings,
		guidance,
		sound,
		pages.map(({ page }) => page),
		old,
		written.address
	);
	const ids = written.documents.map((one) => {
		const text = printIds(linesOf(assembled.lines, written.documents, one));
		return { file: one.ids.file, text, stale: text !== one.ids.text };
	});
	const files = compiled.map((one) => one.file);
	const texts = textsOf(written);
	const whole = courseFindings(written.course.file, texts, { sound, files, guidance, settings });
	const told = [...compiled.flatMap((one) => one.diagnostics), ...whole];
	const ofFiles = [...told, ...unneeded(sound, told, texts)];
	return {
		...assembled,
		settings,
		guidance,
		compiled,
		pages,
		ids,
		exceptions: exceptionsOf(sound),
		diagnostics: [
			...inOrder([
				...diagnostics.filter((one) => one.file === written.course.file && !written.missing.includes(one.file)),
				...whole.filter((one) => one.file === written.course.file),
				...aboutFiles(written, ids, compiled, assembled)
			]),
			...inOrder(diagnostics.filter((one) => one.file !== written.course.file)),
			...inOrder(pages.flatMap((one) => one.diagnostics)),
			...inOrder(settings.profiles?.includes('student') ? toStudents(written) : []),
			...files.flatMap((file) => inOrder(ofFiles.filter((one) => one.file === file)))
		]
	};
}

/** What may not be said where students read it: on every page that is shown to them. */
const toStudents = ({ course: page, pages, documents }: Written): Diagnostic[] =>
	[unprovided(page), ...pages, ...documents.flatMap((one) => one.dilemmas)].flatMap(({ file, text }) => {
		const source = read(file, text);
		const report = reportOn(source);
		forStudents(source, report);
		return report.found;
	});

/** The lines of the dilemmas that lie in one document's folder; the first keeps those of folders that are gone, since no id is given twice. */
function linesOf(lines: IdLine[], documents: WrittenGuidance[], one: WrittenGuidance): IdLine[] {
	const home = (file: string) => documents.find((other) => file.startsWith(folder(other))) ?? documents[0];
	const here = new Set(lines.flatMap((line) => (line.is === 'scenario' && home(line.file) === one ? [line.id] : [])));
	return lines.filter((line) => here.has(line.id.split('.')[0]!));
}

/** content/social-media/guidance.md → content/social-media/ */
const folder = ({ guidance }: WrittenGuidance): string => guidance.file.replace(/[^/]*$/, '');

/** Files that are missing; dilemmas without letters to give; and lock files that are stale: only a course that compiles whole can be said to lack ids. */
function aboutFiles({ course: page, missing }: Written, ids: Project['ids'], compiled: Compiled[], { full }: Assembled): Diagnostic[] {
	const report = reportOn(read(page.file, page.text));
	const top = { start: 0, end: 0 };
	if (missing[0]) report.add('course-unreadable', top, { file: missing[0], reason: 'it is not there' });
	if (full[0]) report.add('letters-used-up', top, { file: full[0].file, number: letterCount });
	const stale = compiled.every((one) => one.scenario) ? ids.filter((one) => one.stale) : [];
	if (stale[0]) report.add('ids-stale', top, { files: stale.map((one) => one.file) });
	return report.found;
}
