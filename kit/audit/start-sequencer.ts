import { Database } from '../database/database.ts';
import { roleUrl } from '../database/roles.ts';
import { DEPARTMENTS, type Department } from '../departments.ts';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log.ts';
import { repeat } from '../repeat.ts';
import type { AuditKey } from './audit-key.ts';
import { type FetchHead, headKeeper } from './exchange-heads.ts';
import { createSequencer } from './sequencer.ts';
import { headServer, type ServeHead } from './serve-head.ts';
import { TreeFault } from './subtree.ts';

export interface StartSequencerOptions {
  readonly department: Department;
  readonly ownerUrl: string;
  readonly key: AuditKey;
  readonly fetchHead: FetchHead;
  readonly log: Log;
  /** Milliseconds between two passes of the sequencer. */
  readonly sequenceEvery?: number;
  /** Milliseconds between two looks at another department's head. */
  readonly exchangeEvery?: number;
}

/** One pass for the sequencer, one for the others' heads: a head that is being proven must not hold up the next entries. */
const CONNECTIONS = 2;

/**
 * Starts what keeps a department's audit trail: the sequencer, and the exchange of heads with the other departments, one by one, so that
 * one that is down holds up nobody else. Gives what serves this department's own heads.
 *
 * It stops with `resources`: put there before the service, it sequences the last entries after the last request.
 */
export function startSequencer(options: StartSequencerOptions, resources: AsyncDisposableStack): ServeHead {
  const { department, ownerUrl, key, fetchHead, log, sequenceEvery = 1_000, exchangeEvery = 500 } = options;
  const database = new Database({
    url: roleUrl(ownerUrl, department, 'sequencer'),
    connections: CONNECTIONS,
    statementTimeout: 60_000,
    log,
  });
  const stop = new AbortController();
  const sequencer = createSequencer({ department, database, key, log });
  const sequence = async () => {
    await sequencer.sequence(stop.signal);
  };
  const reasonOf = (error: unknown) => (error instanceof TreeFault ? error.message : undefined);
  const loop = { signal: stop.signal, log, reasonOf };
  const running = [
    repeat(sequence, { ...loop, what: 'sequencing the audit trail', every: sequenceEvery, level: 'error' }),
    ...DEPARTMENTS.filter((other) => other !== department).map((other) =>
      repeat(headKeeper({ department: other, fetchHead, database, log }), {
        ...loop,
        what: `keeping the head of ${other}`,
        every: exchangeEvery,
        level: 'warn',
      }),
    ),
  ];
  resources.defer(async () => {
    stop.abort();
    await Promise.all(running);
    // The last entries, a batch at most; a database that is gone by now has them, and the next start sequences what is left.
    await sequence().catch((error: unknown) =>
      log.warn({ err: describeError(error) }, 'the last entries of the audit trail wait for the next start'),
    );
    await database.close();
  });
  return headServer(database);
}
