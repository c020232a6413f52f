import { readFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module';
import type { Plugin } from 'vite';

/** Words that come with files of their own (`en.json?after`), not before the first question. */
export const later: Record<string, RegExp> = {
	/** Pages behind an answer, and what is seldom said. */
	after:
		/^(?:outcome|sorted|breach|mend|ending|mark|standing|attempt|told|status|table|grade|meaning|changed|notice|damaged|cut|elsewhere|orphan|parted|past)\./,
	/** Pages about the course: its own, suggested paths, a mistake reported. */
	apart: /^(?:about|record|report|way)\./,
	/** Each kind of decision that sorts items. */
	ticking: /^sorting\.tick/,
	rating: /^sorting\.rat/,
	taking: /^sorting\.take/
};

/** Words of the preview LMS: no package carries them. */
const ofThePreview = /^preview\./;

/** src/messages/xx.json → a module of functions, one a message. The catalogue's language is its file's name. */
export const messages = (target: string): Plugin => ({
	name: 'messages',
	enforce: 'pre',
	load(id) {
		const [, file, language, group] = /^(.*\/src\/messages\/([a-z]{2})\.json)(?:\?(\w+))?$/.exec(id) ?? [];
		if (!file || !language) return null;
		const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
		const groupOf = (key: string) => Object.keys(later).find((name) => later[name]!.test(key));
		const here = all.filter(([key]) => groupOf(key) === group && (target === 'preview' || !ofThePreview.test(key)));
		this.addWatchFile(file);
		return { code: compileModule(new MessageFormat(language), Object.fromEntries(here)), map: null, moduleType: 'js' };
	}
});
