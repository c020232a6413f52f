import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureBeside, readContent } from '../src/lib/content.server.ts';
import { frame } from '../src/lib/core/frame.ts';
import { number } from '../src/lib/core/ids.ts';
import { compile } from '../src/lib/core/index.ts';
import { aftermath, key, machine, prose } from '../src/lib/core/machine.ts';
import { foundations } from '../src/lib/core/project.ts';
import { chartTold, data, tokensTold } from './golden.ts';

const root = join(import.meta.dirname, '..');
const home = join(import.meta.dirname, 'fixtures/scenarios');
const fixtures = readdirSync(home).filter((name) => existsSync(join(home, name, 'input.md')));
const { guidance, settings } = foundations(readContent(root));

/** As if the file lay in the folder of clause C152. */
function compiled(name: string) {
	const text = readFileSync(join(home, name, 'input.md'), 'utf8');
	const around = { guidance, passMark: settings.passMark, picture: (address: string) => pictureBeside(join(home, name, 'input.md'), address) };
	return { text, ...compile(`content/social-media/C152-connecting/${name}.md`, text, around) };
}

/** A golden file for every stage: what is told of a fixture is read and reviewed there. `vitest -u` writes them. */
describe.each(fixtures)('%s', (name) => {
	const { text, tokens, document, scenario, chart, diagnostics } = compiled(name);
	const golden = (file: string) => join(home, name, file);

	it('tokens', async () => expect(tokensTold(tokens, text)).toMatchFileSnapshot(golden('tokens.txt')));
	it('document', async () => expect(data(document, text)).toMatchFileSnapshot(golden('document.json')));
	it('scenario', async () => expect(data(scenario, text)).toMatchFileSnapshot(golden('scenario.json')));
	it('machine', async () => {
		const named = scenario && number([], [scenario]).named[0]!;
		const address = (src: string) => `pictures/${src}`;
		const made = named && { machine: machine(named), key: key(named), prose: prose(named, address), aftermath: aftermath(named, address) };
		await expect(data(made, text)).toMatchFileSnapshot(golden('machine.json'));
	});
	it('map', async () => expect(data(scenario && chart && chartTold(scenario, chart), text)).toMatchFileSnapshot(golden('map.json')));
	it('findings', async () => {
		const told = diagnostics.length ? diagnostics.map((one) => frame(one, text)).join('\n\n') : 'No findings.';
		await expect(`${told}\n`).toMatchFileSnapshot(golden('findings.txt'));
	});
});

describe('the fixtures', () => {
	it('are eight or more', () => expect(fixtures.length).toBeGreaterThanOrEqual(8));

	it('compile without a finding, but for those that are written to have some', () => {
		const withFindings = fixtures.filter((name) => compiled(name).diagnostics.length > 0);
		expect(withFindings).toEqual(['broken', 'endless', 'refused']);
	});

	it('come as far as they can: the broken to a document, the refused to its front matter, the endless all the way', () => {
		const stages = ['broken', 'endless', 'refused'].map((name) => {
			const { tokens, document, scenario, chart } = compiled(name);
			return [name, tokens.length > 0, document.scenes.length > 0, scenario !== null, chart !== null];
		});
		expect(stages).toEqual([
			['broken', true, true, false, false],
			['endless', true, true, true, true],
			['refused', false, false, false, false]
		]);
		expect(Object.keys(compiled('refused').document.fields)).toEqual(['title']);
	});
});
