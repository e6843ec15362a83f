import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCursorSeal } from './cursor-seal.ts';

const URL = 'postgres://schools_owner:secret@db:5432/schools';
const { seal, open } = createCursorSeal(URL, 'schools');

test('a cursor gives back what was sealed, in every instance and after a restart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(createCursorSeal(URL, 'schools').open(seal(text))?.trimEnd()).toBe(text.trimEnd());
      expect(seal(text)).toBe(createCursorSeal(URL, 'schools').seal(text));
    }),
  );
});

test('a cursor shows neither the value nor its length', () => {
  const cursor = seal('["2026-01-05","x"]');
  expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('2026');
  expect(seal('["9","x"]')).toHaveLength(cursor.length);
});

test('a cursor that was changed, cut or made elsewhere is none', () => {
  const cursor = seal('["2026-01-05","x"]');
  const bytes = [...Buffer.from(cursor, 'base64url')];
  for (const at of bytes.keys()) {
    expect(open(Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ 1)).toString('base64url'))).toBeNull();
    expect(open(Buffer.from(bytes.slice(0, at)).toString('base64url'))).toBeNull();
  }
  expect(open(Buffer.from('["2026-01-05","x"]').toString('base64url'))).toBeNull();
  for (const other of [createCursorSeal(URL, 'social'), createCursorSeal(URL.replace('secret', 'changed'), 'schools')])
    expect(other.open(cursor)).toBeNull();
});
