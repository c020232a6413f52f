import { isPage, type Reply } from '../ask.ts';
import type { Fact, Finding, Verdict } from '../shapes.ts';
import { t } from '../words.ts';

/** Seconds of difference between two clocks that are still no cause for a look. */
const tolerable = 120;

/** The reply to the small file of the package → whether its server can be reached. `online`: what the browser believes. */
export function network(reply: Reply | { failed: string }, online: boolean): Finding {
	const facts: Fact[] = [[t('fact.online'), t(online ? 'yes' : 'no')]];
	if ('failed' in reply)
		return { check: t('network'), verdict: 'broken', says: t('network.none'), todo: t('network.none.do'), facts: [...facts, [t('fact.error'), reply.failed]] };
	facts.push([t('fact.http'), String(reply.status)], [t('fact.took'), t('milliseconds', { count: reply.milliseconds })]);
	if (reply.redirected) facts.push([t('fact.redirected'), t('yes')]);
	if (isPage(reply)) return { check: t('network'), verdict: 'broken', says: t('network.page'), todo: t('network.page.do'), facts };
	if (!reply.ok) return { check: t('network'), verdict: 'look', says: t('network.missing'), todo: t('network.missing.do'), facts };
	return { check: t('network'), verdict: 'fine', says: t('network.fine'), facts };
}

/** The same reply → how far this device's clock is from the server's. */
export function clock(reply: Reply | { failed: string }, now: number): Finding {
	const local = new Date(now);
	const offset = -local.getTimezoneOffset();
	const sign = offset < 0 ? '-' : '+';
	const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
	const facts: Fact[] = [
		[
			t('fact.local'),
			`${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())} ${two(local.getHours())}:${two(local.getMinutes())}:${two(local.getSeconds())}`
		],
		[t('fact.zone'), `${Intl.DateTimeFormat().resolvedOptions().timeZone}, UTC${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`]
	];
	const date = 'failed' in reply ? '' : reply.header('date');
	const theirs = Date.parse(date);
	if ('failed' in reply || Number.isNaN(theirs)) return { check: t('clock'), verdict: 'fact', says: t('clock.unknown'), facts };
	// The server's date has no fractions: on the average it is half a second behind.
	const seconds = Math.round((reply.at - theirs - 500) / 1000);
	facts.push([t('fact.server'), date], [t('fact.difference'), t('seconds', { count: seconds })]);
	const age = reply.header('age');
	if (age) facts.push([t('fact.age'), t('seconds', { count: age })]);
	const verdict: Verdict = Math.abs(seconds) > tolerable ? 'look' : 'fine';
	return { check: t('clock'), verdict, says: t(verdict === 'fine' ? 'clock.fine' : 'clock.apart'), ...(verdict === 'look' && { todo: t('clock.do') }), facts };
}
