import { readState, type State } from './state.ts';

/** What is lent to the feed. */
export interface Lent {
	/** Opens /events. */
	listen: () => EventSource;
	/** The text of /state.json. */
	ask: () => Promise<string>;
	later: (run: () => void, milliseconds: number) => void;
	/** `returned`: the server had been away, and its stamps may have begun anew. */
	onstate: (state: State, returned: boolean) => void;
	onlink: (linked: boolean) => void;
}

const closed = 2;
const pause = 1_000;

/** Follows what the server says, and goes on when it comes back. A browser tries again by itself, but for a server that answered with an error. */
export function follow({ listen, ask, later, onstate, onlink }: Lent): void {
	let away = false;
	let messages = 0;
	const receive = (text: string): void => {
		const state = readState(text);
		if (!state) return;
		onstate(state, away);
		away = false;
	};
	const connect = (): void => {
		const source = listen();
		source.onopen = () => {
			onlink(true);
			const before = messages;
			// What a message said meanwhile is newer than the answer.
			ask().then(
				(text) => messages === before && receive(text),
				() => {}
			);
		};
		source.onmessage = ({ data }) => {
			messages += 1;
			receive(String(data));
		};
		source.onerror = () => {
			away = true;
			onlink(false);
			if (source.readyState === closed) later(connect, pause);
		};
	};
	connect();
}
