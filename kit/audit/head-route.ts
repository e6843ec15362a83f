import { Fault } from '../errors.ts';
import type { InternalRoute } from '../server/http-server.ts';
import type { ServeHead } from './serve-head.ts';

/** Where a service serves the newest head of its audit trail to the other departments: sizes, hashes and a signature, no entry. */
export const HEAD_PATH = '/audit-head';

/** Answers `GET /audit-head?from=<size>`. */
export function headRoute(serveHead: ServeHead): InternalRoute {
  return (query) => {
    const from = Number(query.get('from') ?? 0);
    if (!Number.isSafeInteger(from) || from < 0) throw new Fault('BAD_REQUEST');
    return serveHead(from);
  };
}
