/** The example of a friend request, with words put in place of others, and what the compiler makes of a text. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { compile } from '../src/lib/core/index.ts';
import { foundations } from '../src/lib/core/project.ts';
import { beside } from './pictures.ts';

export const root = new URL('..', import.meta.url).pathname;
const { guidance } = foundations(readContent(root));
export const example = readFileSync(new URL('./fixtures/scenarios/a-friend-request/input.md', import.meta.url), 'utf8');

export const check = (text: string, passMark = 80) =>
	compile('content/social-media/C152-connecting/x.md', text, { guidance, passMark, picture: (address) => beside(address === 'disc.svg') });

/** The story of an open day, which sorts items in all three ways. */
export const openDay = readFileSync(new URL('./fixtures/scenarios/sorting/input.md', import.meta.url), 'utf8');

export const put = (wrote: string, inPlaceOf: string, into = example): string => {
	expect(into).toContain(inPlaceOf);
	return into.replace(inPlaceOf, () => wrote);
};
