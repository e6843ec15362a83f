import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { OWN_LOG_NOTICE } from '@samspil/kit/oversight/own-log-notice.ts';
import { type HubInProcess, startHubInProcess } from './support/hub-in-process.ts';
import { recordLook } from './support/record-look.ts';

const ANE = '10000000-0000-8000-8000-00000000000a';
const CHILD = '10000000-0000-8000-8000-00000000000b';
const OTHER = '10000000-0000-8000-8000-00000000000c';
const FORMER = '20000000-0000-8000-8000-00000000000a';

const CITIZEN = { role: 'CITIZEN', person: ANE } as const;
const LOOKS = 'nodes { at department seenBy purpose } pageInfo { hasNextPage endCursor } notice';
const LOGS = DEPARTMENTS.map((name) => `${name}(first: 100) { ${LOOKS} }`).join(' ');

let hub: HubInProcess;

beforeAll(async () => {
  hub = await startHubInProcess();
}, 120_000);

afterAll(async () => {
  await hub?.stop();
});

const hold = (department: Department, what: { row?: string; entry?: string }, person = ANE) =>
  hub.sql(
    department,
    `insert into samspil.held_back (person_id, row_id, entry_id, decision, reason, review_on, decided_by)
     values ($1, $2, $3, 'jf. § 22', 'hensyn til andre', current_date + 30, 'somebody')`,
    [person, what.row ?? null, what.entry ?? null],
  );

