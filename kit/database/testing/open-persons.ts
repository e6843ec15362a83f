import type { Transaction } from '../database.ts';

/** Opens persons as a caseworker with a grant would, to the rest of the transaction; for tests of what the row policies show. */
export async function openPersons(tx: Transaction, ids: readonly string[], more: Record<string, unknown> = {}) {
  const entry = { subject: 'a-test', roles: ['CASEWORKER'], basis: 'SSP', fields: [], trace: 'a-test', ...more };
  return tx.sql<{ asked_id: string; person_id: string; denied_by: string | null }>(
    'select asked_id, person_id, denied_by from samspil.open_access($1, $2)',
    [entry, { persons: ids }],
  );
}
