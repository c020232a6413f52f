import type { Course } from '../../core/carried.ts';
import { about, name } from '../wrappings/about.ts';
import { iri } from '../wrappings/iri.ts';
import { xml } from '../xml.ts';

export type Edition = 3 | 4;

/** What `schemaversion` must be, to the letter: Moodle takes any other text for SCORM 1.2, and some LMSs know the value of their own edition alone. */
export const editions: Record<Edition, string> = { 3: '2004 3rd Edition', 4: '2004 4th Edition' };

/**
 * Course and the paths of its files → imsmanifest.xml, by the schemas of both editions. Nothing in it judges: no objective with a measure to
 * reach, no completion threshold. Left to the defaults, an LMS makes an attempt of which it was told nothing completed and satisfied (SCORM
 * 2004 sequencing and navigation, UP.4): so both are said to be set by the content.
 */
export function manifest(course: Course, files: string[], edition: Edition): string {
	const id = name(course);
	const { title } = about(course);
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.3" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>${editions[edition]}</schemaversion>
		<adlcp:location>metadata.xml</adlcp:location>
	</metadata>
	<organizations default="${id}-organisation">
		<organization identifier="${id}-organisation">
			<title>${xml(title)}</title>
			<item identifier="${id}-item" identifierref="${id}-sco">
				<title>${xml(title)}</title>
				<imsss:sequencing>
					<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
				</imsss:sequencing>
			</item>
			<imsss:sequencing>
				<imsss:controlMode choice="true" flow="true"/>
			</imsss:sequencing>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${id}-sco" type="webcontent" adlcp:scormType="sco" href="index.html">
${[...files]
	.sort()
	.map((path) => `\t\t\t<file href="${xml(encodeURI(path))}"/>`)
	.join('\n')}
		</resource>
	</resources>
</manifest>
`;
}

/**
 * Course → metadata.xml: learning object metadata (IEEE 1484.12.1, bound as in 1484.12.3). It lies beside the manifest, since the schema of
 * the 3rd edition takes no element inside it whose own schema the package does not bring.
 */
export function metadata(course: Course, outcomes: string[]): string {
	const { title, description, clauses, time } = about(course);
	const string = (text: string): string => `<string language="${xml(course.language)}">${xml(text)}</string>`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
	<general>
		<identifier>
			<catalog>URI</catalog>
			<entry>${iri('course', course.id)}</entry>
		</identifier>
		<title>${string(title)}</title>
		<language>${xml(course.language)}</language>
		<description>${string(description)}</description>
${clauses.map((clause) => `\t\t<keyword>${string(`${clause.id} ${clause.title}`)}</keyword>`).join('\n')}
	</general>
	<lifeCycle>
		<version>${string(course.version)}</version>
	</lifeCycle>
	<metaMetadata>
		<metadataSchema>LOMv1.0</metadataSchema>
		<language>${xml(course.language)}</language>
	</metaMetadata>
	<technical>
		<format>text/html</format>
	</technical>
	<educational>
		<typicalLearningTime>
			<duration>${time}</duration>
		</typicalLearningTime>
	</educational>${outcomes
		.map(
			(outcome) => `
	<classification>
		<purpose>
			<source>LOMv1.0</source>
			<value>educational objective</value>
		</purpose>
		<description>${string(outcome)}</description>
	</classification>`
		)
		.join('')}
</lom>
`;
}
