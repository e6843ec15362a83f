import { escapeIdentifier } from 'pg';
import type { Transaction } from '../database/database.ts';
import { joined } from './past-its-time.ts';
import type { Tables } from './read-tables.ts';

/**
 * Deletes rows by their keys, those that refer to them first, and what was said of them (withheld, held back). Gives how many of which
 * table.
 */
export async function deleteRows(
  tx: Pick<Transaction, 'sql'>,
  tables: Tables,
  table: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (keys.length === 0) return counts;
  const key = escapeIdentifier(tables.keyOf(table));
  for (const reference of tables.referencesTo(table)) {
    const child = escapeIdentifier(reference.child);
    const childKey = escapeIdentifier(tables.keyOf(reference.child));
    const rows = await tx.sql<{ key: string }>(
      `select c.${childKey}::text as key from ${child} c join ${escapeIdentifier(table)} p on ${joined(reference, 'c', 'p')}
        where p.${key} = any ($1::uuid[])`,
      [keys],
    );
    const below = await deleteRows(
      tx,
      tables,
      reference.child,
      rows.map((row) => row.key),
    );
    for (const [name, count] of below) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const gone = await tx.sql(`delete from ${escapeIdentifier(table)} where ${key} = any ($1::uuid[]) returning 1`, [
    keys,
  ]);
  counts.set(table, (counts.get(table) ?? 0) + gone.length);
  await tx.sql('select samspil.forget_rows($1::uuid[])', [keys]);
  return counts;
}
