import { balance } from './balance.ts';
import { conditions } from './conditions.ts';
import { consequences } from './consequences.ts';
import { lengths } from './lengths.ts';
import { reach } from './reach.ts';
import type { RouteRule, WordingRule } from './rule.ts';
import { scores } from './scores.ts';
import { wording } from './wording.ts';

export const wordingRules: WordingRule[] = [wording, balance, consequences];
export const routeRules: RouteRule[] = [reach, conditions, lengths, scores];
