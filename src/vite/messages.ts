import { readFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module';
import type { Plugin } from 'vite';

/** Words of pages behind an answer, and of what is seldom said: they come with those files (`en.json?after`), not before the first question. */
export const behindAnAnswer =
	/^(?:outcome|breach|mend|ending|mark|standing|attempt|told|status|table|grade|meaning|changed|notice|damaged|cut|elsewhere|orphan|past)\./;

/** Words of the preview LMS: no package carries them. */
const ofThePreview = /^preview\./;

/** src/messages/xx.json → a module of functions, one a message. The catalogue's language is its file's name. */
export const messages = (target: string): Plugin => ({
	name: 'messages',
	enforce: 'pre',
	load(id) {
		const [, file, language, later] = /^(.*\/src\/messages\/([a-z]{2})\.json)(\?after)?$/.exec(id) ?? [];
		if (!file || !language) return null;
		const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
		const here = all.filter(([key]) => behindAnAnswer.test(key) === Boolean(later) && (target === 'preview' || !ofThePreview.test(key)));
		this.addWatchFile(file);
		return { code: compileModule(new MessageFormat(language), Object.fromEntries(here)), map: null, moduleType: 'js' };
	}
});
