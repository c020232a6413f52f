/**
 * npm run bench: how long the compiler takes for 30, 300 and 3,000 scenes, stage by stage, and how that grows; and how soon a learner can begin
 * on a slow device.
 */
import { readContent } from '../lib/content.server.ts';
import { reportOn } from '../lib/core/diagnostics.ts';
import { document } from '../lib/core/document.ts';
import { front } from '../lib/core/front.ts';
import { compile } from '../lib/core/index.ts';
import { chart } from '../lib/core/map.ts';
import { foundations } from '../lib/core/project.ts';
import { routeRules, wordingRules } from '../lib/core/rules/index.ts';
import { scenario } from '../lib/core/scenario.ts';
import { settings } from '../lib/core/settings.ts';
import { read } from '../lib/core/source.ts';
import { tokens } from '../lib/core/tokens.ts';
import { closed } from '../lib/core/unclosed.ts';
import { firstQuestion } from './bench-first.ts';

/** Scenes, and how often each size is run. */
const SIZES = [
	[30, 41],
	[300, 15],
	[3000, 5]
] as const;
const file = 'content/social-media/C152-connecting/bench.md';
const { guidance, settings: course } = foundations(readContent(process.cwd()));
const around = { guidance, passMark: course.passMark, picture: () => ({ location: false, metadata: [], active: [] }) };

const links = ['best', 'weak', 'wrong', 'weak'] as const;
const does = ['Ring her from the practice, and say so', 'Leave it until the morning', 'Answer her here and now', 'Ask somebody else to ring her'];

/** A story of `many` scenes, each with a message and four choices that lead on to four others, and four endings. */
function story(many: number): string {
	const target = (scene: number, choice: number) => (scene * 4 + choice + 1 < many ? `scene-${scene * 4 + choice + 1}` : `ending-${'abcd'[choice]}`);
	const scenes = Array.from({ length: many }, (_, scene) => {
		const choices = links.map((_, at) => {
			const choice = (at + scene) % 4;
			const grade = links[choice]!;
			const fact = grade === 'wrong' && scene % 3 === 0 ? ` \`remember: ${['told her', 'wrote to her', 'saw her'][(scene / 3) % 3]}\`` : '';
			const tempting = grade === 'best' ? '' : '\n\n  **Tempting because:** it is late.';
			return `- [${does[choice]}](#${target(scene, choice)}) \`${grade}\`${fact}\n\n  It is done by ${scene + choice}.\n\n  **Why:** she is owed a word (C152).${tempting}`;
		});
		return `## Scene ${scene}\n\nIt is a quarter past.\n\n> **Mrs Shah**, direct message, 23:04\n>\n> My eye is *still* red.\n\nWhat do you do?\n\n${choices.join('\n\n')}`;
	});
	const endings = [...'abcd'].map((name) => `## Ending: ${name}\n\nIt is over.\n\nShe has it in writing. \`only if: wrote to her\``);
	return `---\ntitle: Bench\nminutes: 9\n---\n\n${[...scenes, ...endings].join('\n\n')}\n`;
}

/** What compile() does, below its limit of size: each stage's name and milliseconds, and what was counted. */
function staged(text: string) {
	const times: Record<string, number> = {};
	const timed = <T>(name: string, work: () => T): T => {
		const from = performance.now();
		const made = work();
		times[name] = performance.now() - from;
		return made;
	};
	const source = read(file, text);
	const report = reportOn(source);
	const { fields, end } = front(source, report);
	const set = settings(fields, source, report);
	const lexed = timed('tokens', () => tokens(source, end, closed(source, end, report)));
	const written = timed('document', () => document(lexed, fields, { source, report, picture: () => true }));
	const resolved = timed('scenario', () => scenario(written, set, source, guidance, report));
	if (!resolved) throw new Error(`The story of the bench is broken: ${report.found[0]?.message ?? 'it has no scenario'}`);
	const charted = timed('map', () => chart(resolved));
	timed('rules', () => {
		for (const rule of wordingRules) rule(written, report, { source, tokens: lexed, guidance, picture: around.picture, clause: 'C152' });
		for (const rule of routeRules) rule(resolved, charted, { source, passMark: around.passMark }, report);
	});
	return { times, tokens: lexed.length, places: charted.states.flat().length, findings: report.found.length };
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]!;
const total = (times: Record<string, number>): number => Object.values(times).reduce((sum, one) => sum + one, 0);
const ms = (time: number): string => `${time.toFixed(1)} ms`;

// What has never run is slow, and would make the smallest size look worse than it is.
for (let times = 0; times < 60; times++) staged(story(60));

const results = SIZES.map(([size, often]) => {
	const text = story(size);
	const runs = Array.from({ length: often }, () => staged(text));
	const fits = !compile(file, text, around).diagnostics.some(({ code }) => code === 'file-too-large');
	const whole = Array.from({ length: fits ? often : 0 }, () => {
		const from = performance.now();
		compile(file, text, around);
		return performance.now() - from;
	});
	return { size, kb: text.length / 1024, whole: fits ? median(whole) : null, time: median(runs.map(({ times }) => total(times))), runs, ...runs[0]! };
});

const number = new Intl.NumberFormat('en-GB');
for (const { size, kb, whole, time, runs, tokens, places, findings } of results) {
	const stages = Object.keys(runs[0]!.times).map((name) => `${name} ${ms(median(runs.map(({ times }) => times[name]!)))}`);
	console.log(
		`${number.format(size)} scenes, ${Math.round(kb)} kB: ${ms(time)} (${stages.join(', ')}); compile() ${whole === null ? 'refuses a file of this size' : ms(whole)}; ${number.format(tokens)} blocks, ${number.format(places)} places, ${number.format(findings)} findings`
	);
}
results.slice(1).forEach((one, at) => {
	const before = results[at]!;
	console.log(`× ${one.size / before.size} scenes: × ${(one.time / before.time).toFixed(1)} time`);
});
console.log('Medians. The stages are run one by one, below the limit of size that compile() has, so that all sizes are measured alike.');
for (const line of await firstQuestion(process.cwd())) console.log(line);
