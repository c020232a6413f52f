/** Rules that are asked of the course's own pages as of a dilemma. */
import { american } from './american.ts';
import { claims } from './claims.ts';
import { lengthy } from './lengthy.ts';
import { links } from './links.ts';
import { personalData } from './personal-data.ts';
import { pictures } from './pictures.ts';
import type { WordingRule } from './rule.ts';

export const pageRules: WordingRule[] = [lengthy, claims, personalData, american, links, pictures];
