/** Which language the interface speaks: chosen in the foot of every page, and remembered by this device. */
import { choose } from './chosen.svelte.ts';
import { t } from './index.ts';

const kept = 'clausewise/language';

/** What was chosen on this device; else what the browser prefers of those there are. */
export function wanted(): string {
	try {
		const tag = localStorage.getItem(kept);
		if (tag) return tag;
	} catch {
		// Refused storage remembers nothing.
	}
	return navigator.languages.find((tag) => /^(cy|en)\b/.test(tag)) ?? '';
}

/** Speaks a language from here on: Welsh, or else English. Rejects where its words do not come. */
export async function speak(tag: string): Promise<void> {
	choose(/^cy/.test(tag) ? (await import('./cy/index.ts')).words : {});
	Object.assign(document.documentElement, { lang: t('language.tag'), dir: t('language.dir') });
}

/** Speaks it, and remembers that it was chosen. */
export async function switchTo(tag: string): Promise<void> {
	await speak(tag);
	try {
		localStorage.setItem(kept, tag);
	} catch {
		// Then it is chosen again next time.
	}
}

/** This device no longer remembers what was chosen. */
export function forget(): void {
	try {
		localStorage.removeItem(kept);
	} catch {
		// Refused storage remembers nothing.
	}
}
