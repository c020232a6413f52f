/** README.txt of a package: for whoever puts it into an LMS. */
import type { Course, StandardId } from '../lib/core/carried.ts';
import type { Preset } from '../lib/lms/presets.ts';

/** What a package was made with, as far as an administrator should know. */
export interface Made {
	preset: Preset | null;
	/** Sentences on what was chosen: a part of the course, another pass mark. */
	choices: string[];
}

/** By standard: what to do with the zip, and where the LMS finds what is told. */
const standards: Record<StandardId, { add: string[]; reported: string[] }> = {
	'scorm-1.2': {
		add: ['Add the zip as it is, as a SCORM package. Do not unpack it.'],
		reported: [
			'the score, 0 to 100: cmi.core.score.raw',
			'the status, incomplete, passed or failed: cmi.core.lesson_status',
			'each clause with its status and score: cmi.objectives',
			'each decision with its first answer, the right one and the result: cmi.interactions',
			"the learner's whole record, to go on with: cmi.suspend_data"
		]
	},
	'scorm-2004': {
		add: ['Add the zip as it is, as a SCORM package. Do not unpack it.'],
		reported: [
			'the score: cmi.score.scaled, 0 to 1, and cmi.score.raw, 0 to 100',
			'whether it is done: cmi.completion_status; passed or failed: cmi.success_status',
			'how much is done, 0 to 1: cmi.progress_measure',
			'each clause with its status and score: cmi.objectives',
			'each decision with its question, its first answer, the right one and the result: cmi.interactions',
			"the learner's whole record, to go on with: cmi.suspend_data"
		]
	},
	cmi5: {
		add: ['Import the zip as it is, as a cmi5 course. Do not unpack it.', 'It goes on to whatever comes next once it is passed (moveOn: Passed).'],
		reported: [
			'initialized and terminated, for each session',
			'answered, for each decision with its first answer and the result; the clauses are context activities',
			'completed, once all required dilemmas are done',
			'passed or failed, with the score',
			"the learner's whole record, to go on with: a document of the State API"
		]
	}
};

/** `title`: the standard's. Lines of at most about 80 characters, since some readers do not wrap. */
export function readme(course: Course, standard: StandardId, title: string, { preset, choices }: Made): string {
	const { add, reported } = standards[standard];
	const head = `${course.title}, version ${course.version}`;
	const steps = [
		...add,
		'Let learners come back to the same attempt, as often as they like: the package keeps all their tries in it, and reports the best.',
		'Take the score as the grade, with 100 as the maximum, and "passed" as the condition for completion.',
		'Set no passing or mastery score by which the LMS would judge for itself.',
		'Open it as a test learner: answer one question, close it, open it again. You should be where you were.'
	];
	return [
		head,
		'='.repeat(head.length),
		'',
		...wrapped(
			`A package for a learning management system (LMS), in ${title}. It opens with index.html, and asks for nothing outside its own folder. It names no approval, and claims no CPD points.`
		),
		...(choices.length ? ['', ...choices.flatMap((one) => wrapped(one, '- '))] : []),
		...section(
			'Add it',
			steps.flatMap((step, at) => wrapped(step, `${at + 1}. `))
		),
		...(preset
			? section(`In ${preset.title}`, [...preset.steps.flatMap((one) => wrapped(one, '- ')), '', ...wrapped([...preset.why, preset.tried].join(' '))])
			: []),
		...section('What is reported', [
			...wrapped('At every decision, and again at each launch of somebody who comes back:'),
			'',
			...reported.flatMap((one) => wrapped(one, '- ')),
			'',
			...wrapped(
				`A learner passes with ${course.passMark} of 100${course.scoreAlone ? '' : ' and no standing breach of a duty'}. Nothing that was reported is ever lowered: neither the score nor the status.`
			)
		]),
		...section('When something fails', [
			...wrapped('Open preflight.html of this package from inside the LMS: it finds out what the LMS does, and makes a report that you can copy.'),
			'',
			...wrapped(
				'At the top of every page the learner reads where the newest answer is: in the LMS, or on the device alone. An answer that the LMS has refused is sent again.'
			),
			...wrapped('When a new version comes, put it in the place of this one, in the same activity: records go on.')
		]),
		...section('Whom to ask', wrapped([course.contact, course.publisher].filter(Boolean).join('; ') || 'whoever gave you this package')),
		''
	].join('\n');
}

const section = (title: string, lines: string[]): string[] => ['', title, '-'.repeat(title.length), '', ...lines];

/** A sentence in lines of at most 80 characters; `mark` stands before the first. */
function wrapped(text: string, mark = ''): string[] {
	const lines: string[] = [];
	for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= 80 - mark.length) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line);
}
