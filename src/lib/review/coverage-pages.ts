/** what is taught where → a page in Markdown, and the same in HTML. */
import { escape } from '../core/html.ts';
import type { Coverage } from './coverage.ts';
import { page, table } from './page.ts';

interface Sheet {
	heading: string;
	/** A sentence that says how to read it. */
	about: string;
	head: string[];
	rows: string[][];
}

const kindNames = { choice: 'list of choices', 'choose-all': 'choose all', judge: 'judge each', 'take-out': 'take out' } as const;
const none = '–';

/** A school year of the reader, which is near the reader’s age less five. */
const ageOf = (grade: number | null): string => (grade === null ? none : String(Math.round(grade + 5)));

function sheets({ clauses, dilemmas, kinds: byKind, outcomes, targets }: Coverage): Sheet[] {
	const real = clauses.filter(({ keyPoint }) => !keyPoint);
	const ids = clauses.map(({ id }) => id);
	return [
		{
			heading: 'Clauses and key points',
			about: 'A decision counts for each clause that it names. Stories are dilemmas with such a decision, in the clause’s own folder or elsewhere.',
			head: ['Clause', 'Title', 'Duty', 'Dilemmas in its folder', 'Decisions', 'Stories'],
			rows: clauses.map(({ id, title, duty, keyPoint, home, decisions, in: stories }) => [
				id,
				title,
				duty.join(', ') || none,
				keyPoint ? none : String(home),
				String(decisions),
				String(Object.keys(stories).length)
			])
		},
		{
			heading: 'Dilemma by dilemma',
			about: 'How many decisions of each dilemma name each clause.',
			head: ['Id', 'Dilemma', ...ids],
			rows: dilemmas.map(({ id, title }) => [id, title, ...clauses.map((clause) => (clause.in[id] === undefined ? '' : String(clause.in[id])))])
		},
		{
			heading: 'The dilemmas',
			about:
				'Decisions on a route are the fewest and the most. Reading age is that of story, messages and questions, by Flesch and Kincaid’s grade, and is only a rule of thumb. Answered: findings that stand with a reason.',
			head: ['Id', 'Dilemma', 'Folder', 'Decisions', 'On a route', 'Routes', 'Written down', 'Minutes', 'Reading age', 'Answered', 'Reviewed'],
			rows: dilemmas.map((one) => [
				one.id,
				one.title,
				one.clause,
				String(one.decisions),
				one.fewest === one.most ? String(one.most) : `${one.fewest ?? none} to ${one.most}`,
				one.routes ?? 'endless',
				String(one.rows),
				String(one.minutes),
				ageOf(one.grade),
				String(one.exceptions),
				one.reviewed ? 'yes' : 'not yet'
			])
		},
		{
			heading: 'Kinds of step',
			about: 'A kind other than the list of choices sorts items, and does not branch.',
			head: ['Kind', 'Decisions', 'Dilemmas'],
			rows: byKind.map(({ kind, decisions, dilemmas: stories }) => [kindNames[kind], String(decisions), String(stories)])
		},
		{
			heading: 'Outcomes',
			about: 'A decision serves an outcome through the clauses that it names.',
			head: ['Outcome', 'What a learner can do', 'Through', 'Decisions', 'Stories'],
			rows: outcomes.map(({ id, text, clauses: through, decisions, dilemmas: stories }) => [id, text, through.join(', '), String(decisions), String(stories)])
		},
		{
			heading: 'What hangs on each clause',
			about:
				'The domain of CPD is suggested. Standards are those whose numbers were checked. Fewer of the students’ numbers were, so their list is shorter; that says nothing of what is asked of them.',
			head: ['Clause', 'Outcomes', 'Suggested domain', 'Standards, registrants', 'Standards, students'],
			rows: real.map(({ id, outcomes: aims, domain, standards }) => [
				id,
				aims.join(', ') || none,
				domain || none,
				standards.registrants.join(', ') || none,
				standards.students.join(', ') || 'none checked'
			])
		},
		{
			heading: 'Numbers against targets',
			about: 'What this course sets itself, and what it holds now.',
			head: ['What', 'Wanted', 'Found', 'Met'],
			rows: targets.map(({ what, wanted, found, met }) => [what, wanted, found, met ? 'yes' : 'NO'])
		}
	];
}

function opening({ title, version, guidance, dilemmas, unbuilt, targets }: Coverage): string[] {
	const unmet = targets.filter(({ met }) => !met).length;
	return [
		`${title}, version ${version}: ${dilemmas.length} dilemmas, ${dilemmas.reduce((sum, one) => sum + one.decisions, 0)} decisions. ${unmet === 0 ? 'Every target is met.' : `${unmet === 1 ? 'One target is' : `${unmet} targets are`} not met yet; the last table says which.`}`,
		...guidance.map((one) => `Guidance: ${one.title}, ${one.publisher}, ${one.edition}.`),
		...guidance.flatMap((one) => one.standards.map(({ whose, title: name, edition }) => `Standards of ${whose}: ${name}, ${edition}.`)),
		...(unbuilt.length ? [`Not counted, since they could not be built: ${unbuilt.join(', ')}.`] : [])
	];
}

const cell = (text: string): string =>
	text
		.replace(/\\/g, '\\\\')
		.replace(/\|/g, '\\|')
		.replace(/[<>*_`[\]]/g, '\\$&')
		.replace(/\s+/g, ' ');

export function coverageMarkdown(counted: Coverage): string {
	const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
	const parts = sheets(counted).map(({ heading, about, head, rows }) =>
		[`## ${heading}`, '', about, '', line(head.map(cell)), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n')
	);
	return `# What is taught where\n\n${opening(counted).map(cell).join('\n\n')}\n\n${parts.join('\n\n')}\n`;
}

export function coverageHtml(counted: Coverage, style: string): string {
	const parts = sheets(counted).map(({ heading, about, head, rows }) => {
		const cells = rows.map((row) => row.map((one) => (one === 'NO' ? '<b class="unmet">NO</b>' : escape(one))));
		return `<section>\n<h2>${escape(heading)}</h2>\n${table(about, head.map(escape), cells)}\n</section>`;
	});
	const body = `<h1>What is taught where</h1>\n${opening(counted)
		.map((one) => `<p>${escape(one)}</p>`)
		.join('\n')}\n${parts.join('\n')}`;
	return page(`${counted.title}: what is taught where`, style, body);
}
