import { startGateway } from '@samspil/gateway/start-gateway.ts';
import { readHubSettings } from '@samspil/hub/read-hub-settings.ts';
import { startSubgraphs } from '@samspil/hub/start-subgraphs.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { type LoginRole, roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer, type TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { createLog } from '@samspil/kit/log.ts';
import type { Subgraph } from '@samspil/kit/subgraph/create-subgraph.ts';
import { startTestServer } from '@samspil/kit/testing/test-server.ts';
import { cursorOf } from './cursor-of.ts';
import { type Answer, post } from './run-hub.ts';

/** Five empty departments and a gateway in this process, on a real PostgreSQL. */
export interface HubInProcess {
  readonly url: string;
  readonly home: string;
  /** Asks one department directly. */
  ask(department: Department, as: TokenRequest, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks all of them, through the gateway. */
  askAll(as: TokenRequest, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Runs a statement in a department's database, as the superuser unless a role is named. */
  sql<Row extends Record<string, unknown>>(
    department: Department,
    text: string,
    parameters?: readonly unknown[],
    role?: LoginRole | 'superuser',
  ): Promise<Row[]>;
  /** A cursor as a department would make it, for whatever place. */
  cursor(department: Department, order: string, id: string): string;
  /** Whether a department answers the gateway. */
  setDown(department: Department, down: boolean): void;
  stop(): Promise<void>;
}

/** Starts it; `stop` ends it and deletes its data. */
export async function startHubInProcess(): Promise<HubInProcess> {
  const resources = new AsyncDisposableStack();
  try {
    const server = await startTestServer();
    resources.defer(() => server.stop());
    const settings = { ...readHubSettings({ SAMSPIL_HOME: server.home }), HOST: '127.0.0.1', PORT: 0 };
    const issuer = createDevelopmentIssuer(settings);
    await issuer.sign({ role: 'ANALYST' }); // its keys are there before anybody verifies
    const ownerUrls = Object.fromEntries(DEPARTMENTS.map((name) => [name, server.ownerUrl(name)]));
    const subgraphs = await startSubgraphs(ownerUrls as Record<Department, string>, settings, resources);
    const down = new Set<Department>();
    const way = (name: Department) => ({ kind: 'direct', handle: answering(name, subgraphs[name], down) }) as const;
    const url = await startGateway({ settings, way, log: createLog('gateway', 'silent') }, resources);
    const databases = new Map<string, Database>();
    resources.defer(async () => {
      await Promise.all([...databases.values()].map((database) => database.close()));
    });
    const databaseOf = (department: Department, role: LoginRole | 'superuser') => {
      const key = `${department} ${role}`;
      const url =
        role === 'superuser' ? server.superuserUrl(department) : roleUrl(server.ownerUrl(department), department, role);
      const found =
        databases.get(key) ??
        new Database({ url, log: createLog('test', 'silent'), connections: 1, statementTimeout: 60_000 });
      databases.set(key, found);
      return found;
    };
    return {
      url,
      home: server.home,
      async ask(department, as, query, variables = {}) {
        const response = await subgraphs[department].handle({
          headers: { authorization: `Bearer ${await issuer.sign(as)}` },
          body: { query, variables },
          signal: AbortSignal.timeout(20_000),
        });
        const { data, errors = [] } = JSON.parse(response.body) as Pick<Answer, 'data' | 'errors'>;
        return { status: response.status, text: response.body, headers: new Headers(), data, errors };
      },
      async askAll(as, query, variables = {}) {
        return post(`${url}/graphql`, { query, variables }, { authorization: `Bearer ${await issuer.sign(as)}` });
      },
      sql: (department, text, parameters = [], role = 'superuser') =>
        databaseOf(department, role).transaction((tx) => tx.sql(text, parameters)),
      cursor: (department, order, id) => cursorOf(server.ownerUrl(department), department, order, id),
      setDown(department, isDown) {
        if (isDown) down.add(department);
        else down.delete(department);
      },
      stop: () => resources.disposeAsync(),
    };
  } catch (error) {
    await resources.disposeAsync();
    throw error;
  }
}

function answering(name: Department, { handle }: Subgraph, down: ReadonlySet<Department>): Subgraph['handle'] {
  return (request) => (down.has(name) ? Promise.reject(new Error('down')) : handle(request));
}
