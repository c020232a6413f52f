import type { StandardId } from '../core/carried.ts';

/** What is packed for an LMS, and why: by its name on the command line. */
export interface Preset {
	/** As its makers write it. */
	title: string;
	/** What was tried in it: never more than was. */
	tried: string;
	standard: StandardId;
	/** Sentences. */
	why: string[];
	/** Where to add it, and what to set: sentences. Names of menus are those of public help pages. */
	steps: string[];
}

const nothing = 'Nothing was tried in it. Try the package with a test learner first.';

/** Said where nothing speaks for another standard. */
const plainest = 'SCORM 1.2 is what this course has been tested most in, and needs the least of an LMS.';

const grading = 'Take the score as the grade, with 100 as the maximum, and “passed” as what completes the activity.';

export const presets: Record<string, Preset> = {
	moodle: {
		title: 'Moodle',
		tried: 'Trial packages were tried in a development build of Moodle 4.4; this course itself was not.',
		standard: 'scorm-1.2',
		why: [
			'Moodle’s report of interactions looks for the names of SCORM 1.2 alone: the answers of a SCORM 2004 package stay blank there.',
			'With SCORM 2004 it sends the whole record again at each commit, and a record of many decisions is then too large to be sent as the page goes.',
			'Its reports show ids, so the package keeps them readable. They name interactions by number, so every decision keeps its own.'
		],
		steps: [
			'Add an activity or resource, SCORM package.',
			'Grading method: Highest grade. Maximum grade: 100. Number of attempts: unlimited.',
			'Force new attempt: No. Lock after final attempt: No.',
			'Completion: Require status, Passed.'
		]
	},
	ilias: {
		title: 'ILIAS',
		tried: 'Trial packages were tried in ILIAS 5.4, of 2021; this course itself was not, and newer versions may differ.',
		standard: 'scorm-1.2',
		why: [
			'With SCORM 1.2 each decision keeps its place in ILIAS; with SCORM 2004 it gives interactions back in another order at each session.',
			'When a session had expired, ILIAS still stored what SCORM 1.2 sent, and with SCORM 2004 put an error in place of the course.'
		],
		steps: ['Add a SCORM learning module, and import the zip.', grading]
	},
	blackboard: {
		title: 'Blackboard',
		tried: nothing,
		standard: 'scorm-1.2',
		why: [plainest, 'By its help pages its content player takes SCORM 1.2 and SCORM 2004, and of several attempts the last one is the grade.'],
		steps: [
			'In Ultra: Create, SCORM package.',
			'Grade the SCORM package, with 100 as the maximum.',
			'Attempts allowed: 1. Learners come back to it; of several attempts the last would count.'
		]
	},
	canvas: {
		title: 'Canvas',
		tried: nothing,
		standard: 'scorm-1.2',
		why: [plainest, 'What Canvas makes of interactions and objectives is not known here.'],
		steps: ['Use the SCORM entry of the course’s navigation, which your institution may have to switch on.', grading]
	},
	brightspace: {
		title: 'Brightspace',
		tried: nothing,
		standard: 'scorm-1.2',
		why: [
			plainest,
			'By its help pages the older of its two players sets a grade of SCORM 1.2 when the learner leaves, from the raw score and a maximum above nothing; this course sends both with every decision.'
		],
		steps: [
			'Add it as a SCORM object to a module of the content.',
			'With the older of the two players, let learners close the course before you look for the grade.',
			grading
		]
	},
	totara: {
		title: 'Totara',
		tried: nothing,
		standard: 'scorm-1.2',
		why: [plainest, 'By its help pages a package whose ids have changed loses its records; the ids of this course stay over releases.'],
		steps: ['Add it as a SCORM package, and replace it in the same activity when a new version comes.', grading]
	},
	lms365: {
		title: 'LMS365',
		tried: nothing,
		standard: 'scorm-1.2',
		why: [
			'By its help pages it reads a handful of elements, of SCORM 1.2: the status, the score, and the suspend data. So the result by clause, and each answer, do not show in its reports.',
			'The score and the status alone say whether somebody has passed.'
		],
		steps: ['Import it as a content package (SCORM).', grading]
	}
};
