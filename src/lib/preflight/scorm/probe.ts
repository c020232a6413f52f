import type { Api } from '../../lms/find-api.ts';
import { line, type Asked, type Explained } from './line.ts';
import type { Model } from './model.ts';
import { trySuspend, type Trial } from './suspend.ts';

/**
 * How the session stood: open already and left alone; opened here; over, so that it cannot be opened again; refused; the API threw; or the
 * course is open in another window, so that nothing was touched.
 */
export type State = 'open' | 'opened' | 'over' | 'refused' | 'threw' | 'elsewhere';

type Done = Asked & { milliseconds: number; explained: Explained };

/** What one LMS did, in one task. Null: not tried. */
export interface Probed {
	model: Model;
	state: State;
	initialise: Done | null;
	reads: Partial<Record<keyof Model['reads'], Asked>>;
	trial: Trial | null;
	counts: Record<'interactions' | 'objectives', Asked> | null;
	commit: Done | null;
	finish: Done | null;
	/** What answers came as something else than text. */
	types: string[];
}

export interface Terms {
	/** Milliseconds. */
	timer: () => number;
	/** The API stands round this page itself: a session that is opened here is ended here. One opened for the opener is left to it. */
	launched: boolean;
	/** The network is there: without it an LMS may call a commit stored that it never sends. */
	online: boolean;
	/** Another window has the course open. */
	elsewhere: boolean;
}

const worked = ['passed', 'failed', 'completed'];

/**
 * API → what it does. Synchronous from first to last, so that nothing of the course's own can come in between. A session that is open is
 * never initialised and never ended; nothing is committed unless the learner's data is back in its place.
 */
export function probe(api: Api, model: Model, { timer, launched, online, elsewhere }: Terms): Probed {
	const lms = line(api, model, timer);
	const does = (call: 'initialise' | 'finish' | 'commit'): Done => {
		const answer = lms.do(call);
		return { ...answer, explained: lms.explain(answer.code) };
	};
	const probed: Probed = { model, state: 'open', initialise: null, reads: {}, trial: null, counts: null, commit: null, finish: null, types: [] };
	const { reads } = model;
	const status = lms.get(reads.status);
	const open = !status.threw && status.code !== model.notOpen && (status.text !== '' || lms.get(reads.learner).text !== '');
	if (status.threw) probed.state = 'threw';
	else if (model.over && status.code === model.over) probed.state = 'over';
	else if (!open && elsewhere) probed.state = 'elsewhere';
	else if (!open) {
		const { text, threw, code } = (probed.initialise = does('initialise'));
		probed.state = threw ? 'threw' : text === 'true' ? 'opened' : model.openAlready.includes(code) ? 'open' : code === '104' ? 'over' : 'refused';
	}
	probed.types = lms.types();
	if (probed.state !== 'open' && probed.state !== 'opened') return probed;

	for (const [name, element] of Object.entries(reads) as [keyof Model['reads'], string][]) probed.reads[name] = lms.get(element);
	const text = (name: keyof Model['reads']): string => probed.reads[name]?.text ?? '';
	probed.counts = { interactions: lms.get('cmi.interactions._count'), objectives: lms.get('cmi.objectives._count') };
	const some = Object.values(probed.counts).some((count) => Number(count.text) > 0);
	const results = some || text('score') !== '' || worked.includes(text('status')) || worked.includes(text('success'));
	probed.trial = trySuspend(lms, model.lengths, text('entry') === 'resume' && results);
	if (probed.trial.restored && online) {
		// Of a session that told nothing, an LMS would make "completed"; of one that does not say "suspend", a new attempt.
		const ending = probed.state === 'opened' && launched && text('status') !== '';
		if (ending) {
			if (model.unbegun.includes(text('status'))) lms.set(...model.leave.status);
			lms.set(...model.leave.exit);
			lms.set(...model.leave.time);
		}
		probed.commit = does('commit');
		// Some LMSs store at a commit alone: what was refused there would be missing when the session ends.
		if (ending && probed.commit.text === 'true') probed.finish = does('finish');
	}
	probed.types = lms.types();
	return probed;
}
