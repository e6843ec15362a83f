import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { Fault } from '../errors.ts';
import { createPersonIds } from '../person-id.ts';
import { type ClaimNames, readClaims } from './read-claims.ts';
import { ROLES } from './reader.ts';

const NAMES: ClaimNames = { roles: 'roles', department: 'department', unit: 'unit', person: null };
const BY_ID: ClaimNames = { ...NAMES, person: { name: 'citizen.id', form: 'ID' } };
/** As brokers of MitID name it. */
const CPR_CLAIM = 'dk:gov:saml:attribute:CprNumberIdentifier';
const BY_CPR: ClaimNames = { ...NAMES, person: { name: CPR_CLAIM, form: 'CPR' } };

const personIds = createPersonIds(Uint8Array.from({ length: 32 }, (_, index) => index));
/** The id of 010140-0001 under that key (see person-id.test.ts). */
const ID = '9a4e5020-e03b-8f63-89da-69701f8a3a35';

const read = (claims: JWTPayload, names = NAMES, ids: typeof personIds | null = personIds) =>
  readClaims({ sub: 'user-1', exp: 2_000_000_000, roles: ['CASEWORKER'], ...claims }, names, ids);

function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error('expected a fault');
}

describe('the unit of a reader', () => {
  test.each([
    ['0165-S1', '0165-S1'],
    [['team-unge'], 'team-unge'],
    ['Sønderparken 7, æøå', 'Sønderparken 7, æøå'],
    ['x'.repeat(100), 'x'.repeat(100)],
    ['aa010190-0123-4a00-8abc-00112233aabb', 'aa010190-0123-4a00-8abc-00112233aabb'],
    [null, null],
    [undefined, null],
  ])('is read from %j, whatever the role', (unit, expected) => {
    for (const role of ROLES) expect(read({ roles: [role], department: 'schools', unit }).unit).toBe(expected);
  });

  test.each([
    ['an empty text', ''],
    ['blanks', '  '],
    ['more than 100 characters', 'x'.repeat(101)],
    ['two units', ['0165-S1', '0165-S2']],
    ['no unit in a list', []],
    ['a number', 165],
    ['an object', { name: '0165-S1' }],
    ['a control character', '0165\0-S1'],
    ['half a character', '0165\udc00'],
    ['a CPR number', '010140-0001'],
    ['a CPR number in a text', 'school of 0101400001'],
  ])('makes the token unusable when it is %s, and the fault does not repeat it', (_title, unit) => {
    const fault = faultOf(() => read({ unit }));
    expect([fault.code, fault.message]).toEqual(['UNAUTHENTICATED', expect.stringMatching(/^The unit in the access/)]);
    expect(fault.message).not.toMatch(/0165|0101|school of/);
  });
});

describe('the person that a reader is', () => {
  test('is read from the claim that is set, for citizens and for staff, in lower case', () => {
    for (const role of ROLES) {
      for (const id of [ID, ID.toUpperCase(), [ID]])
        expect(read({ roles: [role], department: 'dke', citizen: { id } }, BY_ID).personId).toBe(ID);
    }
  });

  test('is nobody where no claim is set, whatever the token says', () => {
    expect(read({ person: ID, cpr: '0101400001', citizen: { id: ID } }).personId).toBeNull();
  });

  test('is derived from a CPR number, with and without a hyphen, and the number is kept nowhere', () => {
    for (const cpr of ['0101400001', '010140-0001', ['0101400001']]) {
      const reader = read({ [CPR_CLAIM]: cpr }, BY_CPR);
      expect(reader.personId).toBe(ID);
      expect(inspect(reader, { depth: null, showHidden: true })).not.toMatch(/010140/);
    }
  });

  test('is unknown to the gateway, which has no key, and which refuses the same malformed numbers', () => {
    expect(read({ [CPR_CLAIM]: '0101400001' }, BY_CPR, null).personId).toBeNull();
    expect(faultOf(() => read({ [CPR_CLAIM]: '3102400001' }, BY_CPR, null)).code).toBe('UNAUTHENTICATED');
  });

  test.each([undefined, null])('is nobody when the claim is %j', (nothing) => {
    expect(read({ citizen: { id: nothing } }, BY_ID).personId).toBeNull();
    expect(read({ [CPR_CLAIM]: nothing }, BY_CPR).personId).toBeNull();
  });

  const MESSAGE = 'The access token does not say properly which person you are.';
  const malformed = (claims: JWTPayload, names: ClaimNames) => {
    const fault = faultOf(() => read(claims, names));
    expect([fault.code, fault.message]).toEqual(['UNAUTHENTICATED', MESSAGE]);
    expect([fault.cause, fault.originalError, fault.extensions]).toEqual([
      undefined,
      undefined,
      { code: 'UNAUTHENTICATED' },
    ]);
  };

  test.each([
    ['empty', ''],
    ['a CPR number', '0101400001'],
    ['two persons', [ID, ID]],
    ['no person in a list', []],
    ['a number', 101400001],
    ['an object', { id: ID }],
    ['a UUID with more', `${ID}\n`],
    ['the UUID of nothing', '00000000-0000-0000-0000-000000000000'],
  ])('makes the token unusable when the id is %s', (_title, id) => {
    malformed({ citizen: { id } }, BY_ID);
  });

  test.each([
    ['empty', ''],
    ['a person id', ID],
    ['two numbers', ['0101400001', '0101400001']],
    ['a number', 101400001],
    ['of no date', '3102400001'],
    ['a replacement number', '6101400001'],
    ['too short', '010140000'],
    ['in a text', 'CPR 0101400001'],
  ])('makes the token unusable when the CPR number is %s, and the fault carries nothing of it', (_title, cpr) => {
    malformed({ [CPR_CLAIM]: cpr }, BY_CPR);
  });
});
