import { randomUUID } from 'node:crypto';

/**
 * The caller's request id if it is well-formed and holds no number of the form of a CPR number, else a new one. It crosses all services
 * and stands in every log line of the request.
 */
export function requestIdFrom(header: string | undefined): string {
  return header !== undefined && FORM.test(header) && !CPR_FORM.test(header) ? header : randomUUID();
}

const FORM = /^[A-Za-z0-9._-]{8,64}$/;
/** Ten digits that stand by themselves: no part of a UUID or of a hexadecimal id. */
const CPR_FORM = /(?<![A-Za-z0-9])\d{6}[-._]?\d{4}(?![A-Za-z0-9])/;
