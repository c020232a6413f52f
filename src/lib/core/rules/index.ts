import { american } from './american.ts';
import { balance } from './balance.ts';
import { breadth } from './breadth.ts';
import { cited } from './cited.ts';
import { claims } from './claims.ts';
import { conditions } from './conditions.ts';
import { consequences } from './consequences.ts';
import { copied } from './copied.ts';
import { edition } from './edition.ts';
import { hard } from './hard.ts';
import { lengths } from './lengths.ts';
import { lengthy } from './lengthy.ts';
import { links } from './links.ts';
import { modals } from './modals.ts';
import { names } from './names.ts';
import { person } from './person.ts';
import { personalData } from './personal-data.ts';
import { pictures } from './pictures.ts';
import { questions } from './questions.ts';
import { reach } from './reach.ts';
import { routeRows } from './route-rows.ts';
import type { RouteRule, WordingRule } from './rule.ts';
import { scores } from './scores.ts';
import { wording } from './wording.ts';

export const wordingRules: WordingRule[] = [
	wording,
	balance,
	consequences,
	questions,
	cited,
	edition,
	modals,
	copied,
	lengthy,
	hard,
	person,
	claims,
	personalData,
	american,
	links,
	pictures
];
export const routeRules: RouteRule[] = [reach, conditions, lengths, scores, breadth, names, routeRows];
