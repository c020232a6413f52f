import type { Elements, Scorm, Switches } from './shapes.ts';

/** What is stored of a learner → what the LMS tells at a launch. */
export function launched(standard: Scorm, stored: Elements, { review, nobody, mastery, reordered, primary }: Switches): Elements {
	const entry = Object.keys(stored).length > 0 ? 'resume' : 'ab-initio';
	const mode = review ? 'review' : 'normal';
	const credit = review ? 'no-credit' : 'credit';
	const [id, name] = nobody ? ['', ''] : ['7', "O'Learner, Zoë"];
	if (standard === 'scorm-1.2') {
		return {
			'cmi.core.lesson_status': 'not attempted',
			...stored,
			'cmi.core.student_id': id,
			'cmi.core.student_name': name,
			'cmi.core.credit': credit,
			'cmi.core.lesson_mode': mode,
			'cmi.core.entry': entry,
			'cmi.core.total_time': '0000:00:00',
			'cmi.student_data.mastery_score': mastery === undefined ? '' : String(mastery)
		};
	}
	return {
		'cmi.completion_status': 'unknown',
		'cmi.success_status': 'unknown',
		...(primary && { 'cmi.objectives.0.id': 'PRIMARYOBJ' }),
		...(reordered ? newestFirst(stored) : stored),
		'cmi._version': '1.0',
		'cmi.learner_id': id,
		'cmi.learner_name': name,
		'cmi.credit': credit,
		'cmi.mode': mode,
		'cmi.entry': entry,
		'cmi.total_time': 'PT0S',
		'cmi.scaled_passing_score': mastery === undefined ? '' : String(mastery / 100)
	};
}

const interaction = /^cmi\.interactions\.(\d+)\.(.+)$/;

/** As ILIAS hands them back. */
function newestFirst(stored: Elements): Elements {
	const places = Object.keys(stored).flatMap((element) => Number(interaction.exec(element)?.[1] ?? -1));
	const last = Math.max(...places);
	return Object.fromEntries(
		Object.entries(stored).map(([element, value]) => {
			const [, at, field] = interaction.exec(element) ?? [];
			return [at === undefined ? element : `cmi.interactions.${last - Number(at)}.${field}`, value];
		})
	);
}
