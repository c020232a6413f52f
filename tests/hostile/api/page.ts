/** The script of the LMS's page: the API object of the standard that it was opened in, whose commits go to the server by a synchronous request. */
import type { Elements, Launch, LmsWindow, Switches } from '../shapes.ts';
import { api, type Send } from './api.ts';
import { dialects } from './dialects.ts';

const launch = JSON.parse(document.querySelector('#launch')!.textContent!) as Launch;
const lms = window as unknown as LmsWindow & Record<string, unknown>;
let switches: Switches = launch.switches;
let leaving = false;

/** Browsers refuse a beacon over this. */
const most = 65_536;

/** From here on Moodle's player uses beacons alone. */
for (const name of ['beforeunload', 'pagehide', 'unload']) window.addEventListener(name, () => (leaving = true));

function beacon(body: URLSearchParams): string {
	const size = String(body).length;
	return size <= (switches.beacon ?? most) && navigator.sendBeacon(launch.commit, body) ? 'true\n0' : 'false\n101';
}

const send: Send = (fields: Elements) => {
	const body = new URLSearchParams(fields);
	if (leaving && switches.unsent !== 'throw') return beacon(body);
	const request = new XMLHttpRequest();
	request.open('POST', launch.commit, false);
	try {
		request.send(body);
	} catch (error) {
		if (switches.unsent === 'throw') throw error;
		return beacon(body);
	}
	return request.status === 200 ? request.responseText : 'false\n101';
};

lms.calls = [];
lms.break = (how) => (switches = how);
const made = api(launch, send, () => switches, lms.calls);
const arrive = (): void => void (lms[dialects[launch.standard].object] = made);
if (switches.late) setTimeout(arrive, switches.late);
else arrive();
