import { t } from '../../messages/index.ts';
import type { DecisionKey, Prose, ScenarioKey } from '../core/carried.ts';
import type { Question } from './questions.ts';

/** HTML that the compiler made → its text. */
const text = (html: string | undefined): string => new DOMParser().parseFromString(html ?? '', 'text/html').body.textContent?.trim() ?? '';

/** A question → the sentence that asks it. `alone`: it is made from one route, and asked of somebody who has none. */
export function inWords(question: Question, { key, prose }: { key: ScenarioKey; prose: Prose }, alone: boolean): string {
	const title = (scene: string): string => prose.scenes[scene]?.title ?? '';
	if (question.is === 'endings') return t('sheet.q.endings', { one: title(question.scenes[0] ?? ''), other: title(question.scenes[1] ?? '') });
	const scene = title(question.scene);
	if (question.is === 'ending') return t(alone ? 'sheet.own.ending' : 'sheet.q.ending', { scene });
	const decision = key.decisions[question.scene];
	if (question.is === 'sorted') {
		const item = text(prose.scenes[question.scene]?.items?.[question.slot]);
		return t(decision?.kind === 'judge' ? 'sheet.q.rated' : 'sheet.q.sorted', { scene, item });
	}
	const [one = '', other = ''] = question.answers.map((answer) => text(prose.scenes[question.scene]?.choices?.[answer]));
	if (question.is === 'parted') return t('sheet.q.parted', { scene, one, other });
	if (question.is === 'justify') return t(alone ? 'sheet.own.justify' : 'sheet.q.justify', { scene, one });
	if (sorts(decision)) return t(alone ? 'sheet.own.agreed.sorted' : question.is === 'lone' ? 'sheet.q.lone.sorted' : 'sheet.q.agreed.sorted', { scene });
	if (question.is === 'lone') return t('sheet.q.lone', { scene, one });
	return t(alone ? 'sheet.own.agreed' : 'sheet.q.agreed', { scene, one });
}

const sorts = (decision: DecisionKey | undefined): boolean => decision !== undefined && decision.kind !== 'choice';
