/** one dilemma → a blank for a workshop: what is told, the questions, boxes and room to write. No grades, no reasons, nothing of what follows. */
import { ratings } from '../core/carried.ts';
import { escape } from '../core/html.ts';
import type { Named } from '../core/ids.ts';
import { isChoiceList } from '../core/choices.ts';
import type { Decision, When } from '../core/shapes.ts';
import { page } from './page.ts';
import { lines } from './sign-off.ts';
import { type Asked, askedOf, phrased, story, type Telling } from './story.ts';

interface Sheet {
	course: string;
	style: string;
	/** The picture beside the dilemma’s file, as a data: address. */
	picture: Telling['picture'];
}

/** Scenes are numbered as they stand, and each starts on a page of its own: it is handed out, or turned to, when a choice leads there. */
export function blank(named: Named, { course, style, picture }: Sheet): string {
	const { scenario } = named;
	const when = (asked: Asked[]): string => `Only if ${asked.map((one) => ticked(named, one)).join(', and ')}.`;
	const telling: Telling = { picture, when };
	const condition = (given: When): string => {
		const asked = askedOf(given, scenario.facts);
		return asked.length ? when(asked) : '';
	};
	const sheets = scenario.scenes.map((scene, at) => {
		const ways = scene.links.map((link, place) => {
			const asked = condition(link.when);
			return `<p class="way">${escape(`${asked || (place > 0 ? 'Otherwise:' : '')} Go to scene ${link.to + 1}.`.trim())}</p>`;
		});
		return `<section class="scene sheet"><h2>${at + 1}. ${escape(scene.title)}</h2>
${story(scene.blocks, telling)}
${scene.decision ? decision(scene.decision, at, condition) : ''}
${ways.join('\n')}
${scene.ending ? '<p class="way">The story ends here.</p>' : ''}
<p>${scene.ending ? 'What would you do differently, and why?' : scene.decision ? 'Why?' : 'Notes'}</p>${lines(scene.decision ? 4 : 3)}</section>`;
	});
	const cast = scenario.cast.map(({ name, who }) => `<li><b>${escape(name)}</b>: ${escape(who)}</li>`);
	const body = `<h1>${escape(scenario.title)}</h1>
<p>${escape(course)}</p>
<p>Start with scene 1. Tick what you would do, write down why, and go to the scene that stands beside it. Do not read the others. The people, places and posts are invented.</p>
${cast.length ? `<ul>${cast.join('')}</ul>` : ''}
${sheets.join('\n')}`;
	return page(`${scenario.title}: a blank for a workshop`, style, body);
}

/** “you ticked 1b or 3a” */
function ticked({ scenario }: Named, { fact, wanted }: Asked): string {
	const bit = 1 << scenario.facts.indexOf(fact);
	const where = scenario.scenes.flatMap(({ decision }, at) =>
		isChoiceList(decision) ? decision.choices.flatMap(({ remember }, place) => (remember & bit ? [`${at + 1}${letterOf(place)}`] : [])) : []
	);
	return `you ${wanted ? 'ticked' : 'did not tick'} ${where.join(' or ')}`;
}

/** On paper the choices of a scene are a, b, c … as they stand. */
const letterOf = (place: number): string => 'abcdef'[place] ?? '';

function decision(asked: Decision, at: number, condition: (when: When) => string): string {
	const question = `<div class="question">${asked.question}</div>`;
	if (asked.kind === 'choice') {
		const rows = asked.choices.map(
			({ html, when, to }, place) =>
				`<li><span class="box"></span><div><b>${at + 1}${letterOf(place)}</b> ${html}${condition(when) ? ` <span class="when">${escape(condition(when))}</span>` : ''} <span class="way">Go to scene ${to + 1}.</span></div></li>`
		);
		return `${question}<ul class="boxes">${rows.join('')}</ul>`;
	}
	if (asked.kind === 'judge') {
		const rows = asked.items.map(({ html }) => `<tr><th scope="row">${html}</th>${ratings.map(() => '<td><span class="box"></span></td>').join('')}</tr>`);
		return `${question}<div class="wide"><table><thead><tr><th scope="col">Action</th>${ratings.map((one) => `<th scope="col">${escape(one)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
	}
	if (asked.message) return `${question}<p>Strike out what has to go.</p>${phrased(asked.message, (item) => `<mark>${asked.items[item]!.html}</mark>`)}`;
	return `${question}<p>Tick all that apply.</p><ul class="boxes">${asked.items.map(({ html }) => `<li><span class="box"></span><div>${html}</div></li>`).join('')}</ul>`;
}
