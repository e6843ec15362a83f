import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { Fault } from '@samspil/kit/errors.ts';
import { createLog } from '@samspil/kit/log.ts';
import type { Handler } from '@samspil/kit/server/handler.ts';
import { listen } from '@samspil/kit/server/http-server.ts';
import type { GatewayOptions } from '../gateway/create-gateway.ts';
import type { DepartmentLink } from '../gateway/department-link.ts';
import { toyDepartment } from '../gateway/testing/toy-department.ts';
import type { FrontName } from './fronts.ts';

/** What the benchmark asks of a front's process. */
export type FrontQuestion = { readonly kind: 'start'; readonly sdl: string } | { readonly kind: 'usage' };

export interface FrontUsage {
  /** Processor time since the process began, in microseconds. */
  readonly cpuUs: number;
  /** Resident memory, in bytes. */
  readonly rss: number;
}

const MAX_KEPT = 5_000;

const USES = {
  'gateway-runtime, options alone': 'options',
  'gateway-runtime': 'plugins',
  'gateway-runtime, our engine': 'our engine',
} as const;

/** One gateway in a process of its own, over five toy departments that answer from memory: what is measured is the gateway. */
const name = process.argv[2] as FrontName;
process.on('message', (question: FrontQuestion) => {
  if (question.kind === 'start') void start(question.sdl).then((url) => process.send?.(url));
  else process.send?.(usage());
});
process.on('disconnect', () => process.exit(0));

async function start(sdl: string): Promise<string> {
  const departments = Object.fromEntries(
    DEPARTMENTS.map((department) => [department, { kind: 'direct', handle: fromMemory(department) }]),
  ) as Record<Department, DepartmentLink>;
  const options: GatewayOptions = {
    supergraph: { kind: 'fixed', sdl },
    departments,
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
  };
  if (name === 'no gateway') return '';
  // Loaded here, so that each process has only its own libraries.
  const gateway =
    name === 'our front'
      ? await (await import('../gateway/create-gateway.ts')).createGateway(options)
      : await (await import('./runtime-gateway.ts')).createRuntimeGateway(options, USES[name]);
  const server = await listen((request, response) => void gateway.handleNode(request, response), {
    host: '127.0.0.1',
    port: 0,
  });
  return `${server.url}/graphql`;
}

/** A toy department that executes each question once and then answers it from memory. */
function fromMemory(department: Department): Handler {
  const toy = toyDepartment(department);
  const kept = new Map<string, ReturnType<Handler>>();
  return (request) => {
    const key = `${request.headers['authorization']} ${JSON.stringify(request.body)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MAX_KEPT) kept.clear();
    toy.seen.length = 0;
    const answer = toy.handle(request);
    kept.set(key, answer);
    return answer;
  };
}

function usage(): FrontUsage {
  const { user, system } = process.cpuUsage();
  return { cpuUs: user + system, rss: process.memoryUsage.rss() };
}
