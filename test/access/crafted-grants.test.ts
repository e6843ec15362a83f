import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGrantForge, type GrantForge } from '@samspil/kit/access/grants/testing/grant-forge.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import { type Answer, post } from '../support/run-hub.ts';
import { DEPARTMENTS, type Department } from './oracle.ts';
import { type AccessHub, type Door, startAccessHub } from './support/access-hub.ts';
import { beginsWithin } from './support/begins-within.ts';
import { fitsHeader } from './support/fits-header.ts';
import { AREA, CASE, ID } from './support/persons.ts';
import { type AskingReader, READERS } from './support/readers.ts';

/** What each department tells of a person, and what it tells of an area, which needs no grant. */
const OF_A_PERSON: Readonly<Record<Department, string>> = {
  schools: 'schools { enrolments { nodes { id } } }',
  social: 'social { cases { nodes { id } } }',
  urban: 'urban { keepsPersonalData }',
  associations: 'associations { leisurePasses { nodes { id } } }',
  dke: 'dke { name }',
};
const OF_AN_AREA: Readonly<Record<Department, string>> = {
  schools: 'schools { schools { nodes { name } } }',
  social: 'social { quarters { nodes { quarter } } }',
  urban: 'urban { name }',
  associations: 'associations { associations { nodes { name } } }',
  dke: 'dke { incidents { nodes { what } } }',
};

let access: AccessHub;
beforeAll(async () => {
  access = await startAccessHub();
}, 180_000);
afterAll(async () => {
  await access?.stop();
}, 30_000);

const readerCalled = (name: string): AskingReader => {
  const reader = READERS.find((one) => one.name === name);
  if (reader === undefined) throw new Error(`There is no reader ${name}.`);
  return reader;
};

/** Asks for the persons' fields of some departments, and beside them for what is open. */
async function knock(
  door: Door,
  reader: AskingReader,
  departments: readonly Department[],
  grant: string,
): Promise<Answer> {
  const fields = (of: Readonly<Record<Department, string>>) => departments.map((name) => of[name]).join(' ');
  const query = `{ person(id: "${ID.P}") { id ${fields(OF_A_PERSON)} } area(code: "${AREA}") { code ${fields(OF_AN_AREA)} } }`;
  const { authorization } = await access.headersOf({ reader, grant: null });
  return post(
    `${access.urlOf(door)}/graphql`,
    { query },
    { authorization: authorization ?? '', ...(grant === '' ? {} : { 'access-grant': grant }) },
  );
}

function forgeFor(reader: AskingReader, aud: readonly Department[]): Promise<GrantForge> {
  const persons = [ID.P as PersonId];
  return createGrantForge(access.hub.home, {
    aud: [...aud],
    sub: reader.subject,
    persons,
    case: CASE,
    basis: 'CONSENT',
  });
}

/** What an answer says, for comparing: whose field gave something, the codes at exact paths, and what of the fixture it shows. */
const seen = ({ status, data, errors, text }: Answer, departments: readonly Department[]) => ({
  status,
  id: data?.person?.id,
  given: departments.filter((name) => data?.person?.[name] !== null),
  errors: errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`),
  shown: access.fixture.sentinels.within(text),
  area: data?.area,
});

/** Every bad grant at a door, ten at a time: those that would become good by waiting for a minute are not waited with. */
async function tryAll(
  door: Door,
  reader: AskingReader,
  departments: readonly Department[],
): Promise<{ readonly tried: number; readonly wrong: readonly unknown[] }> {
  const forge = await forgeFor(reader, departments);
  const without = seen(await knock(door, reader, departments, ''), departments);
  const queue = forge.bad().filter(([, grant]) => fitsHeader(grant) && !beginsWithin(grant, 50));
  const tried = queue.length;
  const wrong: unknown[] = [];
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [name, grant] = next;
      const { given, errors, ...rest } = seen(await knock(door, reader, departments, grant), departments);
      // One for other departments is none here, and takes nothing away; every other one is told where it was to open something.
      const code =
        name.includes('audience') || /^the claim aud: \[("\w+",?){4}\]$/.test(name) ? 'ACCESS_DENIED' : 'GRANT_';
      const told = departments.every((department) =>
        errors.some((error) => error.startsWith(`person.${department} ${code}`)),
      );
      const open = { status: 200, id: ID.P, shown: [], area: without.area };
      if (
        given.length > 0 ||
        !told ||
        errors.length !== departments.length ||
        JSON.stringify(rest) !== JSON.stringify({ ...rest, ...open })
      )
        wrong.push({ name, given, errors, ...rest });
    }
  };
  await Promise.all(Array.from({ length: 10 }, work));
  return { tried, wrong };
}

describe.each(DEPARTMENTS)('%s, called past the gateway by a caseworker of other cases', (department) => {
  const reader = readerCalled('CASEWORKER of other cases');

  test('takes none of the crafted grants, says so on the person alone, and goes on with the rest', async () => {
    const { tried, wrong } = await tryAll(department, reader, [department]);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(250);
  }, 60_000);

  test('takes the good one that they were made of, from the reader for whom it was opened alone', async () => {
    const good = (await forgeFor(reader, [department])).sign();
    const answer = seen(await knock(department, reader, [department], good), [department]);
    expect(answer).toMatchObject({ given: [department], errors: [], area: expect.anything() });
    const another = readerCalled('LEAD');
    expect(seen(await knock(department, another, [department], good), [department])).toMatchObject({
      given: [],
      errors: [`person.${department} GRANT_INVALID`],
    });
  });
});

describe('through the gateway', () => {
  test('none of the crafted grants is taken by any department, nor is its sender read on what else they could stand on', async () => {
    const lead = readerCalled('LEAD');
    const { tried, wrong } = await tryAll('gateway', lead, DEPARTMENTS);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(250);
    const good = (await forgeFor(lead, DEPARTMENTS)).sign();
    expect(seen(await knock('gateway', lead, DEPARTMENTS, good), DEPARTMENTS)).toMatchObject({
      given: DEPARTMENTS,
      errors: [],
    });
  }, 60_000);

  test.each(['ANALYST', 'DIRECTOR', 'AUDITOR', 'CITIZEN Q'])(
    'a good grant in the hands of %s opens nothing',
    async (name) => {
      const reader = readerCalled(name);
      const good = (await forgeFor(reader, DEPARTMENTS)).sign();
      const { given, errors } = seen(await knock('gateway', reader, DEPARTMENTS, good), DEPARTMENTS);
      expect({ given, denied: errors.filter((error) => error.startsWith('person.')).sort() }).toEqual({
        given: [],
        denied: DEPARTMENTS.map((department) => `person.${department} ACCESS_DENIED`).sort(),
      });
    },
  );
});
