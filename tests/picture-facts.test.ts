/** What the compiler is told about a picture, from the bytes of its file. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '../src/lib/picture-facts.ts';
import { jpeg, png, svg, tiff, webp } from './picture-bytes.ts';
import { plain } from './pictures.ts';

describe('a photograph', () => {
	it.each([
		['jpg', jpeg()],
		['jpg', jpeg(tiff())],
		['png', png()],
		['png', png({ exif: tiff() })],
		['webp', webp(tiff())]
	])('%s: how it is turned is nothing besides the picture', (kind, bytes) => expect(factsOf(`x.${kind}`, bytes)).toEqual(plain));

	it.each([
		['jpg', jpeg(tiff({ place: true }))],
		['png', png({ exif: tiff({ place: true }) })],
		['png', png({ text: ['Location', 'Holme'] })],
		['webp', webp(tiff({ place: true }))],
		['tiff', tiff({ place: true })]
	])('%s: says where it was taken', (kind, bytes) => expect(factsOf(`x.${kind}`, bytes)).toEqual({ ...plain, location: true }));

	it.each([
		['jpg', jpeg(tiff({ camera: true })), ['Make', 'DateTime']],
		['png', png({ exif: tiff({ camera: true }) }), ['Make', 'DateTime']],
		['png', png({ text: ['Author', 'Ann'] }), ['Author']],
		['webp', webp(tiff({ camera: true })), ['Make', 'DateTime']]
	])('%s: says with what and when', (kind, bytes, metadata) => expect(factsOf(`x.${kind}`, bytes)).toEqual({ ...plain, metadata }));

	it('says both', () =>
		expect(factsOf('x.jpg', jpeg(tiff({ place: true, camera: true })))).toEqual({ location: true, metadata: ['Make', 'DateTime'], active: [] }));

	it.each([
		['gif', 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'],
		['webp', 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'],
		['png', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='],
		[
			'jpg',
			'/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='
		]
	])('%s: one pixel as another program writes it holds nothing besides', (kind, base64) =>
		expect(factsOf(`x.${kind}`, Buffer.from(base64, 'base64'))).toEqual(plain)
	);

	it('is read as Node hands it on: a Buffer, somewhere in a pool of others', () => {
		const pool = Buffer.concat([Buffer.from('before'), jpeg(tiff({ place: true })), Buffer.from('after')]);
		expect(factsOf('x.jpg', pool.subarray(6, pool.length - 5))).toEqual({ ...plain, location: true });
	});

	it.each([new Uint8Array(), new TextEncoder().encode('<html>'), svg('')])('that is none is told as such', (bytes) =>
		expect(factsOf('x.png', bytes)).toEqual({ ...plain, unreadable: true })
	);
});

describe('a drawing', () => {
	it.each([
		'<rect width="9" height="9" fill="url(#f)"/>',
		'<style>text { font: 12px sans-serif }</style><text>What is here</text>',
		'<title>An eye</title><use href="#disc"/>'
	])('%s is drawn, and asks nobody for anything', (inside) => expect(factsOf('x.svg', svg(inside))).toEqual(plain));

	it.each([
		['<script/>', '<script'],
		['<a href="x"/>', 'href'],
		['<image xlink:href="x"/>', 'href'],
		['<g onload="x"/>', 'onload'],
		['<style>@import "x";</style>', '@import'],
		['<g style="fill:url(https://x.example)"/>', 'url('],
		['<g fill="url(//x.example/y)"/>', 'url('],
		['<foreignObject/>', '<foreignObject'],
		['<animate attributeName="x"/>', '<animate'],
		['<text>https://x.example</text>', 'https:']
	])('%s would be run, followed or fetched', (inside, part) => expect(factsOf('x.svg', svg(inside)).active.join(' ')).toContain(part));

	it('says what its program left behind', () => {
		const drawn = svg('<metadata>Ann</metadata><sodipodi:namedview/>');
		expect(factsOf('x.svg', drawn)).toEqual({ ...plain, metadata: ['<metadata', '<sodipodi:'] });
	});

	it('that is none is told as such', () => expect(factsOf('x.svg', jpeg())).toMatchObject({ unreadable: true }));
});
