import { buildSubgraphSchema } from '@apollo/subgraph';
import type { RequestAccess } from '@samspil/kit/access/request-access.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import type { Log } from '@samspil/kit/log.ts';
import { requestIdFrom } from '@samspil/kit/request-id.ts';
import type { Handler } from '@samspil/kit/server/handler.ts';
import { createExecutor } from '@samspil/kit/subgraph/create-executor.ts';
import { readServiceSdl } from '@samspil/kit/subgraph/create-subgraph.ts';
import type { Service } from '@samspil/kit/subgraph/service.ts';
import { sharedResolvers } from '@samspil/kit/subgraph/shared-resolvers.ts';
import { parse } from 'graphql';

/** A service's resolvers and loaders without the access layer: for the benchmark alone, on its own synthetic rows. */
export interface Unguarded {
  readonly handle: Handler;
  close(): Promise<void>;
}

/**
 * Wires a service's resolvers as `createSubgraph` does, less what issue "access" added: no checks around resolvers, no grant, no opening, no
 * audit row, and a role (the importer) whose row policies show every row, so that COMMIT has nothing to flush.
 */
export async function withoutAccess(
  service: Service,
  { ownerUrl, verifyToken, log }: { ownerUrl: string; verifyToken: TokenVerifier; log: Log },
): Promise<Unguarded> {
  const sdl = readServiceSdl(service.folder);
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl.shared), resolvers: sharedResolvers },
    { typeDefs: parse(sdl.own), resolvers: service.resolvers },
  ]);
  const executor = await createExecutor(schema, log);
  const database = new Database({
    url: roleUrl(ownerUrl, service.name, 'importer'),
    connections: 10,
    prepared: true,
    log,
  });
  const access = { reasonWithheld: () => null } as unknown as RequestAccess;
  return {
    async handle(request) {
      const reader = await verifyToken(request.headers['authorization']);
      const requestId = requestIdFrom(request.headers['x-request-id']);
      return database.transaction((tx) => {
        const loaders = service.loaders(tx, access);
        const context = { reader, requestId, log, access: { ...access, reader }, loaders, signGrant: null };
        return executor.execute(request.body as { query: string }, context as never);
      }, request.signal);
    },
    async close() {
      await executor.stop();
      await database.close();
    },
  };
}
