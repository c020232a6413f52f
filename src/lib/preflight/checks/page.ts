import type { Fact, Finding, Lent } from '../shapes.ts';
import { tried, within } from '../tried.ts';
import { t } from '../words.ts';

/** The narrowest and lowest frame, in pixels, in which the course is made to work. */
const least = { width: 320, height: 256 };

/** The frame that the course stands in: the opener's where it is of this package, else this page's own. */
const framed = (window: Window): Window => {
	const opener = tried(() => window.opener as Window | null, null);
	return opener && tried(() => Boolean(opener.document), false) ? opener : window;
};

const sandboxOf = (window: Window): string | null => tried(() => window.frameElement?.getAttribute('sandbox') ?? null, null);

/** How much room the course has, and whether its frame forbids it things. */
export function frame({ window }: Lent): Finding {
	const one = framed(window);
	const width = tried(() => one.innerWidth, 0);
	const height = tried(() => one.innerHeight, 0);
	const inFrame = tried(() => one.top !== one, true);
	const sandbox = sandboxOf(one);
	const opaque = tried(() => window.origin === 'null', false);
	const facts: Fact[] = [
		[t('fact.measured'), t(one === window ? 'place.own' : 'place.opener')],
		[t('fact.size'), t('pixels', { width, height, ratio: tried(() => one.devicePixelRatio, 1) })],
		[t('fact.screen'), `${tried(() => window.screen.width, 0)} × ${tried(() => window.screen.height, 0)}`],
		[t('fact.framed'), t(inFrame ? 'yes' : 'no')],
		[t('fact.sandbox'), sandbox === null ? t(opaque ? 'frame.opaque' : 'none') : sandbox || t('frame.empty')]
	];
	if (opaque || (sandbox !== null && !/\ballow-same-origin\b/.test(sandbox)))
		return { check: t('frame'), verdict: 'broken', says: t('frame.sandboxed'), todo: t('frame.sandboxed.do'), facts };
	if (width < least.width || height < least.height) return { check: t('frame'), verdict: 'look', says: t('frame.small'), todo: t('frame.small.do'), facts };
	return { check: t('frame'), verdict: 'fine', says: t('frame.fine'), facts };
}

/** What can be learnt of permissions without asking anybody for one. */
export async function permissions({ window, pause }: Lent): Promise<Finding> {
	const { navigator, document } = window;
	const clipboard = tried(() => typeof navigator.clipboard.writeText === 'function', false);
	const state = await within(
		2_000,
		pause,
		Promise.resolve().then(() => navigator.permissions.query({ name: 'clipboard-write' as PermissionName }))
	).then(
		(status) => status.state as string,
		() => t('unknown')
	);
	const sandbox = sandboxOf(window);
	const downloads = sandbox === null ? null : /\ballow-downloads\b/.test(sandbox);
	const facts: Fact[] = [
		[t('fact.fullscreen'), t(tried(() => document.fullscreenEnabled, false) ? 'yes' : 'no')],
		[t('fact.clipboard'), clipboard ? state : t('no')],
		[t('fact.downloads'), downloads === null ? t('permissions.unsaid') : t(downloads ? 'yes' : 'no')]
	];
	if (downloads === false) return { check: t('permissions'), verdict: 'look', says: t('permissions.downloads'), todo: t('permissions.downloads.do'), facts };
	return { check: t('permissions'), verdict: 'fact', says: t('permissions.told'), facts };
}

/** What the course's own code takes for granted (ES2022, and what came with it). */
const young = (): boolean =>
	typeof Object.hasOwn === 'function' && typeof [].at === 'function' && typeof AbortSignal !== 'undefined' && typeof AbortSignal.timeout === 'function';

interface Brands {
	brands?: { brand: string; version: string }[];
	platform?: string;
}

/** The browser, as it names itself. */
export function browser({ window }: Lent): Finding {
	const { navigator } = window;
	const { brands = [], platform = '' } = tried(() => (navigator as Navigator & { userAgentData?: Brands }).userAgentData, {} as Brands);
	const named = brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand)).map(({ brand, version }) => `${brand} ${version}`);
	const facts: Fact[] = [
		...(named.length ? ([[t('fact.browser'), `${named.join(', ')}${platform ? `, ${platform}` : ''}`]] as Fact[]) : []),
		[t('fact.agent'), tried(() => navigator.userAgent, '')],
		[t('fact.languages'), tried(() => navigator.languages.join(', '), '')]
	];
	if (!young()) return { check: t('browser'), verdict: 'broken', says: t('browser.old'), todo: t('browser.old.do'), facts };
	return { check: t('browser'), verdict: 'fine', says: t('browser.fine'), facts };
}
