import { dialect } from '../scorm-1.2/dialect.ts';
import { scorm } from '../scorm/standard.ts';
import type { Standard } from '../standard.ts';

export const scorm12: Standard = scorm(dialect);