describe('the citizen who asks', () => {
  test('is told their own id, and gets their own data by it, from every department', async () => {
    const { data, errors } = await hub.askAll(
      CITIZEN,
      `{ me { id schools { enrolments { nodes { id } } } social { cases { nodes { id } } } urban { keepsPersonalData }
         associations { youthJobs { nodes { id } } } dke { name cases { nodes { id } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.me).toEqual({
      id: ANE,
      schools: { enrolments: { nodes: [] } },
      social: { cases: { nodes: [] } },
      urban: { keepsPersonalData: false },
      associations: { youthJobs: { nodes: [] } },
      dke: { name: null, cases: { nodes: [] } },
    });
  });

  test('is told plainly when the sign-in does not say who they are', async () => {
    const { data, errors } = await hub.askAll({ role: 'CITIZEN' }, `{ me { id accessLog { ${LOGS} } } }`);
    expect(data).toEqual({ me: null });
    expect(errors).toEqual([
      {
        message: 'Your sign-in does not say which person you are, so there is nothing of your own to show.',
        path: ['me'],
        extensions: { code: 'ACCESS_DENIED' },
      },
    ]);
  });

  test.each([
    { role: 'CASEWORKER', person: ANE },
    { role: 'LEAD', person: ANE },
    { role: 'DEPARTMENT', department: 'schools', person: ANE },
    { role: 'AUDITOR', person: ANE },
    { role: 'DIRECTOR', person: ANE },
    { role: 'ANALYST', person: ANE },
  ] as const)('is no $role, not even of their own', async (staff) => {
    const { data, errors } = await hub.askAll(
      staff,
      `{ me { id } person(id: "${ANE}") { id accessLog { dke { notice } } } }`,
    );
    expect(data).toEqual({ me: null, person: { id: ANE, accessLog: null } });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['me'], 'ACCESS_DENIED'],
      [['person', 'accessLog'], 'ACCESS_DENIED'],
    ]);
  });
});

describe('who has looked', () => {
  const looksAt = async (department: Department, args = 'first: 100', person: string = ANE) => {
    const query = `{ me { accessLog { ${department}(${args}) { ${LOOKS} } } } }`;
    const { data, errors } = await hub.ask(department, { role: 'CITIZEN', person }, query);
    expect(errors).toEqual([]);
    return data.me.accessLog[department];
  };

  beforeAll(async () => {
    const look = (at: string, more: object) =>
      recordLook(hub, 'social', { at: `2026-03-${at}T10:00:00Z`, persons: [ANE], ...more });
    await look('01', { subject: 'secret-name' });
    await look('02', { basis: 'OWN_DUTY', roles: ['DEPARTMENT'], detail: { department: 'social' } });
    await look('03', { basis: 'VITAL_INTEREST', persons: [CHILD, ANE, OTHER] });
    await look('04', { basis: 'CONSENT', roles: ['DEPARTMENT'], detail: { department: 'schools' } });
    await look('05', { kind: 'DENIED', detail: { rules: ['OWN_FAMILY'] } });
    await look('06', { kind: 'COMMAND', basis: 'OWN_DUTY', detail: { command: 'withhold' } });
    await look('07', { persons: [OTHER] });
    await look('08', { persons: [FORMER], basis: 'EARLY_HELP' });
    for (const department of DEPARTMENTS)
      await hub.sql(
        department,
        "insert into samspil.person_alias (alias_id, person_id, reason) values ($1, $2, 'CPR_LATE')",
        [FORMER, ANE],
      );
  });

  test('is told by day, department and purpose in Danish, also under a former id; never who it was, and no denied attempt', async () => {
    const { nodes, pageInfo, notice } = await looksAt('social');
    const department = 'Social og Familie';
    const dke = 'Den Kriminalpræventive Enhed';
    expect(nodes).toEqual([
      { at: '2026-03-08T10:00:00.000Z', department, seenBy: dke, purpose: expect.stringContaining('Tidlig') },
      {
        at: '2026-03-04T10:00:00.000Z',
        department,
        seenBy: 'Skoler og Uddannelse',
        purpose: expect.stringContaining('samtykke'),
      },
      { at: '2026-03-03T10:00:00.000Z', department, seenBy: dke, purpose: expect.stringContaining('fare') },
      {
        at: '2026-03-02T10:00:00.000Z',
        department,
        seenBy: department,
        purpose: expect.stringContaining('egen opgave'),
      },
      { at: '2026-03-01T10:00:00.000Z', department, seenBy: dke, purpose: expect.stringContaining('SSP-samarbejdet') },
    ]);
    expect(pageInfo.hasNextPage).toBe(false);
    expect(notice).toBe(OWN_LOG_NOTICE);
  });

  test('is the same for a citizen whose sign-in still has the former id', async () => {
    expect((await looksAt('social', 'first: 100', FORMER)).nodes).toEqual((await looksAt('social')).nodes);
  });

  test('has the citizen’s own looks where they are asked for, and never the one that is being made', async () => {
    const own = async () =>
      (await looksAt('schools', 'own: true, first: 100')).nodes.filter(
        ({ seenBy }: { seenBy: string }) => seenBy === 'Dig selv',
      );
    const before = await own();
    const after = await own();
    expect(after).toHaveLength(before.length + 1);
    expect(after[0].purpose).toBe('Du har selv set dine oplysninger');
    expect((await looksAt('schools')).nodes).toEqual([]);
  });

  test('says that something may be held back, and how to complain, where nothing is and where nobody has looked', async () => {
    const { nodes, notice } = await looksAt('associations');
    expect(nodes).toEqual([]);
    for (const word of ['§ 22', 'databeskyttelsesrådgiver', 'Datatilsynet']) expect(notice).toContain(word);
  });

  test('is read page by page', async () => {
    const first = await looksAt('social', 'first: 2');
    const second = await looksAt('social', `first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect([...first.nodes, ...second.nodes]).toEqual((await looksAt('social')).nodes);
  });

  test('is told without a trace of what is held back', async () => {
    const all = (await looksAt('social')).nodes;
    const [oldest] = await hub.sql<{ id: string }>(
      'social',
      'select id from samspil.audit_entry where persons && array[$1::uuid] order by at limit 1',
      [ANE],
    );
    await hold('social', { entry: oldest?.id ?? '' });
    // Held back from another person whom the same entry names: no business of this one's.
    const [third] = await hub.sql<{ id: string }>(
      'social',
      "select id from samspil.audit_entry where basis = 'VITAL_INTEREST'",
    );
    await hold('social', { entry: third?.id ?? '' }, OTHER);
    const left = await looksAt('social', `first: ${all.length - 1}`);
    expect(left.nodes).toEqual(all.slice(0, -1));
    expect(left.pageInfo.hasNextPage).toBe(false);
    expect(left.notice).toBe(OWN_LOG_NOTICE);
    expect((await looksAt('social', 'first: 100', OTHER)).nodes).toHaveLength(1);
    await hub.sql('social', 'delete from samspil.held_back');
  });

  test('comes from all departments by one question, and those that did not answer are named', async () => {
    hub.setDown('urban', true);
    try {
      const { data, errors } = await hub.askAll(CITIZEN, `{ me { id accessLog { ${LOGS} } } }`);
      expect(data.me.accessLog.urban).toBeNull();
      expect(data.me.accessLog.social.nodes).toHaveLength(5);
      expect(errors).toMatchObject([
        { path: ['me', 'accessLog', 'urban'], extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'urban' } },
      ]);
    } finally {
      hub.setDown('urban', false);
    }
  });

  test('is itself on record', async () => {
    await looksAt('social');
    const [entry] = await hub.sql(
      'social',
      "select kind, basis, persons, fields from samspil.audit_entry where basis = 'OWN_DATA' order by id desc limit 1",
    );
    expect(entry).toMatchObject({
      kind: 'READ',
      persons: [ANE],
      fields: expect.arrayContaining(['Person.accessLog', 'PersonAccessLog.social', 'Query.me']),
    });
  });
});

