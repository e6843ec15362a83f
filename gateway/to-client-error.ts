import { ERRORS, type ErrorCode, isErrorCode } from '@samspil/kit/errors.ts';
import type { DepartmentError } from './department-answer.ts';

/** The extensions beside `code` and `department` that a client may see. */
const OPEN_EXTENSIONS = ['retryAfter', 'fields', 'reason'] as const;

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
  for (const name of OPEN_EXTENSIONS) {
    const value = error.extensions[name];
    if (code === known && isPlain(value)) open[name] = value;
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

/** A number, a hint, or a short list of hints. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length <= 50 && value.every((item) => typeof item === 'string' && isHint(item));
  return typeof value === 'number' || (typeof value === 'string' && isHint(value));
}
