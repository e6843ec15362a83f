import { randomUUID } from 'node:crypto';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { createLog } from '@samspil/kit/log.ts';
import { runHub } from '../test/support/run-hub.ts';

// DKE's board with one year of cases and with ten, in turns, through the gateway of a hub in one process. Run: npm run bench:board (about a minute).

/** More than the unit opens, so that the index is what is measured. */
const CASES_A_YEAR = 400;
const ROUNDS = 200;
const TARGET_MS = 50;

const print = (line: string) => process.stdout.write(`${line}\n`);
const log = createLog('bench', 'silent');
const BOARD =
  '{ board { today queue { urgency count oldestSince } lateConcerns due { id kind caseNumber dueOn } overdue { id kind caseNumber dueOn } contacts { id caseNumber dueOn } } }';

const hubs = [];
try {
  for (const years of [1, 10]) {
    const hub = await runHub({ program: 'hub/start.ts', people: 0, env: { LOG_LEVEL: 'error' } });
    const postgres = await startEmbeddedServer({ home: hub.home, log }); // the hub's own
    await using dke = new Database({ url: postgres.superuserUrl('dke'), log, connections: 1, statementTimeout: 0 });
    await fill(dke, years);
    hubs.push({ years, hub, token: await hub.token('LEAD'), times: [] as number[] });
  }
  for (let round = -20; round < ROUNDS; round++)
    for (const one of hubs) {
      const begin = performance.now();
      const response = await fetch(`${one.hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${one.token}` },
        body: JSON.stringify({ query: BOARD }),
      });
      const { data, errors } = (await response.json()) as {
        data?: { board?: { overdue: unknown[] } };
        errors?: unknown;
      };
      if (errors !== undefined || data?.board?.overdue.length === 0) throw new Error(JSON.stringify(errors ?? data));
      if (round >= 0) one.times.push(performance.now() - begin);
    }
} finally {
  for (const { hub } of hubs) await hub.stop();
}
print(`the board, ${ROUNDS} rounds in turns (under ${TARGET_MS} ms wanted with ten years of cases)`);
const medians = hubs.map(({ years, times }) => {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  print(
    `  ${String(years).padStart(2)} years, ${years * CASES_A_YEAR} cases   p50 ${p50?.toFixed(1)} ms   p99 ${p99?.toFixed(1)} ms`,
  );
  return p50 ?? Number.NaN;
});
print(
  `  ten years : one, ratio of the medians: ${((medians[1] ?? Number.NaN) / (medians[0] ?? Number.NaN)).toFixed(2)}`,
);

/** Cases with a party, a plan of two goals, three referrals and two contacts; the last half year's are open, and something in them is due. */
async function fill(dke: Database, years: number): Promise<void> {
  await dke.transaction(async (tx) => {
    await tx.sql(
      `insert into case_file (number, level, cooperation, status, opened_on, closed_on)
       select 'B-' || n, 'LEVEL_1', 'SSP', case when day > current_date - 180 then 'OPEN' else 'CLOSED' end, day,
              case when day > current_date - 180 then null else day + 170 end
         from generate_series(1, $1) as n, lateral (select current_date - (n * 365 / $2)) as opened (day)`,
      [years * CASES_A_YEAR, CASES_A_YEAR],
    );
    await tx.sql(
      "insert into case_party (case_number, person_id, role, from_date) select number, gen_random_uuid(), 'SUBJECT', opened_on from case_file",
    );
    await tx.sql(
      `insert into action_plan (reference, person_id, case_number, title, from_date, to_date)
       select 'B-' || p.case_number, p.person_id, p.case_number, 'A plan', f.opened_on, f.closed_on from case_party p join case_file f on f.number = p.case_number`,
    );
    await tx.sql(
      `insert into goal (plan_reference, person_id, number, text, target_on, reached_on)
       select p.reference, p.person_id, n, 'A goal', p.from_date + 30 * n, p.to_date from action_plan p, generate_series(1, 2) as n`,
    );
    await tx.sql(
      `insert into referral (reference, person_id, case_number, department, purpose, sent_on, due_on, status)
       select 'B-' || p.id || n, p.person_id, p.case_number, 'SOCIAL', 'A talk', f.opened_on, f.opened_on + 14 * n::integer,
              case when f.closed_on is null then 'SENT' else 'DONE' end
         from case_party p join case_file f on f.number = p.case_number, generate_series(1, 3) as n`,
    );
    await tx.sql(
      `insert into case_contact (case_number, person_id, due_on, held_at, note)
       select p.case_number, p.person_id, f.opened_on + 7 * n::integer, f.closed_on, case when f.closed_on is not null then 'talked' end
         from case_party p join case_file f on f.number = p.case_number, generate_series(1, 2) as n`,
    );
    await tx.sql(
      `insert into concern (id, reference, person_id, raised_at, raised_by, kind, urgency, status)
       select $1::uuid, 'B', gen_random_uuid(), now(), 'SCHOOLS', 'COMPANY', 'HIGH', 'RECEIVED'`,
      [randomUUID()],
    );
    await tx.sql('analyze');
  });
}
