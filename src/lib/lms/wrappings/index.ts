import type { StandardId } from '../../core/carried.ts';
import type { Edition } from '../scorm-2004/manifest.ts';
import { cmi5 } from './cmi5.ts';
import { scorm12 } from './scorm-1.2.ts';
import { scorm2004 } from './scorm-2004.ts';
import type { Wrapping } from '../standard.ts';

/** Every wrapping, by the standard; SCORM 2004 in the edition that an LMS asks for. */
export const wrappings = (edition: Edition = 4): Record<StandardId, Wrapping> => ({ 'scorm-1.2': scorm12, 'scorm-2004': scorm2004(edition), cmi5 });
