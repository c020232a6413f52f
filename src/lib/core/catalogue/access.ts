/** Wording: links and pictures, for whoever hears them read out, and what must not lie in a picture’s file. */
import { cannotPublish, listed, quote, shouldFix } from './entry.ts';

export const access = {
	'link-says-nothing': shouldFix<{ text: string }>(
		({ text }) => `The words of the link ${quote(text)} do not say where it leads.`,
		'Put the name of the page between the square brackets: [the regulator’s standards](https://…). Many readers hear the links of a page one after another.'
	),
	'picture-words-empty': shouldFix<{ text: string; file: boolean }>(
		({ text, file }) =>
			`${quote(text)} ${file ? 'is the name of the picture’s file' : 'opens by saying that it is a picture'}, which tells a listener nothing.`,
		'Say what is to be seen, as you would on the telephone: that it is a picture is said already.'
	),
	'picture-unreadable': cannotPublish<{ address: string }>(
		({ address }) => `${quote(address)} is no picture of the kind that its name says, so it cannot be shown or looked through.`,
		'Open it in a paint program, and save it again as PNG, JPEG or SVG.'
	),
	'picture-active': cannotPublish<{ address: string; parts: string[] }>(
		({ address, parts }) => `The picture ${quote(address)} holds what a browser would run, follow or fetch: ${listed(parts)}.`,
		'Take links, scripts, animation and styles from elsewhere out of it: in a drawing program, save it as plain SVG.'
	),
	'picture-located': cannotPublish<{ address: string }>(
		({ address }) => `The picture ${quote(address)} says in its file where it was taken.`,
		'Take the place out before it is stored anywhere: open it in a paint program and save it as PNG, or remove its properties. Ask whether a photograph is needed at all; a drawing shows as much.'
	),
	'picture-with-metadata': shouldFix<{ address: string; names: string[] }>(
		({ address, names }) => `The picture ${quote(address)} says in its file more than it shows: ${names.join(', ')}.`,
		'Save a copy without it: as PNG from a paint program, or as plain SVG from a drawing program.'
	)
};
