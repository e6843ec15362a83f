import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { ROOTS, type Root, type ViewReader, viewReader } from './support/ask-views.ts';
import { expectedOutage, outageAt, SUBSETS, seen } from './support/expected-outage.ts';
import { type FaultProxy, startFaultProxy, WAY_FAULTS, type WayFault } from './support/fault-proxy.ts';
import { type Answer, freePorts, post, type RunningHub, runHub } from './support/run-hub.ts';
import { type RunningProgram, runProgram } from './support/run-program.ts';
import { examplePersonOf } from './support/views.ts';

// The five services as `npm run start:processes` runs them, with a second gateway that reaches each through a proxy which can do harm.

const DEADLINE_MS = 800;
/** What a slow machine may need beside the deadline. */
const MARGIN_MS = 8_000;
/** Those that are told at once; the others take the deadline. */
const QUICK: readonly WayFault[] = ['reset', 'HTTP 500', 'broken JSON'];

let hub: RunningHub;
let gateway: RunningProgram;
let gatewayUrl: string;
let proxies: Readonly<Record<Department, FaultProxy>>;
let reader: ViewReader;
let healthy: Readonly<Record<Root, Answer>>;
const replaced: RunningProgram[] = [];

beforeAll(async () => {
  hub = await runHub({ program: 'hub/start-processes.ts' });
  proxies = Object.fromEntries(
    await Promise.all(DEPARTMENTS.map(async (name) => [name, await startFaultProxy(`${serviceUrl(name)}/graphql`)])),
  ) as Record<Department, FaultProxy>;
  const port = await freePorts(1);
  gatewayUrl = `http://127.0.0.1:${port}`;
  gateway = runProgram('gateway/start.ts', {
    SAMSPIL_HOME: hub.home,
    PORT: String(port),
    DEPARTMENT_TIMEOUT_MS: String(DEADLINE_MS),
    ...Object.fromEntries(DEPARTMENTS.map((name) => [`${name.toUpperCase()}_URL`, proxies[name].url])),
  });
  await gateway.until('"ready"');
  reader = await viewReader(hub, gatewayUrl);
  await reader.ask(); // the first question pays for plans and connections
  healthy = await reader.ask();
}, 60_000);

afterAll(async () => {
  for (const program of replaced) await program.stop();
  await gateway?.stop();
  for (const proxy of Object.values(proxies ?? {})) await proxy.close();
  await hub?.stop();
});

test('the healthy views are whole', () => {
  for (const root of ROOTS) {
    expect(healthy[root].status).toBe(200);
    expect(healthy[root].errors.filter(({ extensions }) => extensions.code !== 'SUPPRESSED')).toEqual([]);
    for (const name of DEPARTMENTS) expect(healthy[root].data[root][name]).not.toBeNull();
  }
});

test('all 31 choices of departments down, by several faults at once: the others exact, one error for each that is down', async () => {
  for (const [index, down] of SUBSETS.entries()) {
    await whileBroken(
      Object.fromEntries(down.map((name, place) => [name, QUICK[(index + place) % QUICK.length] ?? null])),
      async () => {
        await expectOutage(down);
      },
    );
  }
  await expectHealthy();
});

