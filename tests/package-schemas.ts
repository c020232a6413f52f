/** The schemas of each standard, and what they find in a manifest. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const root = join(import.meta.dirname, '..');
const xsd = join(root, 'tests/fixtures/xsd');
const schemas2004 = (edition: number): string => join(root, `src/lib/lms/scorm-2004/schemas/${edition}`);

interface Schema {
	fileName: string;
	contents: string;
}

const read = (folder: string, file: string): Schema => ({ fileName: file, contents: readFileSync(join(folder, file), 'utf8') });
const all = (folder: string): Schema[] => readdirSync(folder).flatMap((file) => (/\.(xsd|dtd)$/.test(file) ? [read(folder, file)] : []));

/**
 * As published, the metadata schema of SCORM 1.2 lets elements of its own namespace stand where foreign ones may, which XML Schema 1.0
 * (3.8.6) forbids: they may not here.
 */
const unambiguous = (schema: Schema): Schema => ({
	...schema,
	contents: schema.contents.replace('<xsd:any namespace="##any"', '<xsd:any namespace="##other"')
});

const sets = {
	'SCORM 1.2': { driver: read(join(xsd, 'scorm-1.2'), 'driver.xsd'), preload: all(join(xsd, 'scorm-1.2')).map(unambiguous) },
	'SCORM 2004, 3rd edition': { driver: read(join(xsd, 'scorm-2004'), 'driver.xsd'), preload: all(schemas2004(3)) },
	'SCORM 2004, 4th edition': { driver: read(join(xsd, 'scorm-2004'), 'driver.xsd'), preload: all(schemas2004(4)) },
	metadata: { driver: read(join(xsd, 'scorm-2004'), 'lom.xsd'), preload: [] },
	cmi5: { driver: read(join(xsd, 'cmi5'), 'CourseStructure.xsd'), preload: [] as Schema[] }
} satisfies Record<string, { driver: Schema; preload: Schema[] }>;

export type Schemas = keyof typeof sets;

/** What is wrong with a text by a set of schemas; nothing where it is sound. */
export async function check(set: Schemas, contents: string): Promise<string[]> {
	const { driver, preload } = sets[set] as { driver: Schema; preload: Schema[] };
	const { valid, errors } = await validateXML({
		xml: { fileName: 'checked.xml', contents },
		schema: [driver],
		preload: preload.filter(({ fileName }) => fileName !== driver.fileName)
	});
	return valid ? [] : errors.map(({ message }) => message);
}
