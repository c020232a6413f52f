import type { Light } from '$lib/lms/keeper.ts';
import type { Session } from '$lib/lms/standard.ts';
import type { History } from '$lib/play/shapes.ts';
import type { Shown } from '$lib/player/attempts.ts';
import { percent } from '$lib/player/percent.ts';
import { t } from '../../../messages/index.ts';

/** Which attempt counts, in words. */
export function counts(shown: Shown, history: History | undefined): string {
	if (shown.is === 'unkept') {
		const score = percent(history?.best?.score ?? 0);
		return t(history?.best?.breach ? 'attempt.unkept.breach' : 'attempt.unkept', { number: shown.number, score });
	}
	return shown.number > 1 ? t('attempt.best', { count: shown.number }) : t('attempt.first');
}

/** The pass mark and who set it, in words. */
export const mark = (passMark: number, session: Session | null): string => t(session?.passMark != null ? 'mark.lms' : 'mark.course', { mark: passMark });

/** What the LMS has been told, in words. */
export function told(light: Light | null): string {
	if (light?.state === 'device') return t(light.reason === 'closed' ? 'told.closed' : 'told.device');
	if (light?.state === 'elsewhere') return t('elsewhere.words');
	if (light?.state === 'nowhere') return t('told.nowhere');
	if (light?.state === 'saving') return '';
	if (light?.state === 'review') return t('told.review');
	if (light?.state !== 'accepted' && light?.state !== 'saved') return t('told.none');
	const words = { status: t(light.status === 'passed' || light.status === 'failed' ? `status.${light.status}` : 'status.incomplete') };
	return light.score === null ? t('told.status', words) : t('told.score', { ...words, score: light.score });
}
