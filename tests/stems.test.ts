/** What an LMS is told that a decision asks: plain words on one line that every standard takes. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { project } from '../src/lib/core/project.ts';

const written = readContent(join(import.meta.dirname, '..'));
const [document] = written.documents;

/** The course with one dilemma, in which this is asked. */
function stemOf(question: string): string[] {
	const choice = (text: string, grade: string): string => `- [${text}](#ending-done) \`${grade}\`\n\n  It is done.\n\n  **Why:** so (C152).\n`;
	const text = `---\ntitle: A test\n---\n\n## The desk\n\nShe waits.\n\n${question}\n\n${choice('Wait', 'best')}\n${choice('Go', 'weak')}\n## Ending: Done\n\nDone.\n`;
	const dilemmas = [{ file: 'content/social-media/C152-connecting/a-test.md', text }];
	const { keys } = project({ ...written, documents: [{ ...document!, dilemmas, ids: { ...document!.ids, text: '' } }] });
	return keys.slots.map(({ stem }) => stem);
}

describe('a stem', () => {
	it('is the question in plain words', () => {
		expect(stemOf('What do you say **first**, *here* & “now”?')).toEqual(['What do you say first, here & “now”?']);
		expect(stemOf('Is 2 < 3 in\na [second line](https://a.example/?b=1&c=2)?')).toEqual(['Is 2 < 3 in a second line?']);
		expect(stemOf('What do you do? `C152`')).toEqual(['What do you do?']);
	});

	it('does not open with a brace, which is a mark of language to an LMS', () => {
		expect(stemOf('{lang=en} What do you do?')).toEqual(['lang=en} What do you do?']);
	});

	it('is cut at a word where it is long, to no more than 250', () => {
		const [stem] = stemOf(`${'word '.repeat(80)}?`);
		expect(stem).toBe(`${'word '.repeat(49).trim()}…`);
		expect(stemOf('x'.repeat(249))).toEqual(['x'.repeat(249)]);
		expect(stemOf('x'.repeat(260))[0]!.length).toBeLessThanOrEqual(250);
	});

	it('is the title of its scene where a question has no words', () => {
		expect(stemOf('{{{')).toEqual(['The desk']);
	});

	it('stands for every decision of this course, and none for what was retired', () => {
		const { keys } = project(written);
		for (const { scenario, scene, stem, retired } of keys.slots) {
			const asked = !retired && keys.scenarios.find(({ id }) => id === scenario)?.decisions[scene];
			expect(stem).toMatch(asked ? /^[^{\s][^\n\r]{1,249}$/ : /^$/);
		}
		expect(keys.slots.filter(({ stem }) => stem).length).toBe(keys.scenarios.flatMap(({ decisions }) => Object.keys(decisions)).length);
	});
});
