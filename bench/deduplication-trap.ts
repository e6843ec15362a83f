import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import * as httpTransport from '@graphql-mesh/transport-http';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { endpointListener, listen } from '@samspil/kit/server/http-server.ts';
import { toyDepartment } from '../gateway/testing/toy-department.ts';
import { toySupergraph } from '../gateway/testing/toy-schema.ts';

const USERS = 20;

/**
 * How many of 20 users who ask at once get an answer made for another, when gateway-runtime's defaults are kept.
 *
 * @param by where the token is handed on: by the option `propagateHeaders`, or by an `onFetch` hook
 */
export async function deduplicationTrap(by: 'propagateHeaders' | 'onFetch'): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const locations: Record<string, { location: string }> = {};
  for (const name of DEPARTMENTS) {
    const { handle } = toyDepartment(name);
    const endpoint = { handle, ready: async () => true, bodyLimit: 100_000 };
    const server = await listen(endpointListener(endpoint), { host: '127.0.0.1', port: 0 });
    stack.defer(() => server.close());
    locations[name] = { location: `${server.url}/graphql` };
  }
  const runtime = createGatewayRuntime({
    supergraph: toySupergraph(),
    unifiedGraphHandler,
    transports: () => httpTransport,
    transportEntries: locations,
    logging: false,
    ...(by === 'propagateHeaders'
      ? {
          propagateHeaders: {
            fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
          },
        }
      : {
          plugins: () => [
            {
              onFetch({ context, options, setOptions }) {
                const token = 'request' in context ? (context.request.headers.get('authorization') ?? '') : '';
                setOptions({ ...options, headers: { ...options.headers, authorization: token } });
              },
            },
          ],
        }),
  });
  stack.defer(() => runtime.dispose());
  const server = await listen(runtime, { host: '127.0.0.1', port: 0 });
  stack.defer(() => server.close());
  const answers = await Promise.all(
    Array.from({ length: USERS }, async (_, index) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer user-${index}` };
      const body = '{"query":"{ person(id: \\"1\\") { dke { asker } } }"}';
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
      return (await response.text()).includes(`"user-${index}"`);
    }),
  );
  return answers.filter((isOwn) => !isOwn).length;
}
