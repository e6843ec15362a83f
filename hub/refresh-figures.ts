import { randomUUID } from 'node:crypto';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { recordWork } from '@samspil/kit/database/record-work.ts';
import type { Service } from '@samspil/kit/subgraph/service.ts';

/** Fills a department's aggregate tables anew and records that in the trail. Two that come together do it one after the other, so that the later one's figures stay. */
export async function refreshFigures(service: Service, tx: Transaction): Promise<void> {
  await tx.sql("select pg_advisory_xact_lock(hashtext('samspil.figures'))");
  await service.refreshStatistics(tx);
  const tables = await tx.sql<{ name: string }>(WRITTEN);
  await recordWork(tx, {
    kind: 'STATISTICS',
    trace: randomUUID(),
    detail: { tables: tables.map((table) => table.name) },
  });
}

/** The aggregate tables: those which the role may fill. */
const WRITTEN = `select tablename as name from pg_tables
  where schemaname = 'public' and has_table_privilege(format('%I.%I', schemaname, tablename), 'insert') order by 1`;
