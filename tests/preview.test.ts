/** What the preview page shows round its LMS: learners, problems, what the server says, and a window that is made to believe it is offline. */
import { describe, expect, it } from 'vitest';
import { follow } from '../src/lib/preview/feed.ts';
import { openLearners } from '../src/lib/preview/learners.ts';
import { setOffline } from '../src/lib/preview/offline.ts';
import { ownLines, sorted } from '../src/lib/preview/problems.ts';
import { courseOf, readState, type Problem, type State } from '../src/lib/preview/state.ts';
import { storage } from './lms-page.ts';

describe('learners', () => {
	const name = (number: number): string => `Learner, Preview ${number}`;
	const kept = { at: 5, elements: { 'cmi.suspend_data': 'x' } };

	it('are kept by the browser, each with their own record', () => {
		const device = storage();
		const learners = openLearners(device, 'courses/a', name);
		learners.keep(learners.current, kept);
		learners.add();
		learners.setMastery('70');
		expect(learners.kept(learners.current)).toEqual({ at: null, elements: {} });
		const again = openLearners(device, 'courses/a', name);
		expect([again.current, again.mastery, again.lasts, again.learners.map(({ name }) => name)]).toEqual([
			'preview-2',
			'70',
			true,
			['Learner, Preview 1', 'Learner, Preview 2']
		]);
		again.choose('preview-1');
		expect(again.kept(again.current)).toEqual(kept);
		again.choose('nobody');
		expect(again.learner).toEqual({ id: 'preview-1', name: 'Learner, Preview 1' });
		expect(openLearners(device, 'courses/b', name).kept('preview-1').elements).toEqual({});
	});

	it.each([
		['is missing', null],
		['is full', storage(1)]
	])('last while the page is open where storage %s', (_, device) => {
		const learners = openLearners(device, 'courses/a', name);
		learners.keep('preview-1', kept);
		expect(learners.lasts).toBe(false);
		learners.add();
		learners.choose('preview-1');
		expect(learners.kept('preview-1')).toEqual(kept);
	});

	it('begin anew where what was kept is damaged', () => {
		for (const text of ['{', '[]', '3', 'null', '{"learners":[{"id":"x"}],"current":"x","mastery":""}', '{"learners":3,"current":"a","mastery":""}']) {
			const device = storage();
			device.setItem('clausewise-preview/courses/a', text);
			device.setItem('clausewise-preview/courses/a/preview-1', '{"at":"then","elements":{"cmi.suspend_data":7,"cmi.core.exit":"suspend"}}');
			const learners = openLearners(device, 'courses/a', name);
			expect(learners.learner.id).toBe('preview-1');
			expect(learners.kept('preview-1')).toEqual({ at: null, elements: { 'cmi.core.exit': 'suspend' } });
		}
	});
});

const problem = (severity: Problem['severity'], file: string, line: number, frame = ''): Problem => ({
	file,
	line,
	column: 1,
	code: 'x',
	severity,
	message: 'm',
	help: 'h',
	frame
});

describe('problems', () => {
	it('that stop publication come first, the rest by weight and place', () => {
		const { stopping, others } = sorted([
			problem('advice', 'a', 1),
			problem('cannot publish', 'b', 2),
			problem('should fix', 'b', 9),
			problem('cannot publish', 'a', 10),
			problem('cannot publish', 'a', 9)
		]);
		expect(stopping.map(({ file, line }) => `${file}${line}`)).toEqual(['a9', 'a10', 'b2']);
		expect(others.map(({ severity }) => severity)).toEqual(['should fix', 'advice']);
	});

	it('show the lines that the author wrote', () => {
		expect(ownLines(problem('advice', 'a', 1, 'a:1:1  advice  [x]\n  11 | A | B\n  12 |\n     | ^^\n  m\n  h'))).toBe('11 | A | B\n12 |\n   | ^^');
		expect(ownLines(problem('advice', 'a', 1, 'm\nh'))).toBe('m\nh');
	});
});

const state = (stamp: number): State => ({ course: null, launch: '/courses/social-media/1/package/index.html?lms=preview', problems: [], zip: null, stamp });

describe('what the server says', () => {
	it('is read, or is nothing', () => {
		expect(readState(JSON.stringify(state(1)))).toEqual(state(1));
		expect(readState(JSON.stringify({ ...state(1), problems: [problem('advice', 'a', 1)] }))?.problems.length).toBe(1);
		for (const text of ['', 'null', '3', '{}', '<html>', '{"launch":"/","problems":[{"severity":"dire"}],"stamp":1}']) expect(readState(text)).toBeNull();
		expect([courseOf('/courses/social-media/1/package/index.html?a=/b'), courseOf('')]).toEqual(['courses/social-media', '']);
	});

	it('is followed, and again when the server comes back', async () => {
		const heard: string[] = [];
		const waiting: (() => void)[] = [];
		let source = {} as EventSource;
		let answer: (text: string) => void = () => {};
		follow({
			listen: () => (source = { readyState: 0 } as EventSource),
			ask: () => new Promise((resolve) => (answer = resolve)),
			later: (run) => waiting.push(run),
			onstate: ({ stamp }, returned) => heard.push(`${stamp}${returned ? ' returned' : ''}`),
			onlink: (linked) => heard.push(linked ? 'on' : 'off')
		});
		const settle = () => new Promise((resolve) => setTimeout(resolve));
		source.onopen?.(new Event('open'));
		answer(JSON.stringify(state(1)));
		await settle();
		source.onmessage?.(new MessageEvent('message', { data: JSON.stringify(state(2)) }));
		source.onmessage?.(new MessageEvent('message', { data: 'nonsense' }));
		source.onerror?.(new Event('error'));
		expect(waiting.length).toBe(0);
		Object.assign(source, { readyState: 2 });
		source.onerror?.(new Event('error'));
		waiting.pop()?.();
		source.onopen?.(new Event('open'));
		source.onmessage?.(new MessageEvent('message', { data: JSON.stringify(state(4)) }));
		answer(JSON.stringify(state(3)));
		await settle();
		expect(heard).toEqual(['on', '1', '2', 'off', 'off', 'on', '4 returned']);
	});
});

it('a window believes that it is offline, and is told so once', () => {
	const heard: string[] = [];
	class Navigator {
		get onLine() {
			return true;
		}
	}
	const window = { navigator: new Navigator(), dispatchEvent: ({ type }: Event) => heard.push(type) } as unknown as Window;
	setOffline(window, false);
	setOffline(window, true);
	setOffline(window, true);
	expect(window.navigator.onLine).toBe(false);
	setOffline(window, false);
	expect(window.navigator.onLine).toBe(true);
	expect(heard).toEqual(['offline', 'online']);
	const refuse = (): never => {
		throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
	};
	const foreign = new Proxy({}, { get: refuse }) as Window;
	expect(() => setOffline(foreign, true)).not.toThrow();
	setOffline(null, true);
});
