import type { Checked } from './check.ts';
import { make, mark } from './dom.ts';
import { counts, heads, sheet } from './sheet.ts';
import type { Finding } from './shapes.ts';
import { t } from './words.ts';

/** What the page does when a button is pressed. */
export interface Acts {
	again(): void;
	address: string;
}

/** The page: a skeleton that stays, so that no button goes while it has the focus; `show` fills it with what was found. */
export function page(main: HTMLElement, { again, address }: Acts) {
	const status = make('p', { role: 'status', class: 'now' });
	const short = make('div', { class: 'flow' });
	let results: HTMLElement[] = [];
	const label = make('h2', { class: 'label', id: 'report', tabindex: '-1' }, t('sheet.label'));
	const field = make('textarea', { class: 'reference', readonly: '', rows: '12', 'aria-label': t('sheet.text'), spellcheck: 'false' });
	const copied = make('p', { role: 'status' });
	const button = (words: string, kind: string, act: () => void): HTMLButtonElement => {
		const one = make('button', { type: 'button', class: kind }, words);
		one.addEventListener('click', act);
		return one;
	};
	const copy = async (): Promise<void> => {
		field.select();
		copied.textContent = '';
		try {
			// A page that did not come by https has no clipboard; in a frame it may be forbidden.
			await navigator.clipboard.writeText(field.value);
			copied.textContent = t('sheet.copied');
		} catch {
			field.focus();
			field.select();
			copied.textContent = t('sheet.notCopied');
		}
	};
	const after = make(
		'div',
		{ class: 'flow' },
		make('p', {}, t('sheet.words')),
		make(
			'p',
			{ class: 'acts' },
			button(t('sheet.copy'), 'btn', copy),
			button(t('print'), 'btn second', () => window.print())
		),
		copied,
		field
	);
	main.append(
		make('h2', { class: 'label' }, t('summary')),
		make(
			'div',
			{ class: 'flow short' },
			status,
			short,
			make('p', { class: 'acts' }, button(t('again'), 'btn second', again), make('a', { href: '#report' }, t('toReport')))
		),
		label,
		after
	);
	whole(main);

	return {
		busy(): void {
			status.textContent = t('checking');
		},
		show(checked: Checked): void {
			const number = counts(checked);
			status.textContent = t('done', { ...number });
			short.replaceChildren(...summary(checked, address), ...restoring(checked));
			results.forEach((one) => one.remove());
			results = checked.parts.flatMap(({ title, findings }, part) => [
				make('h2', { class: 'label' }, title),
				make('div', { class: 'findings' }, ...findings.map((one, at) => found(one, idOf(part, at))))
			]);
			label.before(...results);
			field.value = sheet(checked, address);
			copied.textContent = '';
		}
	};
}

const idOf = (part: number, at: number): string => `found-${part}-${at}`;

/** In short: what stands in the way, each with a link to it; and what the report is of. */
function summary(checked: Checked, address: string): HTMLElement[] {
	const { title, made, address: where } = heads(checked, address);
	const worst = checked.parts.flatMap(({ findings }, part) => findings.map((finding, at) => ({ ...finding, id: idOf(part, at) })));
	const shown = (['broken', 'look'] as const).flatMap((verdict) => worst.filter((one) => one.verdict === verdict));
	const state = shown[0]?.verdict;
	return [
		make('p', {}, t(state === 'broken' ? 'summary.broken' : state === 'look' ? 'summary.look' : 'summary.fine')),
		...(shown.length
			? [make('ul', { class: 'worst' }, ...shown.map(({ verdict, check, id }) => make('li', {}, mark(verdict), ' ', make('a', { href: `#${id}` }, check))))]
			: []),
		make('p', { class: 'small soft of' }, title, make('br'), made, make('br'), where, make('span', { class: 'only-print' }, make('br'), t('sheet.private')))
	];
}

/** A button, where saved data is not back in its place. */
function restoring({ trial }: Checked): HTMLElement[] {
	if (!trial || trial.restored) return [];
	const said = make('p', { role: 'status' });
	const button = make('button', { type: 'button', class: 'btn' }, t('restore'));
	button.addEventListener('click', () => (said.textContent = t(trial.restore() ? 'restore.done' : 'restore.failed')));
	return [make('p', { class: 'acts' }, button), said];
}

function found({ check, verdict, says, todo, facts }: Finding, id: string): HTMLElement {
	const rows = facts.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]);
	return make(
		'article',
		{ class: `finding ${verdict}`, id, tabindex: '-1' },
		make('div', { class: 'named' }, make('h3', {}, check), mark(verdict)),
		make('p', {}, says),
		...(todo ? [make('p', { class: 'todo' }, make('b', {}, t('todo')), ` ${todo}`)] : []),
		...(rows.length
			? [
					make(
						'details',
						verdict === 'broken' || verdict === 'look' ? { open: '' } : {},
						make('summary', {}, make('span', { class: 'name' }, t('facts'))),
						make('dl', { class: 'facts' }, ...rows)
					)
				]
			: [])
	);
}

/** On paper every fact is shown, and what was closed is closed again. */
function whole(main: HTMLElement): void {
	let closed: HTMLDetailsElement[] = [];
	addEventListener('beforeprint', () => {
		closed = [...main.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
		closed.forEach((one) => (one.open = true));
	});
	addEventListener('afterprint', () => closed.forEach((one) => (one.open = false)));
}
