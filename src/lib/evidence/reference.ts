import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EvidenceRecord } from './record-shape.ts';

/** What says the same in another language, or on another day, without being another record. */
const apart = ['$schema', 'statement', 'made', 'reference'];

/** JSON without white space, its names in the order of their UTF-16 units: one text for one content. */
function canonical(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	const known = Object.entries(value).filter(([, one]) => one !== undefined);
	const sorted = known.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${sorted.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}

/**
 * The reference of a record: SHA-256 over the UTF-8 bytes of its canonical text, which is the record without `$schema`, `statement`, `made` and
 * `reference`. Short: the first sixteen hex digits in groups of four. Whoever changes a record can work out another: it finds one, and proves nothing.
 */
export function reference(record: Omit<EvidenceRecord, 'reference'>): EvidenceRecord['reference'] {
	const content = Object.fromEntries(Object.entries(record).filter(([name]) => !apart.includes(name)));
	const value = bytesToHex(sha256(utf8ToBytes(canonical(content))));
	return {
		algorithm: 'sha-256',
		value,
		short: value
			.slice(0, 16)
			.toUpperCase()
			.replace(/(.{4})(?=.)/g, '$1-')
	};
}
