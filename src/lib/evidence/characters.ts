/** Browsers before 2024 may have none: there, what people see as one character may count as several. */
const clusters = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

/** text → its characters, as people count them. */
export const characters = (text: string): string[] => (clusters ? [...clusters.segment(text)].map(({ segment }) => segment) : [...text]);
