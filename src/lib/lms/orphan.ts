import { parse, print } from '../play/log.ts';
import type { Journal } from './journal.ts';
import type { Launched } from './launch.ts';
import type { Clock } from './standard.ts';

/**
 * Looks for answers that no record holds. `apart`: the journals in which they lie, the learner's own first, into which another record than the
 * LMS's goes now; `texts`: what is in each.
 */
export async function seek(launched: Launched, apart: Journal[], texts: (string | null)[], clock: Clock): Promise<void> {
	const { other } = launched.found;
	if (other && apart[0] && !texts[0] && launched.turn.mine) await apart[0].write((texts[0] = print(other)));
	const place = texts.findIndex((one) => Object.keys(parse(one ?? '')?.scenarios ?? {}).length > 0);
	const [where, what] = [apart[place], texts[place]];
	if (!where || !what) return;
	launched.orphan = parse(what);
	launched.settleOrphan = async () => {
		await where.keepAside(what, clock.now());
		await where.write('');
	};
}
