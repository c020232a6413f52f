/** The course's own type, colours and fonts as one sheet that fetches nothing: what pages on paper wear. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function dress(root: string): string {
	const read = (path: string): string => readFileSync(join(root, 'src/lib', path), 'utf8');
	const inside = (whole: string, name: string): string =>
		`url('data:font/woff2;base64,${readFileSync(join(root, 'src/lib/player', name)).toString('base64')}')${whole.slice(whole.indexOf(')') + 1)}`;
	return [
		read('player/tokens.css').replace(/url\('(fonts\/[^']+)'\)/g, inside),
		read('player/css/text.css'),
		read('player/css/messages.css'),
		read('review/review.css')
	].join('\n');
}
