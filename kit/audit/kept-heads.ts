import type { Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import { type HeadClaims, readStatement, type Statement } from './statement.ts';

/** What one department keeps of another's trail. */
export interface KeptHeads {
  readonly by: Department;
  /** By size, ascending. */
  readonly heads: readonly Pick<HeadClaims, 'size' | 'root' | 'at'>[];
  /** The public keys that the department's heads have named, each in a head signed by one known before. */
  readonly keys: ReadonlySet<string>;
  /** Sizes of rows that hold no head which the department has signed. */
  readonly invalid: readonly number[];
  readonly conflicts: readonly Conflict[];
}

/** A head that was shown and does not extend the one kept then. */
export interface Conflict {
  readonly fault: string;
  readonly keptSize: number | null;
  readonly seenAt: string;
  readonly head: Statement<'audit-head'> | null;
}

const PAGE = 2_000;

/** Reads what `by` keeps of the trail of `department`: at most one head an hour, so that years of them fit into memory. */
export async function readKeptHeads(tx: Transaction, by: Department, department: Department): Promise<KeptHeads> {
  const heads: Pick<HeadClaims, 'size' | 'root' | 'at'>[] = [];
  const keys = new Set<string>();
  const invalid: number[] = [];
  for (let after = '0', more = true; more; ) {
    const rows = await tx.sql<{ size: string; hour: Date; statement: string }>(
      `select size, hour, statement from samspil.foreign_head where department = $1 and size > $2 order by size limit ${PAGE}`,
      [department, after],
    );
    for (const { size, hour, statement } of rows) {
      const head = readStatement('audit-head', statement);
      const fits =
        head !== null &&
        head.claims.department === department &&
        String(head.claims.size) === size &&
        Math.floor(Date.parse(head.claims.at) / 3_600_000) * 3_600_000 === hour.getTime() &&
        head.isSignedBy(keys.size === 0 ? head.claims.keys : keys);
      if (fits) {
        heads.push({ size: head.claims.size, root: head.claims.root, at: head.claims.at });
        for (const key of head.claims.keys) keys.add(key);
      } else invalid.push(Number(size));
    }
    after = rows.at(-1)?.size ?? after;
    more = rows.length === PAGE;
  }
  return { by, heads, keys, invalid, conflicts: await readConflicts(tx, department) };
}

async function readConflicts(tx: Transaction, department: Department): Promise<Conflict[]> {
  const rows = await tx.sql<{ fault: string; kept_size: string | null; seen_at: Date; statement: string }>(
    'select fault, kept_size, seen_at, statement from samspil.head_conflict where department = $1 order by id',
    [department],
  );
  return rows.map((row) => ({
    fault: row.fault,
    keptSize: row.kept_size === null ? null : Number(row.kept_size),
    seenAt: row.seen_at.toISOString(),
    head: readStatement('audit-head', row.statement),
  }));
}
