/** The frame of the website edition's own pages, which are read without a script; and the head that all of its pages share. */
import { escape } from '../lib/core/html.ts';

export interface Dress {
	/** Of the words of the interface: en-GB. */
	language: string;
	/** Addresses of the player's style sheets, from the edition's folder. */
	sheets: string[];
	/** Colours of the browser's own frame, by scheme. */
	themes: { light: string; dark: string };
}

/** What stands in every head. `up`: from the page to the edition's folder, with its slash. */
export const head = (title: string, description: string, { themes }: Dress, up: string): string =>
	[
		`<title>${escape(title)}</title>`,
		`<meta name="description" content="${escape(description)}" />`,
		`<meta name="theme-color" media="(prefers-color-scheme: light)" content="${escape(themes.light)}" />`,
		`<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${escape(themes.dark)}" />`,
		`<link rel="manifest" href="${up}manifest.webmanifest" />`,
		`<link rel="apple-touch-icon" href="${up}icon-192.png" />`
	].join('\n\t\t');

export interface Shown {
	title: string;
	description: string;
	/** HTML, with addresses from the edition's folder. */
	body: string;
	/** Of the body. */
	language: string;
	brand: string;
}

/** A page of its own. */
export function page({ title, description, body, language, brand }: Shown, dress: Dress, up: string): string {
	const sheets = dress.sheets.map((href) => `<link href="${up}${escape(href)}" rel="stylesheet" />`);
	return `<!doctype html>
<html lang="${escape(dress.language)}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		${head(title, description, dress, up)}
		<link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
		${sheets.join('\n\t\t')}
	</head>
	<body>
		<header class="top"><a class="brand" href="${up}index.html">${escape(brand)}</a></header>
		<main lang="${escape(language)}">${from(up, body)}</main>
	</body>
</html>
`;
}

/** Addresses from the edition's folder → from a page. What leads elsewhere, or into the page, stays. */
const from = (up: string, html: string): string => html.replace(/ (href|src)="(?!#|[a-z]+:)(?:\.\/)?/gi, ` $1="${up}`);
