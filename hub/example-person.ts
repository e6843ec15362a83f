import { Database } from '@samspil/kit/database/database.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { Log } from '@samspil/kit/log.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Example } from './example-file.ts';

/** The first municipality: enough to choose from, however many people there are. */
const SEARCHED = 27_500;
const CANDIDATES = 300;
/** `sub` of the development token that works on the example's case. */
const CASEWORKER = 'development:caseworker';

interface Found {
  file: Example['case'];
  readonly departments: Set<Department>;
  readonly tables: Set<string>;
  rows: number;
}

/**
 * An invented person under 18 of whom most departments know something, for the tour and the playground; if there is one, the subject of an
 * open SSP case on which the development caseworker works, so that access can be opened on it. Null when the databases do not hold this
 * municipality. Reads as the importers, who see the rows that they write: no other role may look for persons.
 */
export async function examplePerson(
  municipality: Municipality,
  urls: Readonly<Record<Department, string>>,
  log: Log,
): Promise<Example | null> {
  const young = youngResidents(municipality);
  const cases = await openCases(importerOf('dke', urls, log), young);
  const ids = [...new Set([...cases.keys(), ...young.slice(0, CANDIDATES)])];
  const found = new Map<string, Found>(
    ids.map((id) => [id, { file: cases.get(id) ?? null, departments: new Set(), tables: new Set(), rows: 0 }]),
  );
  for (const department of DEPARTMENTS) {
    for (const { table, person, rows } of await rowsOf(importerOf(department, urls, log), ids)) {
      const one = found.get(person);
      if (one === undefined) continue;
      one.departments.add(department);
      one.tables.add(`${department}.${table}`);
      one.rows += rows;
    }
  }
  const [best] = [...found].sort(
    ([, a], [, b]) =>
      Number(b.file !== null) - Number(a.file !== null) ||
      b.departments.size - a.departments.size ||
      // A tie to somebody whom access to this one does not reach.
      Number(b.tables.has('social.relation')) - Number(a.tables.has('social.relation')) ||
      b.tables.size - a.tables.size ||
      b.rows - a.rows,
  );
  return best === undefined || best[1].rows === 0 ? null : { person: best[0] as PersonId, case: best[1].file };
}

function importerOf(department: Department, urls: Readonly<Record<Department, string>>, log: Log): Database {
  return new Database({ url: roleUrl(urls[department], department, 'importer'), log, connections: 1 });
}

/** Those in school age who are not shielded, first the ones to whom most happens in the invention. */
function youngResidents(municipality: Municipality): PersonId[] {
  const young: { readonly index: number; readonly adversity: number }[] = [];
  for (let index = 0; index < Math.min(SEARCHED, municipality.people); index++) {
    const born = municipality.person(index).birthDate;
    if (born >= '2008-08-01' && born < '2014-01-01' && !municipality.isProtected(index))
      young.push({ index, adversity: municipality.adversity(index) });
  }
  return young.sort((a, b) => b.adversity - a.adversity).map(({ index }) => municipality.personId(index));
}

/** The newest case of each of them who is under 18 and not shielded, among the open SSP cases that the development caseworker works on. */
async function openCases(dke: Database, ids: readonly PersonId[]): Promise<ReadonlyMap<string, Example['case']>> {
  await using database = dke;
  const rows = await database.transaction((tx) =>
    tx.sql<{ person: PersonId; number: string; id: string }>(
      `select distinct on (party.person_id) party.person_id as person, file.number, file.id
         from case_party party
         join case_file file on file.number = party.case_number
         join case_worker worker on worker.case_number = file.number
         join person on person.person_id = party.person_id
        where party.person_id = any ($1::uuid[]) and party.role = 'SUBJECT'
          and file.cooperation = 'SSP' and file.status = 'OPEN'
          and worker.subject = $2 and worker.from_date <= current_date and coalesce(worker.to_date, 'infinity') >= current_date
          and person.protection = 'NONE' and person.birth_date > current_date - interval '18 years'
        order by party.person_id, file.opened_on desc, file.number`,
      [ids, CASEWORKER],
    ),
  );
  return new Map(rows.map(({ person, number, id }) => [person, { number, id }]));
}

/** How many rows each table has of each person. */
async function rowsOf(
  department: Database,
  ids: readonly string[],
): Promise<{ table: string; person: string; rows: number }[]> {
  await using database = department;
  return database.transaction(async (tx) => {
    const tables = await tx.sql<{ table: string }>(
      `select quote_ident(table_name) as "table" from information_schema.columns where table_schema = 'public' and column_name = 'person_id'`,
    );
    const counts = await Promise.all(
      tables.map(({ table }) =>
        tx.sql<{ table: string; person: string; rows: number }>(
          `select '${table}' as "table", person_id as person, count(*)::int as rows from ${table} where person_id = any ($1::uuid[]) group by person_id`,
          [ids],
        ),
      ),
    );
    return counts.flat();
  });
}
