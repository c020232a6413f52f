/** SCORM 1.2 as the strictest of the LMSs takes it: what an element may hold. */
import type { Rules } from './model.ts';

const upTo = (most: number) => (value: string) => value.length <= most;
const identifier = (value: string): boolean => /^[\x21-\x7E]{1,255}$/.test(value);
const percent = (value: string): boolean => /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100;
const time = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
const duration = (value: string): boolean => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
const words = (list: string) => (value: string) => list.split('|').includes(value);

export const scorm12: Rules = {
	writable: [
		[/^cmi\.suspend_data$/, upTo(4_096)],
		[/^cmi\.core\.lesson_location$/, upTo(255)],
		[/^cmi\.core\.lesson_status$/, words('passed|completed|failed|incomplete|browsed')],
		[/^cmi\.core\.score\.(raw|min|max)$/, percent],
		[/^cmi\.core\.exit$/, words('time-out|suspend|logout|')],
		[/^cmi\.core\.session_time$/, duration],
		[/^cmi\.objectives\.\d+\.id$/, identifier],
		[/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, percent],
		[/^cmi\.objectives\.\d+\.status$/, words('passed|completed|failed|incomplete|browsed|not attempted')],
		[/^cmi\.interactions\.\d+\.(id|objectives\.\d+\.id)$/, identifier],
		[/^cmi\.interactions\.\d+\.time$/, time],
		[/^cmi\.interactions\.\d+\.type$/, words('true-false|choice|fill-in|matching|performance|sequencing|likert|numeric')],
		[/^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/, upTo(255)],
		[/^cmi\.interactions\.\d+\.weighting$/, (value) => /^-?\d+(\.\d+)?$/.test(value)],
		[/^cmi\.interactions\.\d+\.result$/, (value) => /^(correct|wrong|unanticipated|neutral|\d+(\.\d+)?)$/.test(value)],
		[/^cmi\.interactions\.\d+\.latency$/, duration]
	],
	readOnly: /^cmi\.(_version|core\.(student_id|student_name|credit|entry|total_time|lesson_mode)|launch_data|student_data\.\w+)$/,
	writeOnly: /^cmi\.(core\.(exit|session_time)|interactions\.\d+\..+)$/,
	notOfSession: /^cmi\.core\.(exit|session_time)$/,
	suspend: 'cmi.suspend_data',
	codes: { unknown: '401', readOnly: '403', writeOnly: '404', value: '405', order: '201', dependency: '201', same: '405' }
};
