import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { LEAD, OTHER_WORKER, TEACHER, type TriedWork, tryWork, WORKER } from '../testing/work.ts';

let server: TestServer;
let dke: TriedWork;

beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server);
}, 120_000);
afterAll(async () => {
  await dke?.close();
  await server?.stop();
});

const about = (more: Record<string, unknown> = {}) => ({
  personId: randomUUID(),
  kind: 'COMPANY',
  text: 'Seen with an older group after school, three days in a row.',
  urgency: 'HIGH',
  parentsKnow: 'YES',
  notification: 'NOT_MADE',
  ...more,
});
const OTHER_CPR = '020210-5000';
const CPR = '010110-5000'; // 1 January 2010: century by the seventh digit
const asText = (value: unknown) => JSON.stringify(value);

describe('a concern', () => {
  test('is raised by a teacher in one mutation, who is told that it does not replace a notification', async () => {
    const told = await dke.tell(TEACHER, 'raiseConcern', about());
    expect(told).toMatchObject({ outcome: 'DONE', notice: expect.stringMatching(/underretning.*barnets lov § 133/) });
    const { data } = await dke.ask(TEACHER, '{ myConcerns { nodes { id status reason kind urgency } } }');
    expect(data.myConcerns.nodes).toContainEqual({
      id: told.id,
      status: 'RECEIVED',
      reason: null,
      kind: 'COMPANY',
      urgency: 'HIGH',
    });
  });

  test('is answered alike whether or not DKE knows the person', async () => {
    const known = (await dke.newCase()).person;
    const answers = await Promise.all(
      [known, randomUUID()].map((personId) => dke.tell(TEACHER, 'raiseConcern', about({ personId }))),
    );
    const [first, second] = answers.map(({ id, ...rest }) => ({ ...rest, id: /^[0-9a-f-]{36}$/.test(id) }));
    expect(first).toEqual(second);
  });

  test('that comes again with the same key is raised once, also when both come at once; another input with it is refused', async () => {
    const input = about({ key: randomUUID() });
    const [one, two] = await Promise.all([
      dke.tell(TEACHER, 'raiseConcern', input),
      dke.tell(TEACHER, 'raiseConcern', input),
    ]);
    expect(two).toEqual(one);
    expect(await dke.tell(TEACHER, 'raiseConcern', input)).toEqual(one);
    expect(await dke.tell(TEACHER, 'raiseConcern', { ...input, urgency: 'ACUTE' })).toMatchObject({
      outcome: 'KEY_USED',
    });
    // The key is the caller's own: the same one of somebody else is another.
    const other = await dke.tell(WORKER, 'raiseConcern', input);
    expect(other.id).not.toBe(one.id);
    expect([
      (await dke.tell(TEACHER, 'raiseConcern', input)).id,
      (await dke.tell(WORKER, 'raiseConcern', input)).id,
    ]).toEqual([one.id, other.id]);
    const rows = await dke
      .as('superuser')
      .transaction((tx) => tx.sql('select id from concern where person_id = $1 order by id', [input.personId]));
    expect(rows).toHaveLength(2);
  });

  test('takes a CPR number with a name, keeps the name, and neither the number nor a trace of it', async () => {
    const told = await dke.tell(TEACHER, 'raiseConcern', about({ personId: null, cpr: CPR, name: 'Et Navn' }));
    expect(told.outcome).toBe('DONE');
    const [row] = await dke
      .as('superuser')
      .transaction((tx) =>
        tx.sql(
          'select p.name, p.birth_date::text, c.person_id from concern c join person p using (person_id) where c.id = $1',
          [told.id],
        ),
      );
    expect(row).toMatchObject({ name: 'Et Navn', birth_date: '2010-01-01' });
    const everything = await dke
      .as('superuser')
      .transaction(async (tx) => [
        await tx.sql('select * from samspil.audit_entry'),
        await tx.sql('select * from samspil.command_done'),
        await tx.sql('select * from concern'),
      ]);
    expect(asText(everything)).not.toContain('0101105000');
    expect(asText(everything)).not.toContain(CPR);
  });

  test('tells DKE the name of whom it knew by the key alone, and never writes over what it knows', async () => {
    const name = async (personId: string) =>
      (await dke.sql<{ name: string | null }>('select name from person where person_id = $1', [personId]))[0]?.name;
    const byCpr = (given: string) =>
      dke.tell(TEACHER, 'raiseConcern', about({ personId: null, cpr: OTHER_CPR, name: given }));
    const { id } = await byCpr('Et Navn');
    const [row] = await dke.sql<{ person_id: string }>('select person_id from concern where id = $1', [id]);
    const person = row?.person_id ?? '';
    await dke.sql('update person set name = null where person_id = $1', [person]);
    await byCpr('Et Navn');
    expect(await name(person)).toBe('Et Navn');
    await dke.sql('update person set birth_date = null where person_id = $1', [person]);
    await byCpr('Noget Andet');
    expect(await name(person)).toBe('Et Navn');
    await dke.raise({ personId: person });
    expect(await name(person)).toBe('Et Navn');
  });

  test('with a CPR number that is none, or in the text of the query, is refused without repeating it', async () => {
    const bad = '310210-5000';
    const told = await dke.tell(TEACHER, 'raiseConcern', about({ personId: null, cpr: bad, name: 'Et Navn' }));
    expect(told).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.cpr' }] });
    const literal = await dke.ask(
      TEACHER,
      `mutation { raiseConcern(input: { key: "${randomUUID()}", cpr: "${CPR}", name: "Et Navn", kind: COMPANY, text: "long enough a text", urgency: HIGH }) { outcome } }`,
    );
    expect(literal.errors).toEqual([['', 'GRAPHQL_VALIDATION_FAILED']]);
    expect(literal.text).toMatch(/in a variable/);
    for (const text of [asText(told), literal.text]) expect(text).not.toMatch(/310210|010110|5000/);
  });

  test('and after it an access grant and a request for help find the same person by the CPR number', async () => {
    const { id } = await dke.tell(TEACHER, 'raiseConcern', about({ personId: null, cpr: CPR, name: 'Et Navn' }));
    const opened = await dke.tell(WORKER, 'openCase', {
      concernId: id,
      version: 1,
      role: 'SUBJECT',
      level: 'LEVEL_1',
      cooperation: 'SSP',
    });
    const open = async (cprs: readonly string[], persons: readonly string[] = [], who = WORKER) =>
      dke.ask(
        who,
        'mutation($input: OpenAccessInput!) { openAccess(input: $input) { grant { personIds } refusals { code } } }',
        {
          input: {
            caseId: opened.caseNumber,
            persons,
            cprs,
            departments: ['DKE'],
            basis: 'SSP',
            reason: 'a meeting',
          },
        },
      );
    const [row] = await dke.sql<{ person_id: string }>('select person_id from concern where id = $1', [id]);
    const { data, errors } = await open([CPR.replace('-', '')]);
    expect(errors).toEqual([]);
    expect(data.openAccess).toEqual({ grant: { personIds: [row?.person_id] }, refusals: [] });
    const bad = await open([CPR, '310210-5000']);
    expect(bad.errors).toEqual([['openAccess', 'BAD_USER_INPUT']]);
    expect(bad.text).toMatch(/input\.cprs\.1/);
    // Whose number it is, is told by nothing, and each try is on record.
    const ids = [row?.person_id ?? ''];
    const before = (await dke.trail()).length;
    const [right, wrong] = [await open([CPR], ids, TEACHER), await open([OTHER_CPR], ids, TEACHER)];
    expect(right.text).toBe(wrong.text);
    expect(right.errors).toEqual([]);
    expect((await dke.trail()).length).toBeGreaterThanOrEqual(before + 2);
    expect((await open(Array<string>(21).fill(CPR), ids, TEACHER)).text).toMatch(/input\.cprs.*20 persons at most/);
    const asked = await dke.tell(TEACHER, 'requestExit', { cpr: CPR, name: 'Et Navn', reach: 'Through the school.' });
    expect(await dke.sql('select person_id from exit_request where id = $1', [asked.id])).toEqual([row]);
    expect(JSON.stringify([data, bad.text, asked, await dke.trail()])).not.toMatch(/010110-?5000|310210/);
  });

  test('needs for a person what a notification and the parents are about, and says field by field what is wrong', async () => {
    const told = await dke.tell(TEACHER, 'raiseConcern', {
      personId: null,
      cpr: CPR,
      name: 'X',
      kind: 'COMPANY',
      text: 'short',
      urgency: 'HIGH',
      notification: 'NOT_UNDER_18',
    });
    expect(told.fields?.map(({ path }) => path).sort()).toEqual([
      'input.name',
      'input.notification',
      'input.parentsKnow',
      'input.text',
    ]);
    const young = await dke.tell(
      TEACHER,
      'raiseConcern',
      about({ personId: null, cpr: CPR, name: 'Et Navn', notification: 'NOT_UNDER_18' }),
    );
    expect(young.fields).toEqual([{ path: 'input.notification', message: expect.stringContaining('under 18') }]);
  });

  test('about an area names nobody, and is in the queue', async () => {
    const told = await dke.tell(TEACHER, 'raiseConcern', {
      areaCode: '0165-1-07',
      kind: 'UNEASE',
      text: 'Scooters and fires behind the shops each evening.',
      urgency: 'ACUTE',
    });
    expect(told).toMatchObject({ outcome: 'DONE', notice: null });
    const { data, errors } = await dke.ask(
      WORKER,
      '{ queue(first: 100) { nodes { id concern { id text area { code } } person { id } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.queue.nodes.find(({ id }: { id: string }) => id === told.id)).toMatchObject({
      concern: { text: expect.stringContaining('Scooters'), area: { code: '0165-1-07' } },
      person: null,
    });
    const mixed = await dke.tell(TEACHER, 'raiseConcern', about({ areaCode: '0165' }));
    expect(mixed.code).toBe('BAD_USER_INPUT');
  });

  test('is not raised by an analyst, and nobody but who raised it follows it', async () => {
    const analyst = { reader: { roles: ['ANALYST'], subject: 'a' } } as const;
    expect((await dke.tell(analyst, 'raiseConcern', about())).code).toBe('ACCESS_DENIED');
    const { id } = await dke.tell(TEACHER, 'raiseConcern', about());
    const { data } = await dke.ask(
      { reader: { ...TEACHER.reader, subject: 'colleague' } },
      '{ myConcerns { nodes { id } } }',
    );
    expect(data.myConcerns.nodes.map((node: { id: string }) => node.id)).not.toContain(id);
  });
});

