import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { Fault } from '@samspil/kit/errors.ts';
import { createLog } from '@samspil/kit/log.ts';
import { endpointListener, listen } from '@samspil/kit/server/http-server.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../gateway/create-gateway.ts';
import type { DepartmentLink } from '../gateway/department-link.ts';
import { type ToyDepartment, toyDepartment } from '../gateway/testing/toy-department.ts';
import { toySupergraph } from '../gateway/testing/toy-schema.ts';
import { createRuntimeGateway } from './runtime-gateway.ts';

/** The candidates whose behaviour is looked at. */
export const CANDIDATES = ['our front', 'options alone', 'with plugins', 'plugins and our engine'] as const;

export type Candidate = (typeof CANDIDATES)[number];

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The parsed body, or an empty object when it is no JSON object. */
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  };
}

/** A candidate over five toy departments. `await using` stops everything. */
export interface BehaviourHub extends AsyncDisposable {
  readonly url: string;
  readonly departments: Readonly<Record<Department, ToyDepartment>>;
  /** Sends a request as it is; the token is anna's unless another one is given. */
  send(init: RequestInit, path?: string): Promise<Answer>;
  ask(query: string, user?: string): Promise<Answer>;
}

const USES = {
  'options alone': 'options',
  'with plugins': 'plugins',
  'plugins and our engine': 'our engine',
} as const;

/** Starts a candidate; departments answer within 400 ms or are down. `links` moves a department elsewhere. */
export async function startBehaviourHub(
  candidate: Candidate,
  way: 'direct' | 'http',
  links: Partial<Record<Department, string>> = {},
): Promise<BehaviourHub> {
  await using stack = new AsyncDisposableStack();
  const toys = DEPARTMENTS.map(toyDepartment);
  const limits = { deadlineMs: 400, maxAnswerBytes: 100_000 };
  const entries: [string, DepartmentLink][] = [];
  for (const { name, handle } of toys) {
    if (way === 'direct') {
      entries.push([name, { kind: 'direct', handle, ...limits }]);
      continue;
    }
    const endpoint = { handle, ready: async () => true, bodyLimit: 2_000_000 };
    const server = await listen(endpointListener(endpoint), { host: '127.0.0.1', port: 0 });
    stack.defer(() => server.close());
    entries.push([name, { kind: 'http', url: links[name] ?? `${server.url}/graphql`, ...limits }]);
  }
  const gateway = await openCandidate(candidate, {
    supergraph: { kind: 'fixed', sdl: toySupergraph() },
    departments: Object.fromEntries(entries) as Record<Department, DepartmentLink>,
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
    log: createLog('gateway', 'info', { write: () => {} }),
  });
  stack.defer(() => gateway.close());
  const server = await listen((request, response) => void gateway.handleNode(request, response), {
    host: '127.0.0.1',
    port: 0,
  });
  stack.defer(() => server.close());
  const send = async (init: RequestInit, path = '/graphql'): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer anna', ...init.headers };
    const response = await fetch(`${server.url}${path}`, { method: 'POST', ...init, headers });
    const text = await response.text();
    return { status: response.status, text, body: parsed(text) };
  };
  const kept = stack.move();
  return {
    url: server.url,
    departments: Object.fromEntries(toys.map((toy) => [toy.name, toy])) as Record<Department, ToyDepartment>,
    send,
    ask: (query, user = 'anna') =>
      send({ body: JSON.stringify({ query }), headers: { authorization: `Bearer ${user}` } }),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function openCandidate(candidate: Candidate, options: GatewayOptions): Promise<Gateway> {
  return candidate === 'our front' ? createGateway(options) : createRuntimeGateway(options, USES[candidate]);
}

function parsed(text: string): Answer['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Answer['body']) : {};
  } catch {
    return {};
  }
}
