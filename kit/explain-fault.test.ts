import { expect, test } from '@jest/globals';
import { DatabaseUnavailable } from './database/database.ts';
import { explainFault } from './explain-fault.ts';
import { MendableError } from './mendable-error.ts';

const withCode = (code: string, cause?: unknown) =>
  Object.assign(new Error('of 0101501234 at postgres://u:p@h', { cause }), { code });

test('a fault that can be mended is told in its own words', () => {
  expect(explainFault(new MendableError('Do this.'))).toBe('Do this.');
});

test.each([
  ['a full disk of the database', withCode('53100'), /disk of the database is full/],
  ['a full disk of our own', withCode('ENOSPC'), /disk of SAMSPIL_HOME is full/],
  ['a read-only disk', withCode('EROFS'), /read-only/],
  ['no free connection, whatever wraps it', new DatabaseUnavailable(withCode('53300')), /max_connections/],
  ['a database that went away', withCode('XX', withCode('57P02')), /cannot be reached any more/],
  ['a database that cannot be reached', new DatabaseUnavailable(new Error('timeout')), /cannot be reached any more/],
])('%s is one line that repeats nothing of the error', (_, error, line) => {
  expect(explainFault(error)).toMatch(line);
  expect(explainFault(error)).not.toMatch(/\n|0101501234|postgres:/);
});

test('what nobody foresaw is not explained', () => {
  expect(explainFault(new TypeError('x is undefined'))).toBeNull();
  expect(explainFault(withCode('42601'))).toBeNull();
  expect(explainFault('text')).toBeNull();
});
