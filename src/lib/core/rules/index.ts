import { balance } from './balance.ts';
import { cited } from './cited.ts';
import { conditions } from './conditions.ts';
import { consequences } from './consequences.ts';
import { copied } from './copied.ts';
import { lengths } from './lengths.ts';
import { lengthy } from './lengthy.ts';
import { modals } from './modals.ts';
import { reach } from './reach.ts';
import type { RouteRule, WordingRule } from './rule.ts';
import { scores } from './scores.ts';
import { wording } from './wording.ts';

export const wordingRules: WordingRule[] = [wording, balance, consequences, copied, cited, modals, lengthy];
export const routeRules: RouteRule[] = [reach, conditions, lengths, scores];
