import type { Api } from '../lms/find-api.ts';

/**
 * Ways in which LMSs were seen to fail a package: a commit refused; a commit that throws (ILIAS offline); a commit that says "true" and
 * stores nothing, its values counting as sent (Moodle offline); an expired session; an API that only throws; counts that are wrong and
 * numbers for strings (ILIAS, Moodle); suspend data cut at 255 characters without a word.
 */
export const behaviours = ['refuse', 'throw', 'lie', 'expired', 'throw-everything', 'ilias-count', 'short'] as const;
export type Behaviour = (typeof behaviours)[number];

/** SCORM 1.2's eight functions. */
export const functions = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'];

const loginPage = '<!DOCTYPE html><html><head><title>Log in</title></head><body>Your session has timed out.</body></html>';

/** A SCORM 1.2 API → one that behaves in one bad way. `how` may be a function, so that a way can be switched on and off; null is none. */
export function hostile(api: Api, how: Behaviour | (() => Behaviour | null)): Api {
	const now = typeof how === 'function' ? how : () => how;
	/** What a lie counted as sent, by element. */
	const lost = new Map<string, string>();
	let failed = false;

	const store = (name: string) => (): unknown => {
		const behaviour = now();
		if (behaviour === 'throw') throw new DOMException("Failed to execute 'send' on 'XMLHttpRequest'", 'NetworkError');
		if (behaviour === 'lie') return 'true';
		failed = behaviour === 'refuse' || behaviour === 'expired';
		return failed ? 'false' : api[name]?.('');
	};
	const bad: Api = {
		LMSCommit: store('LMSCommit'),
		LMSFinish: store('LMSFinish'),
		LMSSetValue(element = '', value = '') {
			const behaviour = now();
			if (behaviour === 'lie' || lost.get(element) === String(value)) {
				lost.set(element, String(value));
				return 'true';
			}
			lost.delete(element);
			const short = behaviour === 'short' && element === 'cmi.suspend_data';
			return api.LMSSetValue?.(element, short ? value.slice(0, 255) : value);
		},
		LMSGetValue(element = '') {
			const value = lost.get(element) ?? api.LMSGetValue?.(element);
			if (now() !== 'ilias-count') return value;
			if (element === 'cmi.objectives._count') return '21';
			if (element === 'cmi.interactions._count') return '0';
			return /^\d+(\.\d+)?$/.test(String(value)) ? Number(value) : value;
		},
		LMSGetLastError: () => (failed ? '101' : api.LMSGetLastError?.()),
		LMSGetDiagnostic: (code = '') => (now() === 'expired' ? loginPage : api.LMSGetDiagnostic?.(code))
	};
	const wrapped = functions.map((name) => [
		name,
		(...given: string[]): unknown => {
			if (now() === 'throw-everything') throw new Error('Permission denied to access property "LMS"');
			if (!/^LMSGet(Last|Error|Diag)/.test(name)) failed = false;
			return (bad[name] ?? api[name]?.bind(api))?.(...given);
		}
	]);
	return Object.fromEntries(wrapped) as Api;
}
