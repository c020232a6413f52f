import { readKeys } from './files.ts';
import { homeward } from './homeward.ts';

/** Who comes back finds the page whole: nothing moves once it is there. */
export async function load({ parent }) {
	const { opened } = await parent();
	const more = await homeward(opened?.launched.found.log);
	return { more, keys: more && (await readKeys()).value };
}
