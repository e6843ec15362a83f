import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { Fault } from '../errors.ts';
import { SUBGRAPH_LIMITS } from '../limits/limits.ts';
import { type EventResult, type EventResults, resultsOf } from '../live/results.ts';
import { limitsRule } from './limits-rule.ts';
import { maskError } from './mask-error.ts';
import { offeredOperationsRule } from './offered-operations-rule.ts';
import type { RequestContext } from './service.ts';

export interface SubscriptionRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/**
 * Starts the subscriptions of a schema: Apollo Server executes queries and mutations and has no transport for these. The same limits and masks are
 * put on.
 *
 * @throws Fault for what is no subscription that the schema offers, or is not the reader's to see.
 */
export function createSubscriber(schema: GraphQLSchema) {
  const rules = [...specifiedRules, offeredOperationsRule, limitsRule(SUBGRAPH_LIMITS)];
  return async (
    request: SubscriptionRequest,
    context: RequestContext<unknown>,
    { signal, done }: { readonly signal: AbortSignal | undefined; readonly done: () => void },
  ): Promise<EventResults> => {
    const document = parseDocument(request.query);
    const [fault] = validate(schema, document, rules, { maxErrors: 1 });
    if (fault !== undefined) throw asFault('GRAPHQL_VALIDATION_FAILED', fault);
    const operation = getOperationAST(document, request.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new Fault('BAD_REQUEST', 'An event stream takes one subscription: ask everything else by a plain POST.');
    const started = await subscribe({
      schema,
      document,
      contextValue: context,
      ...(request.variables === undefined ? {} : { variableValues: request.variables }),
      ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
    });
    if (!(Symbol.asyncIterator in started)) {
      const [error = new GraphQLError('')] = started.errors ?? [];
      // What is no refusal is a fault of ours, such as a database that is away.
      if (error.originalError !== undefined && !(error.originalError instanceof GraphQLError))
        throw error.originalError;
      throw asFault('BAD_USER_INPUT', error);
    }
    return resultsOf(started, { toResult, toLast, done, signal });
  };
}

function parseDocument(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: SUBGRAPH_LIMITS.tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? asFault('GRAPHQL_PARSE_FAILED', error) : error;
  }
}

/** A fault as it was thrown, or of graphql-js without what it repeats of the request. */
function asFault(
  code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT',
  error: GraphQLError,
): Fault {
  if (error.originalError instanceof Fault) return error.originalError;
  return new Fault(code, maskError({ message: error.message, extensions: { code } }, error).message);
}

function toResult({ data, errors }: ExecutionResult): EventResult {
  return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors: errors.map(toError) }) };
}

function toLast(error: unknown): EventResult {
  return {
    errors: [toError(error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error }))],
  };
}

function toError(error: GraphQLError) {
  const { message, path, extensions = {} } = maskError(error.toJSON(), error);
  return { message, ...(path === undefined ? {} : { path }), extensions };
}
