import { redirect } from '@sveltejs/kit';
import type { Component } from 'svelte';
import type { Failure } from '$lib/player/failure.ts';
import { home } from '$lib/player/addresses.ts';
import { unreachable } from '../../files.ts';

/** A page of the learner's own, by the first word of its address. Its code comes with it. One that is not there leads home. */
export async function load({ params }): Promise<{ Page: Component<{ rest: string[] }> | null; rest: string[]; failure: Failure | null }> {
	const [name = '', ...rest] = params.what.split('/');
	const found = await import('../index.ts').then(({ page }) => page(name)).catch(() => null);
	if (found === undefined) redirect(307, home);
	return { Page: found, rest, failure: found ? null : unreachable('_app') };
}
