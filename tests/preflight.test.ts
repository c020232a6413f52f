/** The preflight page's probes, against stand-ins: nothing of the learner's is lost, whatever an LMS does, and the page says so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { models } from '../src/lib/preflight/scorm/model.ts';
import { probe, type Probed, type Terms } from '../src/lib/preflight/scorm/probe.ts';
import { say } from '../src/lib/preflight/scorm/say.ts';
import { filler, printable } from '../src/lib/preflight/scorm/suspend.ts';
import { hostile, type Behaviour } from '../src/lib/preview/hostile.ts';
import { standIn2004 } from './lms-stand-in-2004.ts';
import { standIn } from './lms-stand-in.ts';
import { breaking, namesOf, opened, saved, withRecord, writes } from './preflight-lms.ts';

const [scorm12, scorm2004] = models as [(typeof models)[0], (typeof models)[0]];
const terms = (more: Partial<Terms> = {}): Terms => ({ timer: () => 0, launched: true, online: true, elsewhere: false, ...more });
const named = (probed: Probed, name: string) => say(probed).find(({ check }) => check === name)!;

describe('a session that is open', () => {
	it('is neither opened nor closed, and nothing but suspend data is written, which is back at the end', () => {
		const lms = opened(withRecord());
		const probed = probe(lms.api, scorm12, terms());
		expect(probed).toMatchObject({ state: 'open', initialise: null, finish: null });
		expect(namesOf(lms)).not.toContain('LMSInitialize');
		expect(namesOf(lms)).not.toContain('LMSFinish');
		expect(writes(lms)).toEqual(['cmi.suspend_data']);
		expect(probed.trial).toMatchObject({ untried: '', copy: saved.length, changed: '', restored: true });
		expect(lms.api.LMSGetValue?.('cmi.suspend_data')).toBe(saved);
		expect(say(probed).map(({ verdict }) => verdict)).toEqual(['fine', 'fine', 'fine', 'fine', 'fine']);
	});

	it('stores nothing of the trial: what is committed is the learner’s own', () => {
		const lms = opened(withRecord());
		const stored: string[] = [];
		const watched: Api = { ...lms.api, LMSCommit: () => (stored.push(String(lms.api.LMSGetValue?.('cmi.suspend_data'))), lms.api.LMSCommit?.('')) };
		probe(watched, scorm12, terms());
		expect(stored).toEqual([saved]);
		expect(lms.stored.get('cmi.suspend_data')).toBe(saved);
	});

	it('is known by its learner where it has no status', () => {
		const lms = opened(withRecord());
		const silent: Api = { ...lms.api, LMSGetValue: (element = '') => (element === 'cmi.core.lesson_status' ? '' : lms.api.LMSGetValue?.(element)) };
		expect(probe(silent, scorm12, terms()).state).toBe('open');
		expect(namesOf(lms)).not.toContain('LMSInitialize');
	});
});

describe('a session that this page opens', () => {
	it.each([
		['SCORM 1.2', scorm12, () => standIn({ 'cmi.suspend_data': saved }), 'cmi.core.lesson_status', 'LMSInitialize', 'LMSFinish'],
		['SCORM 2004', scorm2004, () => standIn2004({ 'cmi.suspend_data': saved }), 'cmi.completion_status', 'Initialize', 'Terminate']
	] as const)('is closed again, incomplete and to be resumed: %s', (_, model, make, status, initialise, finish) => {
		const lms = make();
		const probed = probe(lms.api, model, terms());
		expect(probed).toMatchObject({ state: 'opened', trial: { restored: true }, commit: { text: 'true' }, finish: { text: 'true' } });
		expect(namesOf(lms).filter((name) => name === initialise || name === finish)).toEqual([initialise, finish]);
		expect(lms.stored.get('cmi.suspend_data')).toBe(saved);
		expect(lms.stored.get(status)).toBe('incomplete');
		expect(lms.calls.join('\n')).toMatch(/exit", "suspend"\) → true/);
		expect(lms.calls.join('\n')).not.toMatch(/nav\.request/);
		expect(say(probed).map(({ verdict }) => verdict)).toEqual(Array(6).fill('fine'));
	});

	it('keeps the status and the score that were there', () => {
		const lms = withRecord({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '88' });
		probe(lms.api, scorm12, terms());
		expect([lms.stored.get('cmi.core.lesson_status'), lms.stored.get('cmi.core.score.raw')]).toEqual(['passed', '88']);
	});

	it('is left to the course where it was opened for it', () => {
		const lms = withRecord();
		const probed = probe(lms.api, scorm12, terms({ launched: false }));
		expect(probed).toMatchObject({ state: 'opened', finish: null });
		expect(namesOf(lms)).not.toContain('LMSFinish');
		expect(named(probed, 'Closing the session').verdict).toBe('fact');
	});

	it('is left open where the LMS did not store: what it was to be left with would be missing', () => {
		const lms = withRecord();
		const probed = probe({ ...lms.api, LMSCommit: () => 'false' }, scorm12, terms());
		expect(probed).toMatchObject({ state: 'opened', commit: { text: 'false' }, finish: null });
		expect(namesOf(lms)).not.toContain('LMSFinish');
	});

	it('is not opened where another window has the course, and nothing is written', () => {
		const lms = withRecord();
		const probed = probe(lms.api, scorm12, terms({ elsewhere: true }));
		expect(probed.state).toBe('elsewhere');
		expect(namesOf(lms)).toEqual(['LMSGetValue']);
		expect(say(probed)).toMatchObject([{ verdict: 'look' }]);
	});

	it('that is over is told from one that is refused', () => {
		const lms = standIn2004();
		lms.api.Initialize?.('');
		lms.api.Terminate?.('');
		lms.calls.length = 0;
		const probed = probe(lms.api, scorm2004, terms());
		expect(probed.state).toBe('over');
		expect(namesOf(lms)).not.toContain('Initialize');
		const refusing: Api = { ...standIn().api, LMSInitialize: () => 'false' };
		expect(probe(refusing, scorm12, terms()).state).toBe('refused');
	});
});

describe('the learner’s saved data', () => {
	it('is back after the LMS threw in the middle', () => {
		const lms = opened(withRecord());
		// The copy over itself, the characters, 255; the fourth is 4,096, and the first try to put it back throws too.
		const api = breaking(lms.api, /^LMSSetValue cmi\.suspend_data/, (nth) => nth === 3 || nth === 4);
		const { trial, commit } = probe(api, scorm12, terms());
		expect(trial).toMatchObject({
			restored: true,
			steps: [
				{ length: 255, kept: 255 },
				{ length: 4_096, threw: true, kept: 0 }
			]
		});
		expect(lms.api.LMSGetValue?.('cmi.suspend_data')).toBe(saved);
		expect(commit?.text).toBe('true');
	});

	it('that cannot be put back is said to be so, is not stored, and can be put back later', () => {
		const lms = opened(withRecord());
		let broken = true;
		const api = breaking(lms.api, /^LMSSetValue cmi\.suspend_data/, (nth) => nth >= 3 && broken);
		const probed = probe(api, scorm12, terms());
		expect(probed).toMatchObject({ trial: { restored: false }, commit: null, finish: null });
		expect(lms.stored.get('cmi.suspend_data')).toBe(saved);
		expect(namesOf(lms)).not.toContain('LMSCommit');
		expect(named(probed, 'Saved data')).toMatchObject({ verdict: 'broken', says: expect.stringContaining('was not put back') as string });
		expect(named(probed, 'Storing').verdict).toBe('broken');
		expect(probed.trial?.restore()).toBe(false);
		broken = false;
		expect(probed.trial?.restore()).toBe(true);
		expect(lms.api.LMSGetValue?.('cmi.suspend_data')).toBe(saved);
	});

	it('that is cut at 255 is measured', () => {
		const lms = opened(withRecord());
		const probed = probe(hostile(lms.api, 'short'), scorm12, terms());
		expect(probed.trial).toMatchObject({
			restored: true,
			steps: [
				{ length: 255, kept: 255 },
				{ length: 4_096, kept: 255, accepted: true }
			]
		});
		expect(named(probed, 'Saved data')).toMatchObject({ verdict: 'broken', says: expect.stringContaining('only 255 characters') as string });
		expect(lms.api.LMSGetValue?.('cmi.suspend_data')).toBe(saved);
	});

	it.each([
		['changed', (text: string) => text.replace(/</g, '&lt;'), '<'],
		['trimmed of tabs it never had', (text: string) => text.trim(), '']
	])('that comes back %s is compared character by character', (_, changes, first) => {
		const lms = opened(withRecord());
		const api: Api = { ...lms.api, LMSSetValue: (element = '', value = '') => lms.api.LMSSetValue?.(element, changes(value)) };
		const { trial } = probe(api, scorm12, terms());
		expect(trial?.changed?.slice(0, 1)).toBe(first);
	});

	it('that the LMS could not read is never written over', () => {
		const lms = opened(standIn());
		const unread = breaking(lms.api, /^LMSGetValue cmi\.suspend_data/, () => true);
		expect(probe(unread, scorm12, terms()).trial).toMatchObject({ untried: 'unread' });
		const failing: Api = {
			...lms.api,
			LMSGetValue: (element = '') => (element === 'cmi.suspend_data' ? '' : lms.api.LMSGetValue?.(element)),
			LMSGetLastError: () => '101'
		};
		expect(probe(failing, scorm12, terms()).trial).toMatchObject({ untried: 'unread' });
		expect(writes(lms)).toEqual([]);
	});

	it('that is empty though there are results is not believed to be so', () => {
		const lms = standIn({ 'cmi.core.lesson_status': 'failed', 'cmi.core.exit': 'suspend', 'cmi.core.score.raw': '40' });
		const resuming: Api = { ...lms.api, LMSGetValue: (element = '') => (element === 'cmi.core.entry' ? 'resume' : lms.api.LMSGetValue?.(element)) };
		const probed = probe(opened({ ...lms, api: resuming }).api, scorm12, terms());
		expect(probed.trial).toMatchObject({ untried: 'doubtful' });
		expect(named(probed, 'Saved data').verdict).toBe('look');
		expect(writes(lms)).toEqual([]);
	});

	it('is there or said not to be, and is never stored otherwise, wherever an LMS breaks off', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(40), { maxLength: 8 }),
				fc.string({ unit: fc.constantFrom(...printable), maxLength: 300 }),
				fc.boolean(),
				fc.constantFrom<Behaviour | null>(null, 'short', 'refuse', 'ilias-count', 'lie'),
				(throwing, text, open, how) => {
					const lms = standIn({ 'cmi.suspend_data': text, 'cmi.core.lesson_status': 'incomplete' });
					if (open) opened(lms);
					const before = lms.stored.get('cmi.suspend_data');
					const cut = how === 'short' && text.length > 255;
					const probed = probe(
						breaking(how ? hostile(lms.api, how) : lms.api, /./, (nth) => throwing.includes(nth)),
						scorm12,
						terms()
					);
					const over = lms.calls.some((call) => /^LMSFinish.*true$/.test(call)) || !lms.calls.some((call) => /^LMSInitialize.*true$/.test(call));
					if (probed.trial?.restored && !cut && (open || !over)) expect(lms.api.LMSGetValue?.('cmi.suspend_data')).toBe(text);
					expect(lms.stored.get('cmi.suspend_data')).toBe(before);
					expect(say(probed).length).toBeGreaterThan(0);
					if (open) expect(namesOf(lms)).not.toContain('LMSFinish');
				}
			),
			{ numRuns: 400 }
		);
	});

	it('is tried with texts that show where they were cut', () => {
		expect([255, 4_096, 64_000].map((length) => filler(length).length)).toEqual([255, 4_096, 64_000]);
		expect(new Set(printable).size).toBe(95);
		expect(filler(64_000)).toMatch(/^[\x20-\x7e]+$/);
	});
});

describe('an LMS that fails', () => {
	it('by throwing at everything is never asked to open a session that may be open', () => {
		const lms = opened(withRecord());
		const probed = probe(hostile(lms.api, 'throw-everything'), scorm12, terms());
		expect(probed).toMatchObject({ state: 'threw', initialise: null });
		expect(lms.calls).toEqual([]);
		expect(say(probed)).toMatchObject([{ verdict: 'broken' }]);
	});

	it('at storing is told with its code and diagnostic', () => {
		const probed = probe(hostile(opened(withRecord()).api, 'expired'), scorm12, terms());
		const finding = named(probed, 'Storing');
		expect(finding).toMatchObject({ verdict: 'broken', says: expect.stringContaining('refused') as string });
		expect(Object.fromEntries(finding.facts)).toMatchObject({ 'Error code': '101', Diagnostic: expect.stringMatching(/^<!DOCTYPE html>/) as string });
		expect(named(probe(hostile(opened(withRecord()).api, 'throw'), scorm12, terms()), 'Storing').says).toMatch(/broke off/);
	});

	it('by the network is not asked to store: it might say yes', () => {
		const lms = withRecord();
		const probed = probe(lms.api, scorm12, terms({ online: false }));
		expect(probed).toMatchObject({ commit: null, finish: null, trial: { restored: true } });
		expect(namesOf(lms)).not.toContain('LMSCommit');
	});

	it('by being slow is measured', () => {
		let time = 0;
		const lms = opened(withRecord());
		const slow: Api = { ...lms.api, LMSCommit: () => ((time += 2_400), lms.api.LMSCommit?.('')) };
		const probed = probe(slow, scorm12, terms({ timer: () => time }));
		expect(probed.commit?.milliseconds).toBe(2_400);
		expect(named(probed, 'Storing').verdict).toBe('look');
	});

	it('by numbers for text is told so, and is no worse for it', () => {
		const lms = opened(withRecord({ 'cmi.core.score.raw': '40' }));
		const probed = probe(hostile(lms.api, 'ilias-count'), scorm12, terms());
		expect(probed.types).toEqual(['number']);
		expect(Object.fromEntries(named(probed, 'Opening the session').facts)['Answers that are not text']).toBe('number');
	});
});
