import type { InteractionActivity, ObjectiveActivity, Result } from '@xapi/xapi';
import type { Response } from '../../play/option.ts';
import type { LearningRecord } from '../../play/shapes.ts';
import { interactionTypes } from '../interaction-types.ts';
import type { Launch } from './launch.ts';
import { activityTypes } from './vocabulary.ts';

type Interaction = LearningRecord['interactions'][number];
type Answer = NonNullable<Interaction['answer']>;

/** A slot → its activity: the question, and what is right. */
export function activityOf({ activityId }: Launch, language: string, { id, stem, kind, correct }: Interaction): InteractionActivity {
	return {
		objectType: 'Activity',
		id: below(activityId, id),
		definition: {
			type: activityTypes.interaction,
			name: { [language]: id },
			...(stem && { description: { [language]: stem } }),
			interactionType: interactionTypes[kind],
			correctResponsesPattern: [written(correct)]
		}
	};
}

/** A clause as a context activity. */
export const clauseOf = ({ activityId }: Launch, language: string, { id, title }: { id: string; title: string }): ObjectiveActivity => ({
	objectType: 'Activity',
	id: below(activityId, 'clause', id),
	definition: { type: activityTypes.objective, name: { [language]: title } }
});

/** Right is what earns all; what earns a part is told by the score. */
export const resultOf = ({ response, credit }: Answer): Result => ({
	response: written(response),
	success: credit === 100,
	score: { scaled: credit / 100 }
});

/** The IRI of a part of the activity: what it is named by is escaped. */
const below = (activityId: string, ...parts: string[]): string => [activityId, ...parts.map(encodeURIComponent)].join('/');

/** A response in xAPI's form (Data, 2.4.4.1). */
const written = (response: Response): string => response.map((one) => (typeof one === 'string' ? one : one.join('[.]'))).join('[,]');
