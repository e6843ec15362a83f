import type { Transaction } from '../../database/database.ts';
import type { KeptFeed } from './feed-state.ts';
import type { GrantJwk } from './signing-key.ts';

/** The list that this department has kept, or null when it has never seen one. */
export async function readKeptFeed(tx: Transaction): Promise<KeptFeed | null> {
  const keys = await tx.sql<{ jwk: GrantJwk }>('select jwk from samspil.grant_key');
  const [feed] = await tx.sql<{ at: Date; revoked: string[] }>('select at, revoked from samspil.grant_feed');
  if (keys.length === 0) return null;
  return {
    keys: keys.map(({ jwk }) => jwk),
    at: (feed?.at ?? new Date(0)).toISOString(),
    revoked: feed?.revoked ?? [],
  };
}

/** Keeps a list in place of the one before. */
export async function keepFeed(tx: Transaction, { at, keys, revoked }: KeptFeed): Promise<void> {
  await tx.sql('delete from samspil.grant_key where not kid = any($1)', [keys.map(({ kid }) => kid)]);
  await tx.sql(
    `insert into samspil.grant_key (kid, jwk) select jwk ->> 'kid', jwk from jsonb_array_elements($1::jsonb) as list (jwk)
     on conflict (kid) do nothing`,
    [JSON.stringify(keys)],
  );
  await tx.sql(
    `insert into samspil.grant_feed (at, revoked) values ($1, $2)
     on conflict (only_one) do update set at = excluded.at, revoked = excluded.revoked`,
    [at, revoked],
  );
}
