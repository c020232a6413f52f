/** preflight.html: the page in which an LMS diagnoses itself. It stands alone, and works where the course does not start. */
import './preflight.css';
import { check } from './check.ts';
import { page } from './page.ts';
import type { Lent } from './shapes.ts';

const forbidden = new Set<string>();
document.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective, blockedURI, sourceFile }) => {
	// What an extension of the browser tries is no matter of the LMS.
	if (disposition === 'enforce' && !/^[a-z-]+-extension/.test(`${blockedURI} ${sourceFile}`)) forbidden.add(effectiveDirective);
});

const lent: Lent = {
	window,
	now: () => Date.now(),
	timer: () => performance.now(),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	files: { script: './preflight.js', font: document.documentElement.dataset.font ?? '' },
	forbidden: () => [...forbidden]
};

const main = document.querySelector('main')!;
document.getElementById('unrun')?.remove();
let busy = false;
const run = async (): Promise<void> => {
	if (busy) return;
	busy = true;
	shown.busy();
	shown.show(await check(lent));
	busy = false;
};
const shown = page(main, { again: () => void run(), address: location.href });
void run();
