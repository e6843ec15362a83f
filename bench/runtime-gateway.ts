import { createGatewayRuntime, type UnifiedGraphHandler } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { defaultPrintFn } from '@graphql-mesh/transport-common';
import * as httpTransport from '@graphql-mesh/transport-http';
import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import { Fault } from '@samspil/kit/errors.ts';
import type { TokenVerifier } from '@samspil/kit/identity/reader.ts';
import { STANDARD_LIMITS } from '@samspil/kit/limits/limits.ts';
import type { Log } from '@samspil/kit/log.ts';
import { TRAVELLING_HEADERS } from '@samspil/kit/server/handler.ts';
import { GraphQLError, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { coerceVariables } from '../gateway/coerce-variables.ts';
import type { Gateway, GatewayOptions } from '../gateway/create-gateway.ts';
import { type OpenDepartment, openDepartment } from '../gateway/department-link.ts';
import { createPlannerEngine } from '../gateway/planner-engine.ts';
import { readSupergraph } from '../gateway/supergraph-source.ts';
import { guardPlugins } from './runtime-guards.ts';

/**
 * How gateway-runtime is used: by its options alone, with `guardPlugins` as well, or with both and our engine in the place of the
 * planner's executor.
 */
export type RuntimeUse = 'options' | 'plugins' | 'our engine';

/**
 * The other candidate for the gateway's front: `createGatewayRuntime` over the same planner, departments, token check and limits,
 * configured as safely as its options and a few plugins allow.
 *
 * @throws when the supergraph is not valid
 */
export async function createRuntimeGateway(options: GatewayOptions, use: RuntimeUse): Promise<Gateway> {
  const { verifyToken, log } = options;
  const sdl = await readSupergraph(options.supergraph);
  const links = Object.entries(options.departments);
  const departments = new Map(links.map(([name, link]) => [name, openDepartment(link)] as const));
  const deadlineMs = Math.max(...links.map(([, link]) => link.deadlineMs ?? 3_000));
  const locations = links.flatMap(([name, link]) => (link.kind === 'http' ? [[name, { location: link.url }]] : []));
  const overHttp = locations.length > 0;
  const runtime = createGatewayRuntime({
    supergraph: sdl,
    unifiedGraphHandler: use !== 'our engine' ? unifiedGraphHandler : engineHandler(sdl, departments, log),
    transports: () => (overHttp ? httpTransport : inProcessTransport(departments)),
    ...(overHttp
      ? {
          upstreamTimeout: deadlineMs,
          transportEntries: {
            ...Object.fromEntries(locations),
            '*.http': { options: { deduplicateInflightRequests: false } },
          },
        }
      : {}),
    propagateHeaders: { fromClientToSubgraphs: ({ request }) => travelling(request.headers) },
    maskedErrors: true,
    graphiql: false,
    landingPage: false,
    cors: false,
    logging: false,
    ...(use === 'options'
      ? { genericAuth: { mode: 'protect-all', resolveUserFn: userOf(verifyToken) } }
      : { plugins: () => guardPlugins({ verifyToken, limits: { ...STANDARD_LIMITS, ...options.limits }, log }) }),
  });
  await runtime.getSchema();
  return {
    handleNode: async (request, response) => void (await runtime(request, response)),
    upgrade: (_, socket) => void socket.destroy(), // the front's own subscriptions are not measured
    endStreams: async () => {},
    ready: async () => true,
    async close() {
      await runtime.dispose();
      for (const department of departments.values()) department.close();
    },
  };
}

/** The token check that gateway-runtime has an option for; it comes after parsing and validation. */
function userOf(verifyToken: TokenVerifier) {
  return async ({ headers }: { headers: Record<string, string> }) => {
    try {
      return await verifyToken(headers['authorization']);
    } catch {
      return null;
    }
  };
}

function travelling(headers: Headers): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of TRAVELLING_HEADERS) {
    const value = headers.get(name);
    if (value !== null) found[name] = value;
  }
  return found;
}

/** The departments in this process, over the links that our own front uses too: the same deadline, size limit and faults. */
function inProcessTransport(departments: ReadonlyMap<string, OpenDepartment>) {
  return {
    getSubgraphExecutor({ subgraphName }: { subgraphName: string }) {
      const department = departments.get(subgraphName);
      if (department === undefined) throw new Error(`no way to the department ${subgraphName}`);
      return async (request: ExecutionRequest): Promise<ExecutionResult> => {
        const answer = await department.ask({
          query: defaultPrintFn(request.document),
          variables: (request.variables ?? {}) as Record<string, unknown>,
          headers: (request.extensions?.['headers'] ?? {}) as Record<string, string>,
          mutation: request.operationType === 'mutation',
          signal: request.signal,
        });
        if (answer.kind === 'unavailable') throw new Fault('DEPARTMENT_UNAVAILABLE');
        const errors = answer.errors.map(
          ({ message, path, extensions }) =>
            new GraphQLError(message, { extensions, ...(path === undefined ? {} : { path }) }),
        );
        return errors.length > 0 ? { data: answer.data, errors } : { data: answer.data };
      };
    },
  };
}

/** Our engine in the place of the planner's executor: everything before and after execution stays gateway-runtime's. */
function engineHandler(sdl: string, departments: ReadonlyMap<string, OpenDepartment>, log: Log): UnifiedGraphHandler {
  return async () => {
    const engine = await createPlannerEngine(sdl, departments);
    return {
      unifiedGraph: engine.schema,
      getSubgraphSchema: () => engine.schema,
      executor: async ({
        document,
        operationName,
        variables,
        context,
        signal,
      }: ExecutionRequest): Promise<ExecutionResult> => {
        const operation = getOperationAST(document, operationName);
        if (operation === null || operation === undefined) throw new Fault('BAD_REQUEST');
        const prepared = {
          document,
          operation,
          operationName: operation.name?.value,
          introspection: isMeta(operation),
        };
        const { request } = context as { request: Request };
        const { data, errors } = await engine.execute(
          prepared,
          coerceVariables(engine.schema, prepared, variables ?? {}),
          { headers: travelling(request.headers), log, signal },
        );
        if (errors === undefined) return { data };
        return {
          data,
          errors: errors.map(
            ({ message, path, extensions }) =>
              new GraphQLError(message, { extensions, ...(path === undefined ? {} : { path }) }),
          ),
        };
      },
    };
  };
}

function isMeta({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every((field) => field.kind === 'Field' && field.name.value.startsWith('__'));
}
