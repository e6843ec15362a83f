import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Department } from '@samspil/kit/departments.ts';
import { Fault } from '@samspil/kit/errors.ts';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import { type Limits, STANDARD_LIMITS } from '@samspil/kit/limits/limits.ts';
import type { Log } from '@samspil/kit/log.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { answerGraphQL, answerSubscription, type GraphQLPost } from './answer-graphql.ts';
import { type DepartmentLink, openDepartment } from './department-link.ts';
import { openGatewayDoor } from './gateway-door.ts';
import { handleNode } from './handle-node.ts';
import { OperationCache } from './operation-cache.ts';
import type { Pages } from './pages.ts';
import { createPlannerEngine } from './planner-engine.ts';
import { readSupergraph, type SupergraphSource, watchSupergraph } from './supergraph-source.ts';

export interface GatewayOptions {
  readonly supergraph: SupergraphSource;
  readonly departments: Readonly<Record<Department, DepartmentLink>>;
  readonly verifyToken: TokenVerifier;
  readonly limits?: Partial<Limits>;
  readonly log: Log;
  readonly pages?: Pages;
}

/** One graph for everyone: authenticates, limits, plans and executes. It keeps no state of a request. */
export interface Gateway {
  /** A listener for node:http: `/graphql`, `/health/live`, `/health/ready` and the pages. Never rejects. */
  handleNode(request: IncomingMessage, response: ServerResponse): Promise<void>;
  ready(): Promise<boolean>;
  /** Takes a connection that asks for another protocol: WebSocket at `/graphql`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends every stream, each with a last result that says so; before the server that they go through is closed. */
  endStreams(): Promise<void>;
  /** Stops watching the supergraph, waits for requests under way and closes the connections to the departments. */
  close(): Promise<void>;
}

/**
 * Starts a gateway. When the supergraph changes, a new engine is made beside the old one; requests under way end on the one they
 * began with, and a supergraph that is not valid changes nothing.
 *
 * @throws MendableError when the first supergraph cannot be read or is not valid; the message says what to do.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraph, verifyToken, log, pages } = options;
  const limits: Limits = { ...STANDARD_LIMITS, ...options.limits };
  const departments = new Map(
    Object.entries(options.departments).map(([name, link]) => [name, openDepartment(link)] as const),
  );
  const load = async (sdl: string) => {
    const engine = await createPlannerEngine(sdl, departments);
    return { engine, operations: new OperationCache(engine, limits) };
  };

  const sdl = await readSupergraph(supergraph);
  let loaded = await load(sdl).catch((error: unknown) => {
    throw new MendableError(`The supergraph is not valid (${reason(error)}): run "npm run compose".`);
  });
  const watch = watchSupergraph(supergraph, sdl, async (changed) => {
    try {
      loaded = await load(changed);
      log.info('the supergraph changed and was loaded');
    } catch (error) {
      log.error({ reason: reason(error) }, 'the changed supergraph is not valid: the one before stays in use');
    }
  });

  let closing = false;
  const stopping = new AbortController();
  const parts = () => ({ ...loaded, verifyToken, log, stopping: stopping.signal });
  const underWay = new Set<Promise<void>>();
  const site = {
    limits,
    pages,
    log,
    isReady: () => !closing,
    answer: (request: GraphQLPost) => answerGraphQL(request, parts()),
    subscribe: (request: GraphQLPost) => answerSubscription(request, parts()),
  };
  const door = openGatewayDoor({ pages, verifyToken, limits, subscribe: site.subscribe });
  const endStreams = async () => {
    closing = true;
    stopping.abort(new Fault('STOPPING'));
    await door.close();
  };
  return {
    async handleNode(request, response) {
      const answer = handleNode(request, response, site);
      underWay.add(answer);
      await answer.finally(() => underWay.delete(answer));
    },
    upgrade: door.upgrade,
    endStreams,
    ready: async () => !closing,
    async close() {
      await endStreams();
      await watch.close();
      await Promise.all(underWay);
      for (const department of departments.values()) department.close();
    },
  };
}

/** The first line of a fault in the supergraph; it is made of names in the schema. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : 'unknown';
  return (text.split('\n', 1)[0] ?? '').slice(0, 200);
}
