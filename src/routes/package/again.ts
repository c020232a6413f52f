import { goto } from '$app/navigation';
import { pageAddress } from '$lib/player/addresses.ts';
import type { Sitting } from './session.svelte.ts';

/** Goes to a dilemma's first page, and begins a new attempt there. */
export async function again(here: Sitting, id: string): Promise<void> {
	await goto(pageAddress(id, 0));
	here.again(id);
}
