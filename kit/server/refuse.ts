import type { Fault } from '../errors.ts';
import type { HandlerResponse } from './handler.ts';

/** The answer to a request that is refused as a whole: the fault as a GraphQL response, with its HTTP status. */
export function refuse(fault: Fault): HandlerResponse {
  return {
    status: fault.status === 200 ? 500 : fault.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(fault.code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : {}),
      ...(fault.code === 'METHOD_NOT_ALLOWED' ? { allow: 'POST' } : {}),
    },
    body: JSON.stringify({ errors: [{ message: fault.message, extensions: fault.extensions }] }),
  };
}
