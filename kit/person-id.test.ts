import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCpr } from './cpr.ts';
import { Fault } from './errors.ts';
import { createPersonIds, parsePersonId } from './person-id.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('a person id', () => {
  // By Python: hmac.new(bytes(range(32)), b'0101400001', 'sha256').digest()[:16], version and variant set, uuid.UUID(bytes=…).
  test.each([
    ['010140-0001', '9a4e5020-e03b-8f63-89da-69701f8a3a35'],
    ['3112994000', '825bb951-ac63-855b-b013-d4d634abe42c'],
  ])('of a CPR number is what another implementation computes', (cpr, id) => {
    expect(createPersonIds(KEY).fromCpr(parseCpr(cpr))).toBe(id);
  });

  test('is another one under another key, and the key may be wiped after use', () => {
    const key = Uint8Array.from(KEY);
    const ids = createPersonIds(key);
    key.fill(0);
    const cpr = parseCpr('0101400001');
    expect(ids.fromCpr(cpr)).toBe('9a4e5020-e03b-8f63-89da-69701f8a3a35');
    expect(createPersonIds(key).fromCpr(cpr)).not.toBe('9a4e5020-e03b-8f63-89da-69701f8a3a35');
  });

  test('needs a key of 32 bytes', () => {
    expect(() => createPersonIds(KEY.subarray(1))).toThrow(RangeError);
  });

  test('is a UUIDv8, stable, and differs between numbers, for every number and key', () => {
    const serial = fc.integer({ min: 0, max: 3999 });
    const key = fc.uint8Array({ minLength: 32, maxLength: 80 });
    fc.assert(
      fc.property(key, serial, serial, (bytes, one, other) => {
        const id = (four: number) => createPersonIds(bytes).fromCpr(parseCpr(`010140${String(four).padStart(4, '0')}`));
        expect(id(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(id(one) === id(other)).toBe(one === other);
        expect(parsePersonId(id(one))).toBe(id(one));
      }),
    );
  });

  test('is read in either case and given back in lower case', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(parsePersonId(id.toUpperCase())).toBe(id);
      }),
    );
  });

  test.each([
    '',
    '0101400001',
    '010140-0001',
    '00000000-0000-0000-0000-000000000000',
    '9a4e5020-e03b-9f63-89da-69701f8a3a35',
    '9a4e5020-e03b-8f63-c9da-69701f8a3a35',
    '9a4e5020e03b8f6389da69701f8a3a35',
    '{9a4e5020-e03b-8f63-89da-69701f8a3a35}',
    '9a4e5020-e03b-8f63-89da-69701f8a3a35\n',
  ])('is not %j, and the fault does not repeat it', (text) => {
    const parse = () => parsePersonId(text);
    expect(parse).toThrow(Fault);
    expect(parse).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    if (text !== '') expect(parse).not.toThrow(text);
  });
});
