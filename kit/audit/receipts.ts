import type { Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import { countOf, type PositionRange } from './position-ranges.ts';
import { readStatement } from './statement.ts';

/** What the receipts of a trail say was pruned. */
export interface Receipts {
  readonly ranges: readonly PositionRange[];
  /** Entries of kind RETENTION with a receipt that this department has not signed. */
  readonly invalid: readonly number[];
}

/** Reads the receipts of pruning; one without a signature by one of the keys counts for nothing. */
export async function readReceipts(
  tx: Transaction,
  department: Department,
  keys: ReadonlySet<string>,
): Promise<Receipts> {
  const rows = await tx.sql<{ id: string; receipt: string | null }>(
    `select id, detail ->> 'receipt' as receipt from samspil.audit_entry where kind = 'RETENTION' order by id`,
  );
  const ranges: PositionRange[] = [];
  const invalid: number[] = [];
  for (const { id, receipt } of rows) {
    const read = receipt === null ? null : readStatement('audit-receipt', receipt);
    // Other deletions by the retention command may be entries of this kind as well, with no receipt.
    if (receipt === null) continue;
    const counts =
      read?.isSignedBy(keys) === true &&
      read.claims.department === department &&
      read.claims.count === countOf(read.claims.ranges);
    if (counts) ranges.push(...read.claims.ranges);
    else invalid.push(Number(id));
  }
  return { ranges, invalid };
}
