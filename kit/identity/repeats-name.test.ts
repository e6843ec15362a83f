import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatsName } from './repeats-name.ts';

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"a":{"b":1,"c":2,"b":3}}',
  '[{"a":[{"x":1},{"y":1,"y":2}]}]',
  '{"":1,"":2}',
  '{"a":"{","b":"\\"","a":1}',
  '{ "a" : [] , "a" : {} }',
  '{"__proto__":1,"__proto__":2}',
])('%s says a name twice', (json) => {
  expect(() => JSON.parse(json)).not.toThrow();
  expect(repeatsName(json)).toBe(true);
});

test.each([
  '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}],"A":2}',
  '["a","a"]',
  '{"a":"a\\":1,\\"a","b":"{\\"a\\":1,\\"a\\":2}"}',
  '"a"',
  '{}',
])('%s does not', (json) => {
  expect(() => JSON.parse(json)).not.toThrow();
  expect(repeatsName(json)).toBe(false);
});

test('nothing that JSON.stringify writes does, until a name is said again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1 }), (value) => {
      const json = JSON.stringify(value);
      expect(repeatsName(json)).toBe(false);
      const [name = ''] = Object.keys(value);
      expect(repeatsName(`${json.slice(0, -1)},${JSON.stringify(name)}:0}`)).toBe(true);
    }),
  );
});

test('takes no time worth mentioning on the largest token, however deep', () => {
  const begin = performance.now();
  expect(repeatsName(`${'[{"a":'.repeat(2_000)}1${'}]'.repeat(2_000)}`)).toBe(false);
  expect(repeatsName(JSON.stringify({ a: '\\"'.repeat(5_000) }))).toBe(false);
  expect(performance.now() - begin).toBeLessThan(5_000);
});
