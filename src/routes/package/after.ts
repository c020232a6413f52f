import type { Aftermath, ClauseTexts } from '$lib/core/carried.ts';
import type { Failure } from '$lib/player/failure.ts';
import { readAftermath, readClauseTexts, unreachable } from './files.ts';

export type Pages = typeof import('./after/index.ts');

/** The pages behind an answer and the words that they are drawn from; or why not. */
export type After = { pages: Pages; words: { aftermath: Aftermath; clauseTexts: ClauseTexts }; failure: null } | { pages: null; words: null; failure: Failure };

const known = new Map<string, Promise<After>>();

/** Fetched once for a dilemma, while its first question is read, so that it is there when it is needed. A failure is tried again. */
export function after(id: string): Promise<After> {
	const fetching = known.get(id) ?? fetched(id);
	known.set(id, fetching);
	void fetching.then(({ failure }) => {
		if (failure) known.delete(id);
	});
	return fetching;
}

async function fetched(id: string): Promise<After> {
	const code = import('./after/index.ts').catch(() => null);
	const [aftermath, clauseTexts, pages] = await Promise.all([readAftermath(id), readClauseTexts(), code]);
	const fails = (failure: Failure): After => ({ pages: null, words: null, failure });
	if (aftermath.failure) return fails(aftermath.failure);
	if (clauseTexts.failure) return fails(clauseTexts.failure);
	if (!pages) return fails(unreachable('_app'));
	return { pages, words: { aftermath: aftermath.value, clauseTexts: clauseTexts.value }, failure: null };
}
