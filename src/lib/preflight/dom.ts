import { icons, type IconName } from '../player/icons.ts';
import type { Verdict } from './shapes.ts';
import { t } from './words.ts';

type Child = Node | string;

/** A new element. Text stays text: nothing here reads HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Record<string, string> = {},
	...children: Child[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
	element.append(...children);
	return element;
}

const svg = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
	const drawing = document.createElementNS(svg, 'svg');
	drawing.setAttribute('class', 'i');
	drawing.setAttribute('viewBox', '0 0 20 20');
	drawing.setAttribute('aria-hidden', 'true');
	for (const { d, look } of icons[name]) {
		const path = document.createElementNS(svg, 'path');
		path.setAttribute('d', d);
		if (look) path.setAttribute('class', look);
		drawing.append(path);
	}
	return drawing;
}

const shapes: Record<Verdict, IconName> = { broken: 'breach', look: 'warn', fine: 'tick', fact: 'circle' };

/** A verdict: a shape and a word; what colour adds could be left out. */
export const mark = (verdict: Verdict): HTMLElement => make('span', { class: `mark ${verdict}` }, icon(shapes[verdict]), t(`verdict.${verdict}`));
