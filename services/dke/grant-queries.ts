import type { Transaction } from '@samspil/kit/database/database.ts';
import { momentOf } from '@samspil/kit/subgraph/moment-cursor.ts';
import type { AccessFacts } from './rules.ts';
import type { Department } from './schema.types.ts';
import type { accessGrant } from './tables.ts';

/** Who does it, on which basis and for what, as the database's functions take it. */
export type Entry = Readonly<Record<string, unknown>>;

type GrantRow = typeof accessGrant.$inferSelect;

const GRANT = `id, case_number as "caseNumber", subject, opened_as as "openedAs", staff_department as "staffDepartment", basis,
  departments, persons, reason, opened_at as "openedAt", expires_at as "expiresAt", renewed_at as "renewedAt",
  revoked_at as "revokedAt", revoked_because as "revokedBecause", reviewed_at as "reviewedAt", reviewed_by as "reviewedBy",
  verdict, review_note as "reviewNote"`;

/** The statements of grants, each a function of the database that decides and records (0002-grants.sql). */
export function grantQueries(tx: Transaction) {
  const one = async <Value>(text: string, parameters: readonly unknown[]): Promise<Value> => {
    const [row] = await tx.sql<{ value: Value }>(text, parameters);
    if (row === undefined) throw new Error('A function of the database gave nothing.');
    return row.value;
  };
  return {
    facts: (entry: Entry, caseId: string | null, department: Department | null, persons: readonly string[]) =>
      one<AccessFacts>('select samspil.grant_facts($1, $2, $3, $4) as value', [entry, caseId, department, persons]),

    open: (
      entry: Entry,
      grant: Pick<GrantRow, 'openedAs' | 'staffDepartment' | 'departments' | 'persons' | 'expiresAt'>,
    ) =>
      tx.sql('select samspil.open_grant($1, $2, $3, $4, $5, $6)', [
        entry,
        grant.openedAs,
        grant.staffDepartment,
        grant.departments,
        grant.persons,
        grant.expiresAt,
      ]),

    /** The reader's own grant that the entry names, with what its renewal is decided from. */
    async own(entry: Entry): Promise<(GrantRow & { readonly facts: AccessFacts }) | undefined> {
      const [row] = await tx.sql<GrantRow & { facts: AccessFacts }>(
        `select ${GRANT}, facts from (select (kept).*, facts from samspil.own_grant($1)) as own`,
        [entry],
      );
      return row;
    },

    /** False when it has been revoked. */
    renew: (entry: Entry, expiresAt: Date) =>
      one<boolean>('select samspil.renew_grant($1, $2) as value', [entry, expiresAt]),

    /** One more than the page, newest first. */
    breakGlassUses: (
      entry: Entry,
      awaiting: boolean,
      page: { first: number; after: { order: string; id: string } | null },
    ) =>
      tx.sql<GrantRow & { order: string }>(
        `select ${GRANT}, ${momentOf('opened_at')} as "order" from samspil.break_glass_uses($1, $2, $3, $4, $5)`,
        [entry, awaiting, page.first, page.after?.order ?? null, page.after?.id ?? null],
      ),

    review: (entry: Entry, verdict: string, note: string) =>
      one<'REVIEWED' | 'NO_SUCH_USE' | 'OWN_USE' | 'ALREADY_REVIEWED'>(
        'select samspil.review_break_glass($1, $2, $3) as value',
        [entry, verdict, note],
      ),

    nameReader: (entry: Entry, caseId: string, personId: string, subject: string, ending: boolean) =>
      one<'DONE' | 'NO_SUCH_CASE' | 'NOT_A_PARTY' | 'NOT_ON_CASE'>(
        'select samspil.name_reader($1, $2, $3, $4, $5) as value',
        [entry, caseId, personId, subject, ending],
      ),
  };
}

/** The grants that are revoked and whose tokens may still live; those that no longer hold are revoked by the look. */
export async function revokedGrants(tx: Transaction): Promise<readonly string[]> {
  return (await tx.sql<{ id: string }>('select samspil.revoke_broken_grants() as id')).map(({ id }) => id);
}
