import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { blotNumbers } from '../blot-numbers.ts';
import { describeError } from '../describe-error.ts';
import { ERRORS, Fault, isErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import { queryFaultMessage } from '../query-fault-message.ts';

/**
 * What a client may see of an error: a code and a message of the catalogue, with the path. Anything unforeseen is told as
 * INTERNAL_SERVER_ERROR; `logUnforeseen` logs it.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = {
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  };
  if (cause instanceof Fault) return { message: cause.message, ...place, extensions: { ...cause.extensions } };

  const code = formatted.extensions?.['code'];
  if (code === 'GRAPHQL_PARSE_FAILED' && !formatted.message.startsWith('Syntax Error')) {
    return { message: ERRORS[code].message, ...place, extensions: { code } }; // not the parser's own words
  }
  if (code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED') {
    return { message: queryFaultMessage(formatted.message), ...place, extensions: { code } };
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    const variable = /^Variable "(\$\w+)"/.exec(formatted.message)?.[1];
    const message =
      variable === undefined
        ? ERRORS[code].message
        : `The variable ${blotNumbers(variable)} is not of the type that the query declares.`;
    return { message, ...place, extensions: { code } };
  }
  return { message: ERRORS.INTERNAL_SERVER_ERROR.message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Logs the errors of an operation that nobody foresaw, by class and place: neither a `Fault` nor a fault of the query itself. */
export function logUnforeseen(errors: readonly GraphQLError[], log: Log): void {
  for (const error of errors) {
    const cause = unwrapResolverError(error);
    const code = error.extensions['code'];
    if (cause instanceof Fault || (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')) continue;
    log.error({ err: describeError(cause), path: error.path?.map(safeStep) }, 'a resolver failed');
  }
}

/** A step of a path may be an alias, which is the client's own text. */
function safeStep(step: string | number): string | number {
  return typeof step === 'string' ? blotNumbers(step) : step;
}
