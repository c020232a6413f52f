const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text → text that may stand in an XML element or attribute. Characters that XML 1.0 (section 2.2) has no place for are left out. */
export const xml = (text: string): string =>
	text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' };

/** Elements within a line of text: nothing stands between their words and those around them. */
const inline = /<\/?(?:a|abbr|code|del|em|s|strong|sub|sup)\b[^>]*>/g;

/** Our own HTML → its words alone, in one line. */
export const words = (html: string): string =>
	html
		.replace(inline, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => characters[name] ?? '')
		.replace(/\s+/g, ' ')
		.trim();
