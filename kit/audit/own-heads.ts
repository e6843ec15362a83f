import type { Transaction } from '../database/database.ts';
import { type HeadClaims, readStatement } from './statement.ts';

/** A row of the heads; `claims` is null where its statement is not one that the department has signed. */
export interface HeadRow {
  readonly size: number;
  readonly claims: HeadClaims | null;
}

const PAGE = 1_000;

/** The heads that stand in a trail, by size. */
export async function* readOwnHeads(
  tx: Transaction,
  department: string,
  keys: ReadonlySet<string>,
): AsyncGenerator<HeadRow, undefined> {
  for (let after: string | null = null, more = true; more; ) {
    const rows: { size: string; statement: string }[] = await tx.sql<{ size: string; statement: string }>(
      `select size, statement from samspil.audit_head where $1::bigint is null or size > $1 order by size limit ${PAGE}`,
      [after],
    );
    for (const { size, statement } of rows) {
      const head = readStatement('audit-head', statement);
      const counts =
        head !== null &&
        head.claims.department === department &&
        String(head.claims.size) === size &&
        head.isSignedBy(keys);
      yield { size: Number(size), claims: counts ? head.claims : null };
    }
    after = rows.at(-1)?.size ?? after;
    more = rows.length === PAGE;
  }
}
