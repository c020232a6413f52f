import type { Component } from 'svelte';
import type { DecisionKey, ScenarioKey } from '../../core/carried.ts';
import type { Asked } from './asked.ts';
import ChoiceList from './ChoiceList.svelte';

type Kind = DecisionKey['kind'];

/** One component for each kind of decision. The choice list is there from the start; another comes with the first dilemma that asks it. */
const components: Record<Kind, () => Promise<Component<Asked>>> = {
	choice: async () => ChoiceList,
	'choose-all': async () => (await import('./ticking.ts')).ChooseAll,
	judge: async () => (await import('./rating.ts')).Judge,
	'take-out': async () => (await import('./taking.ts')).TakeOut
};

const come: Partial<Record<Kind, Component<Asked>>> = {};

/** Fetches what a dilemma asks by, so that it is there when its pages are drawn. False where it could not be fetched. */
export function fetchKinds({ decisions }: ScenarioKey): Promise<boolean> {
	const kinds = new Set(Object.values(decisions).map(({ kind }) => kind));
	const fetching = [...kinds].map(async (kind) => (come[kind] ??= await components[kind]()));
	return Promise.all(fetching).then(
		() => true,
		() => false
	);
}

/** The component of a kind that has come. */
export const kindOf = ({ kind }: DecisionKey): Component<Asked> | undefined => come[kind];
