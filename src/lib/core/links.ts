/** a link as written → whether it is meant to lead to a scene, and to which. */
import { slug } from 'github-slugger';
import type { Condition, LinkDraft, Span, Token } from './written.ts';

const OUT = /^(?:[a-z][a-z\d+.-]*:|\/\/|www\.)/i;

/** Whether a link is meant to lead to a scene, though its “#” may be missing. */
export function toScene({ type, href = '' }: Token): boolean {
	return type === 'link' && !OUT.test(href) && (href.includes('#') || /^[^/.?]*$/.test(href));
}

/** The slug that an address means: #Late%20Evening → late-evening */
export const slugMeant = (address: string): string => slug(decoded(address.replace(/^[^#]*#/, '')).trim());

export const linkDraft = (link: Token, span: Span, when: Condition[]): LinkDraft => ({ target: { text: link.href ?? '', span: link.span }, span, when });

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
