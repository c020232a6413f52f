import type { Course } from '../../core/carried.ts';
import { words, xml } from '../xml.ts';

/** An XML name (NCName) that stays the same over releases: an LMS keeps a learner's record by it. */
const name = (course: Course): string => `clausewise-${course.id.replace(/[^A-Za-z0-9_.-]/g, '-')}`;

/**
 * Course and the paths of its files → imsmanifest.xml: IMS content packaging 1.1.2 with ADL's and IMS's metadata of SCORM 1.2. It asks for no
 * mastery score, since an LMS would judge by it over the status that it is told, and for no prerequisites.
 */
export function manifest(course: Course, files: string[]): string {
	const id = name(course);
	const langstring = (text: string): string => `<imsmd:langstring xml:lang="${xml(course.language)}">${xml(text)}</imsmd:langstring>`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
		<imsmd:lom>
			<imsmd:general>
				<imsmd:title>${langstring(course.title)}</imsmd:title>
				<imsmd:language>${xml(course.language)}</imsmd:language>
				<imsmd:description>${langstring(words(course.welcome).slice(0, 2_000))}</imsmd:description>
			</imsmd:general>
			<imsmd:lifecycle>
				<imsmd:version>${langstring(course.version)}</imsmd:version>
			</imsmd:lifecycle>
		</imsmd:lom>
	</metadata>
	<organizations default="${id}-organisation">
		<organization identifier="${id}-organisation">
			<title>${xml(course.title.slice(0, 200))}</title>
			<item identifier="${id}-item" identifierref="${id}-sco">
				<title>${xml(course.title.slice(0, 200))}</title>
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${id}-sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
${[...files]
	.sort()
	.map((path) => `\t\t\t<file href="${xml(encodeURI(path))}"/>`)
	.join('\n')}
		</resource>
	</resources>
</manifest>
`;
}
