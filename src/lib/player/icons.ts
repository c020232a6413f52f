const ring = 'M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0z';
const octagon = 'M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z';
const tick = 'm6.5 10.3 2.5 2.5 4.7-5.2';

export type IconName = 'book' | 'back' | 'eye' | 'warn' | 'device' | 'circle' | 'half' | 'tick' | 'best' | 'weak' | 'wrong' | 'breach' | 'mended';

/** Outlines on a 20 × 20 field. `full` is filled with the ink, `cut` is drawn in the colour of the page upon it. */
export const icons: Record<IconName, { d: string; look?: 'full' | 'cut' }[]> = {
	book: [{ d: 'M10 5.5C8 4 5 3.5 2.5 3.8v11.7C5 15.2 8 15.7 10 17.2c2-1.5 5-2 7.5-1.7V3.8C15 3.5 12 4 10 5.5zm0 0v11.7' }],
	back: [{ d: 'M12.5 4 6.5 10l6 6' }],
	eye: [{ d: 'M1.8 10C4 6.4 6.8 4.7 10 4.7s6 1.7 8.2 5.3c-2.2 3.6-5 5.3-8.2 5.3S4 13.6 1.8 10z' }, { d: 'M12.6 10a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0z' }],
	warn: [{ d: 'M10 2.8 18.2 17H1.8zM10 8v4M10 14.5v.1' }],
	device: [{ d: 'M3.5 4.5h13v9h-13zM1.5 16.5h17' }],
	circle: [{ d: ring }],
	half: [{ d: ring }, { d: 'M10 2.5a7.5 7.5 0 0 0 0 15z', look: 'full' }],
	tick: [{ d: ring }, { d: tick }],
	best: [
		{ d: ring, look: 'full' },
		{ d: tick, look: 'cut' }
	],
	weak: [{ d: ring }, { d: 'M6.5 10h7' }],
	wrong: [{ d: ring }, { d: 'm7.3 7.3 5.4 5.4m0-5.4-5.4 5.4' }],
	breach: [
		{ d: octagon, look: 'full' },
		{ d: 'M10 6v5M10 14v.1', look: 'cut' }
	],
	mended: [{ d: octagon }, { d: tick }]
};
