import type pg from 'pg';

/** A backend keeps so many prepared statements at most; the services have some dozens. */
const MOST_PREPARED = 500;

const names = new Map<string, string>();

/**
 * A client whose statements are prepared once a connection, by name: PostgreSQL parses and plans the same text once instead of each time, which
 * with row policies takes longer than running it. Beyond the most that is kept, statements are run without.
 */
export function preparing(client: pg.PoolClient): pg.PoolClient {
  const query = (config: pg.QueryConfig, values: unknown[]) => client.query({ ...config, ...named(config.text) }, values);
  return { query } as unknown as pg.PoolClient;
}

function named(text: string): { readonly name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known };
  if (names.size >= MOST_PREPARED) return {};
  const name = `s${names.size}`;
  names.set(text, name);
  return { name };
}
