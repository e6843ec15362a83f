import { Database } from '@samspil/kit/database/database.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { Log } from '@samspil/kit/log.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';

const CANDIDATES = 300;
/** The first municipality: enough to choose from, however many people there are. */
const SEARCHED = 27_500;

interface Found {
  readonly departments: Set<Department>;
  readonly tables: Set<string>;
  rows: number;
}

/**
 * An invented young person of whom most departments know something, for the tour and the playground's first tab; null when the
 * databases do not hold this municipality. Reads as the owners of the databases, since no other role may look for persons.
 */
export async function examplePerson(
  municipality: Municipality,
  urls: Readonly<Record<Department, string>>,
  log: Log,
): Promise<PersonId | null> {
  const ids = candidates(municipality);
  const found = new Map<string, Found>(ids.map((id) => [id, { departments: new Set(), tables: new Set(), rows: 0 }]));
  for (const department of DEPARTMENTS) {
    await using database = new Database({ url: urls[department], log, connections: 1 });
    for (const { table, person, rows } of await rowsOf(database, ids)) {
      const one = found.get(person);
      if (one === undefined) continue;
      one.departments.add(department);
      one.tables.add(`${department}.${table}`);
      one.rows += rows;
    }
  }
  const [best] = [...found].sort(
    ([, a], [, b]) => b.departments.size - a.departments.size || b.tables.size - a.tables.size || b.rows - a.rows,
  );
  return best === undefined || best[1].rows === 0 ? null : (best[0] as PersonId);
}

/** Those in school age to whom most happens in the invention. */
function candidates(municipality: Municipality): PersonId[] {
  const young: { readonly index: number; readonly adversity: number }[] = [];
  for (let index = 0; index < Math.min(SEARCHED, municipality.people); index++) {
    const born = municipality.person(index).birthDate;
    if (born >= '2008-08-01' && born < '2013-01-01') young.push({ index, adversity: municipality.adversity(index) });
  }
  return young
    .sort((a, b) => b.adversity - a.adversity)
    .slice(0, CANDIDATES)
    .map(({ index }) => municipality.personId(index));
}

/** How many rows each table has of each person. */
async function rowsOf(
  database: Database,
  ids: readonly PersonId[],
): Promise<{ table: string; person: string; rows: number }[]> {
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
