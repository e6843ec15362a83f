import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { Database } from '@samspil/kit/database/database.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { databaseVariable } from '@samspil/kit/database/owner-urls.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { createLog } from '@samspil/kit/log.ts';
import { freePorts } from '../support/run-hub.ts';
import { type RunningProgram, runProgram } from '../support/run-program.ts';
import { untilReady } from './until-ready.ts';

/** What came of reading while processes are killed. */
export interface KilledProcesses {
  /** Answers that came whole and held a pupil's data. */
  readonly received: number;
  /** Requests that came to nothing. */
  readonly failed: number;
  readonly kills: { readonly service: number; readonly postgres: number };
  /** Received answers without an audit row of their own that names the pupil: there must be none. */
  readonly unrecorded: readonly string[];
}

const PUPILS = 200;
const log = createLog('soak', 'silent');

/**
 * Reads pupils of one school, 16 at a time, until so many answers were received and so many kills were met, through the schools' service as a process, while
 * that process and PostgreSQL are ended by SIGKILL at random, about once in `killEveryMs`. At the end every answer that was received is looked up in the trail.
 */
export async function readWhileProcessesAreKilled(
  home: string,
  {
    reads,
    killEveryMs,
    leastKills,
  }: { readonly reads: number; readonly killEveryMs: number; readonly leastKills: number },
): Promise<KilledProcesses> {
  const [servicePort, databasePort] = await freePorts(2).then((first) => [first, first + 1] as const);
  let postgres: EmbeddedServer = await startEmbeddedServer({ home, log, port: databasePort });
  const ownerUrl = postgres.ownerUrl('schools');
  const startService = async (): Promise<RunningProgram> => {
    const service = runProgram('services/schools/server.ts', {
      SAMSPIL_HOME: home,
      [databaseVariable('schools')]: ownerUrl,
      PORT: String(servicePort),
      LOG_LEVEL: 'fatal',
      DKE_URL: 'http://127.0.0.1:1/graphql', // reads on duty need no grant
    });
    await untilReady(`http://127.0.0.1:${servicePort}/health/ready`, service);
    return service;
  };
  let service = await startService();
  const pupils = await insertPupils(ownerUrl);
  const authorization = `Bearer ${await createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: home })).sign({
    role: 'DEPARTMENT',
    department: 'schools',
    unit: 'SOAK-01',
    seconds: 24 * 3_600,
  })}`;

  const received = new Map<string, string>();
  const kills = { service: 0, postgres: 0 };
  let [asked, failed, over] = [0, 0, false];
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const read = async () => {
    // Those that find nobody do not count, but there is an end to them too.
    while ((received.size < reads || kills.service + kills.postgres < leastKills) && asked < 20 * reads) {
      asked += 1;
      const [trace, pupil] = [randomUUID(), pupils[asked % pupils.length] ?? ''];
      const text = await ask(servicePort, agent, authorization, trace, pupil);
      if (text?.includes(`"mark-${pupil}"`) === true) received.set(trace, pupil);
      else {
        failed += 1;
        await sleep(100); // it is being restarted
      }
    }
  };
  const kill = async () => {
    while (!over) {
      await sleep(killEveryMs * (0.5 + Math.random()));
      if (over) return;
      if (Math.random() < 0.6) {
        kills.service += 1;
        await service.stop('SIGKILL');
      } else {
        kills.postgres += 1;
        await killPostmaster(home);
        await postgres.stop(); // gives up what the dead one held
        postgres = await startEmbeddedServer({ home, log, port: databasePort });
      }
      if (service.process.exitCode !== null || service.process.signalCode !== null) service = await startService();
    }
  };
  const killing = kill();
  try {
    await Promise.race([Promise.all(Array.from({ length: 16 }, read)), killing]);
    over = true;
    await killing;
    return { received: received.size, failed, kills, unrecorded: await withoutEntry(postgres, received) };
  } finally {
    over = true;
    agent.destroy();
    await killing.catch(() => undefined);
    await service.stop();
    await postgres.stop();
  }
}

async function insertPupils(ownerUrl: string): Promise<string[]> {
  await using importer = new Database({ url: roleUrl(ownerUrl, 'schools', 'importer'), log, connections: 1 });
  const ids = Array.from({ length: PUPILS }, () => randomUUID() as string);
  await importer.transaction(async (tx) => {
    await tx.sql("insert into school (code, name, kind, area_code) values ('SOAK-01', 'Soak', 'PRIMARY', '0165')");
    await tx.sql(
      "insert into enrolment (person_id, school_code, from_date) select id, 'SOAK-01', '2024-08-01' from unnest($1::uuid[]) as one (id)",
      [ids],
    );
    await tx.sql(
      `insert into school_concern (reference, person_id, raised_on, kind, status, description)
       select id::text, id, '2026-01-05', 'ABSENCE', 'OPEN', 'mark-' || id from unnest($1::uuid[]) as one (id)`,
      [ids],
    );
  });
  return ids;
}

/** The body of an answer that came whole, or null. */
function ask(port: number, agent: Agent, authorization: string, trace: string, id: string): Promise<string | null> {
  const query = 'query($id: ID!) { person(id: $id) { schools { concerns { nodes { description } } } } }';
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/graphql',
        method: 'POST',
        agent,
        timeout: 15_000,
        headers: { 'content-type': 'application/json', authorization, 'x-request-id': trace },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve(response.complete ? text : null));
        response.on('error', () => resolve(null));
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(null));
    sent.end(JSON.stringify({ query, variables: { id } }));
  });
}

async function killPostmaster(home: string): Promise<void> {
  const [pid = ''] = (await readFile(join(home, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

async function withoutEntry(postgres: EmbeddedServer, received: ReadonlyMap<string, string>): Promise<string[]> {
  await using superuser = new Database({
    url: postgres.superuserUrl('schools'),
    log,
    connections: 1,
    statementTimeout: 120_000,
  });
  const rows = await superuser.transaction((tx) =>
    tx.sql<{ trace: string }>(
      `select asked.trace from unnest($1::text[], $2::uuid[]) as asked (trace, person)
        left join samspil.audit_entry entry
          on entry.trace_id = asked.trace and entry.kind = 'READ' and asked.person = any (entry.persons)
        where entry.id is null`,
      [[...received.keys()], [...received.values()]],
    ),
  );
  return rows.map(({ trace }) => trace);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
