import type { BackgroundTask } from '@samspil/kit/subgraph/start-background.ts';

/** Deletes events that are older than seven days: a cursor from before them is told that it is too old. */
export const outboxPruning: BackgroundTask = {
  what: 'pruning the outbox',
  every: 60_000,
  async run({ database }) {
    await database.transaction((tx) => tx.sql('select samspil.prune_outbox()'));
  },
};
