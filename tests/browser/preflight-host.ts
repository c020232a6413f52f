/** The script of the LMS's page: a strict stand-in in this window, as hostile as the address says, and the package in a frame. */
import { hostile, type Behaviour } from '../../src/lib/preview/hostile.ts';
import { standIn, type StandIn } from '../lms-stand-in.ts';

declare global {
	interface Window {
		stand: StandIn;
	}
}

const given = new URLSearchParams(location.search);
const mastery = given.get('mastery');
const stand = standIn({ 'cmi.suspend_data': given.get('saved') ?? '', ...(mastery && { 'cmi.student_data.mastery_score': mastery }) });
window.stand = stand;
Object.assign(window, { API: given.has('how') ? hostile(stand.api, given.get('how') as Behaviour) : stand.api });
const frame = document.createElement('iframe');
frame.name = 'sco';
frame.title = 'The course';
frame.width = given.get('width') ?? '650';
frame.height = '660';
const sandbox = given.get('sandbox');
if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
frame.src = given.get('frame') ?? '';
document.body.append(frame);
