import type { Compiled } from '../lib/core/index.ts';
import { minutes } from '../lib/core/reading.ts';
import type { Fraction } from '../lib/core/carried.ts';
import type { Chart, Scenario } from '../lib/core/shapes.ts';

/** What is told of one scenario: counted and proved, never enumerated. Scores 0–100, not rounded; null where no route reaches an ending. */
export interface Row {
	file: string;
	title: string;
	clauses: string[];
	scenes: number;
	decisions: number;
	/** A string of digits past 2^53; null where a loop makes the routes endless. */
	routes: number | string | null;
	endings: { title: string; lowest: number | null; highest: number | null }[];
}

/** `order`: the ids of the guidance, in its order. */
export const rowOf = (file: string, scenario: Scenario, chart: Chart, order: string[]): Row => ({
	file,
	title: scenario.title,
	clauses: order.filter((id) => scenario.scenes.some((scene) => scene.decision?.clauses.includes(id))),
	scenes: scenario.scenes.length,
	decisions: scenario.scenes.filter((scene) => scene.decision).length,
	routes: chart.routes === null ? null : chart.routes <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(chart.routes) : String(chart.routes),
	endings: chart.endings.map(({ scene, lowest, highest }) => ({ title: scenario.scenes[scene]!.title, lowest: score(lowest), highest: score(highest) }))
});

const score = (fraction: Fraction | null): number | null => (fraction && fraction.possible > 0 ? (fraction.earned * 100) / fraction.possible : fraction && 0);

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** One line for people: what was counted, and between which scores each ending lies. */
export function lineOf(row: Row, scenario: Scenario): string {
	const range = ({ title, lowest, highest }: Row['endings'][number]): string =>
		lowest === null || highest === null
			? `${title} –`
			: `${title} ${lowest === highest ? number.format(lowest) : `${number.format(lowest)} to ${number.format(highest)}`}`;
	const routes = row.routes === null ? 'endless routes' : `${number.format(BigInt(row.routes))} ${String(row.routes) === '1' ? 'route' : 'routes'}`;
	return `${row.title} (${row.clauses.join(' ')}): ${row.scenes} scenes, ${row.decisions} decisions, ${routes}, ${minutes(scenario)} min to read; ${row.endings.map(range).join('; ')}  ${row.file}`;
}

/** The rows of what could be built, and whose scores are known. */
export const rows = (compiled: Compiled[], order: string[]): { row: Row; scenario: Scenario }[] =>
	compiled.flatMap(({ file, scenario, chart }) => (scenario && chart && !chart.unproved ? [{ row: rowOf(file, scenario, chart, order), scenario }] : []));
