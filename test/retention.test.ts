import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { retentionRulesOf } from '@samspil/hub/retention-rules-of.ts';
import { readAuditKey } from '@samspil/kit/audit/audit-key.ts';
import { createSequencer } from '@samspil/kit/audit/sequencer.ts';
import type { Database } from '@samspil/kit/database/database.ts';
import type { Department } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import type { Role } from '@samspil/kit/identity/reader.ts';
import { createLog } from '@samspil/kit/log.ts';
import { readRetentionRules } from '@samspil/kit/retention/retention-rules.ts';
import { runRetention } from '@samspil/kit/retention/run-retention.ts';
import { parse } from 'graphql';
import { EACH_DEPARTMENT, type RealDatabases, seededDatabases } from './support/real-databases.ts';
import { runProgram } from './support/run-program.ts';

// A test runs several commands, each a process of its own.
jest.setTimeout(120_000);

let databases: RealDatabases;
let folder: string;

beforeAll(async () => {
  databases = await seededDatabases(600);
  folder = await mkdtemp(join(tmpdir(), 'samspil-retention-'));
}, 120_000);

afterAll(async () => {
  await databases?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Row = Record<string, unknown>;

const all = <R extends Row>(database: Database, text: string, parameters: readonly unknown[] = []) =>
  database.transaction((tx) => tx.sql<R>(text, parameters));
const root = (department: Department) => databases.as(department, 'superuser');
const count = async (department: Department, table: string, person: string) =>
  (await all(root(department), `select 1 from ${table} where person_id = $1`, [person])).length;

/** A day far enough ahead that nothing which the seed wrote is in the way of what a test counts. */
async function run(department: Department, today: string, dryRun: boolean) {
  const { rules, plan } = await retentionRulesOf(department);
  return await runRetention({ database: databases.as(department, 'retention'), rules, plan, today, dryRun });
}

async function commanded(program: string, ...args: string[]) {
  const running = runProgram(program, { SAMSPIL_HOME: databases.home }, args);
  const code = await running.ended();
  return { code, stdout: running.stdout(), stderr: running.stderr() };
}

const reportOf = async (department: Department, type: string, today: string, dryRun = true) =>
  (await run(department, today, dryRun)).types.find((one) => one.type === type);

describe('the rules', () => {
  test.each(EACH_DEPARTMENT)('of %s cover every table that names a person', async (department) => {
    const { rules } = await retentionRulesOf(department);
    const tables = await all<{ name: string }>(
      root(department),
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'person_id' order by 1",
    );
    const covered = new Set(rules.map(({ table }) => table));
    expect(tables.filter(({ name }) => !covered.has(name))).toEqual([]);
  });

  test('name a type about persons of which the plan does not say what becomes of it', () => {
    const sdl = `type Pupil @data(category: ORDINARY, retention: "P5Y", table: "pupil", from: "to_date") { id: ID! }`;
    expect(() => readRetentionRules(parse(sdl), { archived: {}, erasure: {} })).toThrow(
      'Pupil: the plan does not say what becomes of it at an erasure',
    );
    expect(() =>
      readRetentionRules(parse(sdl), { archived: { Teacher: 'a law' }, erasure: { Pupil: 'ERASED' } }),
    ).toThrow('Teacher: the plan names it, but no table is said to hold such rows');
  });
});

describe('retention', () => {
  const enrol = async (person: string, toDate: string | null) => {
    await all(
      root('schools'),
      `insert into enrolment (person_id, school_code, from_date, to_date)
       select $1, min(code), '1990-08-01', $2 from school`,
      [person, toDate],
    );
  };

  test('lists what is past its time, and then deletes that and nothing else', async () => {
    const [old, young, open] = [randomUUID(), randomUUID(), randomUUID()];
    await enrol(old, '1995-06-30');
    await enrol(young, '1995-07-01');
    await enrol(open, null);
    const listed = await reportOf('schools', 'Enrolment', '2000-06-30');
    expect(listed).toEqual({ type: 'Enrolment', due: 1, kept: [] });
    expect(await count('schools', 'enrolment', old)).toBe(1);

    await run('schools', '2000-06-30', false);
    expect(await count('schools', 'enrolment', old)).toBe(0);
    expect(await count('schools', 'enrolment', young)).toBe(1);
    expect(await count('schools', 'enrolment', open)).toBe(1);
    const [entry] = await all<{ subject: string; persons: string[]; detail: Row }>(
      root('schools'),
      "select subject, persons, detail from samspil.audit_entry where kind = 'RETENTION' order by id desc limit 1",
    );
    expect(entry).toEqual({
      subject: 'schools_retention',
      persons: [],
      detail: { type: 'Enrolment', deleted: 1, period: 'P5Y', cutOff: '1995-06-30', dueAs: 'Enrolment' },
    });
    // Nothing is left to do.
    expect(await reportOf('schools', 'Enrolment', '2000-06-30', false)).toMatchObject({ due: 0 });
  });

  test('counts a quarter from its end', async () => {
    const person = randomUUID();
    await all(
      root('schools'),
      "insert into absence_quarter (person_id, quarter, unlawful_percent, lawful_percent) values ($1, '1996Q1', 1, 1)",
      [person],
    );
    expect(await reportOf('schools', 'AbsenceQuarter', '1999-03-30')).toMatchObject({ due: 0 });
    expect(await reportOf('schools', 'AbsenceQuarter', '1999-03-31')).toMatchObject({ due: 1 });
  });

  test('keeps what a decision holds, tells so, and tells the day to look at it again', async () => {
    const person = randomUUID();
    await enrol(person, '1996-01-01');
    const hold = (...args: string[]) => commanded('hub/retention-hold.ts', 'schools', ...args);
    expect(
      await hold(
        ...['--person', person, '--law', 'forvaltningsloven § 19', '--reason', 'a complaint is pending'],
        ...['--review', '2001-06-01', '--by', 'a lawyer'],
      ),
    ).toMatchObject({ code: 0, stdout: expect.stringMatching(/^schools: hold no. \d+ is noted\n$/) });
    const report = await run('schools', '2001-06-01', false);
    expect(report.types).toContainEqual({
      type: 'Enrolment',
      due: 1, // the young one of above
      kept: [{ because: 'held by a decision', rows: 1 }],
    });
    expect(await count('schools', 'enrolment', person)).toBe(1);
    expect(report.reviews).toEqual([{ what: 'held beyond its time', id: expect.any(String), reviewOn: '2001-06-01' }]);
    expect(await hold('--lift', report.reviews[0]?.id ?? '')).toMatchObject({ code: 0 });
    expect(await hold('--lift', report.reviews[0]?.id ?? '')).toMatchObject({ code: 2 });
    await run('schools', '2001-06-01', false);
    expect(await count('schools', 'enrolment', person)).toBe(0);
  });

  test('tells which rows held back are due, so that they are lifted by number when nobody is on duty, and not before', async () => {
    const person = randomUUID();
    const [due, later] = await all<{ id: string }>(
      root('schools'),
      `insert into samspil.held_back (person_id, row_id, decision, reason, review_on, decided_by)
       values ($1, gen_random_uuid(), 'afgjort', 'derfor', '2001-01-01', 'left'), ($1, gen_random_uuid(), 'afgjort', 'derfor', '2999-01-01', 'left')
       returning id::text`,
      [person],
    );
    expect((await run('schools', '2001-06-01', true)).reviews).toContainEqual({
      what: 'held back from the citizen',
      id: due?.id,
      reviewOn: '2001-01-01',
    });
    const lift = (id = '', ...more: string[]) =>
      commanded('hub/retention-hold.ts', 'schools', '--lift-held-back', id, ...more);
    expect(await lift(due?.id)).toMatchObject({ code: 2, stderr: expect.stringContaining('--by') });
    expect(await lift(later?.id, '--by', 'a lawyer')).toMatchObject({ code: 2 });
    expect(await lift(due?.id, '--by', 'a lawyer')).toMatchObject({
      code: 0,
      stdout: `schools: no. ${due?.id} is no longer held back from the citizen\n`,
    });
    expect(await all(root('schools'), 'select id::text from samspil.held_back where person_id = $1', [person])).toEqual(
      [{ id: later?.id }],
    );
    expect(
      await all(
        root('schools'),
        "select subject, persons, detail -> 'command' as command from samspil.audit_entry where kind = 'RETENTION' and $1 = any (persons)",
        [person],
      ),
    ).toEqual([{ subject: 'a lawyer', persons: [person], command: 'liftHoldBack' }]);
    await all(root('schools'), 'delete from samspil.held_back where person_id = $1', [person]);
  });

  test('keeps what the public archive has not taken over, and deletes a case with its measures afterwards', async () => {
    const person = randomUUID();
    await all(
      root('social'),
      `insert into social_case (number, person_id, kind, opened_on, closed_on) values ('OLD-1', $1, 'CHILD', '1990-01-01', '1991-01-01')`,
      [person],
    );
    await all(
      root('social'),
      `insert into measure (person_id, case_number, kind, from_date) values ($1, 'OLD-1', 'RELIEF', '1990-02-01')`,
      [person],
    );
    await all(root('social'), `insert into relation (person_id, other_person_id, kind) values ($1, $2, 'SIBLING')`, [
      person,
      randomUUID(),
    ]);
    await run('social', '2001-01-01', false);
    expect(await reportOf('social', 'SocialCase', '2001-01-01')).toEqual({
      type: 'SocialCase',
      due: 0,
      kept: [{ because: expect.stringContaining('arkivloven'), rows: 1 }],
    });
    expect(await count('social', 'measure', person)).toBe(1);
    const handover = runProgram('hub/retention.ts', { SAMSPIL_HOME: databases.home }, [
      ...['social', '--handed-over', 'SocialCase', '--up-to', '1995-12-31', '--receipt', 'AVID 12345'],
    ]);
    expect({ code: await handover.ended(), stderr: handover.stderr() }).toEqual({ code: 0, stderr: '' });
    expect((await run('social', '2001-01-01', true)).types.filter(({ due }) => due > 0)).toEqual([
      { type: 'SocialCase', due: 1, kept: [] },
      { type: 'Measure', due: 1, kept: [] },
      { type: 'Relation', due: 1, kept: [] },
    ]);
    await run('social', '2001-01-01', false);
    for (const table of ['social_case', 'measure', 'relation']) expect(await count('social', table, person)).toBe(0);
  });

  test('a case of DKE goes with its parties, and is kept while something of it is not past its time', async () => {
    const [subject, other] = [randomUUID(), randomUUID()];
    await all(
      root('dke'),
      `with f as (
         insert into case_file (number, level, cooperation, status, opened_on, closed_on)
         values ('OLD-1', 'LEVEL_1', 'SSP', 'CLOSED', '1990-01-01', '1991-01-01'), ('OLD-2', 'LEVEL_1', 'SSP', 'CLOSED', '1990-01-01', '1991-01-01')
       )
       insert into samspil.archive_handover (type, up_to, receipt) values ('Case', '1999-12-31', 'AVID 1')`,
    );
    for (const [number, person] of [
      ['OLD-1', subject],
      ['OLD-2', other],
    ]) {
      await all(root('dke'), "insert into person (person_id, protection, residency) values ($1, 'NONE', 'OUTSIDE')", [
        person,
      ]);
      await all(
        root('dke'),
        "insert into case_party (case_number, person_id, role, from_date) values ($1, $2, 'SUBJECT', '1990-01-01')",
        [number, person],
      );
    }
    await all(
      root('dke'),
      `insert into concern (reference, person_id, raised_at, raised_by, kind, urgency, status, case_number)
       values ('OLD-C', $1, '1995-06-01', 'SCHOOLS', 'COMPANY', 'NORMAL', 'CASE', 'OLD-2')`,
      [other],
    );
    const { types } = await run('dke', '1996-01-01', false);
    expect(types.filter(({ due, kept }) => due + kept.length > 0)).toEqual([
      { type: 'PersonDke', due: 1, kept: [] },
      { type: 'CaseParty', due: 1, kept: [] },
      { type: 'Case', due: 1, kept: [{ because: 'concern refers to it', rows: 1 }] },
    ]);
    for (const table of ['person', 'case_party']) {
      expect(await count('dke', table, subject)).toBe(0);
      expect(await count('dke', table, other)).toBe(1);
    }
    await run('dke', '1997-06-01', false);
    for (const table of ['person', 'case_party', 'concern']) expect(await count('dke', table, other)).toBe(0);
  });

  test('may be killed half way and run again', async () => {
    // What the seed wrote and is past its time today would share a batch with the rows below.
    await run('associations', new Date().toISOString().slice(0, 10), false);
    await all(
      root('associations'),
      `insert into youth_job (person_id, employer_kind, from_date, to_date, hours_a_week, consent_given_on, age_band)
       select gen_random_uuid(), 'SHOP', '2001-01-01', '2001-02-01', 5, '2001-01-01', 'AGE_16_17' from generate_series(1, 30000)`,
    );
    const left = async () =>
      (
        await all<{ rows: number }>(
          root('associations'),
          "select count(*)::int as rows from youth_job where to_date = '2001-02-01'",
        )
      )[0]?.rows ?? 0;
    const killed = runProgram('hub/retention.ts', { SAMSPIL_HOME: databases.home }, ['associations']);
    while ((await left()) === 30_000) await new Promise((resolve) => setTimeout(resolve, 10));
    await killed.stop('SIGKILL');
    const afterKill = await left();
    expect(afterKill).toBeGreaterThan(0);
    expect(afterKill % 1_000).toBe(0);
    const again = runProgram('hub/retention.ts', { SAMSPIL_HOME: databases.home }, ['associations']);
    expect(await again.ended()).toBe(0);
    expect(await left()).toBe(0);
    const entries = await all<{ deleted: number }>(
      root('associations'),
      "select (detail ->> 'deleted')::int as deleted from samspil.audit_entry where kind = 'RETENTION' and detail ->> 'type' = 'YouthJob'",
    );
    expect(entries.reduce((sum, { deleted }) => sum + deleted, 0)).toBeGreaterThanOrEqual(30_000);
    expect(Math.max(...entries.map(({ deleted }) => deleted))).toBe(1_000);
  });

  test('takes entries of the audit trail along that are past their time, with a receipt', async () => {
    await all(
      root('urban'),
      "insert into samspil.audit_entry (at, kind, subject, roles, trace_id) values (now() - interval '6 years', 'DENIED', 's', '{}', 't')",
    );
    const sequencer = createSequencer({
      department: 'urban',
      database: databases.as('urban', 'sequencer'),
      key: await readAuditKey('urban', databases.home, {}),
      log: createLog('test', 'silent'),
    });
    await sequencer.sequence();
    expect((await commanded('hub/retention.ts', '--dry-run', 'urban')).stdout).toContain(
      'the audit trail: 1 entries past their time',
    );
    expect(await commanded('hub/retention.ts', 'urban')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('the audit trail: 1 entries deleted, with a signed receipt\n'),
    });
    expect(
      await all(root('urban'), "select 1 from samspil.audit_entry where kind = 'DENIED' and trace_id = 't'"),
    ).toEqual([]);
  });

  test('is done by a role that can delete, and write nothing', async () => {
    const retention = databases.as('schools', 'retention');
    await expect(all(retention, 'update enrolment set to_date = now()')).rejects.toThrow('permission denied');
    await expect(all(retention, "select samspil.record('READ', '{}', '{}')")).rejects.toThrow('does not record');
  });
});

describe('erasure', () => {
  const tokenFile = async (role: Role) => {
    const issuer = createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: databases.home }));
    const file = join(folder, `${randomUUID()}.token`);
    await writeFile(file, `${await issuer.sign({ role, subject: 'the-auditor' })}\n`);
    return file;
  };
  const erase = async (person: string, role: Role = 'AUDITOR') => {
    const program = runProgram('hub/erase.ts', { SAMSPIL_HOME: databases.home }, [
      ...['--person', person, '--token-file', await tokenFile(role)],
    ]);
    return { program, code: program.ended() };
  };
  const receipts = async (): Promise<Record<string, Record<string, Row>>> => {
    const home = join(databases.home, 'erasures');
    const found: Record<string, Record<string, Row>> = {};
    for (const request of await readdir(home)) {
      const files = (await readdir(join(home, request))).sort();
      found[request] = Object.fromEntries(
        await Promise.all(
          files.map(
            async (file) => [file, JSON.parse(await readFile(join(home, request, file), 'utf8')) as Row] as const,
          ),
        ),
      );
    }
    return found;
  };
  const writeRows = async (person: string) => {
    await all(
      root('schools'),
      `insert into school_concern (reference, person_id, raised_on, kind, status)
       values ($2, $1, '2025-01-01', 'ABSENCE', 'CLOSED'), ($3, $1, '2025-01-01', 'ABSENCE', 'OPEN')`,
      [person, randomUUID(), randomUUID()],
    );
    await all(
      root('associations'),
      `insert into youth_job (person_id, employer_kind, from_date, hours_a_week, consent_given_on, age_band)
       values ($1, 'SHOP', '2025-01-01', 5, '2025-01-01', 'AGE_16_17')`,
      [person],
    );
    await all(
      root('dke'),
      `insert into exit_request (reference, person_id, requested_at, requested_by, status) values ($2, $1, '2025-01-01', 'CITIZEN', 'RECEIVED')`,
      [person, randomUUID()],
    );
    await all(root('dke'), "insert into person (person_id, protection, residency) values ($1, 'NONE', 'OUTSIDE')", [
      person,
    ]);
  };

  test('is refused to every role but the auditor, before anything is read', async () => {
    const { program, code } = await erase(randomUUID(), 'LEAD');
    expect({ code: await code, stderr: program.stderr() }).toEqual({
      code: 1,
      stderr: 'Erasure is for the role AUDITOR alone.\n',
    });
    await expect(readdir(join(databases.home, 'erasures'))).rejects.toThrow('ENOENT');
  });

  test('deletes what no law keeps, tells what is kept and why, and leaves five receipts', async () => {
    const person = randomUUID();
    await writeRows(person);
    const { program, code } = await erase(person);
    expect({ code: await code, stderr: program.stderr() }).toEqual({ code: 0, stderr: '' });
    const [[request, files] = ['', {} as Record<string, Row>]] = Object.entries(await receipts());
    expect(Object.keys(files)).toEqual([
      ...[
        'associations.json',
        'complete.json',
        'dke.json',
        'request.json',
        'schools.json',
        'social.json',
        'urban.json',
      ],
    ]);
    expect(files['schools.json']).toEqual({
      department: 'schools',
      request,
      at: expect.any(String),
      auditEntry: expect.any(String),
      deleted: [{ type: 'SchoolConcern', rows: 1 }],
      kept: [{ type: 'SchoolConcern', rows: 1, because: expect.stringContaining('offentlighedsloven § 13') }],
    });
    expect(files['associations.json']).toMatchObject({ deleted: [{ type: 'YouthJob', rows: 1 }], kept: [] });
    expect(files['dke.json']).toMatchObject({
      deleted: [
        { type: 'ExitRequest', rows: 1 },
        { type: 'PersonDke', rows: 1 },
      ],
      kept: [],
    });
    expect(files['urban.json']).toMatchObject({ deleted: [], kept: [] });
    expect(await count('schools', 'school_concern', person)).toBe(1);
    expect(await count('dke', 'person', person)).toBe(0);
    const [entry] = await all<{ subject: string; roles: string[]; persons: string[] }>(
      root('schools'),
      "select subject, roles, persons from samspil.audit_entry where kind = 'ERASURE' and id = $1",
      [files['schools.json']?.['auditEntry']],
    );
    expect(entry).toEqual({ subject: 'the-auditor', roles: ['AUDITOR'], persons: [person] });
  });

  test('takes a shield and former ids along, which is on record by itself, and not while rows are left', async () => {
    const [person, former] = [randomUUID(), randomUUID()];
    const known = async () => {
      await all(root('associations'), 'insert into samspil.shielded (person_id) values ($1)', [person]);
      await all(
        root('associations'),
        "insert into samspil.person_alias (alias_id, person_id, reason) values ($1, $2, 'CPR_CHANGED')",
        [former, person],
      );
    };
    await known();
    const forget = () =>
      all(databases.as('associations', 'retention'), 'select samspil.forget_person($1, $2) as rows', [
        { subject: 'the-auditor', roles: ['AUDITOR'], trace: 't' },
        person,
      ]);
    const job = `insert into youth_job (person_id, employer_kind, from_date, hours_a_week, consent_given_on, age_band)
      values ($1, 'SHOP', '2025-01-01', 5, '2025-01-01', 'AGE_16_17')`;
    await all(root('associations'), job, [person]);
    await expect(forget()).rejects.toThrow('youth_job still has rows about the person');
    await all(root('associations'), 'delete from youth_job where person_id = $1', [person]);
    expect(await forget()).toEqual([{ rows: 2 }]);
    const [entry] = await all<{ subject: string; detail: Row }>(
      root('associations'),
      "select subject, detail from samspil.audit_entry where kind = 'ERASURE' and $1 = any (persons)",
      [person],
    );
    expect(entry).toEqual({
      subject: 'the-auditor',
      detail: { type: 'core rules and former ids', deleted: 2 },
    });
  });

  test('killed between departments, it is taken up again; what was told stays, also of a receipt that was not written', async () => {
    const person = randomUUID();
    await writeRows(person);
    const former = randomUUID();
    for (const department of ['schools', 'associations', 'dke'] as const)
      await all(
        root(department),
        "insert into samspil.person_alias (alias_id, person_id, reason) values ($1, $2, 'CPR_LATE')",
        [former, person],
      );
    const before = Object.keys(await receipts());
    const { program } = await erase(former);
    await program.until('schools: done');
    await program.stop('SIGKILL');
    const broken = Object.entries(await receipts()).find(([request]) => !before.includes(request));
    if (broken === undefined) throw new Error('There is no request.');
    const [request, files] = broken;
    expect(files['complete.json']).toBeUndefined();
    // As when the kill came after the commit and before the receipt.
    const receipt = files['schools.json'];
    await rm(join(databases.home, 'erasures', request, 'schools.json'));

    const { program: again, code } = await erase(former);
    expect({ code: await code, stderr: again.stderr() }).toEqual({ code: 0, stderr: '' });
    const now = (await receipts())[request] ?? {};
    expect(Object.keys(now)).toHaveLength(7);
    expect(now['schools.json']).toEqual(receipt);
    expect(now['associations.json']).toMatchObject({
      deleted: [
        { type: 'YouthJob', rows: 1 },
        { type: 'core rules and former ids', rows: 1 },
      ],
    });
    expect(
      await all(
        root('schools'),
        "select 1 from samspil.audit_entry where kind = 'ERASURE' and detail ->> 'request' = $1",
        [request],
      ),
    ).toHaveLength(1);
  });
});
