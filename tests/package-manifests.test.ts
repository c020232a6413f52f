/** What each standard's manifest says of the course, as the schemas of that standard read it: each is shown to refuse a broken one. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { project } from '../src/lib/core/project.ts';
import { iri } from '../src/lib/lms/wrappings/iri.ts';
import { wrappings } from '../src/lib/lms/wrappings/index.ts';
import { root } from './example.ts';
import { course as small } from './fixtures/course.ts';
import { check, type Schemas } from './package-schemas.ts';

/** Each manifest: the schemas that it is read by, and ways to break it. `put`: words in place of others. */
const manifests: { is: string; by: Schemas[]; from: () => string; broken: [put: string, inPlaceOf: RegExp][] }[] = [
	{
		is: 'SCORM 1.2: imsmanifest.xml',
		by: ['SCORM 1.2'],
		from: () => told('scorm-1.2')['imsmanifest.xml']!,
		broken: [
			['<resourcez/>', /<resources>[^]*<\/resources>/],
			['', / identifier="[^"]+"/],
			['<imsmd:outcome/></imsmd:lom>', /<\/imsmd:lom>/],
			['adlcp:scormtype="course"', /adlcp:scormtype="sco"/]
		]
	},
	...([3, 4] as const).map((edition) => ({
		is: `SCORM 2004, edition ${edition}: imsmanifest.xml`,
		by: ['SCORM 2004, 3rd edition', 'SCORM 2004, 4th edition'] as Schemas[],
		from: () => told('scorm-2004', edition)['imsmanifest.xml']!,
		broken: [
			['<resourcez/>', /<resources>[^]*<\/resources>/],
			['', / identifier="[^"]+"/],
			['adlcp:scormType="course"', /adlcp:scormType="sco"/],
			['completionSetByContent="perhaps"', /completionSetByContent="true"/],
			['<imsss:mastery/></imsss:sequencing>', /<\/imsss:sequencing>/]
		] as [string, RegExp][]
	})),
	{
		is: 'SCORM 2004: metadata.xml',
		by: ['metadata'],
		from: () => told('scorm-2004')['metadata.xml']!,
		broken: [
			['<duration>two hours</duration>', /<duration>[^<]*<\/duration>/],
			['<value>approved</value>', /<value>[^<]*<\/value>/],
			['', /<title>[^]*?<\/title>/]
		]
	},
	{
		is: 'cmi5.xml',
		by: ['cmi5'],
		from: () => told('cmi5')['cmi5.xml']!,
		broken: [
			['moveOn="Sometimes"', /moveOn="[^"]+"/],
			['masteryScore="80"', /launchMethod="[^"]+"/],
			['<au id="social-media"', /<au id="[^"]+"/],
			['', /<url>[^<]*<\/url>/],
			['', /<description>[^]*?<\/description>/]
		]
	}
];

const { course, clauseTexts } = project(readContent(root));
const outcomes = [...new Set(Object.values(clauseTexts).flatMap((clause) => clause.outcomes))];
const paths = ['index.html', 'course.json', 'pictures/a picture.svg', 'imscp_v1p1.xsd'];
const told = (id: 'scorm-1.2' | 'scorm-2004' | 'cmi5', edition: 3 | 4 = 4): Record<string, string> => wrappings(edition)[id].manifest(course, paths, outcomes);

describe.each(manifests)('$is', ({ by, from, broken }) => {
	it.each(by)('is accepted by the schemas of %s', async (set) => expect(await check(set, from())).toEqual([]));

	it.each(by)('is refused by those of %s where it is broken', async (set) => {
		for (const [, inPlaceOf] of broken) expect(from()).toMatch(inPlaceOf);
		const found = await Promise.all(broken.map(([put, inPlaceOf]) => check(set, from().replace(inPlaceOf, put))));
		expect(broken.filter((_, at) => found[at]!.length === 0)).toEqual([]);
	});

	it('lets nobody but the course judge, and claims nothing', () => {
		expect(from()).not.toMatch(
			/mastery|passingscore|minNormalizedMeasure|satisfiedByMeasure|completionThreshold|prerequisites|timeLimit|approved|accredited|CPD point/i
		);
	});
});

