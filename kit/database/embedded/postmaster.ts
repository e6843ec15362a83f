import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A running PostgreSQL server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly state: 'starting' | 'ready' | 'stopping';
}

/** What `<data>/postmaster.pid` says, true or not; null when there is none. Its lines: miscadmin.h, LOCK_FILE_LINE_*. */
export async function readPidFile(data: string): Promise<Postmaster | null> {
  const text = await readFile(`${data}/postmaster.pid`, 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const word = lines[7] ?? '';
  return { pid, port: Number(lines[3]), state: word === 'ready' || word === 'stopping' ? word : 'starting' };
}

/** The server that runs on this data folder, or null. A pid file left by a crash or a reboot counts as none. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const found = await readPidFile(data);
  return found !== null && (await isPostmaster(found.pid, data)) ? found : null;
}

/** The server on this data folder once it is ready, or null once there is none; 'busy' when neither is so by `deadline`. */
export async function settledPostmaster(data: string, deadline: number): Promise<Postmaster | 'busy' | null> {
  for (;;) {
    const found = await findPostmaster(data);
    if (found === null || found.state === 'ready') return found;
    if (performance.now() > deadline) return 'busy';
    await sleep(50);
  }
}

/**
 * Stops a server and waits until it is gone: a fast shutdown, after 15 s one without checkpoint, and then by force. None of the
 * three loses a committed transaction. Resolves to whether it is gone.
 */
export async function stopPostmaster(data: string, pid: number): Promise<boolean> {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!(await isPostmaster(pid, data))) return true;
    try {
      process.kill(pid, signal);
    } catch {
      // It went in between, which the next look tells, or it belongs to another user, which ends in false.
    }
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (!(await isPostmaster(pid, data))) return true;
      await sleep(20);
    }
  }
  return false;
}

/** Whether this process is the server of this data folder and no other program with a used-again id. A zombie is not. */
async function isPostmaster(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    return command[command.indexOf('-D') + 1] === data;
  }
  const listed = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return listed.stdout.includes(`-D ${data} `);
}
