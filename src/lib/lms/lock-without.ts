import type { Turn } from './lock.ts';

/** What windows say to each other: is anybody writing? I am. I am from now on. */
type Word = 'who' | 'I' | 'take';

/** How long an answer is waited for, in milliseconds. */
const patience = 400;

/** A turn where the browser has no locks: windows of one name ask each other. Two that open in the same moment may both have it. */
export async function turn(name: string, onlost: () => void, wait: (milliseconds: number) => Promise<void>): Promise<Turn> {
	if (typeof BroadcastChannel === 'undefined') return { mine: true, take: async () => {} };
	const channel = new BroadcastChannel(name);
	const say = (word: Word): void => channel.postMessage(word);
	let mine = false;
	let taken = false;
	channel.onmessage = ({ data }: MessageEvent<Word>) => {
		if (data === 'I') taken = true;
		if (data === 'who' && mine) say('I');
		if (data !== 'take' || !mine) return;
		mine = false;
		onlost();
	};
	say('who');
	await wait(patience);
	mine = !taken;
	return {
		mine,
		take: () => {
			mine = true;
			say('take');
			return Promise.resolve();
		}
	};
}
