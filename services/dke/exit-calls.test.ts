import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createLog } from '@samspil/kit/log.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { Webhook } from 'standardwebhooks';
import { exitCalls } from './exit-calls.ts';
import { LEAD, type TriedWork, tryWork, WORKER } from './testing/work.ts';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const log = createLog('test', 'silent');

/** A webhook's receiver, which remembers what it was sent and answers with a status of the test's choosing. */
interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}
let server: TestServer;
let dke: TriedWork;
let receiver: Server;
let received: Received[] = [];
let status = 200;

beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server);
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() });
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
}, 120_000);
afterAll(async () => {
  receiver?.close();
  await dke?.close();
  await server?.stop();
});
beforeEach(async () => {
  [received, status] = [[], 200];
  await dke.sql('truncate exit_request, duty cascade');
});

const env = () => ({
  EXIT_CALL_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/call`,
  EXIT_CALL_SECRET: SECRET,
});
const call = async () => {
  const [task] = exitCalls(log, env());
  if (task === undefined) throw new Error('no task');
  await task.run({ database: dke.as('sequencer'), log, signal: new AbortController().signal });
};
const ask = async () => {
  const person = randomUUID();
  const told = await dke.tell({ reader: { roles: ['CITIZEN'], subject: 'c', personId: person } }, 'requestExit', {
    reach: 'By text message.',
  });
  return { id: told.id, person };
};
const putOnDuty = (subject: string, rank: 'FIRST' | 'NEXT' | 'LEAD') =>
  dke.tell(LEAD, 'planDuty', {
    subject,
    rank,
    from: new Date(Date.now() - 3_600_000).toISOString(),
    until: new Date(Date.now() + 3_600_000).toISOString(),
  });
const later = (seconds: number) =>
  dke.sql(
    `update samspil.exit_call set called_at = called_at - make_interval(secs => $1), tried_at = tried_at - make_interval(secs => $1)`,
    [seconds],
  );
const calledSince = () =>
  received.splice(0).map(({ body }) => {
    const { data } = JSON.parse(body) as { data: { call: string | null; rank: string } };
    return [data.call, data.rank];
  });

test('whoever is on duty is called at once, by a signed webhook that names nobody whom it is about', async () => {
  await putOnDuty('first', 'FIRST');
  const { id, person } = await ask();
  await call();
  const [one] = received;
  expect(received).toHaveLength(1);
  expect(new Webhook(SECRET).verify(one?.body ?? '', one?.headers ?? {})).toEqual({
    type: 'exit.requested',
    timestamp: expect.any(String),
    data: { requestId: id, call: 'first', rank: 'FIRST', waitingSince: expect.any(String) },
  });
  expect(JSON.stringify(one)).not.toContain(person);
  expect(() => new Webhook(SECRET).verify((one?.body ?? '').replace('first', 'other'), one?.headers ?? {})).toThrow();
  await call();
  expect(received).toHaveLength(1); // heard, and given its five minutes
});

test('unacknowledged after five minutes it goes to the next, then to the lead, again and again; acknowledged it goes to nobody', async () => {
  await putOnDuty('first', 'FIRST');
  await putOnDuty('next', 'NEXT');
  await putOnDuty('lead', 'LEAD');
  const { id } = await ask();
  const seen: unknown[] = [];
  for (const seconds of [0, 299, 2, 301, 301, 301]) {
    await later(seconds);
    await call();
    seen.push(calledSince());
  }
  expect(seen).toEqual([
    [['first', 'FIRST']],
    [],
    [['next', 'NEXT']],
    [['lead', 'LEAD']],
    [['lead', 'LEAD']],
    [['lead', 'LEAD']],
  ]);
  await dke.tell(WORKER, 'acknowledgeExit', { requestId: id, version: 1 });
  await later(301);
  await call();
  expect(calledSince()).toEqual([]);
});

test('where nobody is on duty the lead is called at once, and where there is no lead on the roster whoever takes the webhook decides', async () => {
  await putOnDuty('lead', 'LEAD');
  await ask();
  await call();
  expect(calledSince()).toEqual([['lead', 'LEAD']]);
  await dke.sql('truncate exit_request, duty cascade');
  await ask();
  await call();
  expect(calledSince()).toEqual([[null, 'LEAD']]);
});

test('a call that does not get through is tried again in 15 seconds, and of two processes one makes it', async () => {
  await putOnDuty('first', 'FIRST');
  await ask();
  for (status of [500, 302]) {
    await expect(call()).rejects.toThrow('1 calls did not get through');
    expect(calledSince()).toEqual([['first', 'FIRST']]);
    await call(); // too soon
    expect(calledSince()).toEqual([]);
    await later(16);
  }
  status = 204;
  await Promise.all([call(), call(), call()]);
  expect(calledSince()).toEqual([['first', 'FIRST']]);
  await later(16);
  await call();
  expect(calledSince()).toEqual([]);
});

test('a process that is in the middle of a call keeps another from making it, and from waiting', async () => {
  await putOnDuty('first', 'FIRST');
  const { id } = await ask();
  const due = 'select request from samspil.exit_calls_due()';
  await dke.as('sequencer').transaction(async (one) => {
    expect(await one.sql(due)).toEqual([{ request: id }]);
    const other = await dke.as('sequencer').transaction(async (tx) => {
      await tx.sql("set local statement_timeout = '2s'");
      return tx.sql(due);
    });
    expect(other).toEqual([]);
  });
});

test('one who asks is called, however many wait before them; who asks again has not asked twice', async () => {
  await putOnDuty('first', 'FIRST');
  await dke.sql(
    `insert into exit_request (id, reference, person_id, requested_at, requested_by, status, requester, reach)
     select gen_random_uuid(), 'many-' || n, gen_random_uuid(), now() - interval '1 hour', 'CITIZEN', 'RECEIVED', 'many', 'By phone.' from generate_series(1, 150) as n`,
  );
  await call();
  await call();
  expect(received).toHaveLength(150);
  received = [];
  const { id, person } = await ask();
  await call();
  expect(received.map(({ body }) => JSON.parse(body).data.requestId)).toEqual([id]);
  const again = { reader: { roles: ['CITIZEN'] as const, subject: 'c', personId: person } };
  expect(await dke.tell(again, 'requestExit', { reach: 'At the library.' })).toMatchObject({
    outcome: 'DONE',
    id,
    version: 2,
  });
  expect(await dke.sql('select reach from exit_request where person_id = $1', [person])).toEqual([
    { reach: 'At the library.' },
  ]);
});

test('whoever is of the citizen’s own family is passed over: they could not take the call', async () => {
  await putOnDuty('kin', 'FIRST');
  await putOnDuty('next', 'NEXT');
  const [self, citizen] = [randomUUID(), randomUUID()];
  await dke.sql("insert into samspil.staff_person values ('kin', $1)", [self]);
  await dke.sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [self, citizen]);
  await dke.tell({ reader: { roles: ['CITIZEN'], subject: 'c', personId: citizen } }, 'requestExit', {
    reach: 'By text message.',
  });
  await call();
  expect(calledSince()).toEqual([['next', 'NEXT']]);
  await dke.sql('delete from samspil.staff_person');
});

test('settings that cannot be are told at start; without any, that nobody is called', () => {
  expect(exitCalls(log, {})).toEqual([]);
  const faults: [Record<string, string>, RegExp][] = [
    [{ EXIT_CALL_URL: 'https://example.org/' }, /go together/],
    [{ EXIT_CALL_URL: 'http://example.org/', EXIT_CALL_SECRET: SECRET }, /must start with https/],
    [{ EXIT_CALL_URL: 'https://example.org/', EXIT_CALL_SECRET: 'c2hvcnQ=' }, /24 bytes/],
  ];
  for (const [given, told] of faults) expect(() => exitCalls(log, given)).toThrow(told);
});

test('a referral that is due and not done is told to the screens once a day', async () => {
  const { number, person } = await dke.newCase();
  await dke.tell(WORKER, 'sendReferral', {
    caseNumber: number,
    personId: person,
    department: 'SOCIAL',
    purpose: 'a talk',
    dueOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  });
  const remind = async () => {
    const [row] = await dke
      .as('sequencer')
      .transaction((tx) => tx.sql<{ n: number }>('select samspil.remind_of_referrals() as n'));
    return row?.n;
  };
  expect(await remind()).toBe(0);
  await dke.sql('update referral set sent_on = sent_on - 9, due_on = due_on - 5');
  expect([await remind(), await remind()]).toEqual([1, 0]);
});
