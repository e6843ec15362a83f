import { runService } from '@samspil/kit/run-service.ts';
import { defineService } from '@samspil/kit/subgraph/service.ts';
import { exitCalls } from './exit-calls.ts';
import { revokedGrants } from './grant-queries.ts';
import { imports } from './import.ts';
import { createLoaders } from './loaders.ts';
import { outboxPruning } from './outbox-pruning.ts';
import { referralReminders } from './referral-reminders.ts';
import { resolvers } from './resolvers.ts';
import { seed } from './seed.ts';
import { refreshStatistics } from './statistics.ts';

/** The crime prevention unit (Den Kriminalpræventive Enhed). */
export const dke = defineService({
  name: 'dke',
  folder: import.meta.dirname,
  resolvers,
  loaders: createLoaders,
  imports,
  seed,
  seedRows: 6_400,
  refreshStatistics,
  revokedGrants,
  live: true,
  takesCpr: true,
  background: (log) => [...exitCalls(log), referralReminders, outboxPruning],
});

if (import.meta.main) await runService(dke);
