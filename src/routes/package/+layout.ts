import { readCourse } from './files.ts';

/** Once a launch. */
export const load = async () => ({ read: await readCourse() });
