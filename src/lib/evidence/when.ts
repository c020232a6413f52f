import { day } from '../../messages/forms.ts';
import { t } from '../../messages/index.ts';
import { daysBetween } from './uk-days.ts';

/** When something is asked again, in words: roughly how long that is, and the day. Times in milliseconds. */
export function whenAgain(at: number, now: number): string {
	const days = Math.max(daysBetween(now, at), 0);
	const date = day(at);
	if (days < 14) return t('due.again.days', { count: days, date });
	return days < 60 ? t('due.again.weeks', { count: Math.round(days / 7), date }) : t('due.again.months', { count: Math.round(days / 30.4), date });
}
