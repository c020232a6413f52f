/** What an LMS calls things in each standard. */
import type { Elements, Scorm } from '../shapes.ts';
import { scorm12 } from './formats-12.ts';
import { scorm2004 } from './formats-2004.ts';
import type { Rules } from './model.ts';

type State = 'new' | 'open' | 'closed';

export interface Dialect {
	rules: Rules;
	/** The name of the API object. */
	object: 'API' | 'API_1484_11';
	/** The name of a function. */
	name: (what: 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit' | 'GetLastError' | 'GetErrorString' | 'GetDiagnostic') => string;
	/** The error of a call in a state in which it cannot be made; null where it can. */
	barred: (call: 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit', state: State) => string | null;
	/** Every commit sends all that there is; else only what was not sent before. */
	sendsAll: boolean;
	/** A session that was closed can be opened again, and begins with what there was when the page was loaded. */
	reopens: boolean;
	/** Finishes as LMSs do, by themselves: `mastery` is the pass mark that they supplied. */
	finish: (elements: Elements, mastery: number | undefined) => void;
}

const barred2004: Record<string, Partial<Record<State, string>>> = {
	Initialize: { open: '103', closed: '104' },
	Terminate: { new: '112', closed: '113' },
	GetValue: { new: '122', closed: '123' },
	SetValue: { new: '132', closed: '133' },
	Commit: { new: '142', closed: '143' }
};

export const dialects: Record<Scorm, Dialect> = {
	'scorm-1.2': {
		rules: scorm12,
		object: 'API',
		name: (what) => (what === 'Terminate' ? 'LMSFinish' : `LMS${what}`),
		barred: (call, state) => (call === 'Initialize' ? (state === 'open' ? '101' : null) : state === 'open' ? null : '301'),
		sendsAll: false,
		reopens: true,
		finish(elements, mastery) {
			const raw = elements['cmi.core.score.raw'] ?? '';
			if (mastery !== undefined && raw !== '') elements['cmi.core.lesson_status'] = Number(raw) >= mastery ? 'passed' : 'failed';
			if (['', 'not attempted'].includes(elements['cmi.core.lesson_status'] ?? '')) elements['cmi.core.lesson_status'] = 'completed';
		}
	},
	'scorm-2004': {
		rules: scorm2004,
		object: 'API_1484_11',
		name: (what) => what,
		barred: (call, state) => barred2004[call]?.[state] ?? null,
		sendsAll: true,
		reopens: false,
		finish(elements, mastery) {
			const measure = elements['cmi.score.scaled'] ?? '';
			if (mastery !== undefined && measure !== '') elements['cmi.success_status'] = Number(measure) * 100 >= mastery ? 'passed' : 'failed';
		}
	}
};
