import type { FetchFeed } from '@samspil/kit/access/grants/grant-feed.ts';
import { readAuditKey } from '@samspil/kit/audit/audit-key.ts';
import type { FetchHead } from '@samspil/kit/audit/exchange-heads.ts';
import type { ServeHead } from '@samspil/kit/audit/serve-head.ts';
import { startSequencer } from '@samspil/kit/audit/start-sequencer.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { readerPersonIds } from '@samspil/kit/identity/reader-person-ids.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { createLog } from '@samspil/kit/log.ts';
import { startSubgraph } from '@samspil/kit/run-service.ts';
import type { Subgraph } from '@samspil/kit/subgraph/create-subgraph.ts';
import { startBackground } from '@samspil/kit/subgraph/start-background.ts';
import type { HubSettings } from './hub-settings.ts';
import { services } from './services.ts';

/** Makes the five departments' subgraphs in this process; each is closed with `resources`. */
export async function startSubgraphs(
  urls: Readonly<Record<Department, string>>,
  settings: HubSettings,
  resources: AsyncDisposableStack,
): Promise<Readonly<Record<Department, Subgraph>>> {
  const heads = new Map<Department, ServeHead>();
  const fetchHead: FetchHead = (department, from) => heads.get(department)?.(from) ?? Promise.resolve(null);
  const personIds = await readerPersonIds(settings);
  const start = async (department: Department, fetchFeed: FetchFeed): Promise<Subgraph> => {
    const log = createLog(department);
    const ownerUrl = urls[department];
    const subgraph = await startSubgraph(services[department], {
      ownerUrl,
      connections: settings.DATABASE_CONNECTIONS,
      verifyToken: createTokenVerifier(settings, log, personIds),
      home: settings.SAMSPIL_HOME,
      fetchFeed,
      log,
    });
    const key = await readAuditKey(department, settings.SAMSPIL_HOME);
    heads.set(department, startSequencer({ department, ownerUrl, key, fetchHead, log }, resources));
    startBackground(services[department], { ownerUrl, log }, resources);
    resources.defer(() => subgraph.close());
    return subgraph;
  };
  // dke first: it publishes the list of access grants that all ask for.
  const dke = await start('dke', notAsked);
  const fetchFeed = dke.grantFeed ?? notAsked;
  const started = await Promise.all(
    DEPARTMENTS.map(async (name) => [name, name === 'dke' ? dke : await start(name, fetchFeed)] as const),
  );
  return Object.fromEntries(started) as Record<Department, Subgraph>;
}

/** dke asks itself. */
const notAsked: FetchFeed = () => Promise.reject(new Error('dke publishes no list'));
