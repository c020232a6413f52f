/** What a hostile LMS is made of: the two standards whose API it plays, what it stores, and the ways in which it can be broken. */
export type Scorm = 'scorm-1.2' | 'scorm-2004';

/** What an LMS stores of one learner, by element. */
export type Elements = Record<string, string>;

/** How an LMS is broken at the moment; {} is a strict one that works. Each stands for a line of what real LMSs were seen to do. */
export interface Switches {
	/** Server: how many commits from here on are answered "false"/101 and not stored. */
	refuse?: number;
	/** Server: every reply is the page on which one logs in. */
	expired?: boolean;
	/** Server: nothing is answered, neither commits nor files: the network is gone, whatever the browser says. */
	down?: boolean;
	/** Server: milliseconds that a commit takes. */
	slow?: number;
	/** Server: a request with more fields is refused whole. PHP's default is 5,000. */
	fields?: number;
	/** Server: stores nothing in review, and says "true". */
	review?: boolean;
	/** A request that cannot be sent: 'beacon' (Moodle, the default) hands it to the browser and says "true", 'throw' (ILIAS) throws. */
	unsent?: 'beacon' | 'throw';
	/** The most bytes that a beacon may have: browsers refuse more than 64 KiB. */
	beacon?: number;
	/** Every call throws. */
	throws?: boolean;
	/** Numbers for strings everywhere; counts that are wrong (SCORM 1.2: 21 objectives for 3, no interactions on return). */
	counts?: boolean;
	/** Interactions come back in another order each session, the newest first. */
	reordered?: boolean;
	/** Suspend data is cut at so many characters without a word. */
	cut?: number;
	/** Suspend data is cleaned of all but letters, digits and spaces. */
	changed?: boolean;
	/** Somebody has initialised the API before. */
	already?: boolean;
	/** The API is there so many milliseconds after the page. */
	late?: number;
	/** Frames between the page with the API and the package. */
	frames?: number;
	/** A pass mark that the LMS supplies and judges by when the session ends, 0–100. */
	mastery?: number;
	/** The LMS does not say who learns. */
	nobody?: boolean;
	/** The first objective is the manifest's own, and its id cannot be changed. */
	primary?: boolean;
}

/** What the LMS's page is told when it is opened. */
export interface Launch {
	standard: Scorm;
	/** Where commits go. */
	commit: string;
	stored: Elements;
	switches: Switches;
}

/** What the page with the API offers to a test. */
export interface LmsWindow {
	API?: unknown;
	API_1484_11?: unknown;
	/** Breaks it, or mends it. */
	break(switches: Switches): void;
	/** Every call in order, with its answer. */
	calls: string[];
}
