/** The course → what of it is read without a script: its contents, what it is made from, and its own pages. */
import type { Course, CoursePage } from '../lib/core/carried.ts';
import { escape } from '../lib/core/html.ts';
import { prose } from '../lib/review/story.ts';
import type { Key } from '../messages/index.ts';

export type Say = (key: Key, values?: Record<string, string | number>) => string;

/** Addresses from the edition's folder. */
export const aboutFile = 'about.html';
export const pageFile = (name: string): string => `pages/${encodeURIComponent(name)}.html`;

/** The welcome's first paragraph in plain words. */
export const description = ({ welcome }: Course): string => plain(/<p>.*?<\/p>/s.exec(welcome)?.[0] ?? '');

/** HTML that the compiler made → its words. */
const plain = (html: string): string =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');

/** Of the start page: the welcome, and each clause with its dilemmas. */
export function contents(course: Course, say: Say): string {
	const known = course.clauses.map(({ id }) => id);
	const rows = [
		...course.clauses.map(({ id, title }) => ({ id, title, inside: course.scenarios.filter(({ clause }) => clause === id) })),
		{ id: '', title: say('map.other'), inside: course.scenarios.filter(({ clause }) => !known.includes(clause)) }
	].filter(({ inside }) => inside.length > 0);
	const listed = rows.map(
		({ id, title, inside }) => `<li><p class="number">${escape(id)}</p><div class="flow"><h3>${escape(title)}</h3><ul>
${inside.map((one) => `<li>${escape(one.title)} <span class="minutes">${escape(say('map.minutes', { count: one.minutes }))}</span></li>`).join('\n')}
</ul></div></li>`
	);
	return `<article class="leaf"><h1>${escape(course.title)}</h1>
<p class="lead">${escape(say('site.script'))}</p>
<div class="flow">${course.welcome}</div>
<h2 class="label">${escape(say('home.map'))}</h2>
<ol class="toc">${listed.join('\n')}</ol>
${more(course, say)}</article>`;
}

/** Links to the other pages that are read without a script. */
const more = ({ pages = [] }: Course, say: Say): string => {
	const links = [...pages.map(({ name, title }) => ({ href: pageFile(name), title })), { href: aboutFile, title: say('home.about') }];
	return `<h2 class="label">${escape(say('about.pages'))}</h2>
<ul class="flow">${links.map(({ href, title }) => `<li><a href="${href}">${escape(title)}</a></li>`).join('')}</ul>`;
};

/** What the course is made from, who answers for it, and what it takes to pass. */
export function about(course: Course, say: Say): string {
	const { version, publisher, contact, guidance, passMark, scenarios } = course;
	const reviewed = scenarios.flatMap(({ title, reviewed }) => (reviewed ? [say('about.reviewed', { title, ...reviewed })] : []));
	const facts: [Key, string[]][] = [
		['about.version', [escape(version)]],
		['about.publisher', [escape(publisher)]],
		['about.contact', [escape(contact)]],
		[
			'about.guidance',
			guidance.map((one) => `<a href="${escape(one.readAt)}" rel="noreferrer">${escape(one.title)}</a>, ${escape(one.publisher)}. ${escape(one.edition)}.`)
		],
		['about.pass', [escape(say(course.scoreAlone ? 'about.pass.scoreAlone' : 'about.pass.gate', { mark: passMark }))]],
		['about.review', reviewed.length > 0 ? reviewed.map(escape) : [escape(say('review.none'))]]
	];
	const listed = facts.map(([key, said]) => `<dt>${escape(say(key))}</dt><dd>${said.map((one) => `<p>${one}</p>`).join('')}</dd>`);
	return `<article class="leaf">${back(say)}<h1>${escape(say('home.about'))}</h1>
<p class="lead">${escape(say('about.words'))}</p>
<h2 class="label">${escape(course.title)}</h2>
<dl class="facts">${listed.join('\n')}</dl>
${more(course, say)}</article>`;
}

/** A page of the course's own. */
export const coursePage = ({ title, sections }: CoursePage, course: Course, say: Say): string => {
	const told = sections.map(
		({ title, blocks }) => `${title ? `<h2 class="label">${escape(title)}</h2>` : ''}<div class="flow">${prose(blocks, () => '')}</div>`
	);
	return `<article class="leaf own">${back(say)}<h1>${escape(title)}</h1>
${told.join('\n')}
${more(course, say)}</article>`;
};

const back = (say: Say): string => `<a class="back" href="index.html">${escape(say('leaf.home'))}</a>`;
