import { databaseSettings } from '@samspil/kit/database/database-settings.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { port, wholeNumber } from '@samspil/kit/settings.ts';
import { z } from 'zod';

/** What `npm start` and `npm run start:processes` read from the environment, beside the gateway's own settings. */
export const hubSettings = z.object({
  ...identitySettings.shape,
  ...databaseSettings.shape,
  HOST: z.string().default('127.0.0.1'),
  PORT: port(4000),
  /** The embedded PostgreSQL's port; 0 for any free one. */
  DATABASE_PORT: port(0),
  /** Inhabitants of the synthetic municipality that an empty embedded database is filled with; 0 leaves it empty. */
  SAMSPIL_PEOPLE: wholeNumber(0, 6_000_000).default(27_500),
});

export type HubSettings = z.output<typeof hubSettings>;
