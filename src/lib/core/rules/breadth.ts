/** Does the story come together again, or does each choice open a story of its own? */
import type { RouteRule } from './rule.ts';

/** Endings that a debrief can still compare. */
const ENDINGS = 6;
/** Scenes for each decision of the longest route: beyond that, hardly anybody meets most of what is written. */
const SCENES = 6;

export const breadth: RouteRule = ({ scenes }, { longest }, _around, report) => {
	const endings = scenes.filter(({ ending }) => ending);
	const told = scenes.length - endings.length;
	if (endings.length > ENDINGS) report.add('endings-many', endings[ENDINGS]!.span, { endings: endings.length });
	if (longest > 0 && told > SCENES * longest) report.add('scenes-many', scenes[0]!.span, { scenes: told, decisions: longest });
};
