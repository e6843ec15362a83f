import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type { TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { createLog } from '@samspil/kit/log.ts';
import { WebSocket } from 'ws';
import { untilReady } from './soak/until-ready.ts';
import { freePorts, post, type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { runProgram } from './support/run-program.ts';
import { tell } from './support/tell.ts';
import { TRANSPORTS, type Transport, type Watching, type WatchOptions, watch } from './support/watch.ts';

// What is told as it happens, through the gateway, by real clients of both transports.

const log = createLog('test', 'silent');
const WORKER: TokenRequest = { role: 'CASEWORKER' };
const LEAD: TokenRequest = { role: 'LEAD' };
const TEACHER: TokenRequest = { role: 'DEPARTMENT', department: 'schools' };
const SOCIAL: TokenRequest = { role: 'DEPARTMENT', department: 'social' };
const soon = addDays(danishDay(), 7);

describe.each(WAYS)('with %s', (_way, program) => {
  let hub: RunningHub;
  let dke: Database;
  const open: Watching[] = [];

  beforeAll(async () => {
    hub = await runHub({ program, people: 0 });
    const postgres = await startEmbeddedServer({ home: hub.home, log }); // the hub's own
    dke = new Database({ url: postgres.superuserUrl('dke'), log, connections: 4 });
  }, 100_000);
  afterEach(() => {
    for (const one of open.splice(0)) one.stop();
  });
  afterAll(async () => {
    await dke?.close();
    await hub?.stop();
  }, 30_000);

  const sql = <Row extends Record<string, unknown>>(text: string, parameters: unknown[] = []) =>
    dke.transaction((tx) => tx.sql<Row>(text, parameters));
  /** Watches from where the outbox stands now, unless it is said from where: so it does not matter how soon the stream has its place. */
  const watching = async (
    { role, ...who }: TokenRequest,
    field: WatchOptions['field'],
    more: { after?: string; transport?: Transport } = {},
  ) => {
    const [head] = await sql<{ position: string }>('select position from samspil.outbox_head');
    const token = await hub.token(role, who);
    const one = watch({ url: hub.url, token, field, after: head?.position ?? '0', ...more });
    open.push(one);
    return one;
  };
  const raise = (more: Record<string, unknown> = {}) =>
    tell(hub, TEACHER, 'raiseConcern', {
      personId: randomUUID(),
      kind: 'COMPANY',
      urgency: 'HIGH',
      text: 'Seen with an older group again.',
      parentsKnow: 'YES',
      notification: 'MADE',
      ...more,
    });
  const openCase = (who: TokenRequest, personId: string = randomUUID()) =>
    tell(hub, who, 'openCase', { personId, role: 'SUBJECT', level: 'LEVEL_1', cooperation: 'SSP' });
  const ids = ({ events }: Watching) => events.map(({ id }) => id);

  test.each(TRANSPORTS)(
    'a concern is on the screen at once over %s, and the event says nothing of whom it is about',
    async (transport) => {
      const screen = await watching(WORKER, 'concernRaised', { transport });
      const person = randomUUID();
      const { id } = await raise({ personId: person, urgency: 'ACUTE' });
      await screen.until(() => screen.events.length > 0);
      expect(screen.events).toEqual([
        {
          cursor: expect.stringMatching(/^\d+$/),
          kind: 'CONCERN_RAISED',
          id,
          version: 1,
          urgency: 'ACUTE',
          at: expect.any(String),
        },
      ]);
      expect(JSON.stringify(screen.events)).not.toContain(person);
      expect(screen.end()).toBeNull();
    },
  );

  test.each(TRANSPORTS)(
    'a screen that was away goes on where it was over %s: nothing is missed, nothing comes twice',
    async (transport) => {
      const screen = await watching(WORKER, 'concernRaised', { transport });
      const first = await raise();
      await screen.until(() => screen.events.length === 1);
      const after = screen.events[0]?.cursor ?? '';
      screen.stop();
      const away = [await raise(), await raise(), await raise()];
      const again = await watching(WORKER, 'concernRaised', { transport, after });
      await again.until(() => again.events.length === 3);
      const then = await raise();
      await again.until(() => again.events.length >= 4);
      expect(ids(again)).toEqual([...away, then].map(({ id }) => id));
      expect(ids(again)).not.toContain(first.id);
    },
  );

  // What follows is the department's own work, and the same whichever way it is reached.
  if (program !== 'hub/start-processes.ts') return;

  test('a transaction that told first and commits last is missed by nobody: places follow the commits, without a gap', async () => {
    const rows = [randomUUID(), randomUUID()] as const;
    await sql(
      `insert into concern (id, reference, person_id, raised_at, raised_by, kind, urgency, status)
       select id, id, gen_random_uuid(), now(), 'SCHOOLS', 'COMPANY', 'NORMAL', 'RECEIVED' from unnest($1::uuid[]) as one (id)`,
      [rows],
    );
    const screen = await watching(WORKER, 'concernRaised');
    const publish = "select samspil.publish('CONCERN_RAISED', $1, 1, 'NORMAL')";
    const told = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const slow = dke.transaction(async (tx) => {
      await tx.sql(publish, [rows[0]]);
      told.resolve();
      await mayCommit.promise;
    });
    try {
      await told.promise;
      await sql(publish, [rows[1]]);
      await screen.until(() => screen.events.length === 1);
    } finally {
      mayCommit.resolve();
      await slow;
    }
    await screen.until(() => screen.events.length === 2);
    expect(ids(screen)).toEqual([rows[1], rows[0]]);
    const [first, second] = screen.events.map(({ cursor }) => Number(cursor));
    expect(second).toBe((first ?? 0) + 1);
    const resumed = await watching(WORKER, 'concernRaised', { after: String(first) });
    await resumed.until(() => resumed.events.length === 1);
    expect(ids(resumed)).toEqual([rows[0]]);
  });

  test.each(TRANSPORTS)('a stream over %s ends when the access token does, and says so', async (transport) => {
    const screen = watch({
      url: hub.url,
      token: await hub.token('CASEWORKER', { seconds: 2 }),
      field: 'concernRaised',
      transport,
    });
    open.push(screen);
    await screen.until(() => screen.end() !== null);
    expect(screen.end()).toBe('TOKEN_EXPIRED');
  });

  test('who may be told is asked anew for each event: a caseworker who is taken off a case hears nothing more of it', async () => {
    const person = randomUUID();
    const { caseNumber, id } = await openCase(WORKER, person);
    const [mine, others, leads] = await Promise.all([
      watching(WORKER, 'caseChanged'),
      watching({ ...WORKER, subject: 'another' }, 'caseChanged'),
      watching(LEAD, 'caseChanged'),
    ]);
    await tell(hub, LEAD, 'assign', { caseNumber, version: 1, subject: 'another', department: 'DKE' }, 'AssignInput');
    await others.until(() => others.events.length === 1);
    await tell(
      hub,
      LEAD,
      'assign',
      { caseNumber, version: 2, subject: 'another', department: 'DKE', ending: true },
      'AssignInput',
    );
    await tell(hub, WORKER, 'changeCase', { caseNumber, version: 3, level: 'LEVEL_2' });
    await mine.until(() => mine.events.length === 3);
    await leads.until(() => leads.events.length === 3);
    expect(mine.events.map((event) => [event.kind, event.id, event.version])).toEqual(
      [2, 3, 4].map((version) => ['CASE_CHANGED', id, version]),
    );
    // What it hears of next is a case of its own, and nothing between.
    const own = await openCase({ ...WORKER, subject: 'another' });
    await others.until(() => others.events.length === 2);
    expect(ids(others)).toEqual([id, own.id]);
  });

  test('a referral is told to the department that it is for, to who works on the case, and to no other department', async () => {
    const person = randomUUID();
    const { caseNumber } = await openCase(WORKER, person);
    const [theirs, ours, schools] = await Promise.all([
      watching(SOCIAL, 'referralChanged'),
      watching(WORKER, 'referralChanged'),
      watching(TEACHER, 'referralChanged'),
    ]);
    const sent = await tell(hub, WORKER, 'sendReferral', {
      caseNumber,
      personId: person,
      department: 'SOCIAL',
      purpose: 'A talk',
      dueOn: soon,
    });
    await theirs.until(() => theirs.events.length === 1);
    await tell(hub, SOCIAL, 'acceptReferral', { referralId: sent.id, version: 1 }, 'ReferralInput');
    await ours.until(() => ours.events.length === 2);
    await theirs.until(() => theirs.events.length === 2);
    expect(ours.events.map(({ id, version }) => [id, version])).toEqual([
      [sent.id, 1],
      [sent.id, 2],
    ]);
    const next = await tell(hub, WORKER, 'sendReferral', {
      caseNumber,
      personId: person,
      department: 'SCHOOLS',
      purpose: 'A talk',
      dueOn: soon,
    });
    await schools.until(() => schools.events.length === 1);
    expect(ids(schools)).toEqual([next.id]);
  });

  test('nobody is told of what is about their own family; that a person is shielded keeps nobody at DKE from being told', async () => {
    const [self, kin, hidden] = [randomUUID(), randomUUID(), randomUUID()];
    await sql("insert into samspil.staff_person values ('relative', $1)", [self]);
    await sql('insert into samspil.kinship values ($1, $2), ($2, $1)', [self, kin]);
    await sql('insert into samspil.shielded (person_id, imported) values ($1, true)', [hidden]);
    const [relative, worker, lead] = await Promise.all([
      watching({ ...WORKER, subject: 'relative' }, 'exitRequested'),
      watching(WORKER, 'exitRequested'),
      watching(LEAD, 'exitRequested'),
    ]);
    const asked = [];
    for (const person of [kin, hidden, randomUUID()])
      asked.push(await tell(hub, { role: 'CITIZEN', person }, 'requestExit', { reach: 'By text message.' }));
    const [ofKin, ofHidden, ofAny] = asked.map(({ id }) => id);
    await Promise.all([relative, worker, lead].map((one) => one.until(() => ids(one).includes(ofAny ?? ''))));
    expect([ids(relative), ids(worker), ids(lead)]).toEqual([
      [ofHidden, ofAny],
      [ofKin, ofHidden, ofAny],
      [ofKin, ofHidden, ofAny],
    ]);
  });

  test('a connection to PostgreSQL that is lost delays what is told, and loses nothing', async () => {
    const screen = await watching(WORKER, 'concernRaised');
    const [ended] = await sql<{ n: number }>(
      "select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where application_name = 'samspil live' and datname = 'dke'",
    );
    expect(ended?.n).toBe(1);
    const raised = [await raise(), await raise()];
    await screen.until(() => screen.events.length === 2);
    expect(ids(screen)).toEqual(raised.map(({ id }) => id));
  });

  test.each(TRANSPORTS)(
    'who may not watch, and what cannot be asked for, is refused over %s with its code',
    async (transport) => {
      const refused = async (role: TokenRequest, field: WatchOptions['field'], after?: string) => {
        const one = await watching(role, field, { transport, ...(after === undefined ? {} : { after }) });
        await one.until(() => one.end() !== null);
        return one.end();
      };
      const http = (status: number, code: string) => (transport === 'SSE' ? `HTTP ${status}` : code);
      expect(await refused(TEACHER, 'concernRaised')).toBe(http(403, 'ACCESS_DENIED'));
      expect(await refused({ role: 'ANALYST' }, 'caseChanged')).toBe(http(403, 'ACCESS_DENIED'));
      expect(await refused(WORKER, 'caseChanged', 'nonsense')).toBe(http(400, 'BAD_USER_INPUT'));
      expect(await refused(WORKER, 'caseChanged', '999999999')).toBe(http(400, 'BAD_USER_INPUT'));
      const bad = watch({ url: hub.url, token: 'bad', field: 'caseChanged', transport });
      open.push(bad);
      await bad.until(() => bad.end() !== null);
      expect(bad.end()).toBe(transport === 'SSE' ? 'HTTP 401' : '4403');
    },
  );

  test('a cursor from before what is kept is told as such', async () => {
    await raise();
    await raise();
    await sql(
      "update samspil.outbox set at = at - interval '8 days' where position <= (select max(position) - 1 from samspil.outbox)",
    );
    await sql('select samspil.prune_outbox()');
    const screen = await watching(WORKER, 'concernRaised', { after: '0' });
    await screen.until(() => screen.end() !== null);
    expect(screen.end()).toBe('HTTP 400');
    const authorization = `Bearer ${await hub.token('CASEWORKER')}`;
    const told = await post(
      `${hub.url}/graphql`,
      { query: 'subscription { concernRaised(after: "0") { id } }' },
      { authorization, accept: 'text/event-stream' },
    );
    expect(told.errors[0]?.extensions.code).toBe('CURSOR_TOO_OLD');
  });

  test('a stream takes subscriptions alone, and a plain POST takes none', async () => {
    const authorization = `Bearer ${await hub.token('CASEWORKER')}`;
    const stream = await post(
      `${hub.url}/graphql`,
      { query: '{ board { today } }' },
      { authorization, accept: 'text/event-stream' },
    );
    expect([stream.status, stream.errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    const plain = await post(
      `${hub.url}/graphql`,
      { query: 'subscription { concernRaised { id } }' },
      { authorization },
    );
    expect([plain.status, plain.errors[0]?.extensions.code, plain.errors[0]?.message]).toEqual([
      400,
      'BAD_REQUEST',
      expect.stringContaining('event stream'),
    ]);
    const two = await post(
      `${hub.url}/graphql`,
      { query: 'subscription { concernRaised { id } caseChanged { id } }' },
      { authorization, accept: 'text/event-stream' },
    );
    expect([two.status, two.errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test('a WebSocket is opened by a token or by the cookie of one of the gateway’s own pages, and for nobody else', async () => {
    const token = await hub.token('CASEWORKER');
    const cookie = `samspil-session=${token}`;
    expect(await opened(`${hub.url}/graphql`, {}, { authorization: `Bearer ${token}` })).toBe('connection_ack');
    expect(await opened(`${hub.url}/graphql`, { cookie, origin: hub.url })).toBe('connection_ack');
    expect(await opened(`${hub.url}/graphql`, { cookie, origin: 'https://elsewhere.example' })).toBe('4403');
    expect(await opened(`${hub.url}/graphql`, { cookie, origin: 'null' })).toBe('4403');
    expect(await opened(`${hub.url}/graphql`, {}, { authorization: 'Bearer forged' })).toBe('4403');
    expect(await opened(`${hub.url}/graphql`, {})).toBe('4403');
    expect(await opened(`${hub.url}/elsewhere`, { cookie })).toBe('1006');
  });

  test('a reader has no more than so many WebSockets, and leaves the others theirs', async () => {
    const token = await hub.token('CITIZEN', { person: randomUUID() });
    const sockets: WebSocket[] = [];
    const one = (authorization: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        sockets.push(socket);
        socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
        socket.on('message', () => resolve('open'));
        socket.on('close', (code) => resolve(String(code)));
        socket.on('error', () => undefined);
      });
    try {
      const told = await Promise.all(Array.from({ length: 52 }, () => one(`Bearer ${token}`)));
      expect(told.filter((each) => each === 'open')).toHaveLength(50);
      expect(told.filter((each) => each === '4429')).toHaveLength(2);
      expect(await one(`Bearer ${await hub.token('CASEWORKER')}`)).toBe('open');
    } finally {
      for (const socket of sockets) socket.terminate();
    }
    await sleep(200);
    expect(await opened(`${hub.url}/graphql`, {}, { authorization: `Bearer ${token}` })).toBe('connection_ack');
  });

  test('a reader has no more than so many streams at a time', async () => {
    const many = await Promise.all(Array.from({ length: 21 }, () => watching(LEAD, 'caseChanged')));
    await many[20]?.until(() => many.some((one) => one.end() !== null));
    expect(many.filter((one) => one.end() !== null).map((one) => one.end())).toEqual(['HTTP 429']);
  });

  test('when dke is gone each stream ends and says so, and one that begins is refused; it goes on where it was when dke is back', async () => {
    const token = await hub.token('CASEWORKER'); // the first one makes the issuer's keys
    const home = await mkdtemp(join(tmpdir(), 'samspil-live-'));
    await cp(hub.home, home, { recursive: true, filter: (path) => !path.includes('postgres') }); // the keys alone
    const first = await freePorts(2);
    const serve = () =>
      runProgram('services/dke/server.ts', {
        SAMSPIL_HOME: home,
        DKE_DATABASE_URL: dkeOwner,
        PORT: String(first),
        LOG_LEVEL: 'error',
      });
    const dkeOwner = await hub.ownerUrl('dke');
    let service = serve();
    const gateway = runProgram('gateway/start.ts', {
      SAMSPIL_HOME: home,
      DKE_URL: `http://127.0.0.1:${first}/graphql`,
      PORT: String(first + 1),
      LOG_LEVEL: 'error',
    });
    const url = `http://127.0.0.1:${first + 1}`;
    try {
      await untilReady(`http://127.0.0.1:${first}/health/ready`, service);
      await untilReady(`${url}/health/ready`, gateway);
      const [head] = await sql<{ position: string }>('select position from samspil.outbox_head');
      const from = (transport: Transport, after = head?.position ?? '0') => {
        const one = watch({ url, token, field: 'concernRaised', after, transport });
        open.push(one);
        return one;
      };
      const screens = TRANSPORTS.map((transport) => from(transport));
      const { id } = await raise();
      for (const one of screens) await one.until(() => one.events.length === 1);
      await service.stop('SIGKILL');
      for (const one of screens) {
        await one.until(() => one.end() !== null);
        expect(one.end()).toBe('DEPARTMENT_UNAVAILABLE');
      }
      const refused = TRANSPORTS.map((transport) => from(transport));
      for (const one of refused) await one.until(() => one.end() !== null);
      expect(refused.map((one) => one.end())).toEqual(['HTTP 500', 'DEPARTMENT_UNAVAILABLE']);
      service = serve();
      await untilReady(`http://127.0.0.1:${first}/health/ready`, service);
      const next = await raise();
      const again = TRANSPORTS.map((transport) => from(transport, screens[0]?.events[0]?.cursor));
      for (const one of again) await one.until(() => one.events.length === 1);
      expect(again.map(ids)).toEqual([[next.id], [next.id]]);
      expect(ids(again[0] as Watching)).not.toContain(id);

      // And when the gateway stops, that is what is said.
      const stopped = gateway.stop('SIGTERM');
      for (const one of again) await one.until(() => one.end() !== null);
      expect(again.map((one) => one.end())).toEqual(['STOPPING', 'STOPPING']);
      expect(await stopped).toBe(0);

      // The service takes both by itself as well, and says when it stops.
      const direct = TRANSPORTS.map((transport) => {
        const cursor = again[0]?.events[0]?.cursor ?? '0';
        const one = watch({
          url: `http://127.0.0.1:${first}`,
          token,
          field: 'concernRaised',
          after: cursor,
          transport,
        });
        open.push(one);
        return one;
      });
      const last = await raise();
      for (const one of direct) await one.until(() => one.events.length === 1);
      expect(direct.map(ids)).toEqual([[last.id], [last.id]]);
      expect(await opened(`http://127.0.0.1:${first}/graphql`, {}, { authorization: 'Bearer forged' })).toBe('4403');
      const serviceStopped = service.stop('SIGTERM');
      for (const one of direct) await one.until(() => one.end() !== null);
      expect(direct.map((one) => one.end())).toEqual(['STOPPING', 'STOPPING']);
      expect(await serviceStopped).toBe(0);
    } finally {
      await gateway.stop();
      await service.stop();
      await rm(home, { recursive: true, force: true });
    }
  }, 60_000);
});

/** How a WebSocket is opened: `connection_ack`, or the code that it was closed with. */
function opened(url: string, headers: Record<string, string>, payload?: Record<string, unknown>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.on('message', (data) => {
      resolve((JSON.parse(String(data)) as { type: string }).type);
      socket.close();
    });
    socket.on('close', (code) => resolve(String(code)));
    socket.on('error', () => undefined);
  });
}
