/** Photographs of one grey pixel, byte by byte, each with the metadata that is asked for. */
import { crc32, deflateSync } from 'node:zlib';

interface Entry {
	tag: number;
	/** 2: letters; 3: a short number; 4: a long one; 5: fractions. */
	type: 2 | 3 | 4 | 5;
	value: string | number | [number, number][];
}

const CAMERA: Entry = { tag: 0x010f, type: 2, value: 'Lumen' };
const TURNED: Entry = { tag: 0x0112, type: 3, value: 1 };
const TAKEN: Entry = { tag: 0x0132, type: 2, value: '2026:11:20 10:15:00' };

/** 51°30′ N, 0°7′ W. */
const PLACE: Entry[] = [
	{ tag: 1, type: 2, value: 'N' },
	{
		tag: 2,
		type: 5,
		value: [
			[51, 1],
			[30, 1],
			[0, 1]
		]
	},
	{ tag: 3, type: 2, value: 'W' },
	{
		tag: 4,
		type: 5,
		value: [
			[0, 1],
			[7, 1],
			[0, 1]
		]
	}
];

const bytes = (size: number, write: (view: DataView) => void): Uint8Array => {
	const made = new Uint8Array(size);
	write(new DataView(made.buffer));
	return made;
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A list of tags as it stands at an offset of a TIFF, little end first: what does not fit into four bytes follows below. */
function directory(entries: Entry[], at: number): Uint8Array {
	let below = new Uint8Array();
	const rows = entries.map(({ tag, type, value }) => {
		const data =
			typeof value === 'string'
				? latin(`${value}\0`)
				: typeof value === 'number'
					? bytes(4, (view) => (type === 3 ? view.setUint16(0, value, true) : view.setUint32(0, value, true)))
					: join(...value.map(([over, under]) => bytes(8, (view) => (view.setUint32(0, over, true), view.setUint32(4, under, true)))));
		return bytes(12, (view) => {
			view.setUint16(0, tag, true);
			view.setUint16(2, type, true);
			view.setUint32(4, typeof value === 'number' ? 1 : typeof value === 'string' ? value.length + 1 : value.length, true);
			if (data.length <= 4) return data.forEach((byte, index) => view.setUint8(8 + index, byte));
			view.setUint32(8, at + 2 + entries.length * 12 + 4 + below.length, true);
			below = new Uint8Array([...below, ...data, ...(data.length % 2 ? [0] : [])]);
		});
	});
	return join(
		bytes(2, (view) => view.setUint16(0, entries.length, true)),
		...rows,
		new Uint8Array(4),
		below
	);
}

/** A TIFF of tags alone: what the other kinds of picture carry as Exif. */
export function tiff({ place = false, camera = false } = {}): Uint8Array {
	const own = [...(camera ? [CAMERA] : []), TURNED, ...(camera ? [TAKEN] : [])];
	const pointer = (value: number): Entry[] => (place ? [{ tag: 0x8825, type: 4, value }] : []);
	const first = directory([...own, ...pointer(0)], 8).length;
	return join(
		latin('II*\0'),
		bytes(4, (view) => view.setUint32(0, 8, true)),
		directory([...own, ...pointer(8 + first)], 8),
		place ? directory(PLACE, 8 + first) : new Uint8Array()
	);
}

const segment = (mark: number, data: Uint8Array): Uint8Array =>
	join(
		Uint8Array.of(0xff, mark),
		bytes(2, (view) => view.setUint16(0, data.length + 2)),
		data
	);

export const jpeg = (exif?: Uint8Array): Uint8Array =>
	join(
		Uint8Array.of(0xff, 0xd8),
		segment(0xe0, join(latin('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0))),
		...(exif ? [segment(0xe1, join(latin('Exif\0\0'), exif))] : []),
		segment(0xc0, Uint8Array.of(8, 0, 1, 0, 1, 1, 1, 0x11, 0)),
		Uint8Array.of(0xff, 0xd9)
	);

function chunk(name: string, data: Uint8Array): Uint8Array {
	const named = join(latin(name), data);
	return join(
		bytes(4, (view) => view.setUint32(0, data.length)),
		named,
		bytes(4, (view) => view.setUint32(0, crc32(named)))
	);
}

export const png = ({ exif, text }: { exif?: Uint8Array; text?: [string, string] } = {}): Uint8Array =>
	join(
		Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
		chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)),
		...(text ? [chunk('tEXt', latin(text.join('\0')))] : []),
		...(exif ? [chunk('eXIf', exif)] : []),
		chunk('IDAT', Uint8Array.from(deflateSync(Uint8Array.of(0, 128)))),
		chunk('IEND', new Uint8Array())
	);

export function webp(exif: Uint8Array): Uint8Array {
	const part = (name: string, data: Uint8Array) =>
		join(
			latin(name),
			bytes(4, (view) => view.setUint32(0, data.length, true)),
			data,
			new Uint8Array(data.length % 2)
		);
	const inside = join(latin('WEBP'), part('VP8X', Uint8Array.of(8, 0, 0, 0, 0, 0, 0, 0, 0, 0)), part('EXIF', exif));
	return join(
		latin('RIFF'),
		bytes(4, (view) => view.setUint32(0, inside.length, true)),
		inside
	);
}

export const svg = (inside: string): Uint8Array => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>\n`);
