import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { databaseVariable, ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { Log } from '@samspil/kit/log.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { announce } from './announce.ts';
import { hubSettings } from './hub-settings.ts';
import { prepareDatabases } from './prepare-databases.ts';

const ROOT = join(import.meta.dirname, '..');
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

// Each department and the gateway as a process of its own, over HTTP, as departments deploy them. A department that stops takes
// nobody with it: the gateway tells it as unavailable.
await runProcess('hub', async (resources, log) => {
  const settings = readSettings(hubSettings);
  const urls = await ownerUrls(
    DEPARTMENTS,
    { home: settings.SAMSPIL_HOME, log, port: settings.DATABASE_PORT },
    resources,
  );
  const synthetic = await prepareDatabases(urls, settings, log);

  const base = settings.PORT + 1;
  const serviceUrl = (department: Department) => `http://127.0.0.1:${base + DEPARTMENTS.indexOf(department)}`;
  const children = resources.adopt(new Children(log), (all) => all.stop());
  await Promise.all(
    DEPARTMENTS.map((department) =>
      children.start(department, `services/${department}/server.ts`, serviceUrl(department), {
        [databaseVariable(department)]: urls[department],
        HOST: '127.0.0.1',
        PORT: String(base + DEPARTMENTS.indexOf(department)),
      }),
    ),
  );
  const gateway = `http://${settings.HOST}:${settings.PORT}`;
  await children.start('gateway', 'gateway/start.ts', gateway, {
    ...Object.fromEntries(
      DEPARTMENTS.map((department) => [`${department.toUpperCase()}_URL`, `${serviceUrl(department)}/graphql`]),
    ),
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    SYNTHETIC_DATA: String(synthetic !== null),
    EXAMPLE_PERSON: synthetic?.examplePerson ?? '',
  });
  announce(gateway, settings, synthetic);
});

/** The processes that were started here; none outlives this one, since each stops when its channel to it is gone. */
class Children {
  readonly #log: Log;
  readonly #running = new Set<ChildProcess>();
  #stopping = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Starts a program and waits until it is ready. */
  async start(name: string, program: string, url: string, env: Record<string, string>): Promise<void> {
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
    if (child.exitCode !== null || child.signalCode !== null) throw new MendableError(`${name} did not start; it says why above.`);
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
