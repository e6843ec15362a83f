import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { syntheticMunicipality } from '../hub/synthetic-municipality.ts';
import { caseAbout } from './support/case-about.ts';
import { kinOf } from './support/kin-of.ts';
import { askAndCount } from './support/request-log.ts';
import { type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { AREA_VIEW, examplePersonOf, PERSON_VIEW } from './support/views.ts';

type Budget = Readonly<Record<Department, number>>;

/**
 * The statements of a view when every list in it has rows. One of each department's for a person opens them, and puts that on record; in the
 * social services' a second one opens those whom the first names by a relation.
 */
const PERSON_BUDGET: Budget = { schools: 5, social: 7, urban: 1, associations: 5, dke: 9 };
const AREA_BUDGET: Budget = { schools: 3, social: 2, urban: 6, associations: 2, dke: 6 };

const NOBODY = '00000000-0000-4000-8000-000000000000';
/** Nobody, and a party to no case. */
const STRANGER = '00000000-0000-4000-8000-000000000001';
const PEOPLE = 1_000;
const withPages = (query: string, first: number) => query.replaceAll(/first: \d+/g, `first: ${first}`);

/** The root field of a view five times, under aliases. */
const fiveTimes = (view: string, root: 'person' | 'area', keys: readonly string[]) => {
  const body = /\{([\s\S]*)\}\s*$/.exec(view)?.[1] ?? '';
  const [, selection = ''] = new RegExp(`${root}\\([^)]*\\)([\\s\\S]*)`).exec(body) ?? [];
  return `{ ${keys.map((key, n) => `n${n}: ${root}(${root === 'person' ? 'id' : 'code'}: "${key}") ${selection}`).join('\n')} }`;
};

describe.each(WAYS)('with %s', (_, program) => {
  let hub: RunningHub;
  let someone = '';
  /** Those whom the view of `someone` names. */
  let kin: readonly string[] = [];
  let caseId = '';
  const opened = () => hub.openAccess({ persons: [someone, ...kin], caseId });

  beforeAll(async () => {
    // Five views at once are larger than what a client may send.
    hub = await runHub({ program, people: PEOPLE, env: { LIMIT_ALIASES: '1000', LIMIT_TOKENS: '5000' } });
    someone = examplePersonOf(hub);
    kin = await kinOf(await hub.ownerUrl('social'), someone);
    caseId = await caseAbout(await hub.ownerUrl('dke'), { persons: [someone, ...kin] });
  }, 100_000);
  afterAll(async () => {
    await hub?.stop();
  }, 30_000);

  test('the view of a person asks each department once and stays in its budget', async () => {
    const { asked, statements, errors } = await askAndCount(hub, PERSON_VIEW, { id: someone }, await opened());
    expect(errors).toEqual([]);
    expect(asked.map(({ part }) => part).sort()).toEqual([...DEPARTMENTS].sort());
    expect(statements).toEqual(PERSON_BUDGET);
  });

  test('the view of an area asks each department once and stays in its budget', async () => {
    const { asked, statements } = await askAndCount(hub, AREA_VIEW, { code: '0165' });
    expect(asked.map(({ part }) => part).sort()).toEqual([...DEPARTMENTS].sort());
    expect(statements).toEqual(AREA_BUDGET);
  });

  test.each([1, 100])('pages of %d rows take no more and no fewer statements', async (first) => {
    const person = await askAndCount(hub, withPages(PERSON_VIEW, first), { id: someone }, await opened());
    expect(person.statements).toEqual(PERSON_BUDGET);
    expect((await askAndCount(hub, withPages(AREA_VIEW, first), { code: '0165' })).statements).toEqual(AREA_BUDGET);
  });

  test('no person takes more, whether much is known of them or little', async () => {
    const municipality = await syntheticMunicipality({ home: hub.home, people: PEOPLE });
    const everyone = [...municipality.everyone()].sort(
      (one, other) => municipality.adversity(other) - municipality.adversity(one),
    );
    // Those whom no caseworker can open without being named by the lead.
    const shielded = new Set<string>(everyone.filter(municipality.isProtected).map(municipality.personId));
    const ids = [...everyone.slice(0, 40), ...everyone.slice(-5)].map((index) => municipality.personId(index));
    const rows = new Set<number>();
    for (const id of [NOBODY, ...ids]) {
      const persons = [id, ...(await kinOf(await hub.ownerUrl('social'), id))];
      if (persons.some((one) => shielded.has(one))) continue;
      const grant = await hub.openAccess({ persons });
      const { statements, text, errors } = await askAndCount(hub, withPages(PERSON_VIEW, 100), { id }, grant);
      expect(errors).toEqual([]);
      rows.add(text.split('{').length);
      for (const name of DEPARTMENTS)
        expect([name, (statements[name] ?? 0) <= PERSON_BUDGET[name]]).toEqual([name, true]);
    }
    expect(rows.size).toBeGreaterThan(5);
  }, 60_000);

  test('without a grant it takes one statement a department: the open that is denied, or the record of the attempt', async () => {
    const { statements, errors } = await askAndCount(hub, PERSON_VIEW, { id: STRANGER });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(DEPARTMENTS.map(() => 'ACCESS_DENIED'));
    expect(statements).toEqual({ schools: 1, social: 1, urban: 1, associations: 1, dke: 1 });
  });

  test('five persons, or five areas, in one query take the statements of one', async () => {
    const municipality = await syntheticMunicipality({ home: hub.home, people: PEOPLE });
    const persons = [someone, ...Array.from({ length: 4 }, (_, n) => municipality.personId(100 * n))];
    const grant = await hub.openAccess({ persons: [...new Set([...persons, ...kin])] });
    const five = await askAndCount(hub, fiveTimes(PERSON_VIEW, 'person', persons), {}, grant);
    expect(Object.keys(five.data)).toHaveLength(5);
    expect(five.statements).toEqual(PERSON_BUDGET);
    const areas = await askAndCount(
      hub,
      fiveTimes(AREA_VIEW, 'area', ['0165', '0165-1', '0165-2', '0165-2-01', '0165-1-07-A']),
    );
    expect(Object.keys(areas.data)).toHaveLength(5);
    expect(areas.statements).toEqual(AREA_BUDGET);
  });

  test('figures of every area of a list take the statements of one area, in each department', async () => {
    const query = (first: number) => `{ areas(first: ${first}) { nodes { code
      urban { name population housingOrganisation { name } parent { code } areas(first: 3) { nodes { code } } reports(first: 3) { nodes { id area { code } } } }
      schools { pupils absence(first: 2) { nodes { quarter } } schools(first: 2) { nodes { name } } }
      social { openCases quarters(first: 2) { nodes { quarter } } }
      associations { associations(first: 2) { nodes { name activities(first: 2) { nodes { name } } } } }
      dke { recovery { incidents } signs(first: 2) { nodes { kind } } cases(first: 2) { nodes { quarter } } } } } }`;
    const one = await askAndCount(hub, query(1));
    const many = await askAndCount(hub, query(60));
    expect([one.data.areas.nodes.length, many.data.areas.nodes.length]).toEqual([1, 60]);
    // The municipality has no housing organisation of its own; in the list of sixty there are some.
    expect({ ...many.statements, urban: 0 }).toEqual({ ...one.statements, urban: 0 });
    expect((many.statements.urban ?? 0) - (one.statements.urban ?? 0)).toBeLessThanOrEqual(1);
  });

  test('the numbers are those that PostgreSQL counts', async () => {
    const settings = join(hub.home, 'postgres/data/postgresql.auto.conf');
    const before = await readFile(settings, 'utf8');
    // Of the roles that serve requests; others publish and poll the list of revoked grants meanwhile.
    const executed = async () =>
      (await readFile(join(hub.home, 'postgres/server.log'), 'utf8')).match(/_app LOG: {2}execute /g)?.length ?? 0;
    const grant = await opened();
    await writeFile(settings, `${before}\nlog_statement = 'all'\nlog_line_prefix = '%u '\n`);
    await reloadSettings(hub.home);
    const logged = await executed();
    const { statements } = await askAndCount(hub, PERSON_VIEW, { id: someone }, grant);
    const sum = Object.values(statements).reduce((total, count) => total + count, 0);
    for (let waited = 0; (await executed()) - logged < sum && waited < 2_000; waited += 50) await pause(50);
    await pause(100);
    expect((await executed()) - logged).toBe(sum);
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets the PostgreSQL of a home read its settings again, and its backends take notice. */
async function reloadSettings(home: string): Promise<void> {
  const log = createLog('test', 'silent');
  const server = await startEmbeddedServer({ home, log });
  await using database = new Database({ url: server.superuserUrl(), log, connections: 1 });
  await database.transaction((tx) => tx.sql('select pg_reload_conf()'));
  await pause(300);
}
