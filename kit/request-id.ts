import { randomUUID } from 'node:crypto';

/** The caller's request id if it is well-formed, else a new one. It crosses all services and stands in every log line of the request. */
export function requestIdFrom(header: string | undefined): string {
  return header !== undefined && /^[A-Za-z0-9._-]{8,64}$/.test(header) ? header : randomUUID();
}
