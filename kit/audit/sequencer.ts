import type { Database, Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import type { Log } from '../log.ts';
import type { AuditKey } from './audit-key.ts';
import { ENTRY_COLUMNS, ENTRY_SELECT, ENTRY_SESSION, type EntryText, entryData } from './entry-data.ts';
import type { GrowingTree } from './growing-tree.ts';
import { leafHash } from './merkle-hash.ts';
import { type OwnHead, readOwnHead, readOwnTree } from './own-head.ts';
import { signStatement } from './statement.ts';
import { TreeFault } from './subtree.ts';

export interface SequencerOptions {
  readonly department: Department;
  /** As the role `sequencer`. */
  readonly database: Database;
  readonly key: AuditKey;
  readonly log: Log;
  /** Entries that one transaction takes at most. */
  readonly batch?: number;
}

/** Gives the entries of a trail their places in its tree. */
export interface Sequencer {
  /**
   * Takes every committed entry that has no place yet, and gives how many it took; 0 also while another process is at it. When `signal` is
   * aborted, it takes the batch under way and leaves the rest to the next start.
   */
  sequence(signal?: AbortSignal): Promise<number>;
}

const BATCH = 5_000;

/**
 * Makes the sequencer of a department's trail. Several may run, in several processes: an advisory lock lets one work at a time.
 *
 * Entries become visible in the order of commits and not of their ids, so no highest id can tell which are new: an entry of a long
 * transaction appears behind ones that have long had their places. Each pass therefore takes what has no leaf yet, among the entries of
 * transactions that were not yet over at the start of the last pass that took everything. Nobody waits for a long transaction, and
 * nothing of it is skipped.
 */
export function createSequencer({ department, database, key, log, batch = BATCH }: SequencerOptions): Sequencer {
  // Only in memory: a process that starts looks through the whole trail once.
  let horizon = '0';

  const pass = (): Promise<{ taken: number; all: boolean }> =>
    database.transaction(async (tx) => {
      const [lock] = await tx.sql<{ mine: boolean }>(
        "select pg_try_advisory_xact_lock(hashtext('samspil.sequencer')) as mine",
      );
      if (lock?.mine !== true) return { taken: 0, all: true };
      await tx.sql(ENTRY_SESSION);
      // Its own statement before the one that reads: what was over by now is visible there.
      const [now] = await tx.sql<{ horizon: string }>(
        'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon',
      );
      // After a restore into a younger server the ids of transactions start low again.
      if (now === undefined || BigInt(now.horizon) < BigInt(horizon)) horizon = '0';
      const entries = await tx.sql<EntryText & { id: string }>(
        // Materialized, or the limit would tempt the planner to walk the whole trail by id.
        `with fresh as materialized (
           select id from samspil.audit_entry e
            where transaction >= $1::xid8 and not exists (select from samspil.audit_leaf l where l.entry_id = e.id)
         ), next as materialized (
           select id from fresh order by id limit $2
         )
         select ${ENTRY_SELECT} from next join samspil.audit_entry e using (id) order by e.id`,
        [horizon, batch],
      );
      if (entries.length > 0) await append(tx, entries);
      const all = entries.length < batch;
      if (all && now !== undefined) horizon = now.horizon;
      return { taken: entries.length, all };
    });

  const append = async (tx: Transaction, entries: readonly (EntryText & { id: string })[]): Promise<void> => {
    await refuseOtherColumns(tx);
    const head = await readOwnHead(tx);
    if (head !== null && !head.claims.keys.includes(key.published[0])) {
      log.error({ kid: key.kid }, 'the audit key was changed without having been announced; the others will refuse it');
    }
    const tree = await readOwnTree(tx, head);
    const start = tree.size;
    const hashes: Buffer[] = [];
    const subtrees: Buffer[] = [];
    for (const entry of entries) {
      const hash = leafHash(entryData(entry));
      hashes.push(hash);
      subtrees.push(Buffer.concat(tree.append(hash)));
    }
    await tx.sql(
      `insert into samspil.audit_leaf (position, entry_id, hash, subtrees)
       select $1::bigint + place - 1, entry_id, hash, subtrees
         from unnest($2::bigint[], $3::bytea[], $4::bytea[]) with ordinality as leaf (entry_id, hash, subtrees, place)`,
      [start, entries.map((entry) => entry.id), hashes, subtrees],
    );
    await tx.sql('insert into samspil.audit_head (size, statement) values ($1, $2)', [
      tree.size,
      signHead(department, tree, head, key),
    ]);
  };

  return {
    async sequence(signal) {
      let total = 0;
      for (;;) {
        const { taken, all } = await pass();
        total += taken;
        if (all || signal?.aborted === true) return total;
      }
    },
  };
}

function signHead(department: Department, tree: GrowingTree, before: OwnHead | null, key: AuditKey): string {
  const now = new Date().toISOString();
  return signStatement(
    'audit-head',
    {
      department,
      size: tree.size,
      root: tree.root.toString('base64url'),
      previous: before?.claims.size ?? 0,
      // A clock that was set back must not make the trail run backwards.
      at: before !== null && before.claims.at > now ? before.claims.at : now,
      keys: [...key.published],
    },
    key,
  );
}

/** @throws TreeFault when the table has other columns than those that are hashed. */
async function refuseOtherColumns(tx: Transaction): Promise<void> {
  const rows = await tx.sql<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = 'samspil.audit_entry'::regclass and attnum > 0 and not attisdropped`,
  );
  const names = new Set(rows.map((row) => row.name));
  if (names.size !== ENTRY_COLUMNS.length || ENTRY_COLUMNS.some((column) => !names.has(column))) {
    throw new TreeFault('The columns of audit_entry are not those that are hashed.');
  }
}
