import { GraphQLError } from 'graphql';

/**
 * Every fault that a client can meet, named once: its stable `extensions.code`, the HTTP status when the whole request is
 * refused with it, and a message that carries no data. `docs/errors.md` lists the same ones, and a test holds them together.
 */
export const ERRORS = {
  UNAUTHENTICATED: { status: 401, message: 'Sign in first: this request carries no valid access token.' },
  ACCESS_DENIED: {
    status: 403,
    message: 'You may not read this: neither your role nor the purpose of this request covers it.',
  },
  BAD_USER_INPUT: { status: 400, message: 'An argument is not of the form that this field takes.' },
  GRAPHQL_PARSE_FAILED: { status: 400, message: 'The query is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, message: 'The query does not fit the schema.' },
  BAD_REQUEST: { status: 400, message: 'Send a POST with a JSON body that has a "query".' },
  QUERY_TOO_LARGE: { status: 400, message: 'The query is too deep, too wide or too long.' },
  NOT_FOUND: { status: 404, message: 'There is nothing with this key.' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'Use POST for GraphQL requests.' },
  REQUEST_TOO_LARGE: { status: 413, message: 'The request body is too large.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Send the request as application/json.' },
  WITHHELD: { status: 200, message: 'The department that owns this row has withheld it.' },
  GRANT_INVALID: { status: 200, message: 'The access grant is not valid here. Open access anew.' },
  GRANT_EXPIRED: { status: 200, message: 'The access grant has expired. Renew it, or open access anew.' },
  GRANT_REVOKED: { status: 200, message: 'The access grant was revoked: what it rested on no longer holds.' },
  GRANT_UNCONFIRMED: {
    status: 200,
    message: 'It cannot be confirmed now that the consent still stands, so this grant does not count. Try again.',
  },
  GRANT_KEYS_UNAVAILABLE: {
    status: 200,
    message: 'This department has not yet seen the keys that grants are signed with. Try again.',
  },
  SUPPRESSED: { status: 200, message: 'This figure is not shown, because it could point at a person.' },
  DEPARTMENT_UNAVAILABLE: { status: 200, message: 'This department did not answer. Its data is unknown, not empty.' },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'Something went wrong on our side. It has been logged.' },
  SIGN_IN_UNAVAILABLE: {
    status: 503,
    message: 'The sign-in service cannot be reached, so tokens cannot be checked. Try again.',
  },
  TOKEN_EXPIRED: {
    status: 401,
    message: 'Your access token has ended, and with it this stream. Sign in anew, and go on after your last cursor.',
  },
  CURSOR_TOO_OLD: {
    status: 400,
    message:
      'The events after this cursor are no longer kept. Ask by a query how things are, and subscribe without "after".',
  },
  TOO_MANY_STREAMS: { status: 429, message: 'There are too many open streams. Close one, and try again.' },
  STREAM_TOO_SLOW: {
    status: 200,
    message: 'This stream was read too slowly. Subscribe again, after your last cursor.',
  },
  STOPPING: { status: 503, message: 'This server is stopping. Try again.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** Whether a text is one of our codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

/**
 * A fault with a code from the catalogue. `hint` replaces the catalogue's message where it can say more; it must be made of
 * names from the schema and limits, never of data. Everything that is not a `Fault` is masked as INTERNAL_SERVER_ERROR.
 */
export class Fault extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, hint?: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(hint ?? ERRORS[code].message, { extensions: { ...extensions, code } });
    this.name = 'Fault';
    this.code = code;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
