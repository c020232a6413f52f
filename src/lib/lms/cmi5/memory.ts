import type { Launch } from './launch.ts';

/** What a session must remember over a reload of its page. */
interface Remembered {
	/** What the fetch address gave, once. */
	token?: string;
	/** When “initialized” was made; milliseconds since 1970. */
	since?: number;
	/** The LMS has it. */
	initialized?: true;
	/** “terminated” was sent: nothing may follow. */
	terminated?: true;
}

export interface Memory {
	get(): Remembered;
	/** Adds to it. A browser without storage forgets at the next reload. */
	add(more: Remembered): void;
}

/** Another session has another fetch address. */
export function memoryOf(window: Window, { registration, fetch }: Launch): Memory {
	const key = `clausewise/cmi5/${registration}/${fetch}`;
	let remembered = read(window, key);
	return {
		get: () => remembered,
		add(more) {
			remembered = { ...remembered, ...more };
			try {
				window.sessionStorage.setItem(key, JSON.stringify(remembered));
			} catch {
				// It is remembered as long as the page stays.
			}
		}
	};
}

function read(window: Window, key: string): Remembered {
	try {
		const found: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '{}');
		return typeof found === 'object' && found !== null ? found : {};
	} catch {
		return {};
	}
}
