/** npm run package: the course as a zip for an LMS, in dist/. The same content gives the same bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import { frame } from '../lib/core/frame.ts';
import { project, textsOf } from '../lib/core/project.ts';
import { pack, zipName } from '../lib/lms/package.ts';
import { scorm12, scorm12Wrapping } from '../lib/lms/standards/scorm-1.2.ts';
import { build } from './build.ts';
import { courseFiles } from './course-files.ts';
import { writeIds } from './ids.ts';

const root = process.cwd();
const written = readContent(root);
const course = project(written);
const stops = course.diagnostics.filter((one) => one.severity === 'cannot publish');
const texts = textsOf(written);

if (stops.length) {
	for (const found of stops) console.error(`${frame(found, texts.get(found.file) ?? '')}\n`);
	console.error(`Nothing was packed: put ${stops.length === 1 ? 'this problem' : `these ${stops.length} problems`} right first.`);
	process.exitCode = 1;
} else {
	for (const file of writeIds(root, course, console.log)) console.log(`Wrote ${file}: keep it together with the text.`);
	const zip = pack(await build(root, 'package'), courseFiles(root, course), scorm12Wrapping, course.course);
	const name = `dist/${zipName(course.course, scorm12Wrapping)}`;
	mkdirSync(join(root, 'dist'), { recursive: true });
	writeFileSync(join(root, name), zip);
	console.log(`${name}  ${scorm12.title}, ${Math.ceil(zip.length / 1024)} kB, sha-256 ${createHash('sha256').update(zip).digest('hex')}`);
}
