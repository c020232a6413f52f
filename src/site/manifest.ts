/** The course → manifest.webmanifest: by what name and with which pictures it stands on a device. */
import type { Course } from '../lib/core/carried.ts';

/** By size; the last is whole where its edges are cut off. */
export const icons = [
	{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
	{ src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
	{ src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
	{ src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
] as const;

export const manifest = ({ title, language }: Course, brand: string, description: string, colour: string): string =>
	`${JSON.stringify(
		{
			id: './',
			name: `${title} – ${brand}`,
			short_name: brand,
			description,
			lang: language,
			start_url: './',
			scope: './',
			display: 'standalone',
			theme_color: colour,
			background_color: colour,
			icons
		},
		null,
		'\t'
	)}\n`;
