import { findApi } from '../find-api.ts';
import type { Standard } from '../standard.ts';
import type { Dialect } from './dialect.ts';
import { line } from './line.ts';
import { open } from './session.ts';

/** Dialect → standard: what the SCORMs have in common is all but that. */
export function scorm(dialect: Dialect): Standard {
	const { name, prefix } = dialect.api;
	const find = (window: Window) => findApi(window, name, `${prefix}Initialize`);
	return {
		id: dialect.id,
		launched: (window) => find(window) !== null,
		connect(window, clock) {
			const api = find(window);
			const online = (): boolean => window.navigator.onLine !== false;
			return Promise.resolve(api && open(dialect, line(api, dialect.api, online), clock));
		}
	};
}
