/** A file of the course that could not be read: its name, and what the browser or the reader said of it. */
export interface Failure {
	file: string;
	detail: string;
}
