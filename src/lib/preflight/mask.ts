import { t } from './words.ts';

/** An id that says whose it is → what may be sent on: its length, and of a long one its ends. */
export function mask(id: string): string {
	const all = [...id];
	const shown = all.length < 5 ? '*'.repeat(all.length) : `${all[0]}${'*'.repeat(all.length - 2)}${all[all.length - 1]}`;
	return t('masked', { shown: shown.slice(0, 40), count: all.length });
}

/** An address → what may be sent on: without its query, and without parts so long that they may open a door. */
export function addressOf(address: string): string {
	const [path = ''] = address.split(/[?#]/);
	return path.replace(/[\w.~%-]{32,}/g, (part) => (part.includes('.') && !/^[\w-]{20,}\.[\w-]{20,}/.test(part) ? part : `${part.slice(0, 4)}…`));
}
