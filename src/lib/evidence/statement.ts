import '../../messages/evidence.ts';
import { t } from '../../messages/index.ts';
import type { Kind } from './record-shape.ts';

/** What a record is and is not, a paragraph each. `provider`: an approved one's name. */
export function statement(kind: Kind, provider?: string): string[] {
	if (kind === 'completion') return [t('evidence.statement.completion'), t('evidence.statement.reference')];
	const whose = provider ? t('evidence.statement.led', { provider }) : t('evidence.statement.self');
	return [whose, t('evidence.statement.keep'), t('evidence.statement.reference')];
}
