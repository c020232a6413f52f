import type { Component } from 'svelte';
import type { DecisionKey } from '../../core/carried.ts';
import type { Asked } from './asked.ts';
import ChoiceList from './ChoiceList.svelte';

/** One component for each kind of decision. */
export const kinds: Record<DecisionKey['kind'], Component<Asked>> = { choice: ChoiceList };