describe('what a citizen never sees', () => {
  beforeAll(async () => {
    await hub.sql('schools', "insert into school values ('0165-S1', 'A school', 'PRIMARY', '0165')");
    for (const person of [ANE, CHILD])
      await hub.sql(
        'schools',
        `with e as (insert into enrolment (person_id, school_code, grade, from_date) values ($1, '0165-S1', 3, '2020-08-10')),
              a as (insert into absence_quarter (person_id, quarter, unlawful_percent, lawful_percent) values ($1, '2026Q1', 12, 1))
         insert into school_concern (reference, person_id, raised_on, kind, status, description)
         values ('C-' || $1, $1::uuid, '2026-01-01', 'COMPANY', 'OPEN', 'names others')`,
        [person],
      );
    await hub.sql(
      'social',
      `with r as (insert into relation (person_id, other_person_id, kind) values ($1, $2, 'CHILD'), ($2, $1, 'PARENT'))
       insert into notification (reference, person_id, received_at, source, kind)
       values ('N-1', $1, '2026-01-01', 'SCHOOL', 'FAMILY_CONFLICT'), ('N-2', $2, '2026-01-01', 'SCHOOL', 'WELLBEING')`,
      [ANE, CHILD],
    );
    await hub.sql(
      'dke',
      "insert into case_file (number, level, cooperation, status, opened_on) values ('2026-S001', 'LEVEL_2', 'SSP', 'OPEN', '2026-01-01')",
    );
    await hub.sql(
      'dke',
      `with p as (insert into case_party (case_number, person_id, role, from_date)
                  values ('2026-S001', $1, 'VICTIM', '2026-01-01'), ('2026-S001', $2, 'SUBJECT', '2026-01-02'))
       insert into concern (reference, person_id, raised_at, raised_by, kind, urgency, status, case_number, text)
       values ('D-1', $1, '2026-01-01', 'SCHOOLS', 'EXPOSED', 'HIGH', 'CASE', '2026-S001', 'names others'),
              ('D-2', $2, '2026-01-01', 'SCHOOLS', 'VIOLENCE', 'HIGH', 'CASE', '2026-S001', 'names others')`,
      [ANE, OTHER],
    );
  });

  const denied = (errors: readonly { path?: unknown; extensions: { code: string } }[]) =>
    errors.map(({ path, extensions }) => `${(path as string[]).join('.')} ${extensions.code}`);

  test('who reported, what others wrote about others, and who belongs to whom', async () => {
    const { data, errors } = await hub.askAll(
      CITIZEN,
      `{ me {
           schools { concerns { nodes { kind description } } }
           social { notifications { nodes { kind source } } relations { nodes { kind } } }
           dke { concerns { nodes { kind raisedBy text } } exitRequests { nodes { requestedBy } } }
         } }`,
    );
    expect(data.me).toEqual({
      schools: { concerns: { nodes: [{ kind: 'COMPANY', description: null }] } },
      social: { notifications: { nodes: [{ kind: 'FAMILY_CONFLICT', source: null }] }, relations: null },
      dke: { concerns: { nodes: [{ kind: 'EXPOSED', raisedBy: null, text: null }] }, exitRequests: { nodes: [] } },
    });
    expect(denied(errors).sort()).toEqual([
      'me.dke.concerns.nodes.0.raisedBy ACCESS_DENIED',
      'me.dke.concerns.nodes.0.text ACCESS_DENIED',
      'me.schools.concerns.nodes.0.description ACCESS_DENIED',
      'me.social.notifications.nodes.0.source ACCESS_DENIED',
      'me.social.relations ACCESS_DENIED',
    ]);
  });

  test('the other parties to their case, on any way to it', async () => {
    const parties = 'parties { role person { id dke { name } } }';
    const { data, errors } = await hub.askAll(
      CITIZEN,
      `{ me { dke { cases { nodes { role case { number level cooperation ${parties} } } }
                    concerns { nodes { case { ${parties} } } } } } }`,
    );
    expect(data.me.dke).toEqual({
      cases: {
        nodes: [{ role: 'VICTIM', case: { number: '2026-S001', level: null, cooperation: null, parties: null } }],
      },
      concerns: { nodes: [{ case: { parties: null } }] },
    });
    expect(JSON.stringify([data, errors])).not.toContain(OTHER);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['ACCESS_DENIED']));
  });

  test.each([
    ['their child', CHILD],
    ['another party', OTHER],
    ['nobody', '10000000-0000-8000-8000-0000000000ff'],
  ])('anything of %s, by name or as an entity', async (_, id) => {
    const fields = `schools { enrolments { nodes { id } } } social { cases { nodes { id } } } urban { keepsPersonalData }
                    associations { youthJobs { nodes { id } } } dke { name } accessLog { ${LOGS} }`;
    const { data, errors } = await hub.askAll(CITIZEN, `{ person(id: "${id}") { ${fields} } }`);
    expect(data.person).toEqual({
      schools: null,
      social: null,
      urban: null,
      associations: null,
      dke: null,
      accessLog: null,
    });
    expect(denied(errors).sort()).toEqual([
      'person.accessLog ACCESS_DENIED',
      ...DEPARTMENTS.map((name) => `person.${name} ACCESS_DENIED`).sort(),
    ]);
    for (const name of DEPARTMENTS) {
      const answer = await hub.ask(
        name,
        CITIZEN,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${name} { __typename } accessLog { ${name} { notice } } } } }`,
        { of: [{ __typename: 'Person', id }] },
      );
      expect(answer.data._entities).toEqual([{ [name]: null, accessLog: null }]);
    }
  });

  test.each([
    [
      'schools',
      'enrolment',
      'schools { enrolments(first: 1) { nodes { id } edges { node { id } } pageInfo { hasNextPage startCursor } } }',
    ],
    [
      'schools',
      'absence_quarter',
      'schools { absence(first: 1) { nodes { id } edges { node { id } } pageInfo { hasNextPage startCursor } } }',
    ],
    [
      'schools',
      'school_concern',
      'schools { concerns(first: 1) { nodes { id } edges { node { id } } pageInfo { hasNextPage startCursor } } }',
    ],
    [
      'social',
      'notification',
      'social { notifications(first: 1) { nodes { id } edges { node { id } } pageInfo { hasNextPage startCursor } } }',
    ],
    [
      'dke',
      'case_party',
      'dke { cases(first: 1) { nodes { id } edges { node { id } } pageInfo { hasNextPage startCursor } } }',
    ],
    [
      'dke',
      'concern',
      'dke { concerns(first: 1) { nodes { id } edges { node { id } } pageInfo { hasNextPage startCursor } } }',
    ],
  ] as const)('in %s, a held back row of %s: it is as if there were none', async (department, table, query) => {
    const ask = async () => (await hub.askAll(CITIZEN, `{ me { ${query} } }`)).text;
    const shown = await ask();
    const [row] = await hub.sql<{ id: string }>(department, `select id from ${table} where person_id = $1`, [ANE]);
    expect(shown).toContain(row?.id ?? 'none');
    await hold(department, { row: row?.id ?? '' });
    const empty = '{"nodes":[],"edges":[],"pageInfo":{"hasNextPage":false,"startCursor":null}}';
    expect(await ask()).toMatch(
      new RegExp(`^{"data":{"me":{"${department}":{"\\w+":${empty.replace(/[[\]{}]/g, '\\$&')}}}}}$`),
    );
    // Held back under the id of then, too.
    await hub.sql(department, 'update samspil.held_back set person_id = $1', [FORMER]);
    expect(await ask()).toContain(empty);
    await hub.sql(department, 'delete from samspil.held_back');
    expect(await ask()).toBe(shown);
  });

  test('the case behind a part in it that is held back', async () => {
    const [row] = await hub.sql<{ id: string }>('dke', 'select id from case_party where person_id = $1', [ANE]);
    await hold('dke', { row: row?.id ?? '' });
    const { data, errors } = await hub.ask(
      'dke',
      CITIZEN,
      '{ me { dke { concerns { nodes { kind case { number } } } } } }',
    );
    expect({ data, errors }).toEqual({
      data: { me: { dke: { concerns: { nodes: [{ kind: 'EXPOSED', case: null }] } } } },
      errors: [],
    });
    await hub.sql('dke', 'delete from samspil.held_back');
  });
});
