import { once } from 'node:events';
import { mkdtemp, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { viewReader } from './support/ask-views.ts';
import { AUDIT_KEYS } from './support/audit-keys.ts';
import { CAN_LIST_PROCESSES, processesOf, takenPorts } from './support/processes-of.ts';
import { freePorts, runHub, WAYS } from './support/run-hub.ts';
import { runProgram } from './support/run-program.ts';
import { smallDisk } from './support/small-disk.ts';

const BOTH = WAYS.map(([, program]) => program);

let home: string;
let port: number;
let closed: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samspil-faults-'));
  port = await freePorts(7);
  closed = `127.0.0.1:${port + 6}`;
});
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

describe('a taken port', () => {
  test.each(BOTH)('of the gateway: %s says so before it starts anything', async (program) => {
    const message = `Port ${port} is taken by another program. Set PORT to a free one.`;
    const { stdout } = await whileTaken(port, () => expectFault(program, {}, message));
    expect(stdout).toBe('');
  });

  test('of a department, with a process each', async () => {
    const message = `Port ${port + 3}, for urban, cannot be used. Set PORT to a number that is free with the five after it.`;
    await whileTaken(port + 3, () => expectFault('hub/start-processes.ts', {}, message));
  });

  test('of a service that a department starts by itself', async () => {
    const message = `Port ${port} is taken by another program. Set PORT to a free one.`;
    await whileTaken(port, () => expectFault('services/schools/server.ts', {}, message));
  });
});

describe('settings', () => {
  test.each(BOTH)('several faults are told together: %s', async (program) => {
    const env = {
      ...AUDIT_KEYS,
      SOCIAL_AUDIT_KEY: 'secret',
      DKE_AUDIT_KEY: '',
      NODE_ENV: 'production',
      DATABASE_CONNECTIONS: '0',
      LIMIT_DEPTH: 'deep',
      SCHOOLS_DATABASE_URL: 'https://owner:secret@db.example/schools',
      SOCIAL_DATABASE_URL: 'postgres://owner@db.example/social',
      URBAN_DATABASE_URL: 'postgres://owner:secret@db.example/urban',
    };
    const form =
      'write it as postgres://user:password@host:port/database, with the role that owns the database and may create roles';
    const auditKey = 'an Ed25519 private key, PKCS #8 PEM or JWK or either in base64';
    const missing = (name: string) =>
      `${name} is not set: set it like its sisters, or none of them to use the embedded server`;
    await expectFault(
      program,
      env,
      `The settings have 10 faults:
  LIMIT_DEPTH is not valid: give a whole number from 1 to 10000000
  DATABASE_CONNECTIONS is not valid: give a whole number from 1 to 200
  SCHOOLS_DATABASE_URL is not valid: ${form}
  SOCIAL_DATABASE_URL has not a password: ${form}
  ${missing('ASSOCIATIONS_DATABASE_URL')}
  ${missing('DKE_DATABASE_URL')}
  OIDC_ISSUER is not set: with NODE_ENV=production tokens must come from a real identity provider
  PERSON_ID_KEY is not set: in production dke needs it, since concerns name persons by CPR number
  SOCIAL_AUDIT_KEY is not valid: write it as ${auditKey}
  DKE_AUDIT_KEY is not set: in production it must be given, ${auditKey}`,
    );
  });

  test.each(['hub/start.ts', 'services/dke/server.ts'])(
    'in production a database that is not named is a fault, and no empty one is put in its place: %s',
    async (program) => {
      await expectFault(
        program,
        {
          ...AUDIT_KEYS,
          NODE_ENV: 'production',
          OIDC_ISSUER: 'https://login.example.org',
          PERSON_ID_KEY: 'ab'.repeat(32),
        },
        /DKE_DATABASE_URL is not set: in production every database is named$/,
      );
    },
  );

  test.each(['hub/start.ts', 'gateway/start.ts'])(
    'without an identity provider only this machine may reach the role chooser: %s',
    async (program) => {
      await expectFault(
        program,
        { HOST: '0.0.0.0' },
        /HOST is not valid: without OIDC_ISSUER everyone chooses who they are/,
      );
    },
  );

  test('with a process each, a port that leaves no room for the departments', async () => {
    for (const given of ['0', '65533']) {
      await expectFault(
        'hub/start-processes.ts',
        { PORT: given },
        'PORT is not valid: with a process each it takes a number from 1 to 65530, and the five after it.',
      );
    }
  });
});

test.each([...BOTH, 'hub/seed.ts', 'services/dke/server.ts'])('a database that is not there: %s', async (program) => {
  const env = Object.fromEntries(
    DEPARTMENTS.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, `postgres://owner:secret@${closed}/${name}`]),
  );
  const { stderr } = await expectFault(
    program,
    env,
    /^The database of (\w+) cannot be reached \(ECONNREFUSED\)\. Start it, or set [A-Z]+_DATABASE_URL to where it is\.$/,
  );
  expect(stderr).not.toMatch(/secret|127\.0\.0\.1|owner/);
});

