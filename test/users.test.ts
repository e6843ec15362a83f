import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '@samspil/kit/identity/reader.ts';
import { syntheticMunicipality } from '../hub/synthetic-municipality.ts';
import { post, type RunningHub, runHub, WAYS } from './support/run-hub.ts';
import { AREA_VIEW, PERSON_VIEW } from './support/views.ts';

const PEOPLE = 1_000;
const USERS = 100;
const ROUNDS = 3;

/** What one user asks for, over and over. */
interface User {
  readonly name: string;
  readonly token: string;
  /** Of those who may read persons. */
  readonly grant: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The id or code that the answer must be about. */
  readonly key: string;
}

const MAY_READ: readonly Role[] = ['CASEWORKER', 'LEAD'];
const MAY_NOT: readonly Role[] = ['ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN'];

describe.each(WAYS)('with %s', (_, program) => {
  let hub: RunningHub;
  let users: readonly User[];

  beforeAll(async () => {
    // A hundred at once on a busy machine are slow; nobody is to be told that a department is down.
    hub = await runHub({ program, people: PEOPLE, env: { DEPARTMENT_TIMEOUT_MS: '20000' } });
    users = await makeUsers(hub);
  }, 100_000);
  afterAll(async () => {
    await hub?.stop();
  }, 30_000);

  const ask = async ({ token, grant, query, variables }: User) => {
    const { status, text } = await post(
      `${hub.url}/graphql`,
      { query, variables },
      { authorization: `Bearer ${token}`, ...(grant === null ? {} : { 'access-grant': grant }) },
    );
    return `${status} ${text}`;
  };

  test('a hundred users at once each get what they would get alone, and nothing that another asked for', async () => {
    const alone: string[] = [];
    for (const user of users) alone.push(await ask(user));
    // Else a mix-up would not show: nearly no two users have the same answer, and some see much of a person of whom others see nothing.
    for (const [n, { key, query }] of users.entries()) {
      expect(alone[n]).toContain(
        query === PERSON_VIEW ? `200 {"data":{"person":{"id":"${key}",` : `200 {"data":{"area":{"code":"${key}",`,
      );
    }
    expect(new Set(alone).size).toBeGreaterThan(0.9 * USERS);
    expect(alone.filter((answer) => answer.includes('ACCESS_DENIED')).length).toBeGreaterThan(20);
    expect(alone.filter((answer) => answer.includes('"schools":{"enrolments":{"nodes":[{')).length).toBeGreaterThan(20);

    for (let round = 0; round < ROUNDS; round++) {
      const shuffled = users.map((_user, n) => (n * 37 + round * 11) % USERS);
      const answers = await Promise.all(shuffled.map(async (n) => ({ n, answer: await ask(users[n] as User) })));
      for (const { n, answer } of answers) {
        expect([users[n]?.name, answer]).toEqual([users[n]?.name, alone[n]]);
      }
    }
  }, 90_000);
});

/** Pairs that ask for the same person at once, of whom one may and one may not; and users of areas among them. */
async function makeUsers(hub: RunningHub): Promise<User[]> {
  const municipality = await syntheticMunicipality({ home: hub.home, people: PEOPLE });
  // Whom no lead has to name a reader for.
  const known = [...municipality.pupils()]
    .filter((index) => !municipality.isProtected(index))
    .sort((one, other) => municipality.adversity(other) - municipality.adversity(one));
  const areas = municipality.areas.map(({ code }) => code);
  return Promise.all(
    Array.from({ length: USERS }, async (_, n) => {
      const pair = Math.floor(n / 2);
      const role = (n % 2 === 0 ? MAY_READ[pair % 2] : MAY_NOT[pair % 4]) ?? 'CITIZEN';
      const subject = `user-${n}`;
      const token = await hub.token(role, { subject });
      const name = `user ${n}, ${role}`;
      if (pair % 5 === 4) {
        const code = areas[(pair + (n % 2) * 7) % areas.length] ?? '0165';
        return { name, token, grant: null, query: AREA_VIEW, variables: { code }, key: code };
      }
      const id = municipality.personId(known[pair] ?? 0);
      const opens = role === 'CASEWORKER' || role === 'LEAD';
      const grant = opens ? await hub.openAccess({ role, subject, persons: [id] }) : null;
      return { name, token, grant, query: PERSON_VIEW, variables: { id }, key: id };
    }),
  );
}
