import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { examplePerson } from '@samspil/hub/example-person.ts';
import { STANDARD_SEED } from '@samspil/hub/synthetic-municipality.ts';
import { newSecret } from '@samspil/kit/access/grants/signing-keys.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { createMunicipality } from '@samspil/kit/synthetic/municipality.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { AUDIT_KEYS } from './support/audit-keys.ts';
import { caseAbout } from './support/case-about.ts';
import { seen } from './support/expected-outage.ts';
import { kinOf } from './support/kin-of.ts';
import { type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { runProgram } from './support/run-program.ts';
import { smallDisk } from './support/small-disk.ts';
import { AREA_VIEW, PERSON_VIEW } from './support/views.ts';

// A municipality's own PostgreSQL, here a second one that the hub knows by its five URLs alone.

const PEOPLE = 600;
const KEY = randomBytes(32);

let server: TestServer;
let folder: string;
let urls: Readonly<Record<Department, string>>;
let env: Readonly<Record<string, string>>;
const hubs: RunningHub[] = [];

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'samspil-own-'));
  urls = Object.fromEntries(DEPARTMENTS.map((name) => [name, server.ownerUrl(name)])) as Record<Department, string>;
  env = {
    PERSON_ID_KEY: KEY.toString('hex'),
    ...AUDIT_KEYS, // several hubs with state folders of their own write the same trails
    GRANT_SIGNING_KEY: newSecret(), // and sign grants that count in each other's services
    ...Object.fromEntries(DEPARTMENTS.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, urls[name]])),
  };
}, 60_000);

afterAll(async () => {
  for (const hub of hubs) await hub.stop();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('two hubs that start at once on empty databases share the migrations; nothing is embedded and nothing seeded', async () => {
  const started = WAYS.map(([, program], index) =>
    runHub({ program, home: join(folder, `${index}`), people: PEOPLE, env }),
  );
  hubs.push(...(await Promise.all(started)));
  const applied = hubs.flatMap((hub) => hub.log().filter(({ msg }) => msg === 'migration applied'));
  const names = applied.map(({ migration }) => String(migration));
  expect(names.filter((name) => name.startsWith('dke/')).sort()).toEqual(
    [...new Set(names.filter((name) => name.startsWith('dke/')))].sort(),
  );
  expect(names.filter((name) => name === 'kit/0001-opened-persons.sql')).toHaveLength(5);
  for (const [index, hub] of hubs.entries()) {
    expect(hub.output()).not.toMatch(/syntetiske data|embedded/);
    expect(await readdir(join(folder, `${index}`)).catch(() => [])).not.toContain('postgres');
    const { status, data, errors } = await hub.ask(
      '{ area(code: "0165") { urban { name } } schools { nodes { name } } }',
    );
    expect({ status, data, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      status: 200,
      data: { area: { urban: null }, schools: { nodes: [] } },
      codes: ['NOT_FOUND'],
    });
  }
}, 90_000);

test('"npm run seed" fills them while hubs run, a second time it changes nothing, and both hubs give the same views', async () => {
  for (const said of [`seeded with ${PEOPLE} synthetic people`, 'was seeded with these already']) {
    const seed = runProgram('hub/seed.ts', { SAMSPIL_HOME: folder, ...env }, ['--people', String(PEOPLE)]);
    expect(await seed.ended()).toBe(0);
    expect(seed.stdout()).toBe(DEPARTMENTS.map((name) => `${name}: ${said}\n`).join(''));
  }
  const municipality = createMunicipality({ people: PEOPLE, seed: STANDARD_SEED, personIdKey: KEY });
  const example = await examplePerson(municipality, urls, createLog('test', 'silent'));
  const id = example?.person ?? '';
  const persons = [id, ...(await kinOf(urls.social, id))];
  const caseId = await caseAbout(urls.dke, { persons });
  // Each hub's grant is taken by the other.
  const [first, second] = hubs;
  const grants = [await second?.openAccess({ persons, caseId }), await first?.openAccess({ persons, caseId })];
  const views = await Promise.all(
    hubs.map(async (hub, index) => [
      seen(await hub.ask(PERSON_VIEW, { id }, 'CASEWORKER', { grant: grants[index] ?? '' })),
      seen(await hub.ask(AREA_VIEW, { code: '0165' })),
    ]),
  );
  expect(views[0]).toEqual(views[1]);
  const [person, area] = views[0] ?? [];
  expect([person?.status, person?.errors]).toEqual([200, []]);
  expect(person?.data.person.schools.enrolments.nodes.length).toBeGreaterThan(0);
  expect(area?.data.area.urban.name).toBe('Albertslund');
  expect(await readdir(folder)).not.toContain('postgres');
}, 60_000);

test('a start on seeded databases says what they hold, also where SAMSPIL_HOME cannot be written', async () => {
  const disk = await smallDisk(1);
  if (disk === null) return;
  try {
    await disk.makeReadOnly();
    const hub = runProgram('hub/start.ts', { SAMSPIL_HOME: disk.folder, PORT: '0', ...env });
    try {
      await hub.until('Samspil is ready');
      expect(hub.stdout()).toMatch(
        new RegExp(`The data is synthetic \\(syntetiske data\\): ${PEOPLE} invented people`),
      );
    } finally {
      expect(await hub.stop()).toBe(0);
    }
  } finally {
    await disk.remove();
  }
}, 30_000);

test.each([
  [
    'a wrong password',
    (url: string) => url.replace(/:[^:@]+@/, ':guessed@'),
    'The database of social refuses the sign-in [28P01]. Set the right user and password in SOCIAL_DATABASE_URL.\n',
  ],
  [
    'a database that was never made',
    (url: string) => url.replace(/\/social$/, '/guessed'),
    'There is no database of that name for social. Create it, or name another in SOCIAL_DATABASE_URL.\n',
  ],
])('%s is one line that says what to do', async (_, spoil, line) => {
  const given = { ...env, SAMSPIL_HOME: folder, PORT: '0', SOCIAL_DATABASE_URL: spoil(urls.social) };
  const hub = runProgram('hub/start.ts', given);
  expect(await hub.ended()).toBe(1);
  expect(hub.stderr()).toBe(line);
  expect(`${hub.stdout()}${hub.stderr()}`).not.toMatch(/guessed|127\.0\.0\.1/);
});
