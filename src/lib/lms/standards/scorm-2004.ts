import { dialect } from '../scorm-2004/dialect.ts';
import { scorm } from '../scorm/standard.ts';
import type { Standard } from '../standard.ts';

export const scorm2004: Standard = scorm(dialect);
