/** front matter → the same text, of the same length, without the traps that YAML sets to people who have never met it; each is told in their words. */
import type { Report } from './diagnostics.ts';
import { short } from './source.ts';

/** What stands in for a mark that YAML would take for its own: only ever read again to find the rest of the block. */
const STAND_IN: Record<string, string> = { ':': '：', '#': '＃', '\t': ' ' };

/** `start`: the block's offset in the source. */
export function mended(yaml: string, start: number, report: Report): string {
	/** How far the line above is indented if nothing can stand under it; if it is folded text, all under it is part of it. */
	let above: { indent: number; folded: boolean } | null = null;
	let at = start;
	return yaml
		.split('\n')
		.map((line) => {
			const from = at;
			at += line.length + 1;
			const indent = /^\s*/.exec(line)![0].length;
			if (line.trim() === '' || /^\s*#/.test(line) || (above?.folded && indent > above.indent)) return line;
			if (above && indent > above.indent && /^\s*[\w-]+:\s/.test(line)) {
				report.add(
					'front-matter-broken',
					{ start: from + indent, end: from + line.trimEnd().length },
					{ reason: `“${short(line)}” stands too far to the right` }
				);
				return `#${line.slice(1)}`;
			}
			const value = /^\s*(?:-\s+)?[^\s"'#:][^:]*:[ \t]+(\S.*)$/.exec(line)?.[1];
			above = value === undefined ? null : { indent, folded: /^[|>][-+\d]*[ \t]*$/.test(value) };
			return mend(line, from, report);
		})
		.join('\n');
}

function mend(line: string, from: number, report: Report): string {
	const span = { start: from, end: from + line.trimEnd().length };
	const words = short(line);
	if (/^ *\t/.test(line)) {
		report.add('front-matter-tab', span);
		line = line.replace(/^[ \t]+/, (indent) => indent.replace(/\t/g, ' '));
	}
	const [, head, name, gap, value] = /^(\s*(?:-\s+)?)([^\s"'#:][^:]*)(:[ \t]+)(.*)$/.exec(line) ?? [];
	if (head === undefined || name === undefined || gap === undefined || value === undefined) return line;
	const key = /^[@`]/.test(name) ? `_${name.slice(1)}` : name;
	const mark = key === name ? trap(value) : name[0]!;
	if (mark) report.add('front-matter-at', span, { line: words, mark });
	if (mark && key === name) return head + key + gap + `_${value.slice(1)}`.replace(/[:#]/g, (one) => STAND_IN[one]!);
	if (/^["']/.test(value)) return head + key + gap + quoted(value, span, words, report);
	if (/^[[{][^\]}]*[^\]},\s]\s*$/.test(value)) {
		report.add('front-matter-broken', span, { reason: `a bracket is missing in “${words}”` });
		return head + key + gap + `_${value.slice(1)}`;
	}
	if (/^[[{|>]/.test(value)) return head + key + gap + value;
	const hash = value.search(/(?:^|\s)#/);
	const plain = hash < 0 ? value : value.slice(0, hash);
	if (hash >= 0) report.add('front-matter-hash', span, { kept: short(plain) || 'nothing', lost: short(value.slice(hash)) });
	if (/:(?:\s|$)/.test(plain)) report.add('front-matter-colon', span, { line: words });
	return head + key + gap + plain.replace(/:(?=\s|$)/g, STAND_IN[':']!) + value.slice(plain.length);
}

/** The mark at the start of a value that would give it another meaning. */
const trap = (value: string): string | undefined =>
	/^(?:[@`%&*!]|[-?](?=\s)|[|>](?=[-+\d]*\s*[^-+\d\s])|\[(?=[^\]]*\]\s*[^\s#])|\{(?=[^}]*\}\s*[^\s#]))/.exec(value)?.[0];

/** A value in quotation marks that do not close, or close too early. */
function quoted(value: string, span: { start: number; end: number }, words: string, report: Report): string {
	const whole = value.startsWith('"') ? /^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/ : /^'(?:[^']|'')*'\s*(?:#.*)?$/;
	if (whole.test(value)) return value;
	report.add('front-matter-broken', span, { reason: `a quotation mark is missing or stands alone in “${words}”` });
	return `_${value.slice(1)}`.replace(/[:#]/g, (one) => STAND_IN[one]!);
}
