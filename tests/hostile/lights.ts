/** What the learner was shown, and when: the save light as it changes, with the number of answers given so far. */
import type { BrowserContext, Frame } from '@playwright/test';
import { database, store } from '../../src/lib/lms/journal.ts';

export interface Shown {
	/** data-state of the light; '' for none. */
	state: string;
	/** Answers that were given since the page was loaded. */
	given: number;
}

/** Every page of a package in this context tells, at once, whenever its light changes. */
export async function watchLights(context: BrowserContext, tell: (shown: Shown) => void): Promise<void> {
	await context.exposeBinding('shown', (_, shown: Shown) => tell(shown));
	await context.addInitScript(() => {
		if (!location.pathname.includes('/mod_scorm/content/')) return;
		let [given, last] = [0, ''];
		document.addEventListener('click', ({ target }) => (given += Number((target as Element).closest('[data-submit]') !== null)), true);
		const look = (): void => {
			const state = document.querySelector<HTMLElement>('.save')?.dataset.state ?? '';
			if (state === last) return;
			last = state;
			(window as unknown as { shown: (shown: { state: string; given: number }) => void }).shown({ state, given });
		};
		new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
	});
}

/** Every record on this device, as text. */
export const onDevice = (frame: Frame): Promise<string[]> =>
	frame.evaluate(
		async ([name, records]) => {
			if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
			const asked = <T>(request: IDBRequest<T>): Promise<T> =>
				new Promise((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error ?? new Error(name));
				});
			const opened = await asked(indexedDB.open(name));
			const kept = await asked(opened.transaction(records).objectStore(records).getAll() as IDBRequest<{ text: string }[]>);
			opened.close();
			return kept.map(({ text }) => text);
		},
		[database, store] as const
	);
