import { Database } from '../database/database.ts';
import { roleUrl } from '../database/roles.ts';
import type { Log } from '../log.ts';
import { repeat } from '../repeat.ts';
import type { Service } from './service.ts';

/** Work of a service's own that goes on beside its requests, with the role of the background work. */
export interface BackgroundTask {
  /** What is done, for the log. */
  readonly what: string;
  /** Milliseconds between the end of one time and the start of the next. */
  readonly every: number;
  run(around: { readonly database: Database; readonly log: Log; readonly signal: AbortSignal }): Promise<void>;
}

/** Starts a service's background work; it ends with `resources`, the time under way being finished. Nothing for a service that has none. */
export function startBackground(
  service: Service,
  { ownerUrl, log }: { readonly ownerUrl: string; readonly log: Log },
  resources: AsyncDisposableStack,
): void {
  const tasks = service.background?.(log) ?? [];
  if (tasks.length === 0) return;
  const stop = new AbortController();
  const { signal } = stop;
  const database = new Database({ url: roleUrl(ownerUrl, service.name, 'sequencer'), connections: 1, log });
  const running = tasks.map(({ what, every, run }) =>
    repeat(() => run({ database, log, signal }), { what, every, signal, log, level: 'error' }),
  );
  resources.defer(async () => {
    stop.abort();
    await Promise.all(running);
    await database.close();
  });
}