describe.each(DEPARTMENTS)('%s alone', (name) => {
  test.each(WAY_FAULTS)(
    '%s: its field null with one error, the other four exact; it is back when the fault has passed',
    async (fault) => {
      await whileBroken({ [name]: fault }, () => expectOutage([name]));
      await expectHealthy();
    },
  );

  test('its process stopped (SIGSTOP): the same', async () => {
    const pid = pidOf(name);
    process.kill(pid, 'SIGSTOP');
    try {
      await expectOutage([name]);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await expectHealthy();
  });
});

test('entities reached through a list: one error at each place', async () => {
  const query = `query($id: ID!) {
    person(id: $id) { social { relations(first: 10) { nodes { kind other: person { id dke { name } } } } } }
    area(code: "0165") { urban { areas(first: 3) { nodes { code dke { recovery { incidents } } schools { pupils } } } } }
  }`;
  const again = () =>
    post(`${gatewayUrl}/graphql`, { query, variables: { id: examplePersonOf(hub) } }, reader.headers());
  const whole = await again();
  const relations = whole.data.person.social.relations.nodes as { other: object }[];
  const areas = whole.data.area.urban.areas.nodes as object[];
  expect([relations.length, areas.length]).toEqual([expect.any(Number), 3]);
  expect(relations.length).toBeGreaterThan(1);
  await whileBroken({ dke: 'reset' }, async () => {
    const broken = await again();
    expect(broken.data).toEqual({
      person: {
        social: {
          relations: { nodes: relations.map((relation) => ({ ...relation, other: { ...relation.other, dke: null } })) },
        },
      },
      area: { urban: { areas: { nodes: areas.map((area) => ({ ...area, dke: null })) } } },
    });
    expect(broken.errors.filter(({ extensions }) => extensions.code === 'DEPARTMENT_UNAVAILABLE')).toEqual([
      ...relations.map((_, index) =>
        outageAt(['person', 'social', 'relations', 'nodes', index, 'other', 'dke'], 'dke'),
      ),
      ...areas.map((_, index) => outageAt(['area', 'urban', 'areas', 'nodes', index, 'dke'], 'dke')),
    ]);
  });
  expect((await again()).data).toEqual(whole.data);
});

describe('processes that are killed (SIGKILL)', () => {
  test('take no other with them, and are back without a restart of the gateway', async () => {
    for (const name of DEPARTMENTS) {
      process.kill(pidOf(name), 'SIGKILL');
      await expectOutage([name]);
      await startAgain(name);
      await expectHealthy();
    }
    expect(hub.log().filter(({ msg }) => msg?.endsWith('has stopped; the others go on'))).toHaveLength(5);
  }, 60_000);

  test('one after another until none is left', async () => {
    for (const [index] of DEPARTMENTS.entries()) {
      await replaced[index]?.stop('SIGKILL');
      await expectOutage(DEPARTMENTS.slice(0, index + 1));
    }
  });
});

function serviceUrl(name: Department): string {
  return `http://127.0.0.1:${Number(new URL(hub.url).port) + 1 + DEPARTMENTS.indexOf(name)}`;
}

function pidOf(name: Department): number {
  const pid = hub.log().find(({ msg, child }) => msg === 'process ready' && child === name)?.['pid'];
  if (typeof pid !== 'number') throw new Error(`The hub did not tell the process of ${name}.`);
  return pid;
}

/** A killed service started anew by hand, as a department would: the gateway goes on as it is. */
async function startAgain(name: Department): Promise<void> {
  const program = runProgram(`services/${name}/server.ts`, {
    SAMSPIL_HOME: hub.home,
    PORT: new URL(serviceUrl(name)).port,
    DKE_URL: `${serviceUrl('dke')}/graphql`,
  });
  replaced.push(program);
  await program.until('"ready"');
}

async function whileBroken(
  faults: Partial<Record<Department, WayFault | null>>,
  work: () => Promise<void>,
): Promise<void> {
  for (const name of DEPARTMENTS) proxies[name].fault = faults[name] ?? null;
  try {
    await work();
  } finally {
    for (const name of DEPARTMENTS) proxies[name].fault = null;
  }
}

async function expectOutage(down: readonly Department[]): Promise<void> {
  const started = performance.now();
  const answers = await reader.ask();
  expect(performance.now() - started).toBeLessThan(DEADLINE_MS + MARGIN_MS);
  for (const root of ROOTS) {
    expect(seen(answers[root])).toEqual(expectedOutage(healthy[root], root, down));
    expect(answers[root].text).not.toMatch(/postgres|127\.0\.0|secret|stack|select /i);
  }
}

/** Back at once, or after a moment where a process has to catch up. */
async function expectHealthy(): Promise<void> {
  await reader.renew();
  const deadline = Date.now() + 5_000;
  for (;;) {
    const answers = await reader.ask();
    const same = ROOTS.every((root) => JSON.stringify(seen(answers[root])) === JSON.stringify(seen(healthy[root])));
    if (same) return;
    if (Date.now() > deadline) for (const root of ROOTS) expect(seen(answers[root])).toEqual(seen(healthy[root]));
    await sleep(50);
  }
}
