/** the course → the review book: every scene, choice, grade, reason and route on paper, with a line to sign for each dilemma. */
import type { ProseBlock } from '../core/carried.ts';
import { escape } from '../core/html.ts';
import type { Project } from '../core/project.ts';
import { changed, type Since } from './changes.ts';
import { dilemma, onlyIf } from './book-dilemma.ts';
import { page, table } from './page.ts';
import { signOff } from './sign-off.ts';
import { prose } from './story.ts';

export interface Bound {
	style: string;
	/** A picture as a data: address. `file`: the dilemma’s. */
	picture: (file: string, src: string) => string;
	since?: Since;
}

export function book(made: Project, { style, picture, since }: Bound): string {
	const { course, named, compiled, guidance, ids } = made;
	const unbuilt = compiled.filter(({ scenario }) => !named.some((one) => one.scenario === scenario)).map(({ file }) => file);
	const contents = named.map(
		({ id, scenario }) =>
			`<li><a href="#${escape(id)}">${escape(id)} ${escape(scenario.title)}</a> <span class="soft">${escape(scenario.clause)}${scenario.reviewed ? '' : ', not reviewed yet'}</span></li>`
	);
	const notes = [
		`Version ${course.version}. ${named.length} dilemmas. The pass mark is ${course.passMark} out of 100.`,
		...guidance.map((one) => `Guidance: ${one.title}, ${one.publisher}, ${one.edition}. It is told here in other words, so have the original beside you.`),
		'Numbers are those of the reports: A.1.a is choice a of scene 1 of dilemma A. They never change. Learners see choices in another order each time.',
		...(ids.some((one) => one.stale) ? ['Some numbers are not given for good yet: run npm start once before this book is handed out.'] : []),
		...(unbuilt.length ? [`Left out, since they could not be built: ${unbuilt.join(', ')}.`] : [])
	];
	const body = [
		`<h1>${escape(course.title)}: review book</h1>`,
		...notes.map((one) => `<p>${escape(one)}</p>`),
		...(since ? [changed(since, made)] : []),
		`<section><h2>Contents</h2><ul class="contents">${contents.join('')}</ul></section>`,
		exceptions(made),
		...(made.pages.length ? [ownPages(made.pages)] : []),
		...guidance.map(clauses),
		...named.map((one) =>
			dilemma(
				one,
				compiled.find(({ scenario }) => scenario === one.scenario)!,
				(src) => picture(one.scenario.file, src)
			)
		)
	];
	return page(`${course.title}: review book`, style, body.join('\n'));
}

/** What the course says of itself and of what to do, page by page. */
function ownPages(pages: Project['pages']): string {
	const told = pages.map(({ file, page: { title, sections } }) => {
		const parts = sections.map((one) => `${one.title ? `<h4>${escape(one.title)}</h4>` : ''}${prose(one.blocks.map(wordless), onlyIf)}`);
		return `<article><h3>${escape(title)}</h3>\n<p>${escape(file)}</p>\n${parts.join('\n')}</article>`;
	});
	return `<section><h2>The course’s own pages</h2>${told.join('\n')}${signOff('the course’s own pages')}</section>`;
}

/** Of a picture on these pages its words: where its file lies in the package is nothing to a page that fetches nothing. */
const wordless = (block: ProseBlock): ProseBlock =>
	block.is === 'picture' ? { ...block, src: '' } : block.is === 'message' ? { ...block, body: block.body.map(wordless) } : block;

/** Findings that stand with a reason. */
function exceptions({ compiled, named }: Project): string {
	const found = compiled.flatMap(({ file, scenario, diagnostics }) =>
		diagnostics.flatMap((one) => (one.allowed === undefined ? [] : [{ ...one, id: named.find((other) => other.scenario === scenario)?.id ?? file }]))
	);
	const rows = found.map(({ id, file, line, code, message, allowed }) => [
		escape(id),
		`${escape(file)}:${line}`,
		escape(code),
		escape(message),
		escape(allowed!)
	]);
	return `<section><h2>Findings answered with a reason</h2>${rows.length ? table('What the compiler asks to be put right, and why it stands', ['Dilemma', 'Line', 'Finding', 'What it says', 'The author’s reason'], rows) : '<p>There are none.</p>'}</section>`;
}

function clauses({ title, clauses: list, keyPoints, outcomes }: Project['guidance'][number]): string {
	const words = (ids: string[]) => outcomes.filter(({ id }) => ids.includes(id)).map(({ id, text }) => `<li><b>${escape(id)}</b> ${escape(text)}</li>`);
	const told = list.map(
		(one) => `<article><h3>${escape(one.id)} ${escape(one.title)}</h3>
<p>${escape(one.duty.join(', '))}${one.domain ? `. Suggested domain: ${escape(one.domain)}` : ''}. Standards: registrants ${escape(one.standards.registrants.join(', ') || 'none')}; students ${escape(one.standards.students.join(', ') || 'none checked')}.</p>
${one.html}
<ul>${words(one.outcomes).join('')}</ul></article>`
	);
	const points = keyPoints.map(
		(one) => `<li><b>${escape(one.id)}</b> ${escape(one.title)}${one.duty.length ? ` (${escape(one.duty.join(', '))})` : ''}: ${one.html}</li>`
	);
	return `<section><h2>${escape(title)}, in our words</h2><ul>${points.join('')}</ul>${told.join('\n')}${signOff('the clauses')}</section>`;
}
