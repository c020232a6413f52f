/** SCORM 2004, 4th edition, as the strictest of Moodle, ILIAS and ADL's own validator takes each element. */
import type { Rules } from './model.ts';

const upTo = (most: number) => (value: string) => value.length <= most;
const line = (most: number) => (value: string) => value.length <= most && !/[\n\r]/.test(value) && !value.startsWith('{');
const identifier = (value: string): boolean => /^\S{1,4000}$/.test(value) && !/^urn:/i.test(value);
const decimal = (value: string): boolean => /^-?\d{1,5}(\.\d{1,18})?$/.test(value);
const scaled = (value: string): boolean => decimal(value) && Math.abs(Number(value)) <= 1;
const measure = (value: string): boolean => scaled(value) && Number(value) >= 0;
/** Local time, no fraction, no zone. */
const timestamp = (value: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value);
const duration = (value: string): boolean => /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value);
const words = (list: string) => (value: string) => list.split('|').includes(value);

/** Responses and patterns of a choice or a matching: [A-Za-z0-9_.], parted by [,] and [.], none twice, at most 36. */
function response(value: string): boolean {
	const parts = value.split('[,]');
	const tokens = parts.flatMap((part) => part.split('[.]'));
	return parts.length <= 36 && new Set(parts).size === parts.length && tokens.every((token) => /^[A-Za-z0-9_.]{1,250}$/.test(token));
}

export const scorm2004: Rules = {
	writable: [
		[/^cmi\.suspend_data$/, upTo(64_000)],
		[/^cmi\.location$/, upTo(1_000)],
		[/^cmi\.(objectives\.\d+\.)?completion_status$/, words('completed|incomplete|not attempted|unknown')],
		[/^cmi\.(objectives\.\d+\.)?success_status$/, words('passed|failed|unknown')],
		[/^cmi\.(objectives\.\d+\.)?progress_measure$/, measure],
		[/^cmi\.(objectives\.\d+\.)?score\.scaled$/, scaled],
		[/^cmi\.(objectives\.\d+\.)?score\.(raw|min|max)$/, decimal],
		[/^cmi\.exit$/, words('time-out|suspend|logout|normal|')],
		[/^cmi\.session_time$/, duration],
		[/^cmi\.objectives\.\d+\.id$/, identifier],
		[/^cmi\.(objectives|interactions)\.\d+\.description$/, line(250)],
		[/^cmi\.interactions\.\d+\.(id|objectives\.\d+\.id)$/, identifier],
		[/^cmi\.interactions\.\d+\.type$/, words('true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other')],
		[/^cmi\.interactions\.\d+\.timestamp$/, timestamp],
		[/^cmi\.interactions\.\d+\.latency$/, duration],
		[/^cmi\.interactions\.\d+\.weighting$/, decimal],
		[/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.\d+\.pattern)$/, response],
		[/^cmi\.interactions\.\d+\.result$/, (value) => words('correct|incorrect|unanticipated|neutral')(value) || decimal(value)],
		[/^adl\.nav\.request$/, () => true]
	],
	readOnly: /^cmi\.(_version|learner_id|learner_name|credit|entry|total_time|mode|launch_data|scaled_passing_score|completion_threshold|max_time_allowed)$/,
	writeOnly: /^cmi\.(exit|session_time)$/,
	notOfSession: /^(cmi\.(exit|session_time)|adl\.nav\.request)$/,
	suspend: 'cmi.suspend_data',
	/** A response cannot be set before the type that says how it is written. */
	needs: [[/^(cmi\.interactions\.\d+\.)(?:learner_response|correct_responses\.\d+\.pattern)$/, 'type']],
	codes: { unknown: '401', readOnly: '404', writeOnly: '405', value: '406', order: '351', dependency: '408', same: '351' }
};
