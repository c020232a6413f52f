/** The learner's notes as the pages show them: a refusal of one is not hidden by the next that is kept. */
import { expect, it } from 'vitest';
import type { Texts } from '../src/lib/lms/notes.ts';
import { Notebook } from '../src/routes/package/yours/notebook.svelte.ts';

it('says that it keeps them only while each of them is kept, and tries again with the next', async () => {
	const device: Texts = {};
	let full = true;
	const write = (field: string, text: string): Promise<boolean> => {
		if (full && field === 'name') return Promise.resolve(false);
		device[field] = text;
		return Promise.resolve(true);
	};
	const book = new Notebook({ read: () => Promise.resolve({}), write, clear: () => Promise.resolve(true) }, 'one');
	await book.write('name', 'Zoë');
	await book.write('goc', '01-1');
	expect([book.kept, device]).toEqual([false, { goc: '01-1' }]);
	full = false;
	await book.write('goc', '01-2');
	expect([book.kept, device]).toEqual([true, { goc: '01-2', name: 'Zoë' }]);
});
