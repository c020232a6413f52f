import type { Course } from '../../core/carried.ts';
import type { Wrapping } from '../standard.ts';

/** A wrapping that can tell what the course is for. */
export interface Wrapper extends Wrapping {
	/** `files`: all other paths in the zip. `outcomes`: what learners can do afterwards, in words. */
	manifest(course: Course, files: string[], outcomes?: string[]): Record<string, string>;
}
