/** A record in words: what stands on it, line by line, in its order. The screen, the paper and the plain text all say this. */
import '../../messages/after.ts';
import '../../messages/evidence.ts';
import { day } from '../../messages/forms.ts';
import { t } from '../../messages/index.ts';
import { percent } from '../player/percent.ts';
import type { Breaches, EvidenceRecord } from './record-shape.ts';
import { questions } from './reflections.ts';

/** A label, and what stands beside it: a paragraph each. */
export interface Fact {
	field: string;
	label: string;
	lines: string[];
	/** Somebody's own words: they may run in the other direction. */
	own?: true;
}

/** A score of a record (0–100) as it is shown. */
export const shown = (score: number | null): string => (score === null ? '–' : String(percent(score * 100)));

/** 2026-06-09T14:52+01:00 → 9 June 2026 at 14:52 (UK time) */
export const moment = (at: string): string => t('evidence.uk', { time: day(Date.parse(at), { dateStyle: 'long', timeStyle: 'short' }) });

export const title = ({ kind }: EvidenceRecord): string => t(kind === 'cpd' ? 'evidence.title.cpd' : 'evidence.title.completion');

/** What kind of record it is, below its title. */
export function subtitle({ kind, provider, complete }: EvidenceRecord): string {
	if (kind === 'completion') return complete ? '' : t('evidence.soFar');
	const what = provider ? t('evidence.kind.led') : t('evidence.kind.self');
	return complete ? what : t('evidence.kind.soFar', { kind: what });
}

export const breachWords = ({ mended, standing }: Breaches): string => {
	if (standing > 0 && mended > 0) return t('evidence.breaches.both', { standing, mended });
	if (standing > 0) return t('table.standing', { count: standing });
	return mended > 0 ? t('table.mended', { count: mended }) : t('table.none');
};

const says = (fact: Fact): boolean => fact.lines.some((line) => line !== '');

/** The facts at the head of a record. One that says nothing is left out. */
export function facts(record: EvidenceRecord): Fact[] {
	const { learner, course, guidance, domains, standards, finished, provider, publisher, clauses, estimatedMinutes } = record;
	const yes = (is: boolean | undefined): string => (is === undefined ? '' : t(is ? 'evidence.yes' : 'evidence.no'));
	const fact = (field: string, label: string, ...lines: string[]): Fact => ({ field, label, lines });
	return [
		{ ...fact('name', t('evidence.name'), learner.name || t('evidence.name.none')), own: true as const },
		{ ...fact('goc', t('evidence.goc'), learner.goc ?? ''), own: true as const },
		fact('role', t('evidence.role'), learner.as ? t(`evidence.role.${learner.as}`) : ''),
		fact('course', t('evidence.course'), t('evidence.course.words', { title: course.title, version: course.version, language: languageOf(course.language) })),
		fact('guidance', t('evidence.guidance'), ...guidance.map(({ publisher, edition, title }) => t('evidence.guidance.words', { publisher, edition, title }))),
		fact('domains', t('evidence.domains'), domains?.length && !provider?.domains ? t('evidence.domains.words', { domains: domains.join('; ') }) : ''),
		fact('standards', t('evidence.standards'), ...standards.map(({ of, list }) => t('evidence.standards.words', { of, list: list.join('; ') }))),
		fact('finished', t('evidence.finished'), finished ? moment(finished) : t('evidence.finished.not', { time: moment(record.made) })),
		fact('time', t('evidence.time'), t('evidence.time.words', { minutes: estimatedMinutes })),
		fact('result', t('evidence.result'), ...resultWords(record)),
		...(provider
			? [
					fact('provider', t('evidence.provider'), provider.name),
					fact('provider-reference', t('evidence.provider.reference'), provider.reference),
					fact('provider-points', t('evidence.provider.points'), provider.points ?? ''),
					fact('provider-type', t('evidence.provider.type'), provider.type ?? ''),
					fact('provider-domains', t('evidence.provider.domains'), provider.domains?.join('; ') ?? ''),
					fact('provider-interactive', t('evidence.provider.interactive'), yes(provider.interactive)),
					fact('provider-peer', t('evidence.provider.peer'), yes(provider.peerReview))
				]
			: []),
		fact('publisher', t('evidence.publisher'), t('evidence.publisher.words', publisher))
	]
		.filter(says)
		.filter(({ field }) => clauses.length > 0 || (field !== 'time' && field !== 'result'));
}

