/** What the two SCORM standards call the same things, and what each allows. */
export interface Model {
	id: 'scorm-1.2' | 'scorm-2004';
	/** The API object's name. */
	api: string;
	calls: Record<'initialise' | 'finish' | 'get' | 'set' | 'commit' | 'lastError' | 'errorString' | 'diagnostic', string>;
	/** Elements that are read, none of them written. `status` comes first: an open session always has one. */
	reads: Record<'status' | 'learner' | 'name' | 'mode' | 'credit' | 'entry' | 'passMark' | 'score' | 'version', string> & { success?: string; scaled?: string };
	/** How many characters of suspend data are tried, the standard's own limit last. */
	lengths: number[];
	/** Error codes of a read: the session is not open yet; it is over. */
	notOpen: string;
	over: string;
	/** Error codes of an initialise that mean "open already". */
	openAlready: string[];
	/** What a session that this page opened is left with: nothing lost, nothing completed, no time spent. */
	leave: { status: [element: string, value: string]; exit: [string, string]; time: [string, string] };
	/** Statuses that say that nothing was begun. */
	unbegun: string[];
}

const names = (start: string, finish: string, prefix: string): Model['calls'] => ({
	initialise: prefix + start,
	finish: prefix + finish,
	get: `${prefix}GetValue`,
	set: `${prefix}SetValue`,
	commit: `${prefix}Commit`,
	lastError: `${prefix}GetLastError`,
	errorString: `${prefix}GetErrorString`,
	diagnostic: `${prefix}GetDiagnostic`
});

/** In the order in which a package looks for them. */
export const models: Model[] = [
	{
		id: 'scorm-1.2',
		api: 'API',
		calls: names('Initialize', 'Finish', 'LMS'),
		reads: {
			status: 'cmi.core.lesson_status',
			learner: 'cmi.core.student_id',
			name: 'cmi.core.student_name',
			mode: 'cmi.core.lesson_mode',
			credit: 'cmi.core.credit',
			entry: 'cmi.core.entry',
			passMark: 'cmi.student_data.mastery_score',
			score: 'cmi.core.score.raw',
			version: 'cmi._version'
		},
		lengths: [255, 4_096],
		notOpen: '301',
		over: '',
		openAlready: ['101', '103'],
		leave: { status: ['cmi.core.lesson_status', 'incomplete'], exit: ['cmi.core.exit', 'suspend'], time: ['cmi.core.session_time', '0000:00:00.00'] },
		unbegun: ['not attempted']
	},
	{
		id: 'scorm-2004',
		api: 'API_1484_11',
		calls: names('Initialize', 'Terminate', ''),
		reads: {
			status: 'cmi.completion_status',
			success: 'cmi.success_status',
			learner: 'cmi.learner_id',
			name: 'cmi.learner_name',
			mode: 'cmi.mode',
			credit: 'cmi.credit',
			entry: 'cmi.entry',
			passMark: 'cmi.scaled_passing_score',
			score: 'cmi.score.raw',
			scaled: 'cmi.score.scaled',
			version: 'cmi._version'
		},
		lengths: [255, 4_096, 32_000, 64_000],
		notOpen: '122',
		over: '123',
		openAlready: ['103'],
		leave: { status: ['cmi.completion_status', 'incomplete'], exit: ['cmi.exit', 'suspend'], time: ['cmi.session_time', 'PT0S'] },
		unbegun: ['unknown', 'not attempted']
	}
];
