/** a title and a body → one page that stands alone: no script, and nothing is fetched. */
import { escape } from '../core/html.ts';

/** `style`: the sheet, its fonts inside it. `body`: HTML, whose every word of an author's is escaped. */
export const page = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${escape(title)}</title>
<style>
${style.replace(/<\/style/gi, '<\\/style').trim()}
</style>
</head>
<body>
<main>
${body.trim()}
</main>
</body>
</html>
`;

/** A table whose first column heads its rows. Cells are HTML; `caption` is words. */
export function table(caption: string, head: string[], rows: string[][]): string {
	const cells = (row: string[]): string => row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('');
	return `<div class="wide" role="region" aria-label="${escape(caption)}" tabindex="0"><table>
<caption>${escape(caption)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table></div>`;
}
