/** Is it written for the edition of the guidance that the course has? */
import { short } from '../source.ts';
import type { WordingRule } from './rule.ts';

export const edition: WordingRule = ({ fields }, report, { guidance, clause }) => {
	const field = fields.edition;
	if (!field || field.value === null || typeof field.value === 'object') return;
	const written = String(field.value).trim();
	const own = guidance.filter((one) => clause === null || one.clauses.some(({ id }) => id === clause));
	const same = own.some((one) => one.edition.toLowerCase() === written.toLowerCase() || (/^\d{4}$/.test(written) && one.edition.includes(written)));
	if (own[0] && !same) report.add('edition-other', field.span, { written: short(written), edition: own[0].edition });
};
