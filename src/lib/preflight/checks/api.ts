import type { Course } from '../../core/carried.ts';
import type { Api } from '../../lms/find-api.ts';
import { models, type Model } from '../scorm/model.ts';
import type { Fact, Finding, Lent } from '../shapes.ts';
import { said, tried } from '../tried.ts';
import { holder, inWords, places, type Place } from '../where.ts';
import { t } from '../words.ts';
import { readLaunch, type Launch } from '../cmi5/launch.ts';

/** An LMS's API, and where it was found. */
export interface Held {
	model: Model;
	place: Place;
	api: Api;
}

/** What there is of an LMS round this page. */
export interface Found {
	places: Place[];
	held: Held[];
	cmi5: Launch | null;
	/** Milliseconds that it took to appear. */
	waited: number;
}

/** Milliseconds for which an API that is not there yet is waited for, and the pause between two looks. */
const patience = 5_000;
const pause = 250;

/** Everything that an LMS lends a package, waited for where there may be one: some set their API only once their own page is ready. */
export async function seek({ window, pause: wait, timer }: Lent): Promise<Found> {
	const from = timer();
	for (let round = 0; ; round++) {
		const all = places(window);
		const held = models.flatMap((model) => {
			const one = holder(all, model.api, model.calls.initialise);
			return one ? [{ model, ...one }] : [];
		});
		const cmi5 = readLaunch(all);
		/** No other window can be looked into, so nothing will appear. */
		const alone = all.every(({ readable }, at) => at === 0 || !readable);
		if (held.length || cmi5 || alone || round * pause >= patience) return { places: all, held, cmi5, waited: round === 0 ? 0 : Math.round(timer() - from) };
		await wait(pause);
	}
}

/** Marks that an LMS leaves in its own page: by them it can be guessed at. */
const marks: [name: string, is: (window: Record<string, unknown>) => unknown][] = [
	['Moodle / Totara', ({ M }) => (M as { cfg?: { wwwroot?: string } } | undefined)?.cfg?.wwwroot],
	['ILIAS', ({ il }) => il],
	['Canvas', ({ ENV }) => (ENV as { DOMAIN_ROOT_ACCOUNT_ID?: string } | undefined)?.DOMAIN_ROOT_ACCOUNT_ID],
	['Brightspace', ({ D2L }) => D2L],
	['Blackboard', ({ Bb, blackboard }) => Bb ?? blackboard]
];

function nameOf(window: Window): string {
	const told = tried(() => window.document.querySelector('meta[name="generator"], meta[name="application-name"]')?.getAttribute('content'), '');
	const guessed = marks.find(([, is]) => tried(() => Boolean(is(window as unknown as Record<string, unknown>)), false))?.[0] ?? '';
	return [said(told), guessed && t('api.guessed', { name: guessed })].filter(Boolean).join('; ');
}

/** Which of the standards the course is told in here; null where none fits. */
export const chosen = ({ held }: Found, course: Course | null): Held | null =>
	(course?.standard ? held.find(({ model }) => model.id === course.standard) : held[0]) ?? null;

/** The LMS, found or not, and where. */
export function api(found: Found, course: Course | null): Finding {
	const { places: all, held, cmi5, waited } = found;
	const lms = held[0]?.place.window;
	const foreign = all.filter(({ readable }) => !readable);
	const wanted = course?.standard ?? '';
	const facts: Fact[] = [
		...held.map(({ model, place }): Fact => [t(`standard.${model.id}`), t('api.at', { name: model.api, place: inWords(place) })]),
		...(cmi5 ? [[t('standard.cmi5'), t('api.launched', { place: inWords(cmi5.place) })] as Fact] : []),
		[t('fact.asked'), all.map(inWords).join('; ')],
		...(foreign.length ? [[t('fact.foreign'), foreign.map(inWords).join('; ')] as Fact] : []),
		...(lms ? [[t('fact.lms'), nameOf(lms) || t('api.unnamed')] as Fact, [t('fact.host'), tried(() => lms.location.host, '') || t('unknown')] as Fact] : []),
		...(waited ? [[t('fact.waited'), t('milliseconds', { count: waited })] as Fact] : [])
	];
	const finding = (verdict: Finding['verdict'], key: 'fine' | 'late' | 'other' | 'foreign' | 'none' | 'alone' | 'website'): Finding => {
		const todo = key === 'fine' || key === 'website' ? '' : t(`api.${key}.do`, { wanted: wanted && t(`standard.${wanted}`) });
		const names = [...held.map(({ model }) => t(`standard.${model.id}`)), ...(cmi5 ? [t('standard.cmi5')] : [])].join(', ');
		return { check: t('api'), verdict, says: t(`api.${key}`, { names, wanted: wanted && t(`standard.${wanted}`) }), ...(todo && { todo }), facts };
	};
	if (held.length || cmi5) {
		const fits = !wanted || held.some(({ model }) => model.id === wanted) || (cmi5 && wanted === 'cmi5');
		return fits ? (waited ? finding('look', 'late') : finding('fine', 'fine')) : finding('look', 'other');
	}
	if (foreign.length) return finding('broken', 'foreign');
	if (course && !wanted) return finding('fact', 'website');
	return all.length === 1 ? finding('look', 'alone') : finding('broken', 'none');
}
