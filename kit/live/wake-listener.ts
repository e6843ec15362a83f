import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log.ts';

const CHANNEL = 'samspil_outbox';
/** How long a lost connection is waited for before the next try. */
const AGAIN_MS = 500;

/**
 * Listens to PostgreSQL's notices that there is something in the outbox, on a connection of its own, and calls `wake`, also after each time that
 * the connection was lost: notices are a wake-up and nothing else. Gives what ends it.
 */
export function listenForWakes({
  url,
  wake,
  log,
}: {
  readonly url: string;
  readonly wake: () => void;
  readonly log: Log;
}): {
  close(): Promise<void>;
} {
  const stop = new AbortController();
  const running = listen(url, wake, log, stop.signal);
  return {
    async close() {
      stop.abort();
      await running;
    },
  };
}

async function listen(url: string, wake: () => void, log: Log, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'samspil live',
      connectionTimeoutMillis: 5_000,
    });
    const lost = new Promise<unknown>((resolve) => {
      client.on('error', resolve);
      client.on('end', () => resolve(null));
      stop.addEventListener('abort', () => resolve(null), { once: true });
    });
    client.on('notification', wake);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      wake(); // what came while nobody listened
      const error = await lost;
      if (!stop.aborted) log.warn({ err: describeError(error) }, 'the connection that listens for events was lost');
    } catch (error) {
      if (!stop.aborted) log.warn({ err: describeError(error) }, 'events cannot be listened for; it is tried again');
    }
    await client.end().catch(() => undefined);
    if (!stop.aborted) await sleep(AGAIN_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
