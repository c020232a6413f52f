/** The player inside one page, and the course → one HTML file that opens from a disk: data, pictures and fonts inside it. */
import type { Files } from './build.ts';

const kinds: Record<string, string> = {
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	gif: 'image/gif',
	avif: 'image/avif'
};

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** `built`: the build; `data`: the course's files. Throws where the build is not one page, or a picture is of no kind that is known here. */
export function singleFile(built: Files, data: Files): Uint8Array {
	const page = text(built['index.html']);
	const body = page.indexOf('<body>') + '<body>'.length;
	if (body < '<body>'.length || !page.includes('<style>') || /<script[^>]*src=|<link[^>]*_app\//.test(page))
		throw new Error('The build is not one page with everything in it: see vite.config.ts.');
	const held = Object.entries(data)
		.filter(([path]) => path.endsWith('.json'))
		.map(([path, bytes]) => `<script type="application/json" id="${path}">${pictured(text(bytes).trim(), data)}</script>`);
	const icon = built['icon.svg'];
	const head = page.slice(0, body).replace('./icon.svg', icon ? address('icon.svg', icon) : '');
	return new TextEncoder().encode(`${head}\n${held.join('\n')}${page.slice(body)}`);
}

/** JSON with each picture in place of its address, in which nothing ends a script. */
function pictured(json: string, data: Files): string {
	const whole = JSON.stringify(JSON.parse(json), (name, value: unknown) => {
		const path = name === 'src' && typeof value === 'string' ? decodeURIComponent(value) : '';
		return Object.hasOwn(data, path) ? address(path, data[path]!) : value;
	});
	return whole.replaceAll('<', '\\u003c');
}

function address(path: string, bytes: Uint8Array): string {
	const kind = kinds[path.split('.').at(-1)!.toLowerCase()];
	if (!kind) throw new Error(`The picture ${path} is of a kind that cannot stand inside a page: use SVG, PNG, JPEG or WebP.`);
	return `data:${kind};base64,${Buffer.from(bytes).toString('base64')}`;
}
