import { sha1 } from '@noble/hashes/legacy.js';
import { hexToBytes, bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The namespace in which this project names things. Drawn once: with another, every record by the old names is lost. */
const namespace = hexToBytes('6f1d3c6ae2b94c0f9b7e5d1a84c2f730');

/**
 * Parts of a name → an IRI that is the same for ever: a UUID of version 5 (RFC 9562, section 5.5) as a URN. An `https:` address would have to
 * lie on somebody's host, and this course claims none.
 */
export function iri(...parts: string[]): string {
	const bytes = sha1(new Uint8Array([...namespace, ...utf8ToBytes(parts.join('/'))])).slice(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	return `urn:uuid:${bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
