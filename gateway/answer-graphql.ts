import { blotNumbers } from '@samspil/kit/blot-numbers.ts';
import { describeError } from '@samspil/kit/describe-error.ts';
import { ERRORS, Fault } from '@samspil/kit/errors.ts';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import type { Subscribed } from '@samspil/kit/live/results.ts';
import type { Log } from '@samspil/kit/log.ts';
import type { HandlerResponse } from '@samspil/kit/server/handler.ts';
import { refuse } from '@samspil/kit/server/refuse.ts';
import { OperationTypeNode } from 'graphql';
import { coerceVariables } from './coerce-variables.ts';
import type { ClientError, Engine, PreparedOperation } from './engine.ts';
import type { OperationCache } from './operation-cache.ts';
import { parseRequest } from './parse-request.ts';
import { RefusedQuery } from './prepare-operation.ts';

/** A POST to /graphql, its body not yet read. */
export interface GraphQLPost {
  /** The travelling headers, with a request id. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly signal: AbortSignal;
  readBody(): Promise<string>;
}

export interface GraphQLParts {
  readonly engine: Engine;
  readonly operations: OperationCache;
  readonly verifyToken: TokenVerifier;
  readonly log: Log;
  /** Aborted when the gateway stops: every stream then ends. */
  readonly stopping: AbortSignal;
}

/** The same path for a subscription: what refuses it, or its results. Never rejects. */
export async function answerSubscription(post: GraphQLPost, parts: GraphQLParts): Promise<Subscribed> {
  const log = parts.log.child({ requestId: post.requestId });
  const seen: { operation?: PreparedOperation } = {};
  try {
    const { operation, variables } = await prepare(post, parts, seen);
    if (operation.operation.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new Fault('BAD_REQUEST', 'An event stream takes a subscription: ask everything else by a plain POST.');
    const results = await parts.engine.subscribe(operation, variables, {
      headers: post.headers,
      log,
      signal: AbortSignal.any([post.signal, parts.stopping]),
    });
    log.info({ operation: safeName(operation.operationName) }, 'a stream has begun');
    return { results };
  } catch (error) {
    const { response, codes } = refusal(error, log);
    log.info(
      { operation: safeName(seen.operation?.operationName), status: response.status, codes },
      'a stream was refused',
    );
    return { refused: response };
  }
}

/** The path of a request: verify the token, read, limit, validate, execute; one line in the log. Never rejects. */
export async function answerGraphQL(post: GraphQLPost, parts: GraphQLParts): Promise<HandlerResponse> {
  const started = performance.now();
  const log = parts.log.child({ requestId: post.requestId });
  const seen: { operation?: PreparedOperation } = {};
  const outcome = await run(post, parts, log, seen).catch((error: unknown) => refusal(error, log));
  log.info(
    {
      operation: safeName(seen.operation?.operationName),
      durationMs: Math.round(performance.now() - started),
      status: outcome.response.status,
      ...(outcome.codes.length > 0 ? { codes: outcome.codes } : {}),
    },
    'request',
  );
  return outcome.response;
}

interface Outcome {
  readonly response: HandlerResponse;
  readonly codes: readonly string[];
}

async function run(
  post: GraphQLPost,
  parts: GraphQLParts,
  log: Log,
  seen: { operation?: PreparedOperation },
): Promise<Outcome> {
  const { engine, operations } = parts;
  const { operation, variables } = await prepare(post, parts, seen);
  if (operation.operation.operation === OperationTypeNode.SUBSCRIPTION)
    throw new Fault(
      'BAD_REQUEST',
      'Ask for a subscription by an event stream (accept: text/event-stream) or a WebSocket.',
    );
  try {
    const result = await engine.execute(operation, variables, { headers: post.headers, log, signal: post.signal });
    const codes = [...new Set(result.errors?.map((error) => error.extensions.code))];
    const body = result.errors === undefined ? { data: result.data } : { data: result.data, errors: result.errors };
    return { response: json(200, body), codes };
  } catch (error) {
    operations.forget(operation);
    throw error;
  }
}

/** @param seen what the log tells of a request that is refused on the way. */
async function prepare(
  post: GraphQLPost,
  { engine, operations, verifyToken }: GraphQLParts,
  seen: { operation?: PreparedOperation },
) {
  await verifyToken(post.headers['authorization']);
  const request = parseRequest(await post.readBody());
  const operation = operations.prepare(request.query, request.operationName);
  seen.operation = operation;
  return { operation, variables: coerceVariables(engine.schema, operation, request.variables) };
}

function refusal(error: unknown, log: Log): Outcome {
  if (error instanceof Fault) return { response: refuse(error), codes: [error.code] };
  if (error instanceof RefusedQuery) {
    const errors = error.faults.map(
      (fault): ClientError => ({
        message: fault.message,
        ...(fault.locations === undefined ? {} : { locations: fault.locations }),
        extensions: { code: fault.code },
      }),
    );
    return { response: json(400, { errors }), codes: [...new Set(error.faults.map((fault) => fault.code))] };
  }
  log.error({ err: describeError(error) }, 'a request failed');
  return {
    response: refuse(new Fault('INTERNAL_SERVER_ERROR', ERRORS.INTERNAL_SERVER_ERROR.message)),
    codes: ['INTERNAL_SERVER_ERROR'],
  };
}

function json(status: number, body: unknown): HandlerResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

/** An operation's name is the client's own text. */
function safeName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : blotNumbers(name).slice(0, 80);
}