describe('the disk of SAMSPIL_HOME', () => {
  test.each(BOTH)('is read-only: %s', async (program) => {
    const disk = await smallDisk(1);
    if (disk === null) return;
    try {
      await disk.makeReadOnly();
      const folder = join(disk.folder, 'home');
      await expectFault(
        program,
        { SAMSPIL_HOME: folder },
        `${folder}/postgres is on a read-only disk: set SAMSPIL_HOME to a folder that can be written.`,
      );
    } finally {
      await disk.remove();
    }
  });

  test.each([1, 30])('is full before it is ready, with %i MB', async (megabytes) => {
    const disk = await smallDisk(megabytes);
    if (disk === null) return;
    try {
      await expectFault(
        'hub/start.ts',
        { SAMSPIL_HOME: disk.folder },
        `The disk of ${disk.folder}/postgres is full: free some space, or move SAMSPIL_HOME.`,
      );
    } finally {
      await disk.remove();
    }
  });

  test('is full in the middle of the seed', async () => {
    const disk = await smallDisk(120);
    if (disk === null) return;
    try {
      await expectFault(
        'hub/start.ts',
        { SAMSPIL_HOME: disk.folder, SAMSPIL_PEOPLE: '27500' },
        /^The (disk of the database is full|database ended or cannot be reached any more): .*$/,
      );
    } finally {
      await disk.remove();
    }
  });

  test('is full while it runs: areas are told as before, of persons nothing that is not on record, and it goes on when there is space again', async () => {
    const disk = await smallDisk(300);
    if (disk === null) return;
    try {
      const hub = await runHub({ program: 'hub/start.ts', home: disk.folder });
      try {
        const { ask } = await viewReader(hub);
        const server = await startEmbeddedServer({ home: hub.home, log: createLog('test', 'silent') }); // shares the hub's
        const before = await ask();
        const ballast = join(disk.folder, 'ballast');
        const { bavail, bsize } = await statfs(disk.folder);
        await writeFile(ballast, Buffer.alloc(bavail * bsize));
        expect((await statfs(disk.folder)).bavail).toBe(0);
        const recorded = await looksOnRecord(server);
        const told = Object.fromEntries(DEPARTMENTS.map((name) => [name, 0]));
        const refused = new Set<string>();
        // There is room for some entries in what the tables have: then a department cannot put a look on record, and tells nothing.
        for (let asked = 0; refused.size < DEPARTMENTS.length && asked < 300; asked += 1) {
          const during = await ask();
          expect(during.area.data).toEqual(before.area.data);
          for (const name of DEPARTMENTS) {
            const shown = during.person.data.person?.[name] ?? null;
            if (shown === null) refused.add(name);
            else told[name] = (told[name] ?? 0) + 1;
            expect([null, before.person.data.person[name]]).toContainEqual(shown);
          }
          for (const { extensions, path } of during.person.errors)
            expect([extensions.code, path?.length]).toEqual(['DEPARTMENT_UNAVAILABLE', 2]);
        }
        expect([...refused].sort()).toEqual([...DEPARTMENTS].sort());
        expect((await fetch(`${hub.url}/health/ready`)).status).toBe(200);
        await truncate(ballast, 0);
        const after = await ask();
        expect([after.person.data, after.area.data]).toEqual([before.person.data, before.area.data]);
        const now = await looksOnRecord(server);
        for (const name of DEPARTMENTS)
          expect([name, (now[name] ?? 0) - (recorded[name] ?? 0)]).toEqual([name, (told[name] ?? 0) + 1]);
      } finally {
        expect(await hub.stop()).toBe(0);
      }
      if (CAN_LIST_PROCESSES) expect(await processesOf(disk.folder)).toEqual([]);
    } finally {
      await disk.remove();
    }
  }, 120_000);
});

/** How many transactions of each department have put a look at persons on record. */
async function looksOnRecord(server: EmbeddedServer): Promise<Readonly<Record<string, number>>> {
  const log = createLog('test', 'silent');
  const counts = await Promise.all(
    DEPARTMENTS.map(async (name) => {
      await using superuser = new Database({ url: server.superuserUrl(name), log, connections: 1 });
      const [row] = await superuser.transaction((tx) =>
        tx.sql<{ looks: number }>(
          "select count(distinct transaction)::int as looks from samspil.audit_entry where kind = 'READ'",
        ),
      );
      return [name, row?.looks ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** Expects that a program ends with exit code 1 and this message alone on standard error, and leaves nothing running. */
async function expectFault(
  program: string,
  env: Readonly<Record<string, string>>,
  message: string | RegExp,
): Promise<{ stdout: string; stderr: string }> {
  const given = { SAMSPIL_HOME: home, SAMSPIL_PEOPLE: '600', PORT: String(port), ...env };
  const taken = await takenPorts(port, 7);
  const started = runProgram(program, given);
  // A program that has no fault runs on: it is ended before the test's own time is over.
  const late = setTimeout(() => started.process.kill('SIGTERM'), 20_000);
  const code = await started.ended();
  clearTimeout(late);
  const stderr = started.stderr();
  if (typeof message === 'string') expect(stderr).toBe(`${message}\n`);
  else expect(stderr.trimEnd()).toMatch(message);
  expect(`${stderr}${started.stdout()}`).not.toMatch(/"level":[56]0|^\s+at /m);
  expect(code).toBe(1);
  expect(await takenPorts(port, 7)).toEqual(taken);
  if (CAN_LIST_PROCESSES) expect(await processesOf(given.SAMSPIL_HOME)).toEqual([]);
  return { stdout: started.stdout(), stderr };
}

async function whileTaken<Result>(taken: number, work: () => Promise<Result>): Promise<Result> {
  const other: Server = createServer().listen(taken, '127.0.0.1');
  await once(other, 'listening');
  try {
    return await work();
  } finally {
    other.close();
  }
}
