import { type Database, DatabaseUnavailable, type Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import { MendableError } from '../mendable-error.ts';
import type { AuditKey } from './audit-key.ts';
import { ENTRY_SELECT, ENTRY_SESSION, type EntryText, entryData } from './entry-data.ts';
import { leafHash } from './merkle-hash.ts';
import { countOf, rangesOf } from './position-ranges.ts';
import { signStatement } from './statement.ts';

export interface PruneOptions {
  readonly department: Department;
  /** As the role `retention`. */
  readonly database: Database;
  readonly key: AuditKey;
  /** How long entries are kept, as an ISO 8601 duration such as `P5Y`. */
  readonly retention: string;
  /** Ties the receipts to the command that asked for them. */
  readonly traceId: string;
  readonly now?: Date;
  /** Entries that one transaction, and one receipt, takes at most. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
}

export interface PruneResult {
  readonly pruned: number;
  /** Positions of entries past their time that do not give the hash that stands in the tree: they are left for audit:verify to report. */
  readonly unfit: readonly number[];
}

const BATCH = 10_000;

/**
 * Deletes the entries of a trail that are past their time, and adds a signed receipt for each batch to the trail. Their leaves stay. Receipts
 * themselves are kept.
 *
 * Each entry is first compared with its leaf: a moment that somebody has set back must not lead to a receipt for a deletion that came too
 * early.
 *
 * @throws MendableError when the retention period is not one that lies in the past.
 */
export async function pruneAudit(options: PruneOptions): Promise<PruneResult> {
  const { department, database, key, traceId, now = new Date(), batch = BATCH, signal } = options;
  const until = await beginningOf(options, now);
  const unfit: number[] = [];
  let pruned = 0;
  for (let after = -1, more = true; more; ) {
    await database.transaction(async (tx) => {
      const due = await readDue(tx, { until, after, batch });
      const positions: number[] = [];
      for (const { position, hash, ...entry } of due) {
        if (leafHash(entryData(entry)).equals(hash)) positions.push(Number(position));
        else unfit.push(Number(position));
      }
      if (positions.length > 0) {
        const ranges = rangesOf(positions).map(([first, last]): [number, number] => [first, last]);
        const receipt = signStatement(
          'audit-receipt',
          { department, ranges, count: countOf(ranges), until, rule: options.retention, at: now.toISOString() },
          key,
        );
        await tx.sql('select samspil.prune_audit($1::bigint[], $2, $3)', [positions, receipt, traceId]);
      }
      pruned += positions.length;
      after = Number(due.at(-1)?.position ?? after);
      more = due.length === batch;
    }, signal);
  }
  return { pruned, unfit };
}

/** How many entries of a trail `pruneAudit` would delete. */
export async function countPrunable(
  options: Pick<PruneOptions, 'database' | 'retention' | 'now' | 'signal'>,
): Promise<number> {
  const until = await beginningOf(options, options.now ?? new Date());
  const [row] = await options.database.transaction(
    (tx) =>
      tx.sql<{ count: string }>(
        `select count(*) from samspil.audit_leaf l join samspil.audit_entry e on e.id = l.entry_id
          where e.at < $1 and e.kind <> 'RETENTION'`,
        [until],
      ),
    options.signal,
  );
  return Number(row?.count ?? 0);
}

/** Where the retention period that ends now began, in UTC. */
async function beginningOf(
  { database, retention }: Pick<PruneOptions, 'database' | 'retention'>,
  now: Date,
): Promise<string> {
  const fault = new MendableError(`The retention period of the audit trail is not valid: write it as P5Y or the like.`);
  if (!/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(retention)) throw fault;
  try {
    const [row] = await database.transaction((tx) =>
      tx.sql<{ until: Date }>(
        `select ($1::timestamptz at time zone 'UTC' - $2::interval) at time zone 'UTC' as until`,
        [now.toISOString(), retention],
      ),
    );
    if (row === undefined || row.until > now) throw fault;
    return row.until.toISOString();
  } catch (error) {
    if (error instanceof MendableError || error instanceof DatabaseUnavailable) throw error;
    throw fault;
  }
}

interface Due extends EntryText {
  readonly position: string;
  readonly hash: Buffer;
}

async function readDue(
  tx: Transaction,
  { until, after, batch }: { until: string; after: number; batch: number },
): Promise<Due[]> {
  await tx.sql(ENTRY_SESSION);
  return tx.sql<Due & Record<string, unknown>>(
    `select l.position, l.hash, ${ENTRY_SELECT}
       from samspil.audit_leaf l join samspil.audit_entry e on e.id = l.entry_id
      where l.position > $1 and e.at < $2 and e.kind <> 'RETENTION'
      order by l.position limit $3`,
    [after, until, batch],
  );
}
