import { z } from 'zod';

/** Settings of a service's database, beside its URL. */
export const databaseSettings = z.object({
  /** Connections of a service at most. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
});
