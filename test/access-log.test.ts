import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { type HubInProcess, startHubInProcess } from './support/hub-in-process.ts';
import { recordLook } from './support/record-look.ts';
import { runProgram } from './support/run-program.ts';

const ANE = '10000000-0000-8000-8000-00000000000a';
const BO = '10000000-0000-8000-8000-00000000000b';
const CLARA = '10000000-0000-8000-8000-00000000000c';
const FORMER = '20000000-0000-8000-8000-00000000000c';

const AUDITOR = { role: 'AUDITOR' } as const;
const ENTRY = 'id at kind subject roles unit basis purpose case grantId persons fields detail traceId inSignedTree';
const logOf = (department: Department, filter = '', page = 'first: 100') =>
  `{ accessLog { ${department}(${filter === '' ? '' : `filter: { ${filter} }, `}${page}) { nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } } } }`;

let hub: HubInProcess;

beforeAll(async () => {
  hub = await startHubInProcess();
  for (const department of DEPARTMENTS) {
    await recordLook(hub, department, { at: '2026-03-01T10:00:00Z', persons: [ANE], case: '2026-S001' });
    await recordLook(hub, department, { at: '2026-03-02T10:00:00Z', persons: [ANE, BO], subject: 'dke-2' });
    await recordLook(hub, department, { at: '2026-03-03T10:00:00Z', persons: [BO], kind: 'DENIED', basis: null });
    await recordLook(hub, department, { at: '2026-03-04T10:00:00Z', persons: [FORMER], basis: 'EXIT' });
    await hub.sql(
      department,
      "insert into samspil.person_alias (alias_id, person_id, reason) values ($1, $2, 'CPR_CHANGED')",
      [FORMER, CLARA],
    );
  }
}, 120_000);

afterAll(async () => {
  await hub?.stop();
});

const days = (nodes: { at: string }[]) => nodes.map(({ at }) => Number(at.slice(8, 10)));

