/** the course as it was and as it is → what changed, dilemma by dilemma and scene by scene. By ids: what only moved has not changed. */
import { escape } from '../core/html.ts';
import type { Named } from '../core/ids.ts';
import { aftermath, key, machine, prose } from '../core/machine.ts';
import type { Project } from '../core/project.ts';

export interface Since {
	/** What the reader asked for: a tag. */
	tag: string;
	before: Project;
}

export interface Change {
	id: string;
	title: string;
	is: 'new' | 'gone' | 'changed';
	notes: string[];
}

/** A part of a scene by its number and name, as plain JSON. */
type Parts = Map<string, string>;

export function changes(before: Project, after: Project): Change[] {
	const old = new Map(before.named.map((one) => [one.id, one]));
	const now = new Set(after.named.map(({ id }) => id));
	return [
		...after.named.flatMap((one): Change[] => {
			const { id, scenario } = one;
			const was = old.get(id);
			if (!was) return [{ id, title: scenario.title, is: 'new', notes: [`${scenario.file}.`] }];
			const notes = [...about(was, one), ...differing(was, one)];
			return notes.length ? [{ id, title: scenario.title, is: 'changed', notes }] : [];
		}),
		...before.named.flatMap(({ id, scenario }): Change[] =>
			now.has(id) ? [] : [{ id, title: scenario.title, is: 'gone', notes: [`It was ${scenario.file}.`] }]
		)
	];
}

/** What is said of the dilemma as a whole. */
function about({ scenario: was }: Named, { scenario: is }: Named): string[] {
	const cast = ({ cast }: Named['scenario']) => JSON.stringify(cast);
	return [
		...(was.title === is.title ? [] : [`It was called “${was.title}”.`]),
		...(was.file === is.file ? [] : [`It was ${was.file}.`]),
		...(cast(was) === cast(is) ? [] : ['Who is who.'])
	];
}

/** Scene by scene, then choice by choice. */
function differing(was: Named, is: Named): string[] {
	const [before, after] = [scenesOf(was), scenesOf(is)];
	return [
		...[...after].flatMap(([number, { title, parts }]) => {
			const old = before.get(number);
			const name = `${is.id}.${number} ${title}`;
			if (!old) return [`${name}: a new scene.`];
			const names = [...new Set([...parts.keys(), ...old.parts.keys()])];
			const told = names.flatMap((part) => {
				const [then, here] = [old.parts.get(part), parts.get(part)];
				return then === here ? [] : [`${part}${then === undefined ? ' (new)' : here === undefined ? ' (gone)' : ''}`];
			});
			return told.length ? [`${name}: ${told.join('; ')}.`] : [];
		}),
		...[...before].flatMap(([number, { title }]) => (after.has(number) ? [] : [`${was.id}.${number} ${title}: the scene is gone.`]))
	];
}

function scenesOf(named: Named): Map<string, { title: string; parts: Parts }> {
	const same = (src: string) => src;
	const [opening, rest, keys, { states }] = [prose(named, same), aftermath(named, same), key(named), machine(named)];
	const scenes = { ...opening.scenes, ...rest.scenes };
	return new Map(
		named.scenes.map(({ number, letters }) => {
			const { title, blocks, question, choices, items, message } = scenes[number]!;
			const decision = keys[number];
			const parts: Parts = new Map();
			// A line that is broken elsewhere reads the same.
			const add = (name: string, value: unknown) => value !== undefined && parts.set(name, JSON.stringify(value).replace(/(?:\\n|\s)+/g, ' '));
			add('the heading', title);
			add('what is told', blocks);
			add('the question', question);
			add('what it counts for', decision?.clauses);
			if (!choices) add('where it goes on to', states[number]!.on);
			add('the message', message);
			add('what is sorted', items && decision?.kind !== 'choice' && [items, decision?.items.map(({ right, breach }) => [right, breach])]);
			for (const letter of decision ? letters : []) {
				const [choice, after] = [`${number}.${letter}`, rest.choices[letter]];
				const option = decision?.kind === 'choice' ? decision.options[letter] : undefined;
				add(`${choice} its words`, choices?.[letter]);
				add(`${choice} its grade`, option && [option.grade, option.breach]);
				add(`${choice} where it leads`, choices && states[number]!.on?.[letter]);
				add(`${choice} what happens`, choices && after?.happens);
				add(`${choice} its reasons`, after && { ...after, happens: undefined });
			}
			return [number, { title, parts }];
		})
	);
}

/** The list for the front of the review book. */
export function changed({ tag, before }: Since, after: Project): string {
	const list = changes(before, after);
	const unread = before.compiled.filter(({ scenario }) => !scenario).map(({ file }) => file);
	const row = ({ id, title, is, notes }: Change): string =>
		`<li><b>${escape(id)} ${escape(title)}</b>: ${is}.<ul>${notes.map((one) => `<li>${escape(one)}</li>`).join('')}</ul></li>`;
	return `<section><h2>What changed since ${escape(tag)}</h2>
${list.length ? `<ul>${list.map(row).join('')}</ul>` : '<p>Nothing that a learner reads or is scored by.</p>'}
${unread.length ? `<p>These could not be read as they were then, and stand above as new where they are here still: ${escape(unread.join(', '))}.</p>` : ''}</section>`;
}
