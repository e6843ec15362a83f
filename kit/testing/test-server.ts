import { rm } from 'node:fs/promises';
import { type EmbeddedServer, startEmbeddedServer } from '../database/embedded/embedded-server.ts';
import { createLog } from '../log.ts';
import { homeWith } from './home.ts';

/** A PostgreSQL server of its own for one test file, in a temporary home that is deleted with it. */
export interface TestServer extends EmbeddedServer {
  readonly home: string;
}

/** Starts a server with five empty databases for tests; `stop` ends it and deletes its data. */
export async function startTestServer(): Promise<TestServer> {
  const home = await homeWith('empty', async (template) => (await start(template)).stop());
  const server = await start(home);
  return {
    ...server,
    home,
    async stop() {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function start(home: string): Promise<EmbeddedServer> {
  return startEmbeddedServer({ home, log: createLog('test', 'silent') });
}
