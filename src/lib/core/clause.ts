/** clause.md → a clause of the guidance; what it names must stand in guidance.md. */
import type { Clause } from './carried.ts';
import type { Diagnostic } from './finding.ts';
import { namedDuties } from './duty.ts';
import { nearest } from './nearest.ts';
import { page, top, type Page } from './page.ts';
import { type Guidance, readers } from './shapes.ts';
import type { Span } from './written.ts';

type Ground = Pick<Guidance, 'runs' | 'outcomes' | 'standards' | 'domains'>;

/** `folder`: C149-consent gives the clause's number and the rest of its name. */
export function clauseOf(folder: string, file: string, raw: string, ground: Ground): { clause: Clause; diagnostics: Diagnostic[] } {
	const made = page(file, raw, ['title', 'duty', 'standards', 'outcomes', 'domain'], [ground]);
	const { report, text, list, html, tokens } = made;
	const [id, ...slug] = folder.split('-');
	if (text('title') === '') report.add('title-missing', top);
	const duty = namedDuties(list('duty'), report);
	if (duty.length === 0 && !report.has('duty-unknown'))
		report.add('field-unreadable', made.fields.duty?.span ?? top, {
			name: 'duty',
			wanted: 'a list of must, should, may, aware or law, such as [must, should]'
		});
	const domain = text('domain');
	if (domain !== '' && !ground.domains.includes(domain)) report.add('domain-unknown', made.fields.domain!.span, { name: domain, known: ground.domains });
	return {
		clause: {
			id: (id ?? '').toUpperCase(),
			slug: slug.join('-'),
			title: text('title'),
			duty,
			standards: standards(made, ground),
			outcomes: outcomes(made, ground),
			...(domain ? { domain } : {}),
			html: html(tokens)
		},
		diagnostics: made.found
	};
}

function outcomes({ list, report }: Page, { outcomes: known }: Ground): string[] {
	const ids = known.map(({ id }) => id);
	return list('outcomes').flatMap(({ text: id, span }) => {
		if (ids.includes(id)) return [id];
		const near = nearest(id, ids);
		report.add('outcome-unknown', span, { id, ...(near ? { nearest: near } : {}) });
		return [];
	});
}

/** Numbers of standards, for registrants and for students: two lists, since their numbers differ. */
function standards({ fields, report, source }: Page, ground: Ground): Clause['standards'] {
	const field = fields.standards;
	const given = (field?.value ?? {}) as Record<string, unknown>;
	const place = (whose: string, number: string): Span => {
		const { start, end } = field!.span;
		const from = Math.max(0, source.text.slice(start, end).indexOf(`${whose}:`));
		const at = source.text.slice(start + from, end).search(new RegExp(`(?<![\\w.])${number.replace(/[^\w]/g, '\\$&')}(?![\\w.])`));
		return at < 0 ? field!.span : { start: start + from + at, end: start + from + at + number.length };
	};
	const sound =
		!field ||
		(typeof given === 'object' && Object.entries(given).every(([name, numbers]) => (readers as readonly string[]).includes(name) && Array.isArray(numbers)));
	if (!sound)
		report.add('list-unreadable', field.span, { name: 'standards', wanted: 'registrants and students, each with a list of numbers, such as ["14", "17.2"]' });
	const numbers = (whose: (typeof readers)[number]): string[] => {
		const known = (ground.standards[whose]?.numbers ?? []).map(({ number }) => number);
		return (sound ? ((given[whose] ?? []) as unknown[]) : []).map(String).filter((number) => {
			if (!known.includes(number)) report.add('standard-unknown', place(whose, number), { number, whose, known });
			return known.includes(number);
		});
	};
	return { registrants: numbers('registrants'), students: numbers('students') };
}