describe('triage', () => {
  test('the queue has the most urgent first, and of those the oldest; page by page nothing is missed', async () => {
    for (const urgency of ['NORMAL', 'ACUTE', 'HIGH', 'ACUTE', 'NORMAL'])
      await dke.tell(TEACHER, 'raiseConcern', about({ urgency }));
    const rank = { ACUTE: 1, HIGH: 2, NORMAL: 3 };
    const seen: { id: string; urgency: keyof typeof rank; since: string; dueAt: string }[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await dke.ask(
        WORKER,
        'query($after: String) { queue(first: 3, after: $after) { nodes { id urgency since dueAt } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      expect(errors).toEqual([]);
      seen.push(...data.queue.nodes);
      after = data.queue.pageInfo.hasNextPage ? data.queue.pageInfo.endCursor : null;
    } while (after !== null);
    const sorted = [...seen].sort((a, b) => rank[a.urgency] - rank[b.urgency] || a.since.localeCompare(b.since));
    expect(seen.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    const [{ waiting } = { waiting: 0 }] = await dke.as('superuser').transaction((tx) =>
      tx.sql<{ waiting: number }>(
        `select (select count(*) from concern where status in ('RECEIVED', 'IN_HANDS'))::int
             + (select count(*) from exit_request where status = 'RECEIVED')::int as waiting`,
      ),
    );
    expect(new Set(seen.map(({ id }) => id)).size).toBe(waiting);
  });

  test('each look at the queue is on record, with the persons who are in it', async () => {
    const { personId } = about();
    await dke.tell(TEACHER, 'raiseConcern', about({ personId, urgency: 'ACUTE' }));
    const before = (await dke.trail()).length;
    await dke.ask(WORKER, '{ queue(first: 100) { nodes { concern { text } } } }');
    const looks = (await dke.trail()).slice(before).filter(({ kind }) => kind === 'READ');
    expect(looks.flatMap(({ persons }) => persons)).toContain(personId);
    expect(looks.every(({ basis }) => basis === 'OWN_DUTY')).toBe(true);
  });

  test('one who takes a concern has it; another is told so, and the lead takes it over', async () => {
    const { id } = await dke.tell(TEACHER, 'raiseConcern', about());
    expect(await dke.tell(WORKER, 'takeConcern', { concernId: id, version: 1 })).toMatchObject({
      outcome: 'DONE',
      version: 2,
    });
    expect(await dke.tell(OTHER_WORKER, 'takeConcern', { concernId: id, version: 1 })).toMatchObject({
      outcome: 'CHANGED_MEANWHILE',
      version: 2,
    });
    expect(await dke.tell(OTHER_WORKER, 'takeConcern', { concernId: id, version: 2 })).toMatchObject({
      outcome: 'IN_OTHER_HANDS',
    });
    expect(await dke.tell(LEAD, 'takeConcern', { concernId: id, version: 2 })).toMatchObject({
      outcome: 'DONE',
      version: 3,
    });
    const { data } = await dke.ask(TEACHER, '{ myConcerns(first: 1) { nodes { status } } }');
    expect(data.myConcerns.nodes).toEqual([{ status: 'IN_HANDS' }]);
  });

  test('no further action is told to who raised it, with the reason; decided is decided', async () => {
    const { id } = await dke.tell(TEACHER, 'raiseConcern', about());
    const ended = { concernId: id, version: 1, reason: 'The parents handle it with the school.' };
    expect(await dke.tell(WORKER, 'endConcern', ended)).toMatchObject({ outcome: 'DONE', version: 2 });
    expect(await dke.tell(WORKER, 'endConcern', { ...ended, version: 2 })).toMatchObject({
      outcome: 'ALREADY_DECIDED',
    });
    const { data } = await dke.ask(TEACHER, '{ myConcerns(first: 1) { nodes { status reason } } }');
    expect(data.myConcerns.nodes).toEqual([{ status: 'NO_FURTHER_ACTION', reason: ended.reason }]);
  });

  test('nobody sees or decides a concern about their own family, and one about a shielded person is for the lead', async () => {
    const [kin, hidden, self] = [randomUUID(), randomUUID(), randomUUID()];
    await dke.as('superuser').transaction(async (tx) => {
      await tx.sql("insert into samspil.staff_person values ('worker', $1) on conflict do nothing", [self]);
      await tx.sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [self, kin]);
      await tx.sql('insert into samspil.shielded (person_id, imported) values ($1, true)', [hidden]);
    });
    const [ofKin, ofHidden] = await Promise.all(
      [kin, hidden].map((personId) => dke.tell(TEACHER, 'raiseConcern', about({ personId, urgency: 'ACUTE' }))),
    );
    const { data, errors } = await dke.ask(
      WORKER,
      '{ queue(first: 100) { nodes { id urgency concern { text } person { id } } } }',
    );
    const ids = data.queue.nodes.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(ofKin?.id);
    const at = ids.indexOf(ofHidden?.id);
    expect(data.queue.nodes[at]).toMatchObject({ urgency: 'ACUTE', concern: null, person: null });
    expect(errors).toEqual(
      expect.arrayContaining([
        [`queue.nodes.${at}.concern`, 'ACCESS_DENIED'],
        [`queue.nodes.${at}.person`, 'ACCESS_DENIED'],
      ]),
    );
    for (const told of [ofKin, ofHidden])
      expect(await dke.tell(WORKER, 'takeConcern', { concernId: told?.id, version: 1 })).toMatchObject({
        outcome: 'NOT_YOURS',
        id: null,
      });
    expect(await dke.tell(LEAD, 'takeConcern', { concernId: ofHidden?.id, version: 1 })).toMatchObject({
      outcome: 'DONE',
    });
    await dke.as('superuser').transaction((tx) => tx.sql('delete from samspil.staff_person'));
  });
});
