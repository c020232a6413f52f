import { type Edition, editions, manifest, metadata } from '../scorm-2004/manifest.ts';
import type { Wrapping } from '../standard.ts';

/** Schemas lie at the root for a validator: no content, and so not among the files of the course. */
const schema = /^[^/]+\.(?:xsd|dtd)$/;

export const scorm2004 = (edition: Edition): Wrapping => ({
	id: 'scorm-2004',
	title: `SCORM ${editions[edition]}`,
	limits: { suspendData: 64_000, text: 250 },
	manifest(course, files, outcomes = []) {
		const content = files.filter((path) => !schema.test(path));
		return { 'imsmanifest.xml': manifest(course, content, edition), 'metadata.xml': metadata(course, outcomes) };
	}
});
