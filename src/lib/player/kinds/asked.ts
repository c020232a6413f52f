/** What every kind of decision is given, and what it gives back. */
export interface Asked {
	/** HTML. */
	question: string;
	/** In the order in which they are shown. */
	choices: { letter: string; html: string }[];
	/** Continue was pressed with nothing chosen. */
	missing: boolean;
	onanswer: (letter: string) => void;
	onmissing: () => void;
}

/** The id of a kind's first field, to which the error summary leads. */
export const firstField = 'answer';
