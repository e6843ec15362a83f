import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { syntheticMunicipality } from '../hub/synthetic-municipality.ts';
import { caseAbout } from './support/case-about.ts';
import { kinOf } from './support/kin-of.ts';
import { type Answer, type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { AREA_VIEW, examplePersonOf, PERSON_VIEW } from './support/views.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
/** Nobody, and on no case. */
const STRANGER = '00000000-0000-4000-8000-000000000001';
const MAY_READ_PERSONS = ['CASEWORKER', 'LEAD'] as const;
/** Those who read nothing of a person who is neither themselves nor their work, whatever grant they send. */
const MAY_NOT_READ_PERSONS = ['ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN'] as const;
const DENIED = 'You may not read this: neither your role nor the purpose of this request covers it.';
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
let sharedCase: string | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-journeys-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe.each(WAYS)('with %s', (way, program) => {
  let hub: RunningHub;
  let someone = '';
  /** Those whom the view of `someone` names. */
  let kin: readonly string[] = [];
  /** A case with them all as its parties. */
  let caseId = '';
  /** A resident of whom DKE knows nothing. */
  let unknown = '';

  beforeAll(async () => {
    hub = await runHub({ program, people: 1_000, home });
    someone = examplePersonOf(hub);
    kin = await kinOf(await hub.ownerUrl('social'), someone);
    sharedCase ??= await caseAbout(await hub.ownerUrl('dke'), { persons: [someone, ...kin, NOBODY] });
    caseId = sharedCase;
    const municipality = await syntheticMunicipality({ home, people: 1_000 });
    const [calm] = [...municipality.pupils()].sort((a, b) => municipality.adversity(a) - municipality.adversity(b));
    unknown = municipality.personId(calm ?? 0);
  }, 100_000);
  afterAll(async () => {
    expect(await hub.stop()).toBe(0);
  }, 30_000);

  const keep = (question: string, answer: Answer): Answer => {
    bodies.set(question, (bodies.get(question) ?? new Map()).set(way, answer.text));
    return answer;
  };

  describe('the view of a person', () => {
    test('tells what the departments know of somebody, with a grant for them and for whom they are tied to', async () => {
      const grant = await hub.openAccess({ persons: [someone, ...kin], caseId });
      const { status, data, errors } = keep(
        'a person',
        await hub.ask(PERSON_VIEW, { id: someone }, 'CASEWORKER', { grant }),
      );
      expect({ status, errors, id: data.person.id }).toEqual({ status: 200, errors: [], id: someone });
      const { dke, schools, social, associations, urban } = data.person;
      expect(dke).toMatchObject({
        name: expect.any(String),
        birthDate: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        protection: 'NONE',
        residency: 'RESIDENT',
      });
      expect(dke.homeArea.code).toMatch(/^0165-\d-\d\d$/);
      expect(dke.cases.nodes[0].case.number).toBe(caseId);
      expect(dke.cases.nodes[1]).toMatchObject({
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
      const named = social.relations.nodes.map(({ person }: { person: { id: string } }) => person.id);
      expect(new Set(named)).toEqual(new Set(kin));
      expect(kin.length).toBeGreaterThan(1);
      expect(associations.leisurePasses.nodes[0]).toMatchObject({
        activity: { name: expect.any(String) },
        association: { name: expect.any(String) },
      });
      expect(urban).toEqual({ keepsPersonalData: false });
    });

    test('does not tell who those are whom the grant does not name', async () => {
      const grant = await hub.openAccess({ persons: [someone], caseId });
      const { data, errors } = keep(
        'a person alone',
        await hub.ask(PERSON_VIEW, { id: someone }, 'CASEWORKER', { grant }),
      );
      const whole = JSON.parse(bodies.get('a person')?.get(way) ?? '') as Pick<Answer, 'data'>;
      const { relations, ...social } = whole.data.person.social;
      const unnamed = relations.nodes.map((one: object) => ({ ...one, person: null }));
      expect(data.person).toEqual({ ...whole.data.person, social: { ...social, relations: { nodes: unnamed } } });
      expect(errors).toEqual(
        unnamed.map((_: object, at: number) => ({
          message: DENIED,
          path: ['person', 'social', 'relations', 'nodes', at, 'person'],
          extensions: { code: 'ACCESS_DENIED', department: 'social' },
        })),
      );
    });

    test('without a grant is what DKE holds of a party to a case of the reader, and four refusals', async () => {
      const { status, data, errors } = keep('a person without a grant', await hub.ask(PERSON_VIEW, { id: someone }));
      const whole = JSON.parse(bodies.get('a person')?.get(way) ?? '') as Pick<Answer, 'data'>;
      expect({ status, data }).toEqual({
        status: 200,
        data: {
          person: {
            id: someone,
            dke: whole.data.person.dke,
            schools: null,
            social: null,
            associations: null,
            urban: null,
          },
        },
      });
      expect(refusals(errors)).toEqual(denialsOf('schools', 'social', 'urban', 'associations'));
    });

    test('without a grant is five refusals for somebody on no case of the reader, whether there is such a person or not', async () => {
      for (const id of [STRANGER, unknown]) {
        const { status, data, errors } = await hub.ask(PERSON_VIEW, { id });
        expect({ status, data }).toEqual({ status: 200, data: nothingOf(id) });
        expect(refusals(errors)).toEqual(denialsOf(...DEPARTMENTS));
        expect(new Set(errors.map(({ message }) => message))).toEqual(new Set([DENIED]));
      }
    });

    test('with a grant for some departments is refused by the others, each for itself', async () => {
      const grant = await hub.openAccess({ persons: [someone], caseId, departments: ['schools', 'urban'] });
      const { data, errors } = keep(
        'a person in two departments',
        await hub.ask(PERSON_VIEW, { id: someone }, 'CASEWORKER', { grant }),
      );
      const whole = JSON.parse(bodies.get('a person')?.get(way) ?? '') as Pick<Answer, 'data'>;
      const { dke, schools, urban } = whole.data.person;
      expect(data.person).toEqual({ id: someone, dke, schools, social: null, associations: null, urban });
      expect(refusals(errors)).toEqual(denialsOf('social', 'associations'));
    });

    test('is five empty departments, and no error, for somebody of whom nothing is known but the case', async () => {
      const grant = await hub.openAccess({ persons: [NOBODY], caseId });
      const { data, errors } = keep('nobody', await hub.ask(PERSON_VIEW, { id: NOBODY }, 'CASEWORKER', { grant }));
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
          cases: {
            nodes: [{ role: 'RELATIVE', from: expect.any(String), case: expect.objectContaining({ number: caseId }) }],
          },
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
      const grant = await hub.openAccess({ persons: [someone, ...kin].map((id) => id.toUpperCase()), caseId });
      const { text } = await hub.ask(PERSON_VIEW, { id: someone.toUpperCase() }, 'CASEWORKER', { grant });
      expect(text).toBe(bodies.get('a person')?.get(way));
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

    test.each(MAY_READ_PERSONS)('is for a %s who has opened access', async (role) => {
      const grant = await hub.openAccess({ persons: [someone, ...kin], caseId, role });
      const { text } = await hub.ask(PERSON_VIEW, { id: someone }, role, { grant });
      expect(text).toBe(bodies.get('a person')?.get(way));
    });

    test.each(MAY_NOT_READ_PERSONS)(
      'gives a %s five refusals and no data, also with the grant of another',
      async (role) => {
        const grant = await hub.openAccess({ persons: [someone], caseId });
        for (const more of [{}, { grant }]) {
          const { status, data, errors } = keep(
            `a person for ${role}`,
            await hub.ask(PERSON_VIEW, { id: someone }, role, more),
          );
          expect({ status, data }).toEqual({ status: 200, data: nothingOf(someone) });
          expect(refusals(errors)).toEqual(denialsOf(...DEPARTMENTS));
        }
      },
    );

    test('gives an employee of their school what the schools hold, and four refusals', async () => {
      const grant = await hub.openAccess({ persons: [someone], caseId });
      const SCHOOL =
        'query($id: ID!) { person(id: $id) { schools { enrolments(first: 1) { nodes { school { code } } } } } }';
      const school = (await hub.ask(SCHOOL, { id: someone }, 'CASEWORKER', { grant })).data.person.schools.enrolments;
      const unit = school.nodes[0].school.code as string;
      const whole = JSON.parse(bodies.get('a person')?.get(way) ?? '') as Pick<Answer, 'data'>;
      const { data, errors } = keep(
        'a person for their school',
        await hub.ask(PERSON_VIEW, { id: someone }, { department: 'schools', unit }),
      );
      expect(data.person).toEqual({ ...nothingOf(someone).person, schools: whole.data.person.schools });
      expect(refusals(errors)).toEqual(denialsOf('dke', 'social', 'urban', 'associations'));
    });

    test.each([
      { department: 'schools', unit: '0165-S99' },
      { department: 'social', unit: 'team-nobody' },
      { department: 'urban' },
      { department: 'dke' },
    ] as const)('gives %j, whose work the person is not, five refusals', async (role) => {
      const { data, errors } = keep(
        `a person for ${JSON.stringify(role)}`,
        await hub.ask(PERSON_VIEW, { id: someone }, role),
      );
      expect(data).toEqual(nothingOf(someone));
      expect(refusals(errors)).toEqual(denialsOf(...DEPARTMENTS));
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

/** The view of a person of whom nothing is told. */
const nothingOf = (id: string) => ({
  person: { id, dke: null, schools: null, social: null, associations: null, urban: null },
});

const refusals = (errors: Answer['errors']) =>
  errors.map(({ path, extensions: { code } }) => `${path?.join('.')} ${code}`).sort();

const denialsOf = (...departments: readonly string[]) =>
  departments.map((name) => `person.${name} ACCESS_DENIED`).sort();

test('both ways of running give the same answers to the byte', () => {
  const [one, other] = WAYS.map(([name]) => name);
  expect(bodies.size).toBeGreaterThan(20);
  for (const [question, answers] of bodies) {
    expect(answers.get(one ?? '')).toEqual(expect.any(String));
    expect([question, answers.get(other ?? '')]).toEqual([question, answers.get(one ?? '')]);
  }
});
