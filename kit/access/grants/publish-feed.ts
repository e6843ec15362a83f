import type { Database, Transaction } from '../../database/database.ts';
import type { GrantSigner } from './grant-signer.ts';

/** Reads which grants have been revoked while their tokens may still live. */
export type ReadRevoked = (tx: Transaction) => Promise<readonly string[]>;

/** One list serves everybody who asks within this time. */
const FRESH_MS = 400;

/** dke's side of the list: it is made when asked for, from the database, and once for all who ask at the same time. */
export function publishFeed(database: Database, readRevoked: ReadRevoked, signer: GrantSigner): () => Promise<string> {
  let newest: { readonly text: string; readonly at: number } | null = null;
  let making: Promise<string> | null = null;
  const make = async (): Promise<string> => {
    const at = performance.now(); // from before the look into the database, so that it is never called newer than it is
    const text = await signer.feed(await database.transaction(readRevoked));
    newest = { text, at };
    return text;
  };
  return async () => {
    if (newest !== null && performance.now() - newest.at < FRESH_MS) return newest.text;
    making ??= make().finally(() => {
      making = null;
    });
    return making;
  };
}
