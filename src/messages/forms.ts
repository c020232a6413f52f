/** Dates, times and numbers as the interface's language writes them. A browser that does not know the language writes them in the British way. */
import { chosen } from './chosen.svelte.ts';
import { language } from './index.ts';

const locales = (): string[] => [language(), 'en-GB'];

/** Names of months and days of the week that a browser had only in English → as the language has them. */
const named = (date: string): string => date.replace(/[A-Z][a-z]+/g, (name) => chosen()[`date.${name}`]?.({}) ?? name);

/** 24 November 2026, where it was then in the United Kingdom. `at`: milliseconds since 1970, or 2026-11-24; '' for no such day. */
export const day = (at: number | string, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string => {
	const date = new Date(at);
	return Number.isNaN(date.getTime()) ? '' : named(new Intl.DateTimeFormat(locales(), { timeZone: 'Europe/London', ...options }).format(date));
};

/** 14:05, by this device's clock. */
export const time = (at: number): string => new Intl.DateTimeFormat(locales(), { hour: '2-digit', minute: '2-digit' }).format(at);

/** 1,234 */
export const figure = (value: number): string => new Intl.NumberFormat(locales()).format(value);
