import { describeError } from '@samspil/kit/describe-error.ts';
import { explainFault } from '@samspil/kit/explain-fault.ts';
import { createLog, type Log, logLevel } from '@samspil/kit/log.ts';
import { whenAskedToStop } from '@samspil/kit/when-asked-to-stop.ts';
import pino from 'pino';

/** A fault of the command line, told with the usage. */
export class UsageError extends Error {}

export interface Command {
  /** What the command takes, shown with `--help` and with every fault of the command line. */
  readonly usage: string;
  /** Does the work. What it opens it puts on `resources`; `signal` is aborted by Ctrl-C. */
  run(args: string[], around: { resources: AsyncDisposableStack; signal: AbortSignal; log: Log }): Promise<void>;
}

/**
 * Runs a command: exit code 0 when done, 2 for a fault of the command line, 1 for any other fault (one message, no stack trace, unless
 * nobody foresaw it), 130 after Ctrl-C. A second Ctrl-C more than a second later ends it at once. Results go to standard output,
 * everything else to standard error.
 */
export async function runCommand({ usage, run }: Command, args = process.argv.slice(2)): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  // `npm run tour | head` closes the pipe early; that is no fault.
  process.stdout.on('error', () => process.exit());
  const log = createLog('command', logLevel('error'), pino.destination(2));
  const resources = new AsyncDisposableStack();
  const interrupted = new AbortController();
  const letEnd = whenAskedToStop(() => interrupted.abort());
  try {
    await run(args, { resources, signal: interrupted.signal, log });
  } catch (error) {
    process.exitCode = interrupted.signal.aborted ? 130 : tell(error, usage, log);
  } finally {
    await resources.disposeAsync();
    letEnd();
  }
}

function tell(error: unknown, usage: string, log: Log): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    return 2;
  }
  const line = explainFault(error);
  if (line !== null) process.stderr.write(`${line}\n`);
  else log.fatal({ err: describeError(error) }, 'the command failed');
  return 1;
}
