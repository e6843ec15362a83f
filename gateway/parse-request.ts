import { Fault } from '@samspil/kit/errors.ts';
import { parseJson } from '@samspil/kit/server/parse-json.ts';

/** A GraphQL request as it stands in the body. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/**
 * Reads the GraphQL request in a body.
 *
 * @throws Fault BAD_REQUEST
 */
export function parseRequest(body: string): GraphQLRequest {
  const json = parseJson(body);
  if (Array.isArray(json))
    throw new Fault('BAD_REQUEST', 'Send one request at a time: a list of requests is not taken.');
  if (!isRecord(json)) throw new Fault('BAD_REQUEST');
  const { query, variables, operationName } = json;
  if (typeof query !== 'string' || query.trim() === '') throw new Fault('BAD_REQUEST');
  if (variables !== undefined && variables !== null && !isRecord(variables)) {
    throw new Fault('BAD_REQUEST', '"variables" must be an object.');
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new Fault('BAD_REQUEST', '"operationName" must be a text.');
  }
  return {
    query,
    variables: variables ?? {},
    operationName: operationName === null || operationName === '' ? undefined : operationName,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
