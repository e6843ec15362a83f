import { z } from 'zod';
import { wholeNumber } from '../settings.ts';

/** Settings of a service's database, beside its URL. */
export const databaseSettings = z.object({
  /** Connections of a service at most. */
  DATABASE_CONNECTIONS: wholeNumber(1, 200).default(10),
});
