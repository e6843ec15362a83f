import { runService } from '@samspil/kit/run-service.ts';
import { defineService } from '@samspil/kit/subgraph/service.ts';
import { imports } from './import.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { seed } from './seed.ts';
import { refreshStatistics } from './statistics.ts';

/** Associations and leisure (Kultur, Fritid & Foreninger). */
export const associations = defineService({
  name: 'associations',
  folder: import.meta.dirname,
  resolvers,
  loaders: createLoaders,
  imports,
  seed,
  seedRows: 4_400,
  refreshStatistics,
});

if (import.meta.main) await runService(associations);
