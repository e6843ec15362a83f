import { execFile } from 'node:child_process';
import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Department } from '../../departments.ts';
import { type FileLock, tryFileLock, waitForFileLock } from '../../file-lock.ts';
import type { Log } from '../../log.ts';
import { createCluster } from './create-cluster.ts';
import { DatabaseStartError, explainStartFault } from './database-start-error.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { findPostmaster, settledPostmaster, stopPostmaster } from './postmaster.ts';
import { prepareDepartments } from './prepare-departments.ts';
import { type ServerAccount, serverAccount } from './server-account.ts';
import { serverPasswords } from './server-passwords.ts';
import { diskFault, startPostmaster } from './start-postmaster.ts';

/** A PostgreSQL server with one database a department. Its URLs hold passwords: they have no place in logs or messages. */
export interface EmbeddedServer {
  /** The department's database as the role that owns it. */
  ownerUrl(department: Department): string;
  /** Any database (by default `postgres`) as the superuser. */
  superuserUrl(database?: string): string;
  /** Stops the server if this process started or adopted it, and waits until it is gone. Never throws; a second call waits for the first. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** SAMSPIL_HOME; the server's files go to `<home>/postgres`. */
  readonly home: string;
  readonly log: Log;
  /** A port of 127.0.0.1 if a server has to be started; without it (or 0) any free one. */
  readonly port?: number;
}

const START_LIMIT = 30_000;

/**
 * Gives the PostgreSQL 18 server of a home: the one that runs already, or a new one, made if there is no data yet. Any number of
 * processes may call this at once: one starts the server and owns it, the others share it. A server whose owner was killed is
 * adopted by the next caller. Nothing is installed for signals or exit: the caller calls `stop`.
 *
 * @throws DatabaseStartError with one line that says what to do, after 30 s at the latest, leaving no process behind.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const deadline = performance.now() + START_LIMIT;
  let folder = resolve(options.home, 'postgres');
  try {
    await makeFolder(folder);
    folder = await realpath(folder);
    const fault = await diskFault(folder);
    if (fault !== '') throw new DatabaseStartError(explainStartFault(fault, { folder }));
    const starting = await waitForFileLock(`${folder}/start.lock`, deadline);
    if (starting === null) {
      throw new DatabaseStartError(
        `Another process has been busy with ${folder} for 30 s: wait for it, or end it, and start again.`,
      );
    }
    try {
      return await startOrShare(options, folder, deadline);
    } finally {
      starting.release();
    }
  } catch (error) {
    if (error instanceof DatabaseStartError) throw error;
    const { code, message } = error as { code?: unknown; message?: unknown };
    throw new DatabaseStartError(explainStartFault(`${code} ${message}`, { folder }), error);
  }
}

/** Runs under the start lock. The owner's lock is held as long as the server is ours; it is free again when we are killed. */
async function startOrShare(options: EmbeddedServerOptions, folder: string, deadline: number): Promise<EmbeddedServer> {
  const begin = performance.now();
  const owning = tryFileLock(`${folder}/owner.lock`);
  let pid: number | null = null;
  let stopping: Promise<void> | null = null;
  try {
    const data = `${folder}/data`;
    const account = await serverAccount(folder);
    const hasData = (await stat(data).catch(() => null)) !== null;
    const passwords = await serverPasswords(folder, hasData);
    const running = hasData ? await settledPostmaster(data, deadline) : null;
    if (running === 'busy') {
      throw new DatabaseStartError(
        `The PostgreSQL in ${folder} has been starting or stopping for 30 s: start again in a moment.`,
      );
    }
    if (running === null && owning === null) {
      throw new DatabaseStartError(
        `The process that owns ${folder} runs, but its PostgreSQL does not: stop that process and start again.`,
      );
    }
    const { postgres, initdb } = await postgresBinaries();
    if (!hasData) {
      await createCluster({ folder, initdb, account, superuserPassword: passwords.superuser, deadline });
    } else if (running === null) {
      await giveToServer(data, account);
    }
    const onExit = () => {
      if (pid !== null && stopping === null)
        options.log.error('the embedded PostgreSQL has ended by itself; see its server.log');
    };
    const postmaster =
      running ??
      (await startPostmaster({ folder, postgres, account, port: options.port || undefined, deadline, onExit }));
    const url = (user: string, password: string, database: string) =>
      `postgres://${user}:${password}@127.0.0.1:${postmaster.port}/${encodeURIComponent(database)}`;
    const superuserUrl = (database = 'postgres') => url('postgres', passwords.superuser, database);
    if (running === null) pid = postmaster.pid;
    await prepareDepartments(superuserUrl(), passwords);
    pid = postmaster.pid;
    const how = running === null ? 'started' : owning === null ? 'shared' : 'adopted';
    options.log.info(
      { how, port: postmaster.port, ms: Math.round(performance.now() - begin) },
      'the embedded PostgreSQL is ready',
    );
    return {
      superuserUrl,
      ownerUrl: (department) => url(`${department}_owner`, passwords.owners[department], department),
      stop: async () => {
        if (owning !== null) stopping ??= stop(folder, owning, options.log);
        await stopping;
      },
    };
  } catch (error) {
    if (pid !== null) await stopPostmaster(`${folder}/data`, pid);
    owning?.release();
    throw error;
  }
}

/** Under the start lock, so that a newcomer either shares the server before it goes or starts its own afterwards. */
async function stop(folder: string, owning: FileLock, log: Log): Promise<void> {
  const data = `${folder}/data`;
  try {
    const starting = await waitForFileLock(`${folder}/start.lock`, performance.now() + 10_000);
    try {
      const found = await findPostmaster(data);
      const gone = found === null || (await stopPostmaster(data, found.pid));
      if (gone) log.info('the embedded PostgreSQL has stopped');
      else log.error({ pid: found.pid }, 'the embedded PostgreSQL does not stop');
    } finally {
      starting?.release();
    }
  } catch (error) {
    log.error({ code: (error as { code?: unknown }).code }, 'the embedded PostgreSQL could not be stopped');
  } finally {
    owning.release();
  }
}

/** Root's server runs under another account, which must pass here; the files in it are readable for their owner alone. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: process.geteuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    // Node's recursive mkdir says ENOENT for a read-only disk: ask the nearest folder that is there for the true reason.
    let above = dirname(folder);
    while ((await stat(above).catch(() => null)) === null && above !== dirname(above)) above = dirname(above);
    await access(above, constants.W_OK);
    throw error;
  }
}

/** A data folder that root copied belongs to root, and PostgreSQL runs only on its own. */
async function giveToServer(data: string, { owner }: ServerAccount): Promise<void> {
  if (owner === null || (await stat(data)).uid === owner.uid) return;
  await promisify(execFile)('chown', ['-R', `${owner.uid}:${owner.gid}`, data]);
}
