import { blotNumbers } from '@samspil/kit/blot-numbers.ts';
import { ERRORS, type ErrorCode, isErrorCode } from '@samspil/kit/errors.ts';
import type { DepartmentError } from './department-answer.ts';

const MAX_FIELDS = 50;
const MAX_REASON_LENGTH = 1_000;

/** The extensions beside `code` and `department` that a client may see, each in its form or not at all. */
const OPEN_EXTENSIONS: Readonly<Record<string, (value: unknown) => unknown>> = {
  retryAfter: (value) => (typeof value === 'number' ? value : undefined),
  fields: (value) => (Array.isArray(value) ? value.slice(0, MAX_FIELDS).flatMap(toField) : undefined),
  reason: (value) => (typeof value === 'string' && value !== '' ? toReason(value) : undefined),
};

/** A department that answers with one of these did not understand the gateway or is on its way down: it is not available. */
const NOT_FOR_CLIENTS: ReadonlySet<ErrorCode> = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'METHOD_NOT_ALLOWED',
  'REQUEST_TOO_LARGE',
  'STOPPING',
  'UNSUPPORTED_MEDIA_TYPE',
]);

/**
 * A department's error as a client may see it: a code of the catalogue, a message that holds no data, the agreed extensions,
 * and the department's name. Everything else is masked.
 */
export function toClientError(
  error: DepartmentError,
  department: string,
): { message: string; extensions: Record<string, unknown> & { code: ErrorCode } } {
  const given = error.extensions['code'];
  const known = isErrorCode(given) ? given : 'INTERNAL_SERVER_ERROR';
  const code = NOT_FOR_CLIENTS.has(known) ? 'DEPARTMENT_UNAVAILABLE' : known;
  const open: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(OPEN_EXTENSIONS)) {
    const value = code === known ? read(error.extensions[name]) : undefined;
    if (value !== undefined) open[name] = value;
  }
  const masked = code !== known || code === 'INTERNAL_SERVER_ERROR' || !isHint(error.message);
  return { message: masked ? ERRORS[code].message : error.message, extensions: { ...open, code, department } };
}

/**
 * Whether a message can be one of our hints, which are made of names and limits: one short line without addresses, long
 * numbers (a CPR number has ten digits), or what graphql-js says about a value that it was given.
 */
function isHint(message: string): boolean {
  return (
    message !== '' && message.length <= 300 && !/[\r\n]|:\/\/|\d{5}|invalid value|cannot represent|@\w/i.test(message)
  );
}

/** What is wrong with one field of an input: its place (`input.persons.0`) and a hint. */
function toField(value: unknown): { path: string; message: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { path, message } = value as Record<string, unknown>;
  if (typeof path !== 'string' || !/^[A-Za-z_]\w*(\.\w+)*$/.test(path) || !isHint(path)) return [];
  const isGood = typeof message === 'string' && isHint(message);
  return [{ path, message: isGood ? message : ERRORS.BAD_USER_INPUT.message }];
}

/** Why an owner withholds something is told in the owner's own words: on one line, without anything that could be a CPR number. */
function toReason(reason: string): string {
  return blotNumbers(reason.slice(0, MAX_REASON_LENGTH).replaceAll(/\s+/g, ' ').trim());
}
