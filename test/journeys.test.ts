import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { type Answer, type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { AREA_VIEW, examplePersonOf, PERSON_VIEW } from './support/views.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const MAY_READ_PERSONS = ['CASEWORKER', 'LEAD'] as const;
const MAY_NOT_READ_PERSONS = [
  'ANALYST',
  'DIRECTOR',
  'AUDITOR',
  'CITIZEN',
  { department: 'social' },
  { department: 'dke' },
] as const;
const STAFF = ['CASEWORKER', 'LEAD', 'ANALYST', 'DIRECTOR', 'AUDITOR', { department: 'urban' }] as const;
const IDS_OF_EACH_KIND = {
  municipality: '0165',
  district: '0165-1',
  estate: '0165-2-04',
  hotspot: '0165-1-07-A',
} as const;

/** The body of each answer by its question, from each way of running; both run on the same home, one after the other. */
const bodies = new Map<string, Map<string, string>>();
let home = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-journeys-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe.each(WAYS)('with %s', (way, program) => {
  let hub: RunningHub;
  let someone = '';

  beforeAll(async () => {
    hub = await runHub({ program, people: 1_000, home });
    someone = examplePersonOf(hub);
  }, 100_000);
  afterAll(async () => {
    expect(await hub.stop()).toBe(0);
  }, 30_000);

  const keep = (question: string, answer: Answer): Answer => {
    bodies.set(question, (bodies.get(question) ?? new Map()).set(way, answer.text));
    return answer;
  };

  describe('the view of a person', () => {
    test('tells what the departments know of somebody', async () => {
      const { status, data, errors } = keep('a person', await hub.ask(PERSON_VIEW, { id: someone }));
      expect({ status, errors, id: data.person.id }).toEqual({ status: 200, errors: [], id: someone });
      const { dke, schools, social, associations, urban } = data.person;
      expect(dke).toMatchObject({
        name: expect.any(String),
        birthDate: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        protection: 'NONE',
        residency: 'RESIDENT',
      });
      expect(dke.homeArea.code).toMatch(/^0165-\d-\d\d$/);
      expect(dke.cases.nodes[0]).toMatchObject({
        role: 'SUBJECT',
        case: { number: expect.stringMatching(/^0165-/), level: expect.stringMatching(/^LEVEL_[123]$/) },
      });
      for (const list of ['concerns', 'referrals', 'actionPlans', 'interventions'])
        expect(dke[list].nodes.length).toBeGreaterThan(0);
      expect(dke.actionPlans.nodes[0].goals.length).toBeGreaterThan(0);
      expect(schools.enrolments.nodes[0].school.name).toEqual(expect.any(String));
      expect(schools.absence.nodes).toHaveLength(4);
      expect(social.notifications.nodes[0].assessedInTime).toEqual(expect.any(Boolean));
      expect(social.cases.nodes[0].measures.nodes.length).toBeGreaterThan(0);
      for (const { person } of social.relations.nodes) expect(person.id).not.toBe(someone);
      expect(associations.leisurePasses.nodes[0]).toMatchObject({
        activity: { name: expect.any(String) },
        association: { name: expect.any(String) },
      });
      expect(urban).toEqual({ keepsPersonalData: false });
    });

    test('is five empty departments, and no error, for somebody whom nobody knows', async () => {
      const { data, errors } = keep('nobody', await hub.ask(PERSON_VIEW, { id: NOBODY }));
      const none = { nodes: [] };
      expect(errors).toEqual([]);
      expect(data.person).toEqual({
        id: NOBODY,
        dke: {
          name: null,
          birthDate: null,
          protection: null,
          residency: null,
          homeArea: null,
          cases: none,
          concerns: none,
          referrals: none,
          actionPlans: none,
          interventions: none,
        },
        schools: { enrolments: none, absence: none, concerns: none },
        social: { notifications: none, cases: none, relations: none, youthBoardDecisions: none },
        associations: { leisurePasses: none, youthJobs: none },
        urban: { keepsPersonalData: false },
      });
    });

    test('takes an id in capital letters for the same person', async () => {
      expect((await hub.ask(PERSON_VIEW, { id: someone.toUpperCase() })).text).toBe(bodies.get('a person')?.get(way));
    });

    test.each([
      '',
      '1',
      `${NOBODY}0`,
      NOBODY.replaceAll('-', ''),
      '00000000-0000-0000-0000-000000000000',
      "' or true --",
    ])('refuses the id %j with one error', async (id) => {
      const { status, data, errors } = keep(`id ${id}`, await hub.ask(PERSON_VIEW, { id }));
      expect({ status, data }).toEqual({ status: 200, data: { person: null } });
      expect(errors).toEqual([
        {
          message: expect.stringContaining('The id of a person is a UUID'),
          path: ['person'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    });

    test.each(MAY_READ_PERSONS)('is for a %s', async (role) => {
      const { data, errors } = await hub.ask(PERSON_VIEW, { id: someone }, role);
      expect({ errors, name: data.person.dke.name }).toEqual({ errors: [], name: expect.any(String) });
    });

    test.each(MAY_NOT_READ_PERSONS)('gives %j five refusals and no data', async (role) => {
      const { status, data, errors } = keep(
        `a person for ${JSON.stringify(role)}`,
        await hub.ask(PERSON_VIEW, { id: someone }, role),
      );
      expect({ status, data }).toEqual({
        status: 200,
        data: { person: { id: someone, dke: null, schools: null, social: null, associations: null, urban: null } },
      });
      expect(errors.map(({ path, extensions: { code } }) => `${path?.join('.')} ${code}`).sort()).toEqual(
        DEPARTMENTS.map((name) => `person.${name} ACCESS_DENIED`).sort(),
      );
    });
  });

  describe('the view of an area', () => {
    test('tells of the fires in Albertslund and how they ended, with the source', async () => {
      const { data } = keep('0165', await hub.ask(AREA_VIEW, { code: '0165' }));
      const { crimeStatistics } = data.area.dke;
      expect(
        crimeStatistics.nodes.map(({ quarter, count }: { quarter: string; count: number }) => `${quarter} ${count}`),
      ).toEqual(['2014Q1 0', '2013Q4 9', '2013Q3 7', '2013Q2 19', '2013Q1 65']);
      for (const { source } of crimeStatistics.nodes) expect(source).toMatch(/Danmarks Statistik, STRAF11/);
    });

    test('adds up: the municipality has all inhabitants, and its figures hide small counts', async () => {
      const { data, errors } = await hub.ask(AREA_VIEW, { code: '0165' });
      expect(data.area.urban).toMatchObject({ name: 'Albertslund', kind: 'MUNICIPALITY', population: 1_000 });
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['SUPPRESSED']));
      const at = (path: readonly (string | number)[] = []) =>
        path.reduce((value: unknown, key) => (value as Record<string | number, unknown>)[key], data);
      for (const { path } of errors) expect(at(path)).toBeNull();
      for (const row of data.area.social.quarters.nodes)
        for (const count of [row.notifications, row.openCases, row.assessedInTime])
          expect([1, 2, 3, 4]).not.toContain(count);
    });

    test.each(Object.entries(IDS_OF_EACH_KIND))('answers for a %s from every department', async (kind, code) => {
      const { status, data, errors } = keep(code, await hub.ask(AREA_VIEW, { code }));
      expect(status).toBe(200);
      expect(errors.filter(({ extensions }) => extensions.code !== 'SUPPRESSED')).toEqual([]);
      expect(data.area).toMatchObject({ code, urban: { kind: kind.toUpperCase(), name: expect.any(String) } });
      for (const name of DEPARTMENTS) expect(data.area[name]).not.toBeNull();
    });

    test('of an unknown area is NOT_FOUND from urban development alone', async () => {
      const { data, errors } = keep('unknown area', await hub.ask(AREA_VIEW, { code: '0165-9-99' }));
      expect(errors).toEqual([
        {
          message: expect.any(String),
          path: ['area', 'urban'],
          extensions: { code: 'NOT_FOUND', department: 'urban' },
        },
      ]);
      expect(data.area).toMatchObject({
        code: '0165-9-99',
        urban: null,
        schools: { pupils: null },
        social: { openCases: null },
        associations: { participation: { nodes: [] } },
        dke: { incidents: { nodes: [] } },
      });
    });

    test.each(['', '165', '0165-', '0165-a', '0165-1-07-A-1', '0165 '])(
      'refuses the code %j with one error',
      async (code) => {
        const { data, errors } = keep(`code ${code}`, await hub.ask(AREA_VIEW, { code }));
        expect(data).toEqual({ area: null });
        expect(errors).toEqual([
          {
            message: expect.stringContaining('An area code is four digits'),
            path: ['area'],
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ]);
      },
    );

    test.each(STAFF)('is for %j', async (role) => {
      const { data, errors } = keep(
        `0165 for ${JSON.stringify(role)}`,
        await hub.ask(AREA_VIEW, { code: '0165' }, role),
      );
      expect(errors.filter(({ extensions }) => extensions.code === 'ACCESS_DENIED')).toEqual([]);
      expect(data.area.urban.name).toBe('Albertslund');
    });

    test('gives a citizen nothing, and no list either', async () => {
      const query = `query($code: String!) { area(code: $code) { code ${DEPARTMENTS.map((name) => `${name} { __typename }`).join(' ')} } areas { nodes { code } } schools { nodes { code } } associations { nodes { cvr } } housingOrganisations { nodes { code } } }`;
      const { data, errors } = keep('a citizen', await hub.ask(query, { code: '0165' }, 'CITIZEN'));
      expect(data).toEqual({
        area: { code: '0165', urban: null, schools: null, social: null, associations: null, dke: null },
        areas: null,
        schools: null,
        associations: null,
        housingOrganisations: null,
      });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array.from({ length: 9 }, () => 'ACCESS_DENIED'));
    });
  });
});

test('both ways of running give the same answers to the byte', () => {
  const [one, other] = WAYS.map(([name]) => name);
  expect(bodies.size).toBeGreaterThan(20);
  for (const [question, answers] of bodies) {
    expect(answers.get(one ?? '')).toEqual(expect.any(String));
    expect([question, answers.get(other ?? '')]).toEqual([question, answers.get(one ?? '')]);
  }
});