describe('what a manifest says', () => {
	it('names what was packed, and of SCORM 2004 not the schemas', () => {
		const hrefs = (text: string): string[] => [...text.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href!);
		expect(hrefs(told('scorm-1.2')['imsmanifest.xml']!)).toEqual(['course.json', 'imscp_v1p1.xsd', 'index.html', 'pictures/a%20picture.svg']);
		expect(hrefs(told('scorm-2004')['imsmanifest.xml']!)).toEqual(['course.json', 'index.html', 'pictures/a%20picture.svg']);
	});

	it('says to the letter which edition it is, since Moodle takes any other text for SCORM 1.2', () => {
		expect(told('scorm-2004', 3)['imsmanifest.xml']).toContain('<schemaversion>2004 3rd Edition</schemaversion>');
		expect(told('scorm-2004', 4)['imsmanifest.xml']).toContain('<schemaversion>2004 4th Edition</schemaversion>');
	});

	it.each([
		['scorm-1.2', 'imsmanifest.xml'],
		['scorm-2004', 'metadata.xml'],
		['cmi5', 'cmi5.xml']
	] as const)('tells title, clauses and outcomes: %s', (id, file) => {
		const text = told(id)[file]!;
		for (const said of [course.title, outcomes[0]!, course.clauses.find(({ id }) => id === 'C149')!.title])
			expect(text).toContain(said.replaceAll("'", '&apos;'));
		expect(text).toContain('C149 ');
	});

	it('tells version and the time that it takes, all dilemmas together', () => {
		const minutes = course.scenarios.reduce((sum, one) => sum + one.minutes, 0);
		for (const text of [told('scorm-1.2')['imsmanifest.xml']!, told('scorm-2004')['metadata.xml']!]) {
			const [, hours = '0', rest = '0'] = />PT(?:(\d+)H)?(?:(\d+)M)?</.exec(text)!;
			expect(Number(hours) * 60 + Number(rest)).toBe(minutes);
			expect(text).toContain(`>${course.version}<`);
		}
	});

	it('keeps its names over releases, and each course has its own', () => {
		const release = { ...small, version: '2.0.0', title: 'Another title', scenarios: [small.scenarios[0]!] };
		const names = (text: string): string[] => [...text.matchAll(/(?:identifier|<(?:au|course) id|idref|identifierref)="([^"]+)"/g)].map(([, name]) => name!);
		for (const id of ['scorm-1.2', 'scorm-2004', 'cmi5'] as const) {
			const of = (one: typeof small): string[] => names(Object.values(wrappings()[id].manifest(one, paths))[0]!).filter((name) => !objectives.includes(name));
			expect(of(release)).toEqual(of(small));
			expect(of({ ...small, id: 'another' }).some((name) => of(small).includes(name))).toBe(false);
		}
	});
	const objectives = ['C149', 'C152'].map((clause) => iri('clause', small.id, clause));

	it('names things in cmi5 by an IRI that lies on nobody’s host: a UUID of version 5', () => {
		expect(iri('au', 'social-media')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(iri('au', 'social-media')).toBe('urn:uuid:d8eefec7-1a37-5545-b45a-95ebaa322dd7');
	});

	it('is sound whatever the course is called', async () => {
		const odd = { ...small, title: `<&"'> \u0007 ${'ű'.repeat(400)}`, id: 'söcial media', welcome: '', version: '1 <beta>', clauses: [], language: 'cy' };
		for (const [id, set] of [
			['scorm-1.2', 'SCORM 1.2'],
			['scorm-2004', 'SCORM 2004, 3rd edition'],
			['cmi5', 'cmi5']
		] as const)
			expect(await check(set, Object.values(wrappings()[id].manifest(odd, paths))[0]!)).toEqual([]);
		expect(await check('metadata', wrappings()['scorm-2004'].manifest(odd, paths)['metadata.xml']!)).toEqual([]);
	});
});
