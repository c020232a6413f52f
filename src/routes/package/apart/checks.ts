/** What the accessibility statement says was tested, and the tests that do so: a check that is not there cannot be claimed (tests/access-statement.test.ts). */
export interface Check {
	/** Its words are `help.check.` and this. */
	name: 'axe' | 'keyboard' | 'focus' | 'reflow' | 'spacing' | 'targets' | 'forced' | 'names' | 'titles' | 'print';
	/** Below tests/browser. */
	spec: string;
	/** What the test is called there. */
	test: string;
}

export const checks: Check[] = [
	{ name: 'axe', spec: 'access.spec.ts', test: 'axe finds nothing on any scene, answer or ending' },
	{ name: 'axe', spec: 'access-pages.spec.ts', test: 'axe finds nothing on any page, in light or dark' },
	{ name: 'keyboard', spec: 'keyboard.spec.ts', test: 'a dilemma by keyboard alone' },
	{ name: 'keyboard', spec: 'sorting.spec.ts', test: 'choose all that apply, by keyboard alone' },
	{ name: 'focus', spec: 'access-pages.spec.ts', test: 'every stop of the Tab key shows that it has the focus, in view' },
	{ name: 'reflow', spec: 'access-pages.spec.ts', test: 'at 400 % nothing scrolls sideways or is cut off, nor with text spaced wide' },
	{ name: 'spacing', spec: 'access-pages.spec.ts', test: 'at 400 % nothing scrolls sideways or is cut off, nor with text spaced wide' },
	{ name: 'spacing', spec: 'access.spec.ts', test: 'text twice as large, or spaced as wide as WCAG 1.4.12 asks, still fits at 320 px' },
	{ name: 'targets', spec: 'access-pages.spec.ts', test: 'what is pressed is 24 px high and wide at the least' },
	{ name: 'forced', spec: 'access.spec.ts', test: 'forced colours and reduced motion: nothing is told by colour or movement alone' },
	{ name: 'names', spec: 'access-pages.spec.ts', test: 'the accessibility tree of a dilemma is as it was looked at' },
	{ name: 'titles', spec: 'access-pages.spec.ts', test: 'every page has a title of its own, and an error is told in it' },
	{ name: 'print', spec: 'sheet.spec.ts', test: 'two peers: the code that one shows is typed by the other, and the questions name where they part' }
];

/** Where and when all of them last passed. */
export const last = { on: Date.UTC(2026, 10, 24), browser: 'Chromium 156' };
