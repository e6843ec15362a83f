import type { BackgroundTask } from '@samspil/kit/subgraph/start-background.ts';

/** Reminds of referrals that are due and not done: each once a day, as an event that the screens of both sides get. */
export const referralReminders: BackgroundTask = {
  what: 'reminding of referrals',
  every: 60_000,
  async run({ database }) {
    await database.transaction((tx) => tx.sql('select samspil.remind_of_referrals()'));
  },
};