const languageOf = (tag: string): string => {
	try {
		return new Intl.DisplayNames([t('language.tag'), 'en-GB'], { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
};

function resultWords({ result }: EvidenceRecord): string[] {
	const { status, score, passMark, done, of, attempts, mended, standing } = result;
	const state = t('evidence.result.words', { status: t(`status.${status}`), score: shown(score), mark: passMark });
	return [state, t('evidence.result.done', { done, of, attempts }), t('evidence.result.breaches', { mended, standing })];
}

/** The learner's own reflections that there are. */
export const reflected = ({ reflections }: EvidenceRecord): { label: string; text: string }[] =>
	questions.flatMap((question) => (reflections[question] ? [{ label: t(`evidence.reflection.${question}`), text: reflections[question] }] : []));

/** A record → plain text, ready to be kept anywhere. */
export function plain(record: EvidenceRecord): string {
	const section = (heading: string, lines: string[]): string[] => (lines.length ? ['', heading.toLocaleUpperCase(t('language.tag')), ...lines] : []);
	const { clauses, dilemmas, outcomes, statement: said, reference } = record;
	return [
		title(record),
		...[subtitle(record)].filter(Boolean),
		'',
		...facts(record).flatMap(({ label, lines }) => lines.map((line, at) => (at === 0 ? `${label}: ${line}` : `  ${line}`))),
		...section(
			t('evidence.outcomes'),
			outcomes.map((one) => `- ${one}`)
		),
		...section(
			t('evidence.clauses'),
			clauses.map((one) =>
				t('evidence.clauses.line', { id: one.id, title: one.title, decisions: one.decisions, score: shown(one.score), breaches: breachWords(one) })
			)
		),
		...section(
			t('evidence.dilemmas'),
			dilemmas
				.filter(({ attempts }) => attempts > 0)
				.map((one) => t('evidence.dilemmas.line', { title: one.title, attempts: one.attempts, score: shown(one.score), breaches: breachWords(one) }))
		),
		...section(
			t('evidence.reflection'),
			reflected(record).flatMap(({ label, text }) => [`${label}: ${text}`])
		),
		...section(
			t('evidence.peer'),
			peerFacts(record).map(({ label, lines }) => `${label}: ${lines.join(' ')}`)
		),
		...section(t('evidence.statement'), said),
		'',
		t('evidence.reference.words', { reference: reference.short })
	].join('\n');
}

const peerFields = ['name', 'role', 'date', 'place', 'talk', 'change'] as const;

/** What was written down of a discussion with a peer. */
export const peerFacts = ({ peer }: EvidenceRecord): Fact[] =>
	peerFields.flatMap((field) => (peer[field] ? [{ field, label: t(`evidence.peer.${field}`), lines: [peer[field]], own: true as const }] : []));

/** What a form for a record of learning asks for, each ready to be pasted. '' where the learner has not written it yet. */
export function toPaste(record: EvidenceRecord): Fact[] {
	const { course, publisher, reflections, domains, finished, outcomes } = record;
	const fact = (field: string, label: string, line: string): Fact => ({ field, label, lines: [line] });
	return [
		fact('title', t('evidence.paste.title'), course.title),
		fact('date', t('evidence.paste.date'), finished ? day(finished) : ''),
		fact('provider', t('evidence.paste.provider'), record.provider?.name ?? publisher.name),
		...(record.provider ? [fact('reference', t('evidence.provider.reference'), record.provider.reference)] : []),
		fact('about', t('evidence.paste.about'), outcomes.join(' ')),
		fact('domains', t('evidence.domains'), (record.provider?.domains ?? domains ?? []).join('; ')),
		fact('what', t('evidence.paste.what'), reflections.what),
		fact('so', t('evidence.paste.so'), reflections.so),
		fact('now', t('evidence.paste.now'), reflections.now)
	];
}
