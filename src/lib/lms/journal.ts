/** A text that was not gone on with, and when it was put aside (milliseconds since 1970). */
export interface Aside {
	at: number;
	text: string;
}

/** The write-ahead copy of a learner's log on this device. Nothing here throws: private windows and full or missing storage only say no. */
export interface Journal {
	/** The text written last; null for none. */
	read(): string | null;
	/** False where this device did not keep it. */
	write(text: string): boolean;
	/** Puts a text aside, so that going on does not destroy it; one already there is not put there again. False where it could not. */
	keepAside(text: string, at: number): boolean;
	/** What was put aside, oldest first. */
	aside(): Aside[];
}

/** How many texts are kept aside; the oldest go first. */
const most = 10;

/** The name of one learner's journal of one course. */
export const journalKey = (course: string, learner: string): string => `clausewise/${course}/${learner || 'device'}`;

/** storage → journal. `storage` is null where the browser has none or refuses it. */
export function openJournal(storage: Storage | null, key: string): Journal {
	const asideKey = `${key}/aside`;
	const get = (name: string): string | null => {
		try {
			return storage?.getItem(name) ?? null;
		} catch {
			return null;
		}
	};
	const set = (name: string, text: string): boolean => {
		try {
			storage?.setItem(name, text);
		} catch {
			return false;
		}
		return get(name) === text;
	};
	const aside = (): Aside[] => entries(get(asideKey));
	return {
		read: () => get(key),
		write: (text) => set(key, text),
		keepAside(text, at) {
			const kept = aside();
			return kept.some((entry) => entry.text === text) || set(asideKey, JSON.stringify([...kept, { at, text }].slice(-most)));
		},
		aside
	};
}

function entries(json: string | null): Aside[] {
	try {
		const list: unknown = JSON.parse(json ?? '[]');
		return Array.isArray(list) ? list.filter(isAside) : [];
	} catch {
		return [];
	}
}

const isAside = (entry: Partial<Aside> | null): entry is Aside => typeof entry?.at === 'number' && typeof entry.text === 'string';
