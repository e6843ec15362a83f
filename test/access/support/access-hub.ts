import { setTimeout as sleep } from 'node:timers/promises';
import { servicePort } from '../../../hub/ports.ts';
import { type Answer, post, type RunningHub, runHub } from '../../support/run-hub.ts';
import { DEPARTMENTS, type Department } from '../oracle.ts';
import { type Fixture, fillFixture } from './fixture.ts';
import type { Credential } from './judge.ts';
import { ID } from './persons.ts';
import { READERS } from './readers.ts';
import { createGrantPress, GOOD_GRANTS, REVOKED, variantsOf } from './tried-grants.ts';

export type Door = 'gateway' | Department;

/** A hub of a process each, with the fixture in its databases. */
export interface AccessHub {
  readonly hub: RunningHub;
  readonly fixture: Fixture;
  urlOf(door: Door): string;
  /** The headers of a credential, newly signed. */
  headersOf(credential: Credential): Promise<Record<string, string>>;
  ask(door: Door, credential: Credential, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startAccessHub(): Promise<AccessHub> {
  // A query for every field there is would be too large for a client.
  const hub = await runHub({
    program: 'hub/start-processes.ts',
    env: { LIMIT_TOKENS: '20000', LIMIT_FIELDS: '5000', LIMIT_BREADTH: '500' },
  });
  let fixture: Fixture | undefined;
  const stop = async () => {
    await fixture?.close();
    await hub.stop();
  };
  try {
    fixture = await fillFixture(hub.home);
    await revoke(fixture);
    const press = await createGrantPress(hub.home);
    const port = Number(new URL(hub.url).port);
    const tokens = new Map<string, Promise<string>>();
    const tokenOf = ({ name, role, department, subject, unit, is }: Credential['reader']): Promise<string> => {
      const token =
        tokens.get(name) ??
        hub.token(role, {
          subject,
          unit,
          ...(department === undefined ? {} : { department }),
          ...(is === null ? {} : { person: ID[is] }),
        });
      tokens.set(name, token);
      return token;
    };
    const access: AccessHub = {
      hub,
      fixture,
      stop,
      urlOf: (door) => (door === 'gateway' ? hub.url : `http://127.0.0.1:${servicePort(port, door)}`),
      async headersOf({ reader, grant }) {
        return {
          authorization: `Bearer ${await tokenOf(reader)}`,
          ...(grant === null ? {} : { 'access-grant': press(grant, reader) }),
        };
      },
      async ask(door, credential, query, variables = {}) {
        return post(`${access.urlOf(door)}/graphql`, { query, variables }, await access.headersOf(credential));
      },
    };
    await untilRevoked(access);
    return access;
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Puts the revoked grant on dke's list for longer than any test, as a use of VITAL_INTEREST that was found not justified: with it every field
 * of such a use has a value.
 */
async function revoke(fixture: Fixture): Promise<void> {
  await fixture.as('dke', 'superuser').transaction((tx) =>
    tx.sql(
      `insert into access_grant
         (id, case_number, subject, opened_as, basis, departments, persons, reason, expires_at, revoked_at, revoked_because,
          reviewed_at, reviewed_by, verdict, review_note)
       values ($1, 'ORA-OPEN', 'oracle:x', 'CASEWORKER', 'VITAL_INTEREST', '{DKE}', $2, 'no danger to anyone at all', now(),
          now() + interval '1 day', 'NOT_JUSTIFIED', now(), 'oracle:y', 'NOT_JUSTIFIED', 'there was no danger')`,
      [REVOKED, [ID.P]],
    ),
  );
}

/** The departments take up dke's list each second. */
async function untilRevoked(access: AccessHub): Promise<void> {
  const [reader] = READERS;
  const grant = GOOD_GRANTS.flatMap(({ basis }) => variantsOf(basis)).find(({ fault }) => fault === 'GRANT_REVOKED');
  if (reader === undefined || grant === undefined) throw new Error('There is no revoked grant.');
  const deadline = Date.now() + 15_000;
  const asked = new Set<Department>(DEPARTMENTS);
  while (asked.size > 0) {
    if (Date.now() > deadline) throw new Error(`Not revoked in ${[...asked].join(', ')}.`);
    await sleep(100);
    for (const department of asked) {
      const { errors } = await access.ask(department, { reader, grant }, ASK[department], { id: ID.P });
      if (errors[0]?.extensions.code === 'GRANT_REVOKED') asked.delete(department);
    }
  }
}

const ASK = Object.fromEntries(
  DEPARTMENTS.map((name) => [name, `query($id: ID!) { person(id: $id) { ${name} { __typename } } }`]),
) as Record<Department, string>;
