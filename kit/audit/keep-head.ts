import type { Database, Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import { isConsistent } from './consistency.ts';
import type { ServedHead } from './serve-head.ts';
import { type HeadClaims, readStatement } from './statement.ts';

/** Why a head does not extend the one kept. */
export type HeadFault = 'NOT_A_HEAD' | 'UNKNOWN_KEY' | 'SMALLER' | 'OTHER_ROOT' | 'NOT_EXTENDING';

export type KeepResult =
  | { readonly kind: 'kept' | 'known'; readonly size: number }
  /** Another process has kept a head since the proof was asked for: ask again, from `size`. */
  | { readonly kind: 'overtaken'; readonly size: number }
  | { readonly kind: 'refused'; readonly fault: HeadFault; readonly size: number };

/** Pieces of evidence that are kept of one department at most: a trail that goes on after a fork shows a new head each second. */
const EVIDENCE_LIMIT = 100;

/** The newest head that is kept of another department. */
export async function newestKeptHead(tx: Transaction, department: Department): Promise<HeadClaims | null> {
  const [row] = await tx.sql<{ statement: string }>(
    'select statement from samspil.foreign_head where department = $1 order by size desc limit 1',
    [department],
  );
  return row === undefined ? null : (readStatement('audit-head', row.statement)?.claims ?? null);
}

/**
 * Keeps another department's head if it extends the one kept, which its proof must show before it is kept. Any other is laid by as
 * evidence, and what is kept stays.
 *
 * The first head of a department is trusted with the keys that it names. From then on a head counts when it is signed by a key that the
 * head kept before it names.
 *
 * @param from the size of the head kept that the proof was asked for; 0 for none.
 */
export function keepHead(
  database: Database,
  department: Department,
  served: ServedHead,
  from: number,
): Promise<KeepResult> {
  return database.transaction(async (tx) => {
    await tx.sql("select pg_advisory_xact_lock(hashtext('samspil.heads'), hashtext($1))", [department]);
    const kept = await newestKeptHead(tx, department);
    if ((kept?.size ?? 0) !== from) return { kind: 'overtaken', size: kept?.size ?? 0 };
    const head = readStatement('audit-head', served.statement);
    const fault = judge(department, kept, head, served);
    const size = head?.claims.size ?? 0;
    if (fault === null && head !== null) {
      if (kept?.size === size) return { kind: 'known', size };
      await keep(tx, head.claims, served.statement);
      return { kind: 'kept', size };
    }
    // The statement may be anything, and long; a head is not.
    await tx.sql(
      `insert into samspil.head_conflict (department, fault, kept_size, statement)
       select $1, $2, $3, left($4, 2000)
        where (select count(*) from samspil.head_conflict where department = $1) < ${EVIDENCE_LIMIT}
          and not exists (select from samspil.head_conflict where department = $1 and statement = left($4, 2000))`,
      [department, fault, kept?.size ?? null, served.statement.replaceAll('\0', '')],
    );
    return { kind: 'refused', fault: fault ?? 'NOT_A_HEAD', size };
  });
}

function judge(
  department: Department,
  kept: HeadClaims | null,
  head: ReturnType<typeof readStatement<'audit-head'>>,
  { proof }: ServedHead,
): HeadFault | null {
  if (head === null || head.claims.department !== department) return 'NOT_A_HEAD';
  if (!head.isSignedBy((kept ?? head.claims).keys)) return 'UNKNOWN_KEY';
  if (kept === null) return null;
  const { size, root } = head.claims;
  if (size < kept.size) return 'SMALLER';
  if (size === kept.size) return root === kept.root ? null : 'OTHER_ROOT';
  const hashes = proof.map((hash) => Buffer.from(hash, 'base64url'));
  return isConsistent(
    { size: kept.size, root: Buffer.from(kept.root, 'base64url') },
    { size, root: Buffer.from(root, 'base64url') },
    hashes,
  )
    ? null
    : 'NOT_EXTENDING';
}

async function keep(tx: Transaction, { department, size, at }: HeadClaims, statement: string): Promise<void> {
  await tx.sql(
    `insert into samspil.foreign_head (department, hour, size, statement)
     values ($1, date_trunc('hour', $2::timestamptz, 'UTC'), $3, $4)
     on conflict (department, hour) do update
       set size = excluded.size, statement = excluded.statement, kept_at = clock_timestamp()
       where foreign_head.size < excluded.size`,
    [department, at, size, statement],
  );
}
