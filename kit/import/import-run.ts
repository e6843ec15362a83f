import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../database/database.ts';
import { recordWork } from '../database/record-work.ts';
import type { FileShape } from './import-file.ts';
import type { UpsertCounts } from './upsert.ts';

/** The row in `samspil.import_run` that records one run: which file (by hash), by which definition, and what became of it. */
export interface ImportRun {
  /** Adds the counts of a batch and an entry of the trail, in that batch's transaction: both are exact even if the run is killed. */
  readonly record: (tx: Transaction, counts: UpsertCounts) => Promise<void>;
  finish(counts: { readonly read: number; readonly skipped: number; readonly refused: number }): Promise<void>;
  fail(): Promise<void>;
}

/** Opens a run. A run that was killed keeps a row without `finished_at`. */
export async function startImportRun(
  database: Database,
  definition: string,
  { sha256, bytes }: FileShape,
): Promise<ImportRun> {
  const trace = randomUUID();
  const id = await database.transaction(async (tx) => {
    const [row] = await tx.sql<{ id: string }>(
      'insert into samspil.import_run (definition, sha256, bytes) values ($1, decode($2, $3), $4) returning id',
      [definition, sha256, 'hex', bytes],
    );
    return row?.id;
  });
  return {
    async record(tx, { inserted, updated, unchanged, repeated }) {
      await tx.sql(
        `update samspil.import_run set inserted = inserted + $2, updated = updated + $3, unchanged = unchanged + $4, repeated = repeated + $5
          where id = $1`,
        [id, inserted, updated, unchanged, repeated],
      );
      await recordWork(tx, {
        kind: 'IMPORT',
        trace,
        detail: { definition, sha256, run: id, inserted, updated, unchanged, repeated },
      });
    },
    finish: ({ read, skipped, refused }) =>
      database.transaction(async (tx) => {
        await tx.sql(
          `update samspil.import_run set outcome = 'FINISHED', finished_at = now(), read = $2, skipped = $3, refused = $4 where id = $1`,
          [id, read, skipped, refused],
        );
      }),
    fail: () =>
      database.transaction(async (tx) => {
        await tx.sql(`update samspil.import_run set outcome = 'FAILED', finished_at = now() where id = $1`, [id]);
      }),
  };
}
