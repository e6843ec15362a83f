import type { Database } from '../database/database.ts';
import type { Department } from '../departments.ts';
import type { Log } from '../log.ts';
import { keepHead, newestKeptHead } from './keep-head.ts';
import type { ServedHead } from './serve-head.ts';

/**
 * Asks a department for the newest head of its trail, with the proof that it extends the one of size `from`. Null while it has none;
 * fails when it cannot be reached.
 */
export type FetchHead = (department: Department, from: number) => Promise<ServedHead | null>;

export interface ExchangeOptions {
  /** Whose head is asked for. */
  readonly department: Department;
  readonly fetchHead: FetchHead;
  /** The database that keeps it, as the role `sequencer`. */
  readonly database: Database;
  readonly log: Log;
}

const REMIND = 60_000;

/** Gives a function that asks another department for its newest head once and keeps it, or lays it by as evidence. */
export function headKeeper({ department, fetchHead, database, log }: ExchangeOptions): () => Promise<void> {
  let from: number | null = null;
  let seen = '';
  let loggedAt = Number.NEGATIVE_INFINITY;

  return async () => {
    from ??= (await database.transaction((tx) => newestKeptHead(tx, department)))?.size ?? 0;
    const served = await fetchHead(department, from);
    if (served === null || served.statement === seen) return;
    const result = await keepHead(database, department, served, from);
    if (result.kind === 'overtaken') {
      from = result.size;
      return;
    }
    seen = served.statement;
    if (result.kind !== 'refused') from = result.size;
    else if (performance.now() - loggedAt > REMIND) {
      loggedAt = performance.now();
      log.error(
        { department, fault: result.fault, kept: from, shown: result.size },
        'the audit trail of a department does not extend the one it has shown before: run npm run audit:verify',
      );
    }
  };
}