describe.each(['schools', 'dke'] as const)('the access log of %s', (department) => {
  const log = async (filter = '', page = 'first: 100') => {
    const { data, errors } = await hub.ask(department, AUDITOR, logOf(department, filter, page));
    expect(errors).toEqual([]);
    return data.accessLog[department];
  };
  const looks = async (filter = '') =>
    (await log(filter)).nodes.filter((entry: { basis: string }) => entry.basis !== 'OVERSIGHT');

  test('tells the auditor all of an entry, newest first', async () => {
    const nodes = await looks();
    expect(days(nodes)).toEqual([4, 3, 2, 1]);
    expect(nodes[3]).toEqual({
      id: expect.stringMatching(/^\d+$/),
      at: '2026-03-01T10:00:00.000Z',
      kind: 'READ',
      subject: 'dke-1',
      roles: ['CASEWORKER'],
      unit: 'team-dke',
      basis: 'SSP',
      purpose: null,
      case: '2026-S001',
      grantId: null,
      persons: [ANE],
      fields: [],
      detail: { department: 'dke' },
      traceId: 'trace',
      inSignedTree: expect.any(Boolean),
    });
  });

  test('says of an entry that the signed tree holds it, a second or so after it was written', async () => {
    await recordLook(hub, department, { persons: [], subject: 'just-now' });
    const inTree = async () => (await log('subject: "just-now"')).nodes[0].inSignedTree;
    const deadline = Date.now() + 20_000;
    while (!(await inTree()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await inTree()).toBe(true);
    const [newest] = (await log('basis: OVERSIGHT', 'first: 1')).nodes;
    await hub.sql(department, 'update samspil.audit_leaf set entry_id = null where entry_id = $1', [newest.id]);
    expect((await log(`from: "${newest.at}"`)).nodes.at(-1)).toMatchObject({ id: newest.id, inSignedTree: false });
  });

  test.each([
    ['person', `person: "${ANE}"`, [2, 1]],
    ['a person by their id of today', `person: "${CLARA}"`, [4]],
    ['a person by a former id', `person: "${FORMER.toUpperCase()}"`, [4]],
    ['subject', 'subject: "dke-2"', [2]],
    ['basis', 'basis: EXIT', [4]],
    ['kind', 'kind: DENIED', [3]],
    ['case', 'case: "2026-S001"', [1]],
    ['time', 'from: "2026-03-02T10:00:00Z", to: "2026-03-04T10:00:00Z"', [3, 2]],
    ['several at once', `person: "${BO}", kind: READ, subject: "dke-2"`, [2]],
    ['what there is not', 'case: "2026-S002"', []],
  ])('is filtered by %s', async (_, filter, expected) => {
    expect(days(await looks(filter))).toEqual(expected);
  });

  test('is read page by page, without a gap and without an entry twice', async () => {
    const seen: number[] = [];
    let after = '';
    for (let pages = 0; pages < 10; pages++) {
      const { nodes, pageInfo } = await log('to: "2026-04-01T00:00:00Z"', `first: 1${after}`);
      seen.push(...days(nodes));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual([4, 3, 2, 1]);
  });

  test('holds the auditor’s own looks, each written before its answer, and none in that answer', async () => {
    const auditor = { role: 'AUDITOR', subject: 'auditor-of-auditors' } as const;
    const ask = async () => {
      const { data } = await hub.ask(
        department,
        auditor,
        logOf(department, `person: "${ANE}", subject: "${auditor.subject}"`),
      );
      return data.accessLog[department].nodes;
    };
    expect(await ask()).toEqual([]);
    expect(await ask()).toEqual([
      expect.objectContaining({
        kind: 'COMMAND',
        roles: ['AUDITOR'],
        basis: 'OVERSIGHT',
        persons: [ANE],
        fields: expect.arrayContaining(['AuditEntry.subject', 'Query.accessLog']),
        detail: { command: 'accessLog', filter: { subject: auditor.subject }, first: 100, before: null },
      }),
    ]);
  });

  test.each([
    ['CASEWORKER', {}],
    ['LEAD', {}],
    ['DEPARTMENT', { department: department === 'dke' ? 'schools' : department }],
    ['ANALYST', {}],
    ['DIRECTOR', {}],
    ['CITIZEN', { person: ANE }],
  ] as const)('is not for %s, whose attempt stands in it', async (role, more) => {
    const subject = `curious-${role}`;
    const { data, errors } = await hub.ask(department, { role, subject, ...more }, logOf(department));
    expect(data).toEqual({ accessLog: null });
    expect(errors).toMatchObject([{ path: ['accessLog'], extensions: { code: 'ACCESS_DENIED' } }]);
    expect(await log(`subject: "${subject}"`)).toMatchObject({
      nodes: [{ kind: 'DENIED', fields: expect.arrayContaining(['Query.accessLog']) }],
    });
  });

  test.each([
    ['a malformed person', 'filter: { person: "1" }'],
    ['an empty text', 'filter: { subject: "" }'],
    ['a zero byte', 'filter: { case: "\\u0000" }'],
    ['a text too long', `filter: { subject: "${'x'.repeat(256)}" }`],
    ['a page too large', 'first: 101'],
    ['a cursor that nobody made', 'after: "WyIyMDI2LTAxLTAxIiwieCJd"'],
    ['another list’s cursor', () => `after: "${hub.cursor(department, '2026-01-01', 'x')}"`],
    ['a day that there is not', () => `after: "${hub.cursor(department, '2026-02-31T00:00:00.000000Z', '1')}"`],
  ] as const)('refuses %s as BAD_USER_INPUT', async (_, given) => {
    const args = typeof given === 'string' ? given : given();
    const { data, errors } = await hub.ask(
      department,
      AUDITOR,
      `{ accessLog { ${department}(${args}) { nodes { id } } } }`,
    );
    expect(data).toEqual({ accessLog: { [department]: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is closed to the role that serves requests, but by the function that records the look', async () => {
    await expect(hub.sql(department, 'select * from samspil.audit_entry', [], 'app')).rejects.toThrow(
      'permission denied',
    );
    await expect(
      hub.sql(department, 'select * from samspil.own_log($1, true, 20, null, null)', [ANE], 'app'),
    ).resolves.toEqual([]);
  });
});

describe('the access logs of all departments', () => {
  const ALL = `{ accessLog { ${DEPARTMENTS.map((name) => `${name}(filter: { person: "${ANE}", kind: READ }) { nodes { at } }`).join(' ')} } }`;

  test('come by one question through the gateway', async () => {
    const { data, errors } = await hub.askAll(AUDITOR, ALL);
    expect(errors).toEqual([]);
    for (const name of DEPARTMENTS) expect(days(data.accessLog[name].nodes)).toEqual([2, 1]);
  });

  test('tell which department did not answer, and give the others', async () => {
    hub.setDown('social', true);
    try {
      const { data, errors } = await hub.askAll(AUDITOR, ALL);
      expect(data.accessLog.social).toBeNull();
      expect(days(data.accessLog.dke.nodes)).toEqual([2, 1]);
      expect(errors).toMatchObject([
        { path: ['accessLog', 'social'], extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'social' } },
      ]);
    } finally {
      hub.setDown('social', false);
    }
  });
});

describe('npm run access-log', () => {
  const run = async (...args: string[]) => {
    const program = runProgram('hub/access-log.ts', { SAMSPIL_HOME: hub.home }, ['--url', hub.url, ...args]);
    const code = await program.ended();
    return { code, out: program.stdout(), err: program.stderr() };
  };
  const PERIOD = ['--from', '2026-03-01', '--to', '2026-03-05'];
  type Entry = { department: string; at: string; id: string };

  beforeAll(async () => {
    // More than a page, in one department: the others wait for it to be read to its end.
    await hub.sql(
      'social',
      `insert into samspil.audit_entry (at, kind, subject, roles, basis, persons, trace_id)
       select timestamptz '2026-03-02 12:00+00' + n * interval '1 second', 'READ', 'busy', '{DEPARTMENT}', 'OWN_DUTY', '{}', 'trace'
         from generate_series(1, 250) as n`,
    );
  });

  test('merges the five logs by time, newest first, over as many pages as it takes', async () => {
    const { code, out, err } = await run(...PERIOD, '--limit', '1000', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { entries, more, unanswered } = JSON.parse(out) as { entries: Entry[]; more: boolean; unanswered: unknown[] };
    expect({ more, unanswered }).toEqual({ more: false, unanswered: [] });
    expect(entries).toHaveLength(4 * 5 + 250);
    expect(new Set(entries.map(({ department, id }) => `${department} ${id}`)).size).toBe(270);
    const times = entries.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    for (const name of DEPARTMENTS)
      expect(entries.filter(({ department }) => department === name).length).toBeGreaterThanOrEqual(4);
  });

  test('prints headings and a line an entry, and says when there are older ones', async () => {
    const { code, out, err } = await run(...PERIOD, '--limit', '3', '--person', ANE);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^time \(UTC\) +department +kind +basis +reader, case, persons, entry$/);
    expect(lines[0]?.indexOf('basis')).toBe(lines[1]?.indexOf('SSP'));
    expect(lines[1]).toMatch(/^2026-03-02T10:00:00\.000Z {2}\w+ +READ +SSP +dke-2 {2}case - {2}persons /);
    expect(err).toContain('There are older entries');
  });

  test('names a department that did not answer, and ends with 1', async () => {
    hub.setDown('urban', true);
    try {
      const { code, out, err } = await run(...PERIOD, '--person', ANE, '--json');
      expect(code).toBe(1);
      expect(err).toContain('Not answered by: urban (DEPARTMENT_UNAVAILABLE). Their entries are missing');
      expect(JSON.parse(out)).toMatchObject({ unanswered: [{ department: 'urban', code: 'DEPARTMENT_UNAVAILABLE' }] });
      expect(JSON.parse(out).entries).toHaveLength(8);
    } finally {
      hub.setDown('urban', false);
    }
  });

  test('takes a token from a file, and says when it is none of an auditor', async () => {
    const issuer = createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: hub.home }));
    const file = join(hub.home, 'token');
    await writeFile(file, `${await issuer.sign({ role: 'LEAD' })}\n`);
    const { code, out, err } = await run('--token-file', file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('The access log was refused (ACCESS_DENIED)');
    await writeFile(file, await issuer.sign({ role: 'AUDITOR' }));
    expect((await run('--token-file', file, ...PERIOD, '--limit', '1')).code).toBe(0);
    expect((await run('--token-file', join(hub.home, 'none'))).err).toContain('cannot be read (ENOENT)');
  });

  test.each([
    ['--limit', '0'],
    ['--limit', '10001'],
    ['--person', 'x'],
    ['--from', 'yesterday'],
    ['--url', 'nowhere'],
    ['--unknown', 'x'],
  ])('refuses %s %s', async (...args) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' });
  });

  test.each([
    ['--kind', 'GLANCE', 'READ, DENIED, COMMAND'],
    ['--basis', 'CURIOSITY', 'SSP, PSP, KSP'],
  ])('tells that there is no %s %s, and which there are', async (option, value, words) => {
    expect(await run(option, value)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  });
});

describe('of a log of 200,000 entries', () => {
  beforeAll(async () => {
    await hub.sql(
      'urban',
      `insert into samspil.audit_entry (at, kind, subject, roles, basis, case_number, persons, trace_id)
       select timestamptz '2025-01-01' + n * interval '1 minute', 'READ', 'reader-' || n % 200, '{CASEWORKER}', 'SSP',
         'C-' || n % 5000, array[md5('p' || n % 20000)::uuid], 'trace' from generate_series(1, 200000) as n`,
    );
  }, 60_000);

  test.each([
    ['nothing in particular', {}],
    ['a person', { person: ANE }],
    ['a subject', { subject: 'reader-7' }],
    ['a subject that there is not', { subject: 'nobody' }],
    ['a case', { case: 'C-77' }],
    ['a basis that is rare', { basis: 'VITAL_INTEREST' }],
    ['a kind that is rare', { kind: 'DENIED' }],
    ['a month', { from: '2025-02-01', to: '2025-03-01' }],
  ])('those of %s are found without reading the others', async (_, filter) => {
    const [found] = await hub.sql<{ read: number }>(
      'urban',
      `with page as materialized (select count(*) from samspil.access_log($1, $2, 20, null, null))
       select sum(pg_stat_get_xact_tuples_returned(part) + pg_stat_get_xact_tuples_fetched(part))::int as read
         from page, (select 'samspil.audit_entry'::regclass union all
                     select indexrelid from pg_index where indrelid = 'samspil.audit_entry'::regclass) as parts (part)`,
      [{ subject: 'development:auditor', roles: ['AUDITOR'], trace: 'trace' }, filter],
      'app',
    );
    // Where there is none, the index may tell so without reading any.
    if (Object.keys(filter).length === 0) expect(found?.read).toBeGreaterThan(0);
    expect(found?.read).toBeLessThan(2_000);
  });
});
