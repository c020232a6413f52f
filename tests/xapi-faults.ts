/** What Learning Locker's validator, which has passed ADL's conformance tests, finds wrong in a statement. */
import type { Statement } from '@xapi/xapi';
import validator from '@learninglocker/xapi-validation';

type Validate = (statement: unknown) => { toString(): string }[];

/** A module of CommonJS, of which some loaders make a default of a default. */
const validate = ((validator as unknown as { default?: Validate }).default ?? validator) as Validate;

export const faultsOf = (statement: Statement): string[] => validate(statement).map(String);
