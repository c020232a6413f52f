/** A picture beside a dilemma’s file → a data: address, for a page that fetches nothing; '' where it is not there. */
import { readPictures } from '../lib/content.server.ts';

const types: Record<string, string> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

export function pictureAsData(root: string, file: string, src: string): string {
	const [bytes] = Object.values(readPictures(root, [{ file, src }]));
	const type = types[src.split('.').at(-1)!.toLowerCase()];
	return bytes && type ? `data:${type};base64,${Buffer.from(bytes).toString('base64')}` : '';
}
