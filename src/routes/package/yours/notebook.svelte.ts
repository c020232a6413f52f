/** The learner's notes as the pages show them: what is typed stands at once, and is kept a moment later. */
import { openNotes, type Notes, type Texts } from '$lib/lms/notes.ts';
import type { Sitting } from '../session.svelte.ts';

export class Notebook {
	texts = $state.raw<Texts>({});
	/** Whether this device keeps them: null until it is known. Where it does not, they go with the page. */
	kept = $state.raw<boolean | null>(null);
	/** Fields of which this device refused what stands here: each later write tries them again. */
	#unkept: string[] = [];
	#writing: Promise<void>;
	/** Between the windows of one learner: a page that stands open shows nothing more of what was cleared in another. */
	#windows: BroadcastChannel | null = null;

	/** `name`: of the learner's journal. */
	constructor(
		readonly notes: Notes,
		name: string
	) {
		if (typeof BroadcastChannel !== 'undefined') {
			this.#windows = new BroadcastChannel(`clausewise-notes/${name}`);
			this.#windows.onmessage = () => {
				this.texts = {};
				this.#unkept = [];
			};
		}
		this.#writing = notes.read().then((texts) => {
			this.texts = { ...texts, ...this.texts };
			this.kept = texts !== null;
		});
	}

	/** Resolves when what is there has been read. */
	get opened(): Promise<void> {
		return this.#writing;
	}

	/** '' for a field that nobody has written in. */
	text = (field: string): string => this.texts[field] ?? '';

	/** Resolves when it is kept, or cannot be: one after the other, so that the last that was typed is what stays. */
	write(field: string, text: string): Promise<void> {
		this.texts = { ...this.texts, [field]: text };
		this.#writing = this.#writing.then(async () => {
			// What was typed since goes with the next.
			if (this.texts[field] !== text) return;
			const refused: string[] = [];
			for (const one of [field, ...this.#unkept.filter((other) => other !== field)]) {
				if (!(await this.notes.write(one, this.text(one)))) refused.push(one);
			}
			this.#unkept = refused;
			this.kept = refused.length === 0;
		});
		return this.#writing;
	}

	async clear(): Promise<boolean> {
		await this.#writing;
		const cleared = await this.notes.clear();
		if (cleared) {
			this.texts = {};
			this.#unkept = [];
			this.#windows?.postMessage('cleared');
		}
		return cleared;
	}
}

const books = new WeakMap<Sitting, Notebook>();

/** One notebook a sitting. */
export function notebook(here: Sitting): Notebook {
	const known =
		books.get(here) ??
		new Notebook(
			openNotes(here.launched.key, (run, milliseconds) => window.setTimeout(run, milliseconds)),
			here.launched.key
		);
	books.set(here, known);
	return known;
}
