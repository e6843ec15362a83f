import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbeddedServer } from '../database/embedded/embedded-server.ts';
import { createLog } from '../log.ts';

/** A PostgreSQL server of its own for one test file, in a temporary home that is deleted with it. */
export interface TestServer extends EmbeddedServer {
  readonly home: string;
}

/** Starts a server for tests; `stop` ends it and deletes its data. */
export async function startTestServer(): Promise<TestServer> {
  const home = await mkdtemp(join(tmpdir(), 'samspil-test-'));
  const server = await startEmbeddedServer({ home, log: createLog('test', 'silent') });
  return {
    ...server,
    home,
    async stop() {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
