import { randomUUID } from 'node:crypto';
import { Database } from '@samspil/kit/database/database.ts';
import { createLog } from '@samspil/kit/log.ts';
import { type TriedSubgraph, trySubgraph } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import type { TestServer } from '@samspil/kit/testing/test-server.ts';
import { schools } from '@samspil/schools/server.ts';

/** What came of requests whose database backends are killed in the middle. */
export interface KilledBackends {
  readonly answered: number;
  readonly failed: number;
  readonly kills: number;
  /** Answers that held a row of anybody but the one they were for: there must be none. */
  readonly foreign: readonly string[];
  /** Acknowledged looks and commands whose row is not there: there must be none. */
  readonly lost: readonly string[];
}

interface Purpose {
  readonly pupil: string;
  readonly row: string;
  readonly subject: string;
}

const log = createLog('soak', 'silent');
const AT_ONCE = 200;
const VIEW = 'query($id: ID!) { person(id: $id) { schools { concerns { nodes { description } } } } }';
const WITHHOLD = 'mutation($row: ID!, $reason: String!) { withholdSchoolsRow(rowId: $row, reason: $reason) { rowId } }';

/**
 * Sends requests, 200 at a time, each of a reader with a purpose of their own (one pupil of one school), through pools of so many connections,
 * while backends of the service are ended at random, until so many kills were met at least. Nine in ten read, one in ten withholds a row.
 */
export async function askWhileBackendsAreKilled(
  server: TestServer,
  {
    requests,
    connections,
    leastKills,
  }: { readonly requests: number; readonly connections: number; readonly leastKills: number },
): Promise<KilledBackends> {
  const subgraph = await trySubgraph(schools, server, { connections });
  await using killer = new Database({ url: server.superuserUrl('schools'), log, connections: 1 });
  const purposes = await insertPurposes(subgraph);
  const foreign: string[] = [];
  const read: Purpose[] = [];
  const withheld = new Map<string, string>();
  let [asked, failed, kills, over] = [0, 0, 0, false];
  const one = async () => {
    while ((asked < requests || kills < leastKills) && asked < 20 * requests) {
      const turn = asked++;
      const purpose = purposes[turn % purposes.length];
      if (purpose === undefined) return;
      const reader = { roles: ['DEPARTMENT'], department: 'schools', unit: 'SOAK', subject: purpose.subject } as const;
      if (turn % 10 === 9) {
        const reason = `reason ${turn % 10_000}`;
        const { data } = await subgraph.ask({ reader }, WITHHOLD, { row: purpose.row, reason });
        if (data?.withholdSchoolsRow?.rowId === purpose.row) withheld.set(purpose.row, purpose.subject);
        else failed += 1;
        continue;
      }
      const { text, data } = await subgraph.ask({ reader }, VIEW, { id: purpose.pupil });
      const marks = text.match(/mark-[0-9a-f-]{36}/g) ?? [];
      if (marks.some((mark) => mark !== `mark-${purpose.pupil}`)) foreign.push(text);
      if (data?.person?.schools?.concerns?.nodes?.length === 1) read.push(purpose);
      else failed += 1;
    }
  };
  const kill = async () => {
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 40));
      const [row] = await killer.transaction((tx) =>
        tx.sql<{ ended: boolean }>(
          `select pg_terminate_backend(pid) as ended from pg_stat_activity
            where usename = 'schools_app' and state <> 'idle' order by random() limit 1`,
        ),
      );
      if (row?.ended === true) kills += 1;
    }
  };
  const killing = kill();
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  } finally {
    over = true;
    await killing;
  }
  const lost = await lostOf(subgraph, read, withheld);
  await subgraph.close();
  return { answered: read.length + withheld.size, failed, kills, foreign, lost };
}

async function insertPurposes(subgraph: TriedSubgraph): Promise<Purpose[]> {
  const ids = Array.from({ length: 400 }, () => randomUUID() as string);
  return subgraph.as('importer').transaction(async (tx) => {
    await tx.sql(
      "insert into school (code, name, kind, area_code) values ('SOAK', 'Soak', 'PRIMARY', '0165') on conflict do nothing",
    );
    await tx.sql(
      "insert into enrolment (person_id, school_code, from_date) select id, 'SOAK', '2024-08-01' from unnest($1::uuid[]) as one (id)",
      [ids],
    );
    const rows = await tx.sql<{ id: string; person_id: string }>(
      `insert into school_concern (reference, person_id, raised_on, kind, status, description)
       select id::text, id, '2026-01-05', 'ABSENCE', 'OPEN', 'mark-' || id from unnest($1::uuid[]) as one (id)
       returning id, person_id`,
      [ids],
    );
    return rows.map(({ id, person_id }) => ({ row: id, pupil: person_id, subject: `reader-${person_id}` }));
  });
}

/** Each acknowledged look has an entry of that reader about that pupil, and one a look; each acknowledged command its row and its entry. */
async function lostOf(
  subgraph: TriedSubgraph,
  read: readonly Purpose[],
  withheld: ReadonlyMap<string, string>,
): Promise<string[]> {
  const looks = Map.groupBy(read, ({ subject }) => subject);
  return subgraph.as('superuser').transaction(async (tx) => {
    const entries = await tx.sql<{ subject: string; pupils: string[]; count: number }>(
      `select subject, count(*)::int as count, array_agg(distinct person) as pupils
         from samspil.audit_entry cross join unnest(persons) as person
        where kind = 'READ' and subject like 'reader-%' group by subject`,
    );
    const found = new Map(entries.map((entry) => [entry.subject, entry]));
    const lost = [...looks].flatMap(([subject, all]) => {
      const entry = found.get(subject);
      const right = entry?.pupils.length === 1 && entry.pupils[0] === all[0]?.pupil && entry.count >= all.length;
      return right ? [] : [`looks of ${subject}`];
    });
    const rows = await tx.sql<{ row_id: string; withheld_by: string }>(
      'select row_id, withheld_by from samspil.withheld_row',
    );
    const kept = new Map(rows.map((row) => [row.row_id, row.withheld_by]));
    for (const [row, subject] of withheld) if (kept.get(row) !== subject) lost.push(`row ${row}`);
    return lost;
  });
}
