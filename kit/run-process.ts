import { explainFault } from './explain-fault.ts';
import { createLog, type Log } from './log.ts';
import { describe } from './subgraph/mask-error.ts';

/**
 * Runs a part of the hub as a process, until SIGINT or SIGTERM, or until the process that started it is gone. `start` puts what it
 * opens on the stack, which is closed in reverse order. A fault that can be mended is one message and exit code 1.
 */
export async function runProcess(
  part: string,
  start: (resources: AsyncDisposableStack, log: Log) => Promise<void>,
): Promise<void> {
  const log = createLog(part);
  const resources = new AsyncDisposableStack();
  const stop = stopOnce(resources, log);
  process.once('unhandledRejection', (error) => {
    log.fatal({ err: describe(error) }, 'a promise was rejected with nobody to handle it');
    void stop(1);
  });
  listenForStop(stop);
  try {
    await start(resources, log);
  } catch (error) {
    const line = explainFault(error);
    if (line !== null) process.stderr.write(`${line}\n`);
    else log.fatal({ err: describe(error) }, 'could not start');
    await stop(1);
  }
}

type Stop = (code: number) => Promise<void>;

function stopOnce(resources: AsyncDisposableStack, log: Log): Stop {
  let stopping: Promise<void> | null = null;
  return (code) => {
    stopping ??= (async () => {
      process.exitCode = code;
      try {
        await resources.disposeAsync();
      } catch (error) {
        log.error({ err: describe(error) }, 'could not stop cleanly');
      }
      process.exit();
    })();
    return stopping;
  };
}

function listenForStop(stop: Stop): void {
  let askedAt: number | null = null;
  const ask = () => {
    // npm passes a Ctrl-C on that the terminal has sent already; only a later one means "now".
    if (askedAt !== null && Date.now() - askedAt > 1_000) process.exit(130);
    askedAt ??= Date.now();
    void stop(0);
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  process.on('disconnect', ask);
}
