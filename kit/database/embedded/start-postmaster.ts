import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseStartError, explainStartFault } from './database-start-error.ts';
import { type Postmaster, readPidFile, settledPostmaster, stopPostmaster } from './postmaster.ts';
import type { ServerAccount } from './server-account.ts';

export interface StartOptions {
  /** `<home>/postgres`. */
  readonly folder: string;
  readonly postgres: string;
  readonly account: ServerAccount;
  /** A port of 127.0.0.1; without it, any free one. */
  readonly port: number | undefined;
  readonly deadline: number;
  /** Called when the server ends, wanted or not. */
  readonly onExit: () => void;
}

/** Settings beside PostgreSQL's own. They are given at each start, so that an old data folder gets new ones. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // No socket: its path would be longer than the system allows in a deep folder, or lie in a shared one.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  // Five departments with a few pools each, and everything twice while a new version takes over.
  max_connections: '200',
  shared_buffers: '256MB',
  // A view's queries take milliseconds: compiling them never pays.
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors of statements stay out of the log, since their texts repeat values: only what concerns the server itself goes in.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const;

const LARGEST_LOG = 5_000_000;

/**
 * Starts the server in a process group of its own, so that Ctrl-C reaches only us and we stop it after the last request, and waits
 * until it takes connections. Its log is `<folder>/server.log`.
 *
 * @throws DatabaseStartError when it does not start in time; then no process is left.
 */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  const { folder, deadline } = options;
  for (;;) {
    const port = options.port ?? (await freePort());
    const said = await attempt(options, port);
    if (typeof said !== 'string') return said;
    // A killed run may have started one that had not written its pid file yet when we looked.
    const other = await settledPostmaster(`${folder}/data`, deadline);
    if (other !== null && other !== 'busy') return other;
    // Somebody took the port just now, or the last children of a killed server are still ending: both pass.
    const passing =
      (options.port === undefined && said.includes('Address already in use')) ||
      /pre-existing shared memory|lock file .* already exists/.test(said);
    if (!passing || performance.now() > deadline) {
      const dataVersion = (await readFile(`${folder}/data/PG_VERSION`, 'utf8').catch(() => '')).trim();
      throw new DatabaseStartError(explainStartFault(said, { folder, port, dataVersion }), new Error(said));
    }
    await sleep(200);
  }
}

/** One try: the ready server, or what it said before it failed. */
async function attempt(options: StartOptions, port: number): Promise<Postmaster | string> {
  const { folder, deadline } = options;
  const data = `${folder}/data`;
  const path = `${folder}/server.log`;
  const before = await stat(path).catch(() => null);
  if (before !== null && before.size > LARGEST_LOG) await rename(path, `${path}.1`);
  const log = await open(path, 'a', 0o600);
  const begin = (await log.stat()).size;
  let failure: string | null = null;
  let child: ChildProcess;
  try {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { file, args } = options.account.command(options.postgres, ['-D', data, '-p', String(port), ...settings]);
    child = spawn(file, args, {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: serverEnvironment((await readPidFile(data))?.pid),
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      failure = `${error.code} ${file}`;
    });
    child.once('exit', () => {
      failure ??= '';
      options.onExit();
    });
    child.unref();
  } finally {
    await log.close();
  }
  while (failure === null && performance.now() < deadline) {
    const found = await readPidFile(data);
    if (found !== null && found.pid === child.pid && found.state === 'ready') return found;
    await sleep(20);
  }
  if (failure === null) {
    failure = 'not ready in time';
    if (child.pid !== undefined) await stopPostmaster(data, child.pid);
  }
  const logged = await readFile(path).catch(() => Buffer.alloc(0));
  return `${failure} ${logged.subarray(begin, begin + 65_536).toString('utf8')} ${await diskFault(folder)}`;
}

/** The server gets nothing of our environment, which may hold secrets or PG… variables. */
export function serverEnvironment(stalePid?: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    // The process id in a left-over pid file may belong to another program by now, and then PostgreSQL refuses to start. Named as
    // a grandparent it is passed over, as pg_ctl does it, while the check for living children of the old server remains.
    ...(stalePid === undefined ? {} : { PG_GRANDPARENT_PID: String(stalePid) }),
  };
}

/** The code of the fault that writing in a folder meets, or nothing. PostgreSQL cannot log that its log's disk is full. */
export async function diskFault(folder: string): Promise<string> {
  try {
    const file = await open(`${folder}/probe-${process.pid}`, 'w', 0o600);
    try {
      await file.writeFile(Buffer.alloc(65_536));
    } finally {
      await file.close();
      await rm(`${folder}/probe-${process.pid}`, { force: true });
    }
    return '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
