import type { Launch } from './launch.ts';
import type { Memory } from './memory.ts';
import { parsed, patiently, type Refusal, unreached } from './wire.ts';

/** The token of this session: remembered, or fetched, which can be done once (cmi5, 8.2). */
export async function tokenOf(window: Window, { fetch }: Launch, memory: Memory): Promise<string | Refusal> {
	const known = memory.get().token;
	if (known !== undefined) return known;
	try {
		const { status, text } = await patiently(window, false, (signal) => window.fetch(fetch, { method: 'POST', cache: 'no-store', signal }));
		const answer: unknown = parsed(text);
		const token = field(answer, 'auth-token');
		if (token === '') return { accepted: false, reason: 'closed', detail: `${status} ${field(answer, 'error-text') || text}`.trim().slice(0, 200) };
		memory.add({ token });
		return token;
	} catch (error) {
		return unreached(error);
	}
}

function field(answer: unknown, name: string): string {
	const value: unknown = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : '';
	return typeof value === 'string' ? value : '';
}
