/** words → duties; one that is none is told. */
import { duties, type Duty } from './carried.ts';
import type { Report } from './diagnostics.ts';
import { nearest } from './nearest.ts';
import type { Name } from './written.ts';

export const namedDuties = (names: Name[], report: Report): Duty[] =>
	names.flatMap(({ text, span }) => {
		const duty = duties.find((one) => one === text.toLowerCase());
		if (duty) return [duty];
		const near = nearest(text.toLowerCase(), duties);
		report.add('duty-unknown', span, { word: text, ...(near ? { nearest: near } : {}) });
		return [];
	});
