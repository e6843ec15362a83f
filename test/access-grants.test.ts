import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGrantForge } from '@samspil/kit/access/grants/testing/grant-forge.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { createDevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { createLog } from '@samspil/kit/log.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import { freePorts, post, type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { type RunningProgram, runProgram } from './support/run-program.ts';

const log = createLog('test', 'silent');
const SUBJECT = 'development:caseworker';
const VIEW = `query ($id: ID!) { person(id: $id) {
  schools { enrolments(first: 1) { nodes { id } } } social { cases(first: 1) { nodes { id } } } } }`;

describe.each(WAYS)('access grants with the hub as %s', (way, program) => {
  let hub: RunningHub;
  let server: EmbeddedServer;
  let dke: Database;
  let person: PersonId;
  let caseNumber: string;
  let token: string;

  beforeAll(async () => {
    hub = await runHub({ program });
    server = await startEmbeddedServer({ home: hub.home, log });
    dke = new Database({ url: server.superuserUrl('dke'), log, connections: 1 });
    const [found] = await sql<{ number: string; id: PersonId }>(
      `select party.case_number as number, party.person_id as id
         from case_party party join case_file file on file.number = party.case_number
         join person on person.person_id = party.person_id and person.protection = 'NONE'
        where file.status <> 'CLOSED' and file.cooperation = 'NONE' order by 1, 2 limit 1`,
    );
    if (found === undefined) throw new Error('There is no open case.');
    person = found.id;
    caseNumber = found.number;
    await sql(
      `insert into consent (person_id, department, from_date, until_date)
       select $1, department, current_date - 1, current_date + 1 from unnest(array['SCHOOLS', 'SOCIAL']) as department`,
      [person],
    );
    // A statutory basis on the same case, for when dke is down.
    await sql("update person set birth_date = current_date - interval '15 years' where person_id = $1", [person]);
    token = await hub.token('CASEWORKER', { seconds: 3_600 });
  }, 120_000);

  afterAll(async () => {
    await dke?.close();
    await hub?.stop();
  });

  async function sql<Row extends Record<string, unknown>>(text: string, parameters: readonly unknown[] = []) {
    return dke.transaction((tx) => tx.sql<Row>(text, parameters));
  }

  async function open(basis: string): Promise<{ id: string; token: string }> {
    const { data, errors } = await post(
      `${hub.url}/graphql`,
      {
        query: `mutation ($input: OpenAccessInput!) { openAccess(input: $input) { grant { id token } refusals { code } } }`,
        variables: {
          input: { caseId: caseNumber, persons: [person], departments: ['SCHOOLS', 'SOCIAL'], basis, reason: 'Prøve' },
        },
      },
      { authorization: `Bearer ${token}` },
    );
    if (!data?.openAccess?.grant) throw new Error(JSON.stringify({ data, errors }));
    return data.openAccess.grant;
  }

  async function view(grant?: string) {
    const answer = await post(
      `${hub.url}/graphql`,
      { query: VIEW, variables: { id: person } },
      { authorization: `Bearer ${token}`, ...(grant === undefined ? {} : { 'access-grant': grant }) },
    );
    const codes = answer.errors.map(({ path, extensions }) => `${path?.[1]} ${extensions.code}`).sort();
    return { codes, schools: answer.data.person.schools, social: answer.data.person.social };
  }

  /** Milliseconds until the view tells these codes. */
  async function until(grant: string, codes: readonly string[], limit: number): Promise<number> {
    const begun = performance.now();
    for (;;) {
      const seen = (await view(grant)).codes;
      const ms = performance.now() - begun;
      if (JSON.stringify(seen) === JSON.stringify(codes)) return ms;
      if (ms > limit) throw new Error(`After ${limit} ms it was ${seen.join(', ')}.`);
      await sleep(50);
    }
  }

  test('with one the departments that it names answer, and without it they do not', async () => {
    const { token: grant } = await open('CONSENT');
    expect((await view(grant)).codes).toEqual([]);
    expect(await view()).toEqual({
      codes: ['schools ACCESS_DENIED', 'social ACCESS_DENIED'],
      schools: null,
      social: null,
    });
  });

  test('a consent that is withdrawn stops its grants within five seconds everywhere, and no other', async () => {
    const consent = await open('CONSENT');
    const statutory = await open('EARLY_HELP');
    expect((await view(consent.token)).codes).toEqual([]);
    await sql(
      "update consent set withdrawn_at = now() where person_id = $1 and department = 'SCHOOLS' and until_date > current_date",
      [person],
    );
    expect(await until(consent.token, ['schools GRANT_REVOKED', 'social GRANT_REVOKED'], 5_000)).toBeLessThan(5_000);
    expect((await view(statutory.token)).codes).toEqual([]);
    await sql('update consent set withdrawn_at = null where person_id = $1 and until_date > current_date', [person]);
  });

  test('a case that is closed stops its grants within five seconds everywhere', async () => {
    const { token: grant } = await open('EARLY_HELP');
    expect((await view(grant)).codes).toEqual([]);
    await sql("update case_file set status = 'CLOSED', closed_on = current_date where number = $1", [caseNumber]);
    expect(await until(grant, ['schools GRANT_REVOKED', 'social GRANT_REVOKED'], 5_000)).toBeLessThan(5_000);
    await sql("update case_file set status = 'OPEN', closed_on = null where number = $1", [caseNumber]);
  });

  test('of more than 300 crafted ones none opens a row', async () => {
    const forge = await createGrantForge(hub.home, {
      aud: ['schools', 'social'],
      sub: SUBJECT,
      persons: [person],
      case: caseNumber,
      basis: 'EARLY_HELP',
    });
    expect((await view(forge.sign())).codes).toEqual([]);
    // A header cannot carry every text; those are tried on the verifier itself (kit/access/grants).
    const bad = forge.bad().filter(([, grant]) => /^[\x21-\x7e]{1,8000}$/.test(grant));
    expect(bad.length).toBeGreaterThan(300);
    const opened: string[] = [];
    for (const [wrong, grant] of bad) {
      const { schools, codes } = await view(grant);
      if (schools !== null || codes.every((code) => !/^schools (GRANT_|ACCESS_DENIED)/.test(code))) opened.push(wrong);
    }
    expect(opened).toEqual([]);
  }, 120_000);

  if (way === 'a process each') {
    test('with dke down, those on a consent wait, the statutory ones count, also in a department that starts anew', async () => {
      const consent = await open('CONSENT');
      const statutory = await open('EARLY_HELP');
      expect((await view(consent.token)).codes).toEqual([]);
      process.kill(pidOf('dke'), 'SIGKILL');
      const waiting = await until(consent.token, ['schools GRANT_UNCONFIRMED', 'social GRANT_UNCONFIRMED'], 7_000);
      expect(waiting).toBeGreaterThan(1_000);
      expect((await view(statutory.token)).codes).toEqual([]);

      process.kill(pidOf('schools'), 'SIGKILL');
      const port = Number(new URL(hub.url).port);
      const schools = runProgram('services/schools/server.ts', {
        SAMSPIL_HOME: hub.home,
        SCHOOLS_DATABASE_URL: server.ownerUrl('schools'),
        PORT: String(port + 1),
        DKE_URL: `http://127.0.0.1:${port + 5}/graphql`,
      });
      try {
        await schools.until('"ready"');
        expect((await view(statutory.token)).codes).toEqual([]);
        expect((await view(consent.token)).codes).toEqual(['schools GRANT_UNCONFIRMED', 'social GRANT_UNCONFIRMED']);
      } finally {
        await schools.stop();
      }
    }, 60_000);
  }

  function pidOf(name: string): number {
    const pid = hub.log().find((line) => line.msg === 'process ready' && line['child'] === name)?.['pid'];
    if (typeof pid !== 'number') throw new Error(`${name} does not run.`);
    return pid;
  }
});

test('a department that has never seen the keys is ready, and says so of every grant', async () => {
  const home = await mkdtemp(join(tmpdir(), 'samspil-alone-'));
  let schools: RunningProgram | undefined;
  try {
    const port = await freePorts(1);
    schools = runProgram('services/schools/server.ts', {
      SAMSPIL_HOME: home,
      PORT: String(port),
      DKE_URL: 'http://127.0.0.1:9/graphql',
    });
    await schools.until('"ready"');
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    const person = '11111111-1111-4111-8111-111111111111' as PersonId;
    const forge = await createGrantForge(home, {
      aud: ['schools'],
      sub: SUBJECT,
      persons: [person],
      case: 'A-1',
      basis: 'SSP',
    });
    const token = await createDevelopmentIssuer(identitySettings.parse({ SAMSPIL_HOME: home })).sign({
      role: 'CASEWORKER',
    });
    const { data, errors } = await post(
      `http://127.0.0.1:${port}/graphql`,
      { query: `{ person(id: "${person}") { id schools { enrolments { nodes { id } } } } }` },
      { authorization: `Bearer ${token}`, 'access-grant': forge.sign() },
    );
    expect(data).toEqual({ person: { id: person, schools: null } });
    expect(errors).toMatchObject([{ path: ['person', 'schools'], extensions: { code: 'GRANT_KEYS_UNAVAILABLE' } }]);
  } finally {
    await schools?.stop();
    await rm(home, { recursive: true, force: true });
  }
}, 60_000);
