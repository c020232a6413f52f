/** Every kind of step, in the order in which they claim a block. */
import type { Kind } from './kind.ts';
import { choice } from './choice.ts';
import { chooseAll } from './choose-all.ts';
import { judge } from './judge.ts';
import { takeOut } from './take-out.ts';

export const kinds: Kind[] = [choice, chooseAll, judge, takeOut];
