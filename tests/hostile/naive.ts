/**
 * A package as many are: it looks for the API in the parent alone, initialises once, keeps its record in suspend data alone, writes by a
 * remembered index, and believes what it is told. Four questions; the right answer is always a. What it claims stands in `data-claims`.
 */
import type { Scorm } from './shapes.ts';

/** How this one is made; each way is a common one. */
export interface Habits {
	standard: Scorm;
	/** Commits when the learner leaves, and only then. */
	atTheEnd?: boolean;
	/** Writes every answer again at each step, by its remembered index. */
	rewrites?: boolean;
	/** Creates so many interactions at once when it is first opened. */
	many?: number;
	/** Pads its record to so many characters. */
	long?: number;
	/** Points instead of percent. */
	points?: boolean;
	/** The score at which it says "passed", 0–100. */
	passMark?: number;
	/** Never says a status. */
	noStatus?: boolean;
	/** Begins anew on return, as a second attempt does. */
	retakes?: boolean;
	/** Writes times as toISOString() does. */
	iso?: boolean;
	/** Asks the LMS to leave, before it commits. */
	navigates?: boolean;
	/** Keeps its record in localStorage, with no LMS, and calls it saved. */
	inStorage?: boolean;
	/** Its code is a module called .mjs. */
	module?: boolean;
	/** Its code is in the page. */
	inline?: boolean;
}

type Api = Record<string, (...given: string[]) => string>;

const habits = JSON.parse(document.body.dataset.habits!) as Habits;
const v2 = habits.standard === 'scorm-2004';
const api = (window.parent as unknown as Record<string, Api | undefined>)[v2 ? 'API_1484_11' : 'API'];
const claims = (said: string): void => void (document.body.dataset.claims = said);
const call = (name: string, ...given: string[]): string => api![`${v2 ? '' : 'LMS'}${v2 && name === 'Finish' ? 'Terminate' : name}`]!(...given);
const element = (name: string): string => (v2 ? `cmi.${name}` : `cmi.${name.includes('.') || name === 'suspend_data' ? name : `core.${name}`}`);
const get = (name: string): string => call('GetValue', element(name));
const set = (name: string, value: string): string => call('SetValue', element(name), value);
const score = (field: string, value: number): string => call('SetValue', v2 ? `cmi.score.${field}` : `cmi.core.score.${field}`, String(value));

let record: string[] = [];
let connected = false;

function status(passed: boolean, ended: boolean): void {
	if (habits.noStatus) return;
	if (!v2) return void set('lesson_status', ended ? (passed ? 'passed' : 'failed') : 'incomplete');
	set('completion_status', ended ? 'completed' : 'incomplete');
	if (ended) set('success_status', passed ? 'passed' : 'failed');
}

function interaction(at: number, answer: number, begun: boolean): void {
	const name = `interactions.${at}`;
	const letter = record[answer]!;
	if (!begun) set(`${name}.id`, `q${answer + 1}`);
	if (!begun) set(`${name}.type`, 'choice');
	if (habits.iso) set(`${name}.${v2 ? 'timestamp' : 'time'}`, new Date().toISOString());
	set(`${name}.${v2 ? 'learner_response' : 'student_response'}`, letter);
	set(`${name}.result`, letter === 'a' ? 'correct' : v2 ? 'incorrect' : 'wrong');
}

function write(): void {
	const right = record.filter((letter) => letter === 'a').length;
	const newest = record.length - 1;
	if (habits.rewrites) record.forEach((_, at) => interaction(at, at, at < newest));
	else if (habits.many) interaction(newest, newest, true);
	else interaction(v2 ? newest : Number(get('interactions._count')), newest, false);
	if (v2) set('objectives.0.id', 'the-course');
	set('suspend_data', JSON.stringify({ notes: 'x'.repeat(habits.long ?? 0), answers: record }));
	score('min', 0);
	score('max', habits.points ? 4 : 100);
	score('raw', habits.points ? right : right * 25);
	if (v2) score('scaled', right / 4);
	status(right * 25 >= (habits.passMark ?? 100), record.length === 4);
}

function commit(): void {
	if (habits.navigates && record.length === 4) call('SetValue', 'adl.nav.request', 'exitAll');
	if (call('Commit', '') === 'true') claims('saved');
	else claims('not saved');
}

function open(): void {
	connected = api !== undefined && call('Initialize', '') === 'true';
	if (!connected) return;
	// A number here is no '0'.
	const begun = v2 ? get('interactions._count') !== '0' : get('entry') === 'resume';
	if (begun && !habits.retakes) record = (JSON.parse(get('suspend_data')) as { answers: string[] }).answers;
	for (let at = 0; at < (habits.many ?? 0) && !begun; at++) {
		set(`interactions.${at}.id`, `q${at + 1}`);
		set(`interactions.${at}.type`, 'choice');
		set(`interactions.${at}.weighting`, '1');
		set(`interactions.${at}.result`, 'neutral');
		for (let to = 0; to < 4; to++) set(`interactions.${at}.objectives.${to}.id`, `o${to}`);
	}
}

/** What the page's buttons do: one answer, taken down at once. */
function answer(letter: string): void {
	record.push(letter);
	document.body.dataset.given = record.join('');
	if (habits.inStorage) {
		localStorage.setItem('record', record.join(''));
		claims('saved');
	}
	if (!connected) return;
	write();
	if (habits.atTheEnd) claims('saved');
	else commit();
}

claims('nothing');
document.body.dataset.given = '';
window.addEventListener('pagehide', () => connected && call('Finish', ''));
open();
if (habits.inStorage) record = [...(localStorage.getItem('record') ?? '')];
document.body.dataset.given = record.join('');
for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => answer(button.value));
