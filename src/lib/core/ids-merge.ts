/** the text of ids.json, perhaps after a merge of two branches → lines in which no id stands twice. */
import { column } from './ids.ts';
import { letter, letterCount } from './letters.ts';
import type { IdLine } from './shapes.ts';

/** Reads line by line, so that conflict marks of a merge do no harm; what is no id line is passed over. */
export function parseIds(text: string): IdLine[] {
	const lines: IdLine[] = [];
	for (const row of text.split('\n')) {
		const json = row.trim().replace(/,$/, '');
		if (!json.startsWith('{')) continue;
		try {
			const line = JSON.parse(json) as IdLine;
			if (/^[A-Z]+(?:\.\d+(?:\.\S{1,2})?)?$/.test(line.id) && line.id.split('.').length === { scenario: 1, scene: 2, choice: 3 }[line.is]) lines.push(line);
		} catch {
			// A row that a merge has cut is as good as none: what it named is numbered afresh.
		}
	}
	return lines;
}

/** Two ids that collide: the one on the main branch stays, the other gets the next free one; so do slots. */
export function settle(lines: IdLine[], main: IdLine[] = []): IdLine[] {
	const onMain = new Set(main.map((line) => identity(line)));
	const ordered = [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
	const scenarios = blocksInOrder(ordered);
	const first = (a: IdLine, b: IdLine) => Number(onMain.has(identity(b))) - Number(onMain.has(identity(a)));
	const taken = new Set<string>();
	const slots = new Set<number>();
	let free = ordered.filter((line) => line.is === 'scenario').length;
	const sorted = [...scenarios].sort((a, b) => first(a[0]!, b[0]!));
	const done = sorted.map((block) => {
		const head = { ...block[0]! };
		while (taken.has(head.id)) head.id = column(free++);
		taken.add(head.id);
		return [head, ...within(block.slice(1).sort(first), head.id, slots)];
	});
	return done.sort((a, b) => rank(a[0]!.id) - rank(b[0]!.id)).flat();
}

const rank = (id: string): number => [...id].reduce((n, character) => n * 26 + character.charCodeAt(0) - 64, 0);

/** What a line names, whatever has been edited since. */
const identity = (line: IdLine): string => `${line.id} ${line.is === 'choice' ? line.text : line.name}`;

/** Lines of one scenario each, its own line first. A second line with the same id opens a block of its own. */
function blocksInOrder(lines: IdLine[]): IdLine[][] {
	const latest = new Map<string, IdLine[]>();
	const all: IdLine[][] = [];
	for (const line of lines) {
		const id = line.id.split('.')[0]!;
		const block = latest.get(id);
		const head = block?.[0];
		if (line.is === 'scenario' && head?.is === 'scenario' && head.name === line.name) block![0] = line;
		else if (line.is === 'scenario') {
			const fresh = [line];
			latest.set(id, fresh);
			all.push(fresh);
		} else block?.push(line);
	}
	return all;
}

/** Numbers, letters and slots that stand twice within a scenario. */
function within(lines: IdLine[], id: string, slots: Set<number>): IdLine[] {
	const scenes = new Map<string, string>();
	const numbers = new Set<string>();
	const letters = new Set<string>();
	const kept: IdLine[] = [];
	let sceneCount = lines.filter((line) => line.is === 'scene').length;
	for (const line of lines) {
		if (line.is !== 'scene') continue;
		let number = line.id.split('.')[1]!;
		const twin = scenes.get(line.name);
		if (twin !== undefined) continue;
		while (numbers.has(number)) number = String(++sceneCount);
		numbers.add(number);
		scenes.set(line.name, number);
		let slot = line.slot;
		if (slot !== undefined && slots.has(slot)) slot = Math.max(...slots) + 1;
		if (slot !== undefined) slots.add(slot);
		kept.push({ ...line, id: `${id}.${number}`, ...(slot === undefined ? {} : { slot }) });
	}
	let next = 0;
	for (const line of lines) {
		if (line.is !== 'choice') continue;
		const [, scene, given] = line.id.split('.') as [string, string, string];
		let own = given;
		while (letters.has(own) && next < letterCount) own = letter(next++);
		letters.add(own);
		kept.push({ ...line, id: `${id}.${scene}.${own}` });
	}
	return [...kept.filter((line) => line.is === 'scene'), ...kept.filter((line) => line.is === 'choice')];
}
