import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Log } from '@samspil/kit/log.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';

const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

export interface ChildOptions {
  readonly name: string;
  /** The path of the program. */
  readonly program: string;
  /** Variables beside this process's own. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** A process that was started here. It does not outlive this one: it stops when its channel to it is gone (`runProcess`). */
export interface Child {
  /**
   * Waits until the address answers.
   *
   * @throws MendableError when the process ends before (with the reason that it gives, see `runProcess`), or after 60 s; the reason of `signal` when that is aborted.
   */
  ready(address: string, signal: AbortSignal): Promise<void>;
  /** Asks it to stop, waits until it has, and ends it after 15 s. */
  stop(): Promise<void>;
}

/** Starts a program as a process of its own, with the same runtime. */
export function startChild({ name, program, env, log }: ChildOptions): Child {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true, // a Ctrl-C in the terminal reaches the hub alone, which then stops the others in order
  });
  let reason: string | null = null;
  child.on('message', (message) => {
    if (isReason(message)) reason = message.reason;
  });
  // Comes after every message.
  const heard = once(child, 'disconnect');
  let stopping = false;
  const gone = once(child, 'exit').then(([code, signal]) => {
    if (!stopping) log.error({ child: name, code, signal }, `${name} has stopped; the others go on`);
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    async ready(address, signal) {
      const deadline = Date.now() + READY_LIMIT_MS;
      while (!(await answers(address))) {
        signal.throwIfAborted();
        if (hasEnded()) {
          await heard;
          throw new MendableError(
            reason === null ? `${name} did not start; it says why above.` : `${name} did not start. ${reason}`,
          );
        }
        if (Date.now() > deadline)
          throw new MendableError(`${name} was not ready after ${READY_LIMIT_MS / 1_000} s; its log is above.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      log.info({ child: name, pid: child.pid }, 'process ready');
    },
    async stop() {
      stopping = true;
      if (hasEnded()) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await gone;
      clearTimeout(force);
    },
  };
}

function isReason(message: unknown): message is { readonly reason: string } {
  return typeof message === 'object' && message !== null && 'reason' in message && typeof message.reason === 'string';
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
