import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseStartError, explainStartFault } from './database-start-error.ts';
import type { ServerAccount } from './server-account.ts';
import { diskFault, serverEnvironment } from './start-postmaster.ts';

export interface ClusterOptions {
  /** `<home>/postgres`. */
  readonly folder: string;
  readonly initdb: string;
  readonly account: ServerAccount;
  readonly superuserPassword: string;
  readonly deadline: number;
}

/**
 * Makes `<folder>/data` by initdb: UTF-8, checksums, passwords by SCRAM, and the built-in locale C.UTF-8, whose order no update of the
 * system changes (which would break indexes); Danish order is `collate "da-x-icu"`. The data folder gets its name when it is
 * complete, so what a killed run leaves is never mistaken for it.
 *
 * @throws DatabaseStartError when initdb fails.
 */
export async function createCluster({
  folder,
  initdb,
  account,
  superuserPassword,
  deadline,
}: ClusterOptions): Promise<void> {
  await removeUnfinished(folder);
  const made = `${folder}/unfinished-${randomUUID()}`;
  const passwordFile = `${made}.password`;
  try {
    await mkdir(made, { mode: 0o700 });
    await writeFile(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
    if (account.owner !== null) {
      await chown(made, account.owner.uid, account.owner.gid);
      await chown(passwordFile, account.owner.uid, account.owner.gid);
    }
    const { file, args } = account.command(initdb, [
      `--pgdata=${made}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ]);
    await promisify(execFile)(file, args, {
      cwd: '/',
      env: serverEnvironment(),
      timeout: Math.max(1, Math.ceil(deadline - performance.now())),
      killSignal: 'SIGKILL',
    });
    await rename(made, `${folder}/data`);
    const entry = await open(folder, 'r');
    await entry.sync().finally(() => entry.close());
  } catch (error) {
    // Not the message: it repeats the command, and the words in it would be taken for the fault.
    const fault = error as { code?: unknown; syscall?: unknown; stderr?: unknown; killed?: unknown };
    const late = fault.killed === true ? 'not ready in time' : '';
    const said = [late, fault.code, fault.syscall, fault.stderr, await diskFault(folder)].join(' ');
    await writeFile(`${folder}/server.log`, `${said}\n`, { flag: 'a', mode: 0o600 }).catch(() => undefined);
    throw new DatabaseStartError(explainStartFault(said, { folder }), error);
  } finally {
    await removeUnfinished(folder);
  }
}

/** Also what an earlier run left that was killed in the middle. Its initdb may still be writing there: then the next run removes it. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('unfinished-'));
  for (const name of names) {
    await rm(`${folder}/${name}`, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}
