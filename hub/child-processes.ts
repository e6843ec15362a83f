import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Log } from '@samspil/kit/log.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';

const ROOT = join(import.meta.dirname, '..');
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

/** Processes that were started here; none outlives this one, since each stops when its channel to it is gone. */
export class ChildProcesses {
  readonly #log: Log;
  readonly #running = new Set<ChildProcess>();
  #stopping = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Starts a program and waits until it is ready. */
  async start(name: string, program: string, url: string, env: Readonly<Record<string, string>>): Promise<void> {
    const child = spawn(process.execPath, [join(ROOT, program)], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true, // a Ctrl-C in the terminal reaches this process alone, which then stops the others in order
    });
    this.#running.add(child);
    child.once('exit', (code, signal) => {
      this.#running.delete(child);
      if (!this.#stopping) this.#log.error({ child: name, code, signal }, `${name} has stopped; the others go on`);
    });
    await untilReady(name, url, child);
    this.#log.info({ child: name, pid: child.pid, url }, 'process ready');
  }

  /** Asks all of them to stop, and waits until they are gone: each answers what it has begun. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(
      [...this.#running].map(async (child) => {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
        await gone;
        clearTimeout(force);
      }),
    );
  }
}

async function untilReady(name: string, url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new MendableError(`${name} did not start; it says why above.`);
    if (await isReady(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new MendableError(`${name} was not ready after ${READY_LIMIT_MS / 1000} s; its log is above.`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
