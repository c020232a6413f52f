/** A decision that was answered, as it is looked back at. */
export interface LookedBack {
	/** HTML. */
	question: string;
	choices: { letter: string; html: string }[];
	/** The letter that was chosen. */
	answer: string;
}
