/** Every kind of step, in the order in which they claim a block. */
import type { Kind } from './kind.ts';
import { choice } from './choice.ts';
import { chooseAll, judge, takeOut } from './later.ts';

export const kinds: Kind[] = [choice, chooseAll, judge, takeOut];
