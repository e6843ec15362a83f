import { join } from 'node:path';
import { z } from 'zod';
import { fetchFeedByHttp } from './access/grants/fetch-feed-by-http.ts';
import type { FetchFeed } from './access/grants/grant-feed.ts';
import { openGrants } from './access/grants/open-grants.ts';
import { auditKeyFaults, readAuditKey } from './audit/audit-key.ts';
import { fetchHeadByHttp } from './audit/fetch-head-by-http.ts';
import { HEAD_PATH, headRoute } from './audit/head-route.ts';
import { startSequencer } from './audit/start-sequencer.ts';
import { Database } from './database/database.ts';
import { databaseSettings } from './database/database-settings.ts';
import { migrate } from './database/migrate.ts';
import { ownerUrlFaults, ownerUrls } from './database/owner-urls.ts';
import { roleUrl } from './database/roles.ts';
import { departmentUrls, urlsOf } from './department-urls.ts';
import { DEPARTMENTS } from './departments.ts';
import { identityFaults, identitySettings, personIdFaults } from './identity/identity-settings.ts';
import type { TokenVerifier } from './identity/reader.ts';
import { readerPersonIds } from './identity/reader-person-ids.ts';
import { createTokenVerifier } from './identity/verify-token.ts';
import { SUBGRAPH_LIMITS } from './limits/limits.ts';
import { LiveEvents } from './live/live-events.ts';
import type { Log } from './log.ts';
import { createPersonIds } from './person-id.ts';
import { readPersonIdKey } from './person-id-key.ts';
import { runProcess } from './run-process.ts';
import { endpointDoor, endpointListener, listen } from './server/http-server.ts';
import { port, readSettings } from './settings.ts';
import { createSubgraph, type Subgraph } from './subgraph/create-subgraph.ts';
import { createCursorSeal } from './subgraph/cursor-seal.ts';
import type { Service } from './subgraph/service.ts';
import { startBackground } from './subgraph/start-background.ts';

/** Runs a service as a process of its own, over HTTP. */
export async function runService(service: Service): Promise<void> {
  await runProcess(service.name, async (resources, log) => {
    const settings = readSettings(
      z.object({
        ...identitySettings.shape,
        ...databaseSettings.shape,
        ...departmentUrls.shape,
        HOST: z.string().default('127.0.0.1'),
        PORT: port(4001 + DEPARTMENTS.indexOf(service.name)),
      }),
      process.env,
      [
        ...ownerUrlFaults([service.name]),
        ...identityFaults(),
        ...personIdFaults(process.env, service.takesCpr),
        ...auditKeyFaults([service.name]),
      ],
    );
    const urls = await ownerUrls([service.name], { home: settings.SAMSPIL_HOME, log }, resources);
    const sisters = urlsOf(settings);
    const verifyToken = createTokenVerifier(settings, log, await readerPersonIds(settings));
    const subgraph = await startSubgraph(service, {
      ownerUrl: urls[service.name],
      connections: settings.DATABASE_CONNECTIONS,
      verifyToken,
      home: settings.SAMSPIL_HOME,
      fetchFeed: fetchFeedByHttp(sisters.dke),
      log,
    });
    const serveHead = startSequencer(
      {
        department: service.name,
        ownerUrl: urls[service.name],
        key: await readAuditKey(service.name, settings.SAMSPIL_HOME),
        fetchHead: fetchHeadByHttp(sisters),
        log,
      },
      resources,
    );
    startBackground(service, { ownerUrl: urls[service.name], log }, resources);
    resources.defer(() => subgraph.close());
    const internal = { [HEAD_PATH]: headRoute(serveHead) };
    const bodyLimit = SUBGRAPH_LIMITS.body;
    const door = service.live === true ? endpointDoor({ ...subgraph, verifyToken, bodyLimit }) : null;
    const server = await listen(endpointListener({ ...subgraph, bodyLimit, internal }), {
      host: settings.HOST,
      port: settings.PORT,
      ...(door === null ? {} : { upgrade: door.upgrade }),
    });
    resources.defer(() => server.close());
    resources.defer(() => door?.close());
    resources.defer(() => subgraph.endStreams());
    log.info({ url: `${server.url}/graphql` }, 'ready');
  });
}

export interface StartOptions {
  readonly ownerUrl: string;
  readonly connections: number;
  readonly verifyToken: TokenVerifier;
  /** The state folder, SAMSPIL_HOME. */
  readonly home: string;
  /** How dke is asked for its list of keys and revoked grants. */
  readonly fetchFeed: FetchFeed;
  readonly log: Log;
}

/** Brings a service's database up to date and makes its subgraph. */
export async function startSubgraph(
  service: Service,
  { ownerUrl, connections, verifyToken, home, fetchFeed, log }: StartOptions,
): Promise<Subgraph> {
  await migrate({ department: service.name, ownerUrl, folder: join(service.folder, 'migrations'), log });
  const grants = await openGrants({ service, ownerUrl, home, fetchFeed, log });
  const database = new Database({ url: roleUrl(ownerUrl, service.name, 'app'), connections, prepared: true, log });
  return createSubgraph(service, {
    database,
    verifyToken,
    grants,
    cursorSeal: createCursorSeal(ownerUrl, service.name),
    live: service.live === true ? new LiveEvents({ database, url: roleUrl(ownerUrl, service.name, 'app'), log }) : null,
    personIds: service.takesCpr === true ? createPersonIds(await readPersonIdKey(home)) : null,
    log,
  });
}
