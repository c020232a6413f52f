import type { Elements } from '../shapes.ts';

/** A standard's data model, as data. */
export interface Rules {
	writable: [element: RegExp, may: (value: string) => boolean][];
	readOnly: RegExp;
	writeOnly: RegExp;
	/** A new session does not know it. */
	notOfSession: RegExp;
	suspend: string;
	/** Element → the field of the same interaction that must be set before it. */
	needs?: [element: RegExp, field: string][];
	codes: Record<'unknown' | 'readOnly' | 'writeOnly' | 'value' | 'order' | 'dependency' | 'same', string>;
}

/** An answer, and an error code; '0' for none. */
export interface Said {
	value: string;
	code: string;
}

export interface Model {
	get(element: string): Said;
	/** `value` of the answer is 'true' or 'false'. */
	set(element: string, value: unknown): Said;
	elements: Elements;
}

const list = /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/;

/** What a session knows at its start → the data model, which takes only what the strictest LMS takes. */
export function model({ writable, readOnly, writeOnly, notOfSession, needs = [], codes }: Rules, stored: Elements): Model {
	const elements = Object.fromEntries(Object.entries(stored).filter(([element]) => !notOfSession.test(element)));
	const given = new Set(Object.keys(stored));
	const has = (element: string): boolean => Object.hasOwn(elements, element);
	/** Of each list how many it has, by its name. */
	const counts = new Map<string, number>();
	const numbered = (element: string): void => {
		const of = /^(.+)\.\d+\.id$/.exec(element)?.[1];
		if (of) counts.set(of, count(of) + 1);
	};
	const count = (of: string): number => counts.get(of) ?? 0;
	Object.keys(elements).forEach(numbered);
	const known = (element: string): boolean => readOnly.test(element) || writable.some(([shape]) => shape.test(element));
	const no = (code: string): Said => ({ value: 'false', code });

	return {
		elements,
		get(element) {
			const counted = /^(cmi\.(?:objectives|interactions)(?:\.\d+\.(?:objectives|correct_responses))?)\._count$/.exec(element)?.[1];
			if (counted) return { value: String(count(counted)), code: '0' };
			if (!known(element)) return { value: '', code: codes.unknown };
			if (writeOnly.test(element)) return { value: '', code: codes.writeOnly };
			return { value: elements[element] ?? '', code: '0' };
		},
		set(element, value) {
			if (!known(element)) return no(codes.unknown);
			if (readOnly.test(element)) return no(codes.readOnly);
			if (typeof value !== 'string' || !writable.some(([shape, may]) => shape.test(element) && may(value))) return no(codes.value);
			const [, of = '', at = '', field = ''] = list.exec(element) ?? [];
			const begun = has(`cmi.${of}.${at}.id`);
			if (of && (Number(at) > count(`cmi.${of}`) || (!begun && field !== 'id'))) return no(codes.order);
			if (of === 'objectives' && field === 'id' && given.has(element) && elements[element] !== value) return no(codes.same);
			for (const [shape, needed] of needs) {
				const own = shape.exec(element)?.[1];
				if (own && !has(`${own}${needed}`)) return no(codes.dependency);
			}
			if (!has(element)) numbered(element);
			elements[element] = value;
			return { value: 'true', code: '0' };
		}
	};
}
