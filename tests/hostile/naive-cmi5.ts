/**
 * A package that speaks cmi5 as many do: it asks for the token once, sends its record and a statement at each answer, and takes whatever comes
 * back for a yes. `data-open` says that it stands, `data-settled` of how many answers it has heard, `data-claims` what it tells the learner.
 */
const query = new URLSearchParams(location.search);
const [endpoint, activityId, registration] = ['endpoint', 'activityId', 'registration'].map((name) => query.get(name)!) as [string, string, string];
const actor = query.get('actor')!;
const body = document.body.dataset;
let token = '';
let template: { contextActivities?: unknown; extensions?: unknown } = {};
let record: string[] = [];

const state = (stateId: string): string => `${endpoint}activities/state?${String(new URLSearchParams({ activityId, agent: actor, registration, stateId }))}`;

const ask = (method: string, url: string, given?: unknown): Promise<Response> =>
	fetch(url, {
		method,
		headers: { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
		...(given !== undefined && { body: JSON.stringify(given) })
	});

const statement = (letter: string, at: number): unknown => ({
	id: crypto.randomUUID(),
	actor: JSON.parse(actor) as unknown,
	verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
	object: { objectType: 'Activity', id: `${activityId}/q${at}` },
	result: { response: letter },
	context: { ...template, registration },
	timestamp: new Date().toISOString()
});

async function open(): Promise<void> {
	const given = (await (await fetch(query.get('fetch')!, { method: 'POST' })).json()) as { 'auth-token': string };
	token = given['auth-token'];
	template = ((await (await ask('GET', state('LMS.LaunchData'))).json()) as { contextTemplate: typeof template }).contextTemplate;
	const found = await ask('GET', state('record'));
	if (found.ok) record = (await found.json()) as string[];
}

async function answer(letter: string): Promise<void> {
	record.push(letter);
	const sent = Promise.all([ask('PUT', state('record'), record), ask('POST', `${endpoint}statements`, [statement(letter, record.length)])]);
	body.claims = await sent.then(
		() => 'saved',
		() => 'not saved'
	);
	body.settled = String(record.length);
}

void open().then(
	() => {
		for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => void answer(button.value));
		body.open = 'yes';
	},
	() => (body.open = 'no')
);
