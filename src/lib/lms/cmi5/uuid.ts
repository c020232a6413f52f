import { iri } from '../wrappings/iri.ts';

/** Parts of a name → a UUID that is the same for ever, so that an LRS stores once what it is sent twice. */
export const uuid = (...parts: string[]): string => iri('statement', JSON.stringify(parts)).slice('urn:uuid:'.length);
