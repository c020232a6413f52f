import type { Elements, Launch, Switches } from '../shapes.ts';
import { dialects } from './dialects.ts';
import { model } from './model.ts';

export type Api = Record<string, (...given: unknown[]) => unknown>;

/** Sends elements to the server, at once; what it said. May throw. */
export type Send = (fields: Elements) => string;

const page = /^<!doctype html/i;

/**
 * The API object of an LMS, strict, and broken as the switches say at the moment. It does what Moodle does where LMSs differ: in SCORM 1.2
 * a commit sends what was not sent before, and takes it for sent before it knows.
 */
export function api({ standard, stored }: Launch, send: Send, now: () => Switches, calls: string[]): Api {
	const { rules, name, barred, sendsAll, reopens, finish } = dialects[standard];
	let state: 'new' | 'open' | 'closed' = now().already ? 'open' : 'new';
	let data = model(rules, stored);
	let sent: Elements = { ...stored };
	let code = '0';
	let diagnostic = '';

	const no = (error: string): string => {
		code = error;
		return 'false';
	};
	const open = (): void => {
		data = model(rules, stored);
		sent = { ...stored };
	};
	function changes(): Elements {
		const found = Object.entries(data.elements).filter(([element, value]) => sendsAll || sent[element] !== value);
		sent = { ...data.elements };
		return Object.fromEntries(found.filter(([element]) => !rules.readOnly.test(element)));
	}
	function commit(): string {
		const request = standard === 'scorm-2004' ? data.elements['adl.nav.request'] : undefined;
		if (request === 'exitAll') throw new SyntaxError("Unexpected token '<'");
		if (request === 'exit') return no('101');
		const reply = send(changes());
		const [value, error = ''] = reply.split('\n');
		diagnostic = page.test(reply) ? reply : '';
		if (value === 'true') return value;
		return no(/^\d+$/.test(error) ? error : '101');
	}
	function set(element: string, value: unknown): string {
		const { cut, changed } = now();
		let kept = value;
		if (element === rules.suspend && typeof value === 'string') {
			if (cut !== undefined) kept = value.slice(0, cut);
			if (changed) kept = value.replace(/[^\w ]/g, '');
		}
		const said = data.set(element, kept);
		code = said.code;
		return said.value;
	}
	function get(element: string): unknown {
		const said = data.get(element);
		code = said.code;
		if (!now().counts) return said.value;
		if (standard === 'scorm-1.2' && element === 'cmi.objectives._count') return 21;
		if (standard === 'scorm-1.2' && element === 'cmi.interactions._count') return 0;
		if (element.endsWith('total_time')) return 'P';
		return /^\d+(\.\d+)?$/.test(said.value) ? Number(said.value) : said.value;
	}

	const functions: Record<string, (...given: unknown[]) => unknown> = {
		Initialize() {
			const error = barred('Initialize', state);
			// Moodle reads its data anew even where it says no.
			if (reopens) open();
			if (error) return no(error);
			state = 'open';
			return 'true';
		},
		Terminate() {
			finish(data.elements, now().mastery);
			const answer = commit();
			if (answer === 'true') state = 'closed';
			return answer;
		},
		GetValue: (element) => get(String(element)),
		SetValue: (element, value) => set(String(element), value),
		Commit: commit
	};
	const guarded = Object.entries(functions).map(([call, run]) => [
		name(call as 'Commit'),
		(...given: unknown[]) => {
			if (now().throws) throw new Error('Permission denied to access property "LMS"');
			code = '0';
			const error = call === 'Initialize' ? null : barred(call as 'Commit', state);
			if (error) {
				code = error;
				calls.push(`${name(call as 'Commit')}(${given.join()}) ${error}`);
				return call === 'GetValue' ? '' : 'false';
			}
			const answer = run(...given);
			calls.push(`${name(call as 'Commit')}(${given.join()}) ${String(answer)} ${code}`);
			return answer;
		}
	]);
	const asked = (answer: () => string) => () => {
		if (now().throws) throw new Error('Permission denied to access property "LMS"');
		return answer();
	};
	return {
		...(Object.fromEntries(guarded) as Api),
		[name('GetLastError')]: asked(() => code),
		[name('GetErrorString')]: asked(() => ''),
		[name('GetDiagnostic')]: asked(() => diagnostic)
	};
}
