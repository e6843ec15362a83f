import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { DEPARTMENTS } from '../../departments.ts';
import { createLog } from '../../log.ts';
import { createCluster } from './create-cluster.ts';
import { DatabaseStartError } from './database-start-error.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { serverAccount } from './server-account.ts';
import { startPostmaster } from './start-postmaster.ts';

const log = createLog('test', 'silent');
const isRoot = process.geteuid?.() === 0;
let template: string;
let base: string;
let home: string;
let data: string;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'samspil-embedded-template-'));
  await (await startEmbeddedServer({ home: template, log })).stop();
});

afterAll(async () => {
  await rm(template, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(async () => {
  // Its mode is 0700: for root, every test here also proves that a closed folder above is no hindrance.
  base = await mkdtemp(join(tmpdir(), 'samspil-embedded-'));
  home = join(base, 'home');
  data = join(home, 'postgres', 'data');
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  const left = await findPostmaster(data);
  if (left !== null) await stopPostmaster(data, left.pid);
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
});

describe('a fresh start', () => {
  test('gives each department a database of its own, closed to the others', async () => {
    const server = await startEmbeddedServer({ home, log });
    try {
      for (const department of DEPARTMENTS) {
        const [row] = await ask(
          server.ownerUrl(department),
          `select current_user as role, current_database() as database, rolsuper, rolcreaterole,
                  (select datdba::regrole::text from pg_database where datname = current_database()) as owner
             from pg_roles where rolname = current_user`,
        );
        const owner = `${department}_owner`;
        expect(row).toEqual({ role: owner, database: department, rolsuper: false, rolcreaterole: true, owner });
        await ask(
          server.ownerUrl(department),
          'create role made_here login; drop role made_here; create table t (x int)',
        );
      }
      for (const database of ['social', 'postgres', 'template1']) {
        const foreign = server.ownerUrl('schools').replace(/\/schools$/, `/${database}`);
        await expect(ask(foreign, 'select 1')).rejects.toMatchObject({ code: '42501' });
      }
      await expect(ask(server.ownerUrl('dke').replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({
        code: '28P01',
      });
    } finally {
      await server.stop();
    }
    expect(await findPostmaster(data)).toBeNull();
  });

  test('is UTF-8 with checksums, Danish order and SCRAM, on 127.0.0.1 without a socket, its secrets for the owner alone', async () => {
    useOldHome();
    const server = await startEmbeddedServer({ home, log });
    try {
      const settings = ['server_encoding', 'data_checksums', 'listen_addresses', 'unix_socket_directories', 'fsync'];
      const rows = await ask(
        server.superuserUrl('dke'),
        `select current_setting(unnest('{${settings}}'::text[])) as value`,
      );
      expect(rows.map((row) => row['value'])).toEqual(['UTF8', 'on', '127.0.0.1', '', 'on']);
      const order = await ask(
        server.ownerUrl('dke'),
        `select name from unnest('{Ågade,Ærø,Østre,Bakken}'::text[]) name order by name collate "da-x-icu"`,
      );
      expect(order.map((row) => row['name'])).toEqual(['Bakken', 'Ærø', 'Østre', 'Ågade']);
      expect((await stat(join(home, 'postgres', 'passwords.json'))).mode & 0o777).toBe(0o600);
      expect((await stat(data)).mode & 0o777).toBe(0o700);
      // Values in a failed statement must not reach the log.
      await expect(ask(server.ownerUrl('dke'), `select 'secret-value'::int`)).rejects.toMatchObject({ code: '22P02' });
    } finally {
      await server.stop();
    }
    const logged = await readFile(join(home, 'postgres', 'server.log'), 'utf8');
    expect(logged).toContain('ready to accept connections');
    expect(logged).not.toContain('secret-value');
  });
});

test('a second start keeps the data and the passwords, and takes the port that is asked for', async () => {
  useOldHome();
  const first = await startEmbeddedServer({ home, log });
  const url = new URL(first.ownerUrl('urban'));
  await ask(first.ownerUrl('urban'), 'create table second_start as select 42 as answer');
  await first.stop();
  await first.stop();
  const second = await startEmbeddedServer({ home, log, port: Number(url.port) });
  try {
    expect(second.ownerUrl('urban')).toBe(url.href);
    expect(await ask(second.ownerUrl('urban'), 'select answer from second_start')).toEqual([{ answer: 42 }]);
  } finally {
    await second.stop();
  }
});

describe('several processes', () => {
  test('that start at once share one server, which stops with the one that started it', async () => {
    const started = await Promise.all([startChild(), startChild(), startChild()]);
    expect(started.map(({ how }) => how).sort()).toEqual(['shared', 'shared', 'started']);
    expect(new Set(started.map(({ url }) => url)).size).toBe(1);
    for (const sharer of started.filter(({ how }) => how === 'shared')) await sharer.end();
    const owner = started.find(({ how }) => how === 'started');
    expect(await ask(owner?.url ?? '', 'select 1 as x')).toEqual([{ x: 1 }]);
    await owner?.end();
    expect(await findPostmaster(data)).toBeNull();
  });

  test('keep their own handlers for signals and exit: nothing is added', async () => {
    useOldHome();
    const child = await startChild();
    expect(child.handlers).toEqual([]);
    await child.end();
  });

  test('adopt the server of one that was killed, and stop it', async () => {
    useOldHome();
    const killed = await startChild();
    await ask(killed.url, 'create table adoption as select 42 as answer');
    await killed.kill();
    const adopting = await startChild();
    expect(adopting).toMatchObject({ how: 'adopted', url: killed.url });
    const sharing = await startChild();
    expect(sharing.how).toBe('shared');
    await sharing.end();
    expect(await ask(adopting.url, 'select answer from adoption')).toEqual([{ answer: 42 }]);
    await adopting.end();
    expect(await findPostmaster(data)).toBeNull();
  });

  test('recover when one is killed anywhere in its first start', async () => {
    for (const moment of [150, 400, 700]) {
      const child = spawnChild();
      await sleep(moment);
      child.kill('SIGKILL');
    }
    const server = await startEmbeddedServer({ home, log });
    expect(await ask(server.ownerUrl('dke'), 'select 1 as x')).toEqual([{ x: 1 }]);
    await server.stop();
    expect((await readdir(join(home, 'postgres'))).filter((name) => /probe|unfinished/.test(name))).toEqual([]);
  });

  test('start again after a power cut, also when the old process id belongs to another program', async () => {
    useOldHome();
    const first = await startChild();
    await ask(first.url, 'create table power_cut as select 42 as answer');
    const postmaster = await findPostmaster(data);
    await first.kill();
    process.kill(postmaster?.pid ?? Number.NaN, 'SIGKILL');
    const bystander = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    children.add(bystander);
    const pidFile = await readFile(join(data, 'postmaster.pid'), 'utf8');
    await writeFile(join(data, 'postmaster.pid'), pidFile.replace(/^\d+/, String(bystander.pid)));
    const again = await startEmbeddedServer({ home, log });
    try {
      expect(await ask(again.superuserUrl(), 'select answer from power_cut')).toEqual([{ answer: 42 }]);
    } finally {
      await again.stop();
    }
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });

  test('are told when the server died under its owner', async () => {
    useOldHome();
    const owner = await startChild();
    process.kill((await findPostmaster(data))?.pid ?? Number.NaN, 'SIGKILL');
    while ((await findPostmaster(data)) !== null) await sleep(20);
    await expect(startFault()).resolves.toMatch(/the process that owns .* runs, but its PostgreSQL does not/i);
    await owner.end();
  });
});

(isRoot ? describe : describe.skip)('as root (skipped for other users, who need none of this)', () => {
  test('PostgreSQL runs as another user from programs and on data inside a folder that only root may enter', async () => {
    const { initdb } = await postgresBinaries();
    await cp(dirname(dirname(initdb)), join(base, 'native'), { recursive: true, verbatimSymlinks: true });
    const folder = join(home, 'postgres');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const account = await serverAccount(folder);
    const deadline = performance.now() + 20_000;
    const [copy, postgres] = [join(base, 'native/bin/initdb'), join(base, 'native/bin/postgres')];
    await createCluster({ folder, initdb: copy, account, superuserPassword: 'x'.repeat(32), deadline });
    const started = await startPostmaster({
      folder,
      postgres,
      account,
      port: undefined,
      deadline,
      onExit: () => undefined,
    });
    const status = await readFile(`/proc/${started.pid}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBe(account.owner?.uid);
    expect(account.owner?.uid).not.toBe(0);
    // One bit: to enter and read folders, and nothing else of root's powers.
    expect(/^CapEff:\s+([0-9a-f]+)/m.exec(status)?.[1]).toMatch(/^0*[24]$/);
    expect((await stat(base)).mode & 0o777).toBe(0o700);
    expect(await stopPostmaster(data, started.pid)).toBe(true);
  });

  test('a data folder that root has copied is given back to the server', async () => {
    useOldHome();
    await promisify(execFile)('chown', ['-R', '0:0', data]);
    expect((await stat(data)).uid).toBe(0);
    await (await startEmbeddedServer({ home, log })).stop();
  });
});

describe('a fault is one line that says what to do:', () => {
  test('a port that is taken, and nothing stays locked by it', async () => {
    useOldHome();
    const other = createServer().listen(0, '127.0.0.1');
    try {
      await new Promise((resolve) => other.once('listening', resolve));
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      expect(await startFault({ port })).toBe(
        `Port ${port} of 127.0.0.1 is taken: choose another port for the embedded PostgreSQL.`,
      );
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
    expect(await findPostmaster(data)).toBeNull();
    await (await startEmbeddedServer({ home, log })).stop();
  });

  test('a home that cannot be written', async () => {
    await mkdir(home);
    if (!isRoot) {
      await chmod(home, 0o500);
      expect(await startFault()).toMatch(/may not be written.*start as its owner, or move SAMSPIL_HOME/);
      return;
    }
    const fault = await faultUnder(
      'mount --bind "$SAMSPIL_HOME" "$SAMSPIL_HOME" && mount -o remount,ro,bind "$SAMSPIL_HOME"',
    );
    if (fault !== null) expect(fault).toMatch(/is on a read-only disk: set SAMSPIL_HOME/);
  });

  test('a full disk, at the first start and at a later one', async () => {
    await mkdir(home);
    const small = await faultUnder('mount -t tmpfs -o size=20m none "$SAMSPIL_HOME"');
    if (small !== null) expect(small).toMatch(/The disk of .* is full: free some space/);
    useOldHome();
    const filled = await faultUnder(
      'mkdir "$OTHER" && cp -a "$SAMSPIL_HOME/." "$OTHER" && mount -t tmpfs -o size=200m none "$SAMSPIL_HOME" && cp -a "$OTHER/." "$SAMSPIL_HOME" && ! dd if=/dev/zero of="$SAMSPIL_HOME/fill" bs=4k 2>/dev/null',
    );
    if (filled !== null) expect(filled).toMatch(/The disk of .* is full: free some space/);
  });

  test('a file in the place of the home', async () => {
    await writeFile(home, '');
    expect(await startFault()).toMatch(/there is a file in its place/);
  });

  test('data of another major version, or without its passwords', async () => {
    useOldHome();
    const passwords = join(home, 'postgres', 'passwords.json');
    await rename(passwords, `${passwords}.away`);
    expect(await startFault()).toMatch(/passwords.json is missing or damaged: put it back/);
    await rename(`${passwords}.away`, passwords);
    await writeFile(join(data, 'PG_VERSION'), '17\n');
    expect(await startFault()).toMatch(/data was written by PostgreSQL 17: move it away/);
    await writeFile(join(data, 'PG_VERSION'), '18\n');
    await (await startEmbeddedServer({ home, log })).stop();
  });
});

/** A home that has been started before, in place of a new one. Its tests leave it in order and use tables of their own. */
function useOldHome(): void {
  home = template;
  data = join(home, 'postgres', 'data');
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The one line that a start fails with. */
async function startFault(options: { port?: number } = {}): Promise<string> {
  let server: EmbeddedServer;
  try {
    server = await startEmbeddedServer({ home, log, ...options });
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseStartError);
    const { message } = error as DatabaseStartError;
    expect(message).not.toContain('\n');
    return message;
  }
  await server.stop();
  throw new Error('The server started.');
}

const PROGRAM = `
  const { createLog } = await import(${JSON.stringify(new URL('../../log.ts', import.meta.url))});
  const log = createLog('child', 'info');
  const before = process.eventNames();
  const { startEmbeddedServer } = await import(${JSON.stringify(new URL('./embedded-server.ts', import.meta.url))});
  try {
    const server = await startEmbeddedServer({ home: process.env.SAMSPIL_HOME, log });
    const handlers = process.eventNames().filter((name) => !before.includes(name));
    console.log(JSON.stringify({ url: server.superuserUrl(), handlers }));
    process.stdin.resume().once('end', () => server.stop());
  } catch (error) {
    console.log(JSON.stringify({ fault: error.message }));
  }`;

function spawnChild(shell?: string): ChildProcess {
  const node = [process.execPath, '--input-type=module', '-e', PROGRAM];
  const [file = '', ...args] =
    shell === undefined ? node : ['unshare', '-m', 'sh', '-c', `{ ${shell}; } || exit 77; exec "$@"`, 'sh', ...node];
  const child = spawn(file, args, {
    env: { ...process.env, SAMSPIL_HOME: home, OTHER: join(base, 'other') },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.add(child);
  return child;
}

/** A process that has the server. */
interface Child {
  /** started, shared or adopted. */
  readonly how: unknown;
  readonly url: string;
  /** The events of `process` that it handles since it has the server. */
  readonly handlers: unknown;
  /** Lets it stop and waits until it has ended by itself. */
  end(): Promise<void>;
  kill(): Promise<void>;
}

async function startChild(): Promise<Child> {
  const child = spawnChild();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = await lines(child, ['how', 'url']);
  const end = async () => {
    child.stdin?.end();
    await gone;
    children.delete(child);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
    children.delete(child);
  };
  return { how: said['how'], url: String(said['url']), handlers: said['handlers'], end, kill };
}

/** What a start fails with after a change to the mounts that only the child sees; null where mounting is not allowed. */
async function faultUnder(shell: string): Promise<string | null> {
  const child = spawnChild(shell);
  child.once('error', () => log.warn('there is no unshare here'));
  const said = await lines(child, ['url']);
  child.stdin?.end();
  if ('url' in said) throw new Error('The server started.');
  if (typeof said['fault'] === 'string') return said['fault'];
  process.stderr.write('Not tested: this user may not change mounts here.\n');
  return null;
}

/** The members of the JSON lines of a child, until it has these. */
async function lines(child: ChildProcess, wanted: readonly string[]): Promise<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  if (child.stdout === null) return said;
  for await (const line of createInterface({ input: child.stdout })) {
    Object.assign(said, JSON.parse(line));
    if ('fault' in said || wanted.every((name) => name in said)) break;
  }
  return said;
}
