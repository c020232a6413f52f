import type { LearningRecord } from '../../play/shapes.ts';
import type { Clock, Session, Told } from '../standard.ts';
import { type Launch, learnerOf } from './launch.ts';
import { type LaunchData, launchDataId, launchDataOf, passMarkOf } from './launch-data.ts';
import { marks, ofEnrolment } from './ledger.ts';
import { memoryOf, type Memory } from './memory.ts';
import { bytes, outboxOf } from './outbox.ts';
import { type Kept, type State, stateOf } from './state.ts';
import { closing, due, type Moment, opening, type Setting, verdictId } from './statements.ts';
import { tokenOf } from './token.ts';
import { isRefusal, type Refusal, refusalOf, wire, type Wire } from './wire.ts';

export interface Cmi5Session extends Session {
	/** Where the LMS wants the learner to go from here; null where it did not say. */
	returnURL: string | null;
}

/** What requests that outlive the page may hold between them is 64 KiB; the end of the session has the last of it. */
const room = { telling: 54 * 1024, closing: 62 * 1024 };

/** launch → session. What the LMS has is read at once; an LMS that did not say all of it is never written to. */
export async function open(window: Window, clock: Clock, launch: Launch, language = 'und'): Promise<Cmi5Session> {
	const memory = memoryOf(window, launch);
	const token = await tokenOf(window, launch, memory);
	if (typeof token !== 'string') return shut(launch, token);
	const line = wire(window, launch, token);
	const state = stateOf(line);
	const [document, found] = await Promise.all([
		line.ask((lrs) => lrs.getState(line.state(launchDataId))),
		state.read(),
		// cmi5 (11) has them read at the start. There is no sound here, and one language: nothing follows from them.
		line.ask((lrs) => lrs.getAgentProfile({ agent: launch.actor, profileId: 'cmi5LearnerPreferences' }))
	]);
	if (isRefusal(document)) return shut(launch, document);
	const data = launchDataOf(document.data);
	const refusal = refusalOf(document) ?? (isRefusal(found) ? found : null);
	if (refusal || !data || isRefusal(found)) return shut(launch, refusal ?? { accepted: false, reason: 'closed', detail: launchDataId });
	return opened({ window, clock, memory, line, state, found, setting: { launch, data, language } });
}

interface Opened {
	window: Window;
	clock: Clock;
	memory: Memory;
	line: Wire;
	state: State;
	found: Kept | null;
	setting: Setting;
}

function opened({ window, clock, memory, line, state, found, setting }: Opened): Cmi5Session {
	const { launch, data } = setting;
	const began = clock.now();
	const since = memory.get().since ?? began;
	memory.add({ since });
	const told = [...(found?.told ?? []), ...(memory.get().initialized ? [marks.initialized] : [])];
	const outbox = outboxOf(line, told, (mark) => {
		if (mark === marks.initialized) memory.add({ initialized: true });
	});
	let ended = memory.get().terminated === true;
	let newest: LearningRecord | null = null;
	/** Bytes of requests that may outlive the page. */
	let leaving = 0;
	let passedWith: number | null = null;
	let latest = since;
	/** What was told by others, as far as it was seen. */
	const toldElsewhere = new Set<string>();

	/** Time never goes back within a session, whatever the clock does: cmi5 orders statements by it. */
	const moment = (): Moment => {
		const at = (latest = Math.max(clock.now(), latest));
		return { at, session: at - since, spent: (found?.spent ?? 0) + Math.max(0, at - began) };
	};
	const known = (): Set<string> => new Set([...outbox.known(), ...toldElsewhere]);
	const kept = (record: LearningRecord, more: string[] = []): Kept => ({
		log: record.log,
		told: ofEnrolment(new Set([...outbox.had(), ...toldElsewhere, ...more])),
		spent: moment().spent
	});
	/** The log, into the LMS's own keeping. */
	async function keep(record: LearningRecord): Promise<Refusal | null> {
		const answer = await state.write(kept(record));
		if (!answer || isRefusal(answer)) return answer;
		answer.theirs.told.forEach((mark) => toldElsewhere.add(mark));
		return { accepted: false, reason: 'refused', detail: 'Another device has written since.' };
	}
	const accepted = (): Told => {
		const had = outbox.had();
		if (had.has(marks.passed)) return { accepted: true, status: 'passed', score: passedWith };
		return { accepted: true, status: had.has(marks.completed) ? 'completed' : 'incomplete', score: null };
	};
	/** No statement may follow “terminated” (cmi5, 9.3.8), but the log may be kept. */
	const over: Refusal = { accepted: false, reason: 'closed', detail: marks.terminated };

	if (!outbox.known().has(marks.initialized)) outbox.add([opening(setting, { at: since, session: 0, spent: 0 })]);
	const begun = ended ? null : begin();

	/** A verdict that was told may yet have been lost: an LRS that does not know its id is told it again. */
	async function begin(): Promise<void> {
		await outbox.send();
		for (const mark of [marks.completed, marks.passed]) {
			if (data.mode !== 'normal' || !outbox.had().has(mark)) continue;
			const reply = await line.ask((lrs) => lrs.getStatement({ statementId: verdictId(setting, mark) }));
			if (!isRefusal(reply) && reply.status === 404) outbox.lost(mark);
		}
	}

	function queue(record: LearningRecord): void {
		const statements = due(record, known(), setting, moment());
		for (const { mark, statement } of statements) if (mark === marks.passed) passedWith = statement.result?.score ? (record.score ?? 0) / 100 : null;
		outbox.add(statements);
	}
	async function leave(record: LearningRecord): Promise<Told> {
		newest = record;
		if (!ended) queue(record);
		const document = kept(record);
		const written = state.write(document, true);
		leaving = bytes(document);
		if (!ended) leaving += outbox.leave([], room.telling - leaving);
		await written;
		return over;
	}
	async function tell(record: LearningRecord): Promise<Told> {
		newest = record;
		await begun;
		if (ended) return (await keep(record)) ?? over;
		leaving = 0;
		queue(record);
		const refusal = await keep(record);
		if (ended) return over;
		if (refusal && refusal.reason !== 'refused') return refusal;
		const unsent = await outbox.send();
		return refusal ?? unsent ?? accepted();
	}

	return {
		standard: 'cmi5',
		learner: learnerOf(launch.actor),
		saved: found?.log ?? '',
		passMark: passMarkOf(data),
		mode: data.mode,
		returnURL: data.returnURL,
		tell: (record, goes = false) => (goes ? leave(record) : tell(record)),
		close(overtaken) {
			// Where nothing can be sent nothing has ended: the page may come back.
			if (ended || window.navigator.onLine === false) return;
			ended = true;
			memory.add({ terminated: true });
			outbox.stop();
			// Of what another window has gone on with nothing is said here any more.
			if (overtaken) newest = null;
			if (newest) queue(newest);
			const last = closing(newest, known(), setting, moment());
			if (newest && leaving === 0) {
				const document = kept(
					newest,
					last.map(({ mark }) => mark)
				);
				void state.write(document, true);
				leaving = bytes(document);
			}
			outbox.leave(last, room.closing - leaving);
		}
	};
}

/** A launch that failed: the learner must open the course anew from the LMS. */
function shut({ actor }: Launch, { detail }: Refusal): Cmi5Session {
	const refusal: Refusal = { accepted: false, reason: 'closed', detail };
	const none: Pick<LaunchData, 'returnURL'> = { returnURL: null };
	return { standard: 'cmi5', learner: learnerOf(actor), saved: '', shut: true, passMark: null, mode: 'normal', ...none, tell: () => refusal, close() {} };
}
