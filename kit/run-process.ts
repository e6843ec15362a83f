import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from './describe-error.ts';
import { explainFault } from './explain-fault.ts';
import { createLog, type Log } from './log.ts';
import { whenAskedToStop } from './when-asked-to-stop.ts';

/** Longer than the embedded PostgreSQL may take to start. */
const START_LIMIT = 40_000;

/**
 * Starts a part. What it opens it puts on `resources`, which is closed in reverse order. `signal` is aborted when the process is asked
 * to stop: a start that heeds it ends sooner, and what it throws then is nobody's fault.
 */
export type Start = (resources: AsyncDisposableStack, log: Log, signal: AbortSignal) => Promise<void>;

/**
 * Runs a part of the hub as a process, until SIGINT or SIGTERM, or until the process that started it is gone. A start that is under way
 * then is waited for, so that what it is just opening is closed as well; a second request more than a second later ends the process
 * at once. A fault that can be mended is one message, the last that is said, and exit code 1; a parent over IPC gets it as
 * `{ reason }` (hub/start-child.ts).
 *
 * @param options startLimit: milliseconds that such a start is waited for.
 */
export async function runProcess(part: string, start: Start, { startLimit = START_LIMIT } = {}): Promise<void> {
  const log = createLog(part);
  const resources = new AsyncDisposableStack();
  const asked = new AbortController();
  let starting: Promise<unknown> = Promise.resolve();
  const stop = stopOnce(log, async () => {
    asked.abort();
    await Promise.race([starting.catch(() => undefined), sleep(startLimit)]);
    await resources.disposeAsync();
  });
  process.once('unhandledRejection', (error) => {
    log.fatal({ err: describeError(error) }, 'a promise was rejected with nobody to handle it');
    void stop(1);
  });
  whenAskedToStop(() => void stop(0));
  try {
    starting = start(resources, log, asked.signal);
    await starting;
  } catch (error) {
    if (!asked.signal.aborted) {
      // What is being closed meanwhile has lines of its own, which would bury the reason.
      process.once('exit', () => tell(error, log));
      await tellParent(error);
    }
    await stop(1);
  }
}

function tell(error: unknown, log: Log): void {
  const line = explainFault(error);
  if (line !== null) process.stderr.write(`${line}\n`);
  else log.fatal({ err: describeError(error) }, 'could not start');
}

async function tellParent(error: unknown): Promise<void> {
  const reason = explainFault(error);
  if (reason === null || process.send === undefined || !process.connected) return;
  // A parent that has gone in this moment needs no reason: then the message fails, and the channel's end stops this process anyway.
  await new Promise<void>((resolve) => process.send?.({ reason }, undefined, undefined, () => resolve()));
}

/** Of several reasons to stop, the first gives the exit code. */
function stopOnce(log: Log, close: () => Promise<void>): (code: number) => Promise<void> {
  let stopping: Promise<void> | null = null;
  return (code) => {
    stopping ??= (async () => {
      process.exitCode = code;
      try {
        await close();
      } catch (error) {
        log.error({ err: describeError(error) }, 'could not stop cleanly');
      }
      process.exit();
    })();
    return stopping;
  };
}
