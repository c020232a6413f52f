import type { Plugin } from 'vite';
import { forbidden } from '../house.ts';

/** A forbidden import → a build error. */
export function importRule(): Plugin {
	let src = '';
	return {
		name: 'import-rule',
		enforce: 'pre',
		configResolved({ root }) {
			src = `${root}/src/`;
		},
		transform(code, id) {
			if (!id.startsWith(src) || !/\.(?:ts|js|svelte)$/.test(id)) return null;
			const found = forbidden(id.slice(src.length), code)[0];
			if (found) this.error({ message: found.why, id, pos: found.at });
			return null;
		}
	};
}
