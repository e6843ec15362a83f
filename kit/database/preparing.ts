import type pg from 'pg';

/** So many prepared statements a backend keeps at most; a service has some dozens. */
const MOST_PREPARED = 500;

const names = new Map<string, string>();

/**
 * A client whose statements with parameters are prepared, once a connection: with row policies, parsing and planning a text takes PostgreSQL
 * longer than running it. Beyond the most that are kept, statements run as they come.
 */
export function preparing(client: pg.PoolClient): pg.PoolClient {
  const query = (config: pg.QueryConfig, values: unknown[]) =>
    client.query(values.length === 0 ? config : { ...config, ...named(config.text) }, values);
  return { query } as unknown as pg.PoolClient;
}

/** What PostgreSQL says when a table has got other columns since a statement that reads them all was prepared. */
export function isOutdated(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === FEATURE_NOT_SUPPORTED;
}

const FEATURE_NOT_SUPPORTED = '0A000';

function named(text: string): { readonly name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known };
  if (names.size >= MOST_PREPARED) return {};
  const name = `s${names.size}`;
  names.set(text, name);
  return { name };
}
