import type { Transaction } from '@samspil/kit/database/database.ts';
import type { Service } from '@samspil/kit/subgraph/service.ts';

/** Fills a department's aggregate tables anew. Two that come together do it one after the other, so that the later one's figures stay. */
export async function refreshFigures(service: Service, tx: Transaction): Promise<void> {
  await tx.sql("select pg_advisory_xact_lock(hashtext('samspil.figures'))");
  await service.refreshStatistics(tx);
}
