import type { Checked } from './check.ts';
import { addressOf } from './mask.ts';
import { verdicts, type Finding, type Verdict } from './shapes.ts';
import { t } from './words.ts';

export type Counts = Record<Verdict, number>;

/** How many findings have each verdict. */
export const counts = ({ parts }: Pick<Checked, 'parts'>): Counts => {
	const all = parts.flatMap(({ findings }) => findings);
	return Object.fromEntries(verdicts.map((verdict) => [verdict, all.filter((one) => one.verdict === verdict).length])) as Counts;
};

/** Date and time of this device, with its zone, since the report is read elsewhere. */
const timeOf = (at: number): string =>
	new Date(at).toLocaleString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		timeZoneName: 'short'
	});

/** What the report is of: the course, when, and where. */
export const heads = ({ at, course }: Checked, address: string): { title: string; made: string; address: string } => ({
	title: course ? t('sheet.title', { course: course.title, version: course.version }) : t('sheet.title.none'),
	made: t('sheet.made', { time: timeOf(at) }),
	address: t('sheet.address', { address: addressOf(address) })
});

const lines = ({ check, verdict, says, todo, facts }: Finding): string[] => [
	`[${t(`verdict.${verdict}`)}] ${check}`,
	`  ${says}`,
	...(todo ? [`  ${t('todo')} ${todo}`] : []),
	...facts.map(([name, value]) => `  - ${name}: ${value.replace(/\s+/g, ' ')}`)
];

/** All that was found, as plain text to be sent on. */
export function sheet(checked: Checked, address: string): string {
	const { title, made, address: where } = heads(checked, address);
	return [
		title,
		made,
		where,
		t('sheet.private'),
		t('sheet.counts', { ...counts(checked) }),
		...checked.parts.flatMap((part) => ['', `== ${part.title}`, ...part.findings.flatMap((finding) => ['', ...lines(finding)])]),
		''
	].join('\n');
}
