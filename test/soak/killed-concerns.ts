import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '@samspil/kit/database/database.ts';
import { startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { databaseVariable } from '@samspil/kit/database/owner-urls.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { createLog } from '@samspil/kit/log.ts';
import { freePorts } from '../support/run-hub.ts';
import { type RunningProgram, runProgram } from '../support/run-program.ts';
import { watch } from '../support/watch.ts';
import { untilReady } from './until-ready.ts';

/** What came of raising concerns while processes are killed. */
export interface KilledConcerns {
  readonly acknowledged: number;
  /** Requests that came to nothing and were sent again, with the same key. */
  readonly again: number;
  readonly kills: { readonly service: number; readonly gateway: number };
  /** How often the subscriber had to begin anew. */
  readonly resumed: number;
  /** Acknowledged concerns that are not there exactly once: there must be none. */
  readonly notOnce: readonly string[];
  /** Acknowledged concerns that the subscriber was not told of exactly once: there must be none. */
  readonly notTold: readonly string[];
}

const log = createLog('soak', 'silent');
const AT_ONCE = 16;
const RAISE = 'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { outcome id } }';

/**
 * Raises so many concerns through a gateway and DKE's service, each a process, 16 at a time and each until it is acknowledged, while both are ended by
 * SIGKILL at random, about once in `killEveryMs`. One subscriber watches through the gateway and goes on after its last cursor each time.
 */
export async function raiseWhileProcessesAreKilled(
  home: string,
  {
    concerns,
    killEveryMs,
    leastKills,
  }: { readonly concerns: number; readonly killEveryMs: number; readonly leastKills: number },
): Promise<KilledConcerns> {
  const first = await freePorts(3);
  const [servicePort, gatewayPort, databasePort] = [first, first + 1, first + 2] as const;
  const postgres = await startEmbeddedServer({ home, log, port: databasePort });
  const url = `http://127.0.0.1:${gatewayPort}`;
  const service = restarted(
    () =>
      runProgram('services/dke/server.ts', {
        SAMSPIL_HOME: home,
        [databaseVariable('dke')]: postgres.ownerUrl('dke'),
        PORT: String(servicePort),
        LOG_LEVEL: 'fatal',
      }),
    `http://127.0.0.1:${servicePort}/health/ready`,
  );
  const gateway = restarted(
    () =>
      runProgram('gateway/start.ts', {
        SAMSPIL_HOME: home,
        DKE_URL: `http://127.0.0.1:${servicePort}/graphql`,
        PORT: String(gatewayPort),
        LOG_LEVEL: 'error',
      }),
    `${url}/health/ready`,
  );
  const issuer = createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: home }));
  const kills = { service: 0, gateway: 0 };
  const acknowledged = new Map<string, string>();
  let [begun, again, resumed, over] = [0, 0, 0, false];
  try {
    await service.start();
    await gateway.start();
    const raiser = await issuer.sign({ role: 'DEPARTMENT', department: 'schools', seconds: 24 * 3_600 });
    const token = await issuer.sign({ role: 'LEAD', seconds: 24 * 3_600 });

    const told = new Map<string, number>();
    const subscriber = (async () => {
      let after = '0';
      while (!over) {
        const stream = watch({ url, token, field: 'concernRaised', after });
        while (!over && stream.end() === null) {
          await sleep(20);
          for (const { id, cursor } of stream.events.splice(0)) {
            told.set(id, (told.get(id) ?? 0) + 1);
            after = cursor;
          }
        }
        for (const { id, cursor } of stream.events.splice(0)) {
          told.set(id, (told.get(id) ?? 0) + 1);
          after = cursor;
        }
        stream.stop();
        resumed += 1;
        await sleep(50);
      }
    })();

    const raise = async () => {
      while (begun < concerns || kills.service + kills.gateway < leastKills) {
        begun += 1;
        const input = {
          key: randomUUID(),
          personId: randomUUID(),
          kind: 'COMPANY',
          urgency: 'NORMAL',
          text: 'Seen with an older group.',
          parentsKnow: 'YES',
          notification: 'MADE',
        };
        for (;;) {
          const id = await ask(url, raiser, input);
          if (id !== null) {
            acknowledged.set(input.key, id);
            break;
          }
          again += 1;
          await sleep(100); // it is being restarted
        }
      }
    };
    const kill = async () => {
      while (!over) {
        await sleep(killEveryMs * (0.5 + Math.random()));
        if (over) return;
        const which = Math.random() < 0.6 ? 'service' : 'gateway';
        kills[which] += 1;
        await (which === 'service' ? service : gateway).kill();
      }
    };
    const killing = kill();
    await Promise.all(Array.from({ length: AT_ONCE }, raise));
    // It is quiet now, and the subscriber hears the rest.
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline && [...acknowledged.values()].some((id) => !told.has(id))) await sleep(50);
    over = true;
    await Promise.all([killing, subscriber]);
    return {
      acknowledged: acknowledged.size,
      again,
      kills,
      resumed,
      notOnce: await notThereOnce(postgres.superuserUrl('dke'), acknowledged),
      notTold: [...acknowledged.values()].filter((id) => told.get(id) !== 1),
    };
  } finally {
    over = true;
    await gateway.stop();
    await service.stop();
    await postgres.stop();
  }
}

/** A program that is started again each time it is killed. */
function restarted(run: () => RunningProgram, ready: string) {
  let running: RunningProgram | null = null;
  const start = async () => {
    running = run();
    await untilReady(ready, running);
  };
  return {
    start,
    async kill() {
      await running?.stop('SIGKILL');
      await start();
    },
    stop: async () => void (await running?.stop()),
  };
}

/** The concern's id when it was acknowledged. */
async function ask(url: string, token: string, input: Record<string, unknown>): Promise<string | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: RAISE, variables: { input } }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data } = (await response.json()) as {
      data?: { raiseConcern?: { outcome: string; id: string } | null } | null;
    };
    return data?.raiseConcern?.outcome === 'DONE' ? data.raiseConcern.id : null;
  } catch {
    return null;
  }
}

/** By the keys: each is one concern, and no person has two. */
async function notThereOnce(url: string, acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  await using superuser = new Database({ url, log, connections: 1, statementTimeout: 120_000 });
  const rows = await superuser.transaction((tx) =>
    tx.sql<{ id: string }>(
      `select asked.id from unnest($1::uuid[]) as asked (id)
         left join concern c on c.id = asked.id
         left join concern other on other.person_id = c.person_id and other.id <> c.id
        where c.id is null or other.id is not null`,
      [[...acknowledged.values()]],
    ),
  );
  const ids = [...acknowledged.values()];
  return [...rows.map(({ id }) => id), ...(new Set(ids).size === ids.length ? [] : ['one id for two keys'])];
}
