import { runService } from '@samspil/kit/run-service.ts';
import { defineService } from '@samspil/kit/subgraph/service.ts';
import { imports } from './import.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { seed } from './seed.ts';
import { refreshStatistics } from './statistics.ts';

/** Social services (Social & Familie). */
export const social = defineService({
  name: 'social',
  folder: import.meta.dirname,
  resolvers,
  loaders: createLoaders,
  imports,
  seed,
  seedRows: 23_000,
  refreshStatistics,
});

if (import.meta.main) await runService(social);
