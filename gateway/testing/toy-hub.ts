import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { Fault } from '@samspil/kit/errors.ts';
import { createLog } from '@samspil/kit/log.ts';
import { endpointListener, type HttpServer, listen } from '@samspil/kit/server/http-server.ts';
import { createGateway, type GatewayOptions } from '../create-gateway.ts';
import type { DepartmentLink } from '../department-link.ts';
import { serveGateway } from '../http-server.ts';
import { type ToyDepartment, toyDepartment } from './toy-department.ts';
import { toySupergraph } from './toy-schema.ts';

export type Way = 'direct' | 'http';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  };
}

/** A gateway over five toy departments, reached over HTTP. `await using` stops everything. */
export interface ToyHub extends AsyncDisposable {
  readonly url: string;
  readonly departments: Readonly<Record<Department, ToyDepartment>>;
  readonly log: string[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

export interface ToyHubOptions extends Partial<GatewayOptions> {
  readonly way?: Way;
  readonly deadlineMs?: number;
  /** Where a department is reached instead of its own server. */
  readonly links?: Partial<Record<Department, DepartmentLink>>;
}

export async function startToyHub(options: ToyHubOptions = {}): Promise<ToyHub> {
  const { way = 'direct', deadlineMs = 1_000, links, ...rest } = options;
  const stack = new AsyncDisposableStack();
  const lines: string[] = [];
  const all = DEPARTMENTS.map(toyDepartment);
  const departments = Object.fromEntries(all.map((toy) => [toy.name, toy])) as Record<Department, ToyDepartment>;
  const limits = { deadlineMs, maxAnswerBytes: 100_000 };
  const entries = await Promise.all(
    all.map(async ({ name, handle }): Promise<[Department, DepartmentLink]> => {
      if (way === 'direct') return [name, { kind: 'direct', handle, ...limits }];
      const server = await listen(endpointListener({ handle, ready: async () => true, bodyLimit: 2_000_000 }), {
        host: '127.0.0.1',
        port: 0,
      });
      stack.defer(() => server.close());
      return [name, { kind: 'http', url: `${server.url}/graphql`, ...limits }];
    }),
  );
  const gateway = await createGateway({
    supergraph: { kind: 'fixed', sdl: toySupergraph() },
    verifyToken: async (authorization) => {
      if (!/^Bearer [\w-]+$/.test(authorization ?? '')) throw new Fault('UNAUTHENTICATED');
      return {
        subject: 'toy',
        roles: new Set(['CASEWORKER'] as const),
        department: null,
        unit: null,
        personId: null,
        expiresAt: 0,
      };
    },
    log: createLog('gateway', 'info', { write: (line: string) => void lines.push(line) }),
    ...rest,
    departments: {
      ...(Object.fromEntries(entries) as Record<Department, DepartmentLink>),
      ...Object.fromEntries(Object.entries(links ?? {}).map(([name, link]) => [name, { ...limits, ...link }])),
    },
  });
  stack.defer(() => gateway.close());
  const server: HttpServer = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
  stack.defer(() => server.close());
  const url = `${server.url}/graphql`;
  return {
    url,
    departments,
    log: lines,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer anna', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** A TCP server that does what `onSocket` says with each connection, at a URL. */
export async function startTcp(onSocket: (socket: Socket) => void): Promise<{ url: string } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A port that nobody listens on. */
export async function closedPort(): Promise<string> {
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${port}/graphql`;
}
