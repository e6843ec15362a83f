import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GrantBasis } from '@samspil/kit/access/basis.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { databaseVariable } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer, type TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import type { Role } from '@samspil/kit/identity/reader.ts';
import { createLog } from '@samspil/kit/log.ts';
import { caseAbout } from './case-about.ts';
import { cleanEnvironment } from './clean-environment.ts';
import { ROOT } from './root.ts';
import { seededHome } from './seeded-home.ts';

/** The two ways to run the hub. */
export const WAYS = [
  ['one process', 'hub/start.ts'],
  ['a process each', 'hub/start-processes.ts'],
] as const;

export interface HubOptions {
  /** The program, such as `hub/start.ts`. */
  readonly program: string;
  /** How many are seeded: before it starts, unless it is given a home. */
  readonly people?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A state folder that is kept; without it a temporary one, deleted at the end. */
  readonly home?: string;
  /** In a process group of its own, as a terminal runs it. */
  readonly ownGroup?: boolean;
}

/** One line of the hub's log. */
export type LogLine = Readonly<Record<string, unknown>> & {
  readonly msg?: string;
  readonly part?: string;
  readonly requestId?: string;
};

/** What access is opened for, and by whom. */
export interface AccessRequest {
  readonly persons: readonly string[];
  /** All of them, unless named. */
  readonly departments?: readonly Department[];
  readonly basis?: GrantBasis;
  /** Unless it is named, a case about these persons is written to dke's database first. */
  readonly caseId?: string;
  readonly role?: 'CASEWORKER' | 'LEAD';
  /** The subject of the reader's token, where it is not the usual one. */
  readonly subject?: string;
}

/** A hub that runs for a test, as real processes on a real PostgreSQL. */
export interface RunningHub {
  readonly url: string;
  readonly home: string;
  readonly process: ChildProcess;
  /** Everything that was printed so far. */
  output(): string;
  log(): LogLine[];
  token(role: Role, more?: Partial<TokenRequest>): Promise<string>;
  /** Asks as a role, with an access grant if one is given; gives the HTTP status and the JSON answer. */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    role?: Role | (Partial<TokenRequest> & { readonly department: Department }),
    more?: { readonly grant?: string },
  ): Promise<Answer>;
  /** Opens access to persons by the mutation, and gives the grant's token. */
  openAccess(request: AccessRequest): Promise<string>;
  /** The URL of a department's owner in its PostgreSQL. */
  ownerUrl(department: Department): Promise<string>;
  /** Sends SIGINT, as Ctrl-C does, waits for the end, and deletes a temporary home. */
  stop(): Promise<number | null>;
}

export interface Answer {
  readonly status: number;
  /** The body as it came. */
  readonly text: string;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly [more: string]: unknown };
  }[];
}

const OPEN_ACCESS = `mutation OpenAccess($input: OpenAccessInput!) {
  openAccess(input: $input) { grant { token } refusals { code message } }
}`;

/** Starts a hub on free ports and waits until it is ready. */
export async function runHub({
  program,
  people = 600,
  env = {},
  home: kept,
  ownGroup = false,
}: HubOptions): Promise<RunningHub> {
  const home = kept ?? (people === 0 ? await mkdtemp(join(tmpdir(), 'samspil-hub-')) : await seededHome(people));
  const port = await freePorts(6);
  const child = spawn(process.execPath, [join(ROOT, program)], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), SAMSPIL_HOME: home, PORT: String(port), SAMSPIL_PEOPLE: String(people), ...env },
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // the channel stops the hub when a test is ended by force
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
    }
    if (kept === undefined) await rm(home, { recursive: true, force: true });
    return child.exitCode;
  };
  const url = `http://127.0.0.1:${env['PORT'] ?? port}`;
  try {
    await untilReady(url, child, () => output.includes('Samspil is ready'));
  } catch (error) {
    await stop();
    throw new Error(`The hub did not start: ${(error as Error).message}\n${output}`);
  }
  const issuer = createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: home }));
  const token = (role: Role, more: Partial<TokenRequest> = {}) => issuer.sign({ role, ...more });
  let embedded: Promise<EmbeddedServer> | null = null;
  const ownerUrl = async (department: Department) => {
    const configured = env[databaseVariable(department)];
    if (configured !== undefined) return configured;
    embedded ??= startEmbeddedServer({ home, log: createLog('test', 'silent') }); // shares the hub's
    return (await embedded).ownerUrl(department);
  };
  return {
    url,
    home,
    process: child,
    output: () => output,
    log: () =>
      output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as LogLine),
    token,
    async ask(query, variables = {}, role = 'CASEWORKER', { grant } = {}) {
      const bearer = typeof role === 'string' ? await token(role) : await token('DEPARTMENT', role);
      return post(
        `${url}/graphql`,
        { query, variables },
        { authorization: `Bearer ${bearer}`, ...(grant === undefined ? {} : { 'access-grant': grant }) },
      );
    },
    async openAccess({ persons, departments = DEPARTMENTS, basis = 'SSP', caseId, role = 'CASEWORKER', subject }) {
      const bearer = await token(role, subject === undefined ? {} : { subject });
      const workers = subject === undefined ? {} : { workers: [subject] };
      const input = {
        caseId: caseId ?? (await caseAbout(await ownerUrl('dke'), { persons, ...workers })),
        persons,
        departments: departments.map((name) => name.toUpperCase()),
        basis,
        reason: 'A test looks at these persons',
      };
      const { data, text } = await post(
        `${url}/graphql`,
        { query: OPEN_ACCESS, variables: { input } },
        { authorization: `Bearer ${bearer}` },
      );
      const opened: unknown = data?.openAccess?.grant?.token;
      if (typeof opened !== 'string') throw new Error(`Access was not opened: ${text}`);
      return opened;
    },
    ownerUrl,
    stop,
  };
}

/** Posts a GraphQL request. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  const answer = JSON.parse(text) as { data?: unknown; errors?: Answer['errors'] };
  return { status: response.status, text, headers: response.headers, data: answer.data, errors: answer.errors ?? [] };
}

async function untilReady(url: string, child: ChildProcess, announced: () => boolean): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready && announced()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it was not ready in 90 s');
}

/** The first of so many free ports in a row. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    // Below the ports that systems give to outgoing connections, which would take one between this look and its use.
    const first = 20_000 + Math.floor(Math.random() * 12_000);
    const servers = await Promise.all(Array.from({ length: count }, (_, i) => tryListen(first + i)));
    await Promise.all(servers.map((server) => server && new Promise((resolve) => server.close(resolve))));
    if (servers.every((server) => server !== null)) return first;
  }
  throw new Error('No free ports were found.');
}

function tryListen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
