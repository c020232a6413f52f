/** Is each dilemma that course.md names there, and called as no other is? */
import { nearest } from '../nearest.ts';
import type { CourseRule } from './rule.ts';

/** Whether a file is the one that a setting names, with or without its folder and its ending. */
export const isNamed = (file: string, name: string): boolean => `/${file}`.endsWith(`/${name}`) || `/${file}`.endsWith(`/${name}.md`);

const top = { start: 0, end: 0 };

export const settingsNames: CourseRule = ({ sound, files, settings: { optional, order, paths = [] } }, report, at) => {
	if (sound.length === 0) report.add('course-empty', top);
	for (const { text: name, span } of optional) if (!files.some((one) => isNamed(one, name))) report.add('optional-unknown', span, { name });
	const known = files.map((one) => one.replace(/^.*\/|\.md$/g, ''));
	for (const { where, names } of [{ where: '“order:”', names: order }, ...paths.map(({ name, takes }) => ({ where: `The path “${name.text}”`, names: takes }))])
		for (const { text: name, span } of Array.isArray(names) ? names : []) {
			if (files.some((one) => isNamed(one, name))) continue;
			const near = nearest(name.replace(/^.*\/|\.md$/g, ''), known);
			report.add('dilemma-unknown', span, { where, name, ...(near ? { nearest: near } : {}) });
		}
	sound.forEach(({ scenario: { file, title }, document }, place) => {
		const before = sound.slice(0, place).find(({ scenario }) => scenario.title.toLowerCase() === title.toLowerCase());
		if (before) at(file).add('title-twice', document.fields.title?.span ?? top, { title, file: before.scenario.file });
	});
};
