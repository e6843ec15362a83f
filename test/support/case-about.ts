import { randomUUID } from 'node:crypto';
import { Database } from '@samspil/kit/database/database.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { createLog } from '@samspil/kit/log.ts';

/** A case that a test needs. */
export interface CaseAbout {
  /** The first is its subject, the others are relatives. */
  readonly persons: readonly string[];
  /** The subjects of the tokens of those who work on it. */
  readonly workers?: readonly string[];
  readonly cooperation?: 'SSP' | 'PSP' | 'KSP' | 'EXIT' | 'NONE';
}

/** Writes an open case to dke's database, as its import does; gives the case's number. */
export async function caseAbout(
  ownerUrl: string,
  { persons, workers = ['development:caseworker'], cooperation = 'SSP' }: CaseAbout,
): Promise<string> {
  const number = `TEST-${randomUUID().slice(0, 13).toUpperCase()}`;
  await using dke = new Database({
    url: roleUrl(ownerUrl, 'dke', 'importer'),
    log: createLog('test', 'silent'),
    connections: 1,
  });
  await dke.transaction(async (tx) => {
    await tx.sql(
      `insert into case_file (number, level, cooperation, status, opened_on) values ($1, 'LEVEL_1', $2, 'OPEN', current_date)`,
      [number, cooperation],
    );
    await tx.sql(
      `insert into case_party (case_number, person_id, role, from_date)
       select $1, one.id, case when one.place = 1 then 'SUBJECT' else 'RELATIVE' end, current_date
         from unnest($2::uuid[]) with ordinality as one (id, place)`,
      [number, persons],
    );
    await tx.sql(
      'insert into case_worker (case_number, subject, from_date) select $1, unnest($2::text[]), current_date',
      [number, workers],
    );
  });
  return number;
}
