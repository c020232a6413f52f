import type { Course } from '../../core/carried.ts';
import { about, name } from '../wrappings/about.ts';
import { xml } from '../xml.ts';

/**
 * Course and the paths of its files → imsmanifest.xml: IMS content packaging 1.1.2 with ADL's and IMS's metadata of SCORM 1.2. It asks for no
 * mastery score, since an LMS would judge by it over the status that it is told, and for no prerequisites.
 */
export function manifest(course: Course, files: string[], outcomes: string[] = []): string {
	const id = name(course);
	const { title, description, clauses, time } = about(course);
	const langstring = (text: string, language = course.language): string => `<imsmd:langstring xml:lang="${xml(language)}">${xml(text)}</imsmd:langstring>`;
	const lines = (tabs: number, list: string[]): string => list.map((line) => `\n${'\t'.repeat(tabs)}${line}`).join('');
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
		<imsmd:lom>
			<imsmd:general>
				<imsmd:title>${langstring(title)}</imsmd:title>
				<imsmd:language>${xml(course.language)}</imsmd:language>
				<imsmd:description>${langstring(description)}</imsmd:description>${lines(
					4,
					clauses.map((clause) => `<imsmd:keyword>${langstring(`${clause.id} ${clause.title}`)}</imsmd:keyword>`)
				)}
			</imsmd:general>
			<imsmd:lifecycle>
				<imsmd:version>${langstring(course.version)}</imsmd:version>
			</imsmd:lifecycle>
			<imsmd:technical>
				<imsmd:format>text/html</imsmd:format>
			</imsmd:technical>
			<imsmd:educational>
				<imsmd:typicallearningtime><imsmd:datetime>${time}</imsmd:datetime></imsmd:typicallearningtime>
			</imsmd:educational>${lines(
				3,
				outcomes.map(
					(outcome) =>
						`<imsmd:classification><imsmd:purpose><imsmd:source>${langstring('LOMv1.0', 'x-none')}</imsmd:source><imsmd:value>${langstring('Educational Objective', 'x-none')}</imsmd:value></imsmd:purpose><imsmd:description>${langstring(outcome)}</imsmd:description></imsmd:classification>`
				)
			)}
		</imsmd:lom>
	</metadata>
	<organizations default="${id}-organisation">
		<organization identifier="${id}-organisation">
			<title>${xml(title)}</title>
			<item identifier="${id}-item" identifierref="${id}-sco">
				<title>${xml(title)}</title>
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${id}-sco" type="webcontent" adlcp:scormtype="sco" href="index.html">${lines(3, fileLines(files))}
		</resource>
	</resources>
</manifest>
`;
}

/** Paths → a file element each, in order. */
const fileLines = (files: string[]): string[] => [...files].sort().map((path) => `<file href="${xml(encodeURI(path))}"/>`);
