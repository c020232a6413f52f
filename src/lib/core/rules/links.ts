/** Do the words of each link say where it leads? */
import { short } from '../source.ts';
import { walk } from '../walk.ts';
import type { WordingRule } from './rule.ts';

const OUT = /^(?:https?:|www\.)/i;
const EMPTY =
	/^(?:(?:click|tap|press|see|look|go) )?(?:here|this|this (?:link|page|site|website|article)|the link|link|read more|more|(?:find out|learn|see) more|more (?:info|information|details)|details|website|web page)[.!:…]*$/i;

export const links: WordingRule = (_document, report, { tokens }) => {
	for (const { type, href = '', text, span } of walk(tokens))
		if (type === 'link' && OUT.test(href) && (EMPTY.test(text.trim()) || OUT.test(text.trim()))) report.add('link-says-nothing', span, { text: short(text) });
};
