import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { ROOTS, type Root, type ViewReader, viewReader } from './support/ask-views.ts';
import { expectedOutage, outageAt, SUBSETS, seen } from './support/expected-outage.ts';
import { CALL_FAULTS, type CallFault, type Faults } from './support/hub-with-faults.ts';
import { type Answer, post, type RunningHub, runHub } from './support/run-hub.ts';
import { examplePersonOf } from './support/views.ts';

// In one process a department has no process, port or connection that could fail. What can: its code (it throws, never comes back or
// gives nonsense), for which a switch stands before each real handler; and its database (gone or stuck), which is done to the real one.

const DEADLINE_MS = 2_500;
const MARGIN_MS = 2_400;
const QUICK: readonly CallFault[] = ['throws', 'status 500', 'broken JSON', 'nonsense'];

const silent = createLog('test', 'silent');

let hub: RunningHub;
let server: EmbeddedServer;
let reader: ViewReader;
let healthy: Readonly<Record<Root, Answer>>;

beforeAll(async () => {
  hub = await runHub({
    program: 'test/support/hub-with-faults.ts',
    env: { DEPARTMENT_TIMEOUT_MS: String(DEADLINE_MS) },
  });
  server = await startEmbeddedServer({ home: hub.home, log: silent }); // shares the hub's
  reader = await viewReader(hub);
  await reader.ask(); // the first question pays for plans and connections
  healthy = await reader.ask();
}, 60_000);

afterAll(async () => {
  await hub?.stop();
});

test('the healthy views are whole', () => {
  for (const root of ROOTS) {
    expect(healthy[root].status).toBe(200);
    expect(healthy[root].errors.filter(({ extensions }) => extensions.code !== 'SUPPRESSED')).toEqual([]);
    for (const name of DEPARTMENTS) expect(healthy[root].data[root][name]).not.toBeNull();
  }
});

describe('code that fails', () => {
  test('all 31 choices of departments down, by several faults at once: the others exact, one error for each that is down', async () => {
    for (const [index, down] of SUBSETS.entries()) {
      await breakDown(Object.fromEntries(down.map((name, place) => [name, QUICK[(index + place) % QUICK.length]])));
      await expectOutage(down);
    }
    await breakDown({});
    await expectHealthy();
  });

  test.each(CALL_FAULTS)(
    '%s: the field of each department alone is null with one error, the other four exact',
    async (fault) => {
      for (const name of DEPARTMENTS) {
        await breakDown({ [name]: fault });
        await expectOutage([name]);
      }
      await breakDown({});
      await expectHealthy();
    },
  );
});

describe('a database that is gone: it refuses connections and has ended those that were', () => {
  test('all 31 choices: what cannot be put on record is not told, also where there is nothing to tell', async () => {
    for (const down of SUBSETS) {
      await withoutDatabases(down, async () => {
        const answers = await reader.ask();
        // Urban development keeps no personal data, but that somebody asked for a person's goes on record there before it says so.
        expect(seen(answers.person)).toEqual(expectedOutage(healthy.person, 'person', down));
        expect(seen(answers.area)).toEqual(expectedOutage(healthy.area, 'area', down));
      });
    }
    await expectHealthy();
  }, 120_000);

  test('entities reached through a list: one error at each place', async () => {
    const query = `query($id: ID!) {
      person(id: $id) { social { relations(first: 10) { nodes { kind person { id dke { name } } } } } }
      area(code: "0165") { urban { areas(first: 3) { nodes { code schools { pupils } } } } }
    }`;
    const again = () =>
      post(`${hub.url}/graphql`, { query, variables: { id: examplePersonOf(hub) } }, reader.headers());
    const whole = await again();
    const relations = whole.data.person.social.relations.nodes as { person: object }[];
    const areas = whole.data.area.urban.areas.nodes as object[];
    expect(relations.length).toBeGreaterThan(1);
    expect(areas).toHaveLength(3);
    await withoutDatabases(['dke', 'schools'], async () => {
      const broken = await again();
      expect(broken.data).toEqual({
        person: {
          social: { relations: { nodes: relations.map((one) => ({ ...one, person: { ...one.person, dke: null } })) } },
        },
        area: { urban: { areas: { nodes: areas.map((area) => ({ ...area, schools: null })) } } },
      });
      expect(broken.errors).toEqual([
        ...relations.map((_, index) =>
          outageAt(['person', 'social', 'relations', 'nodes', index, 'person', 'dke'], 'dke'),
        ),
        ...areas.map((_, index) => outageAt(['area', 'urban', 'areas', 'nodes', index, 'schools'], 'schools')),
      ]);
    });
    expect((await again()).data).toEqual(whole.data);
  });
});

test('a database that is stuck: unavailable after the deadline, the other four exact, and back when it goes on', async () => {
  for (const name of DEPARTMENTS) {
    await using database = new Database({ url: server.superuserUrl(name), log: silent, connections: 1 });
    await database.transaction(async (tx) => {
      await tx.sql(`do $$ declare t regclass; begin
        for t in select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
          execute format('lock table %s in access exclusive mode', t);
        end loop; end $$`);
      const started = performance.now();
      const answers = await reader.ask();
      expect(performance.now() - started).toBeLessThan(DEADLINE_MS + MARGIN_MS);
      expect(seen(answers.person)).toEqual(expectedOutage(healthy.person, 'person', name === 'urban' ? [] : [name]));
      expect(seen(answers.area)).toEqual(expectedOutage(healthy.area, 'area', [name]));
    });
    await expectHealthy();
  }
});

async function breakDown(faults: Faults): Promise<void> {
  hub.process.send(faults);
  await once(hub.process, 'message');
}

async function withoutDatabases(down: readonly Department[], work: () => Promise<void>): Promise<void> {
  await using superuser = new Database({ url: server.superuserUrl(), log: silent, connections: 1 });
  const allow = (connections: boolean) =>
    superuser.transaction(async (tx) => {
      for (const name of down) await tx.sql(`alter database ${name} with allow_connections ${connections}`);
    });
  await allow(false);
  try {
    await superuser.transaction((tx) =>
      tx.sql('select pg_terminate_backend(pid, 2000) from pg_stat_activity where datname = any ($1)', [down]),
    );
    await work();
  } finally {
    await allow(true);
  }
}

async function expectOutage(down: readonly Department[]): Promise<void> {
  const started = performance.now();
  const answers = await reader.ask();
  expect(performance.now() - started).toBeLessThan(DEADLINE_MS + MARGIN_MS);
  for (const root of ROOTS) {
    expect(seen(answers[root])).toEqual(expectedOutage(healthy[root], root, down));
    expect(answers[root].text).not.toMatch(/postgres|127\.0\.0|secret|stack|select /i);
  }
}

async function expectHealthy(): Promise<void> {
  await reader.renew();
  const answers = await reader.ask();
  for (const root of ROOTS) expect(seen(answers[root])).toEqual(seen(healthy[root]));
}
