import type { Activity, Context, Extensions } from '@xapi/xapi';
import type { Launch } from './launch.ts';
import type { LaunchData } from './launch-data.ts';
import { categories } from './vocabulary.ts';

type Lists = NonNullable<Context['contextActivities']>;

/** What a statement's context says besides what every one of the launch says. */
export interface More {
	category?: string[];
	other?: Activity[];
	extensions?: Extensions;
}

/** The template that the LMS gave, and more: nothing of the template is overwritten (cmi5, 9.6 and 10). */
export function contextOf({ registration }: Launch, { contextTemplate }: LaunchData, { category = [], other = [], extensions = {} }: More): Context {
	const lists = listsOf(contextTemplate);
	// Of statements that cmi5 merely allows, the category would make ones that it defines.
	const given = (lists.category ?? []).filter(({ id }) => category.includes(categories.cmi5) || id !== categories.cmi5);
	const added = category.filter((id) => !given.some((one) => one.id === id)).map((id) => ({ id }));
	return {
		registration,
		...contextTemplate,
		contextActivities: {
			...lists,
			...filled('category', [...given, ...added]),
			...filled('other', [...(lists.other ?? []), ...other])
		},
		extensions: { ...extensions, ...contextTemplate.extensions }
	};
}

const filled = (name: keyof Lists, list: Activity[]): Lists => (list.length ? { [name]: list } : { [name]: undefined });

/** xAPI lets one activity stand where a list is meant. */
function listsOf({ contextActivities = {} }: Context): Lists {
	return Object.fromEntries(Object.entries(contextActivities).map(([name, given]: [string, Activity | Activity[]]) => [name, [given].flat()]));
}
