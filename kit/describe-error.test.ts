import { expect, test } from '@jest/globals';
import { describeError } from './describe-error.ts';

test('of an error its class, code and place are told, and never its message', () => {
  const error = Object.assign(new TypeError('of 0101501234'), { code: '23505' });
  const told = describeError(error);
  expect(told).toEqual({ type: 'TypeError', code: '23505', stack: expect.stringMatching(/^\s+at /) });
  expect(JSON.stringify(told)).not.toContain('0101501234');
});

test('the code of its cause stands in for its own', () => {
  const cause = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
  expect(describeError(new Error('failed', { cause }))).toMatchObject({ type: 'Error', code: 'ECONNRESET' });
});

test('of what is no error only its type is told', () => {
  expect(describeError('of 0101501234')).toEqual({ type: 'string' });
});
