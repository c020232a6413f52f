/** Where the newest answer is known to be. `at`: milliseconds since 1970. */
export type Light =
	| { state: 'accepted' | 'saved'; at: number }
	| { state: 'device' | 'nowhere'; reason: string }
	| { state: 'review'; kept: boolean }
	| { state: 'saving' | 'none' | 'elsewhere' };
