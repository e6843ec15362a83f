import { runService } from '@samspil/kit/run-service.ts';
import { defineService } from '@samspil/kit/subgraph/service.ts';
import { imports } from './import.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { seed } from './seed.ts';
import { refreshStatistics } from './statistics.ts';

/** Schools and education (Skoler & Uddannelse). */
export const schools = defineService({
  name: 'schools',
  folder: import.meta.dirname,
  resolvers,
  loaders: createLoaders,
  imports,
  seed,
  seedRows: 87_800,
  refreshStatistics,
});

if (import.meta.main) await runService(schools);
