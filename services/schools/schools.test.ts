import { expect, test } from '@jest/globals';
import { absenceResponse } from './rules.ts';

test.each([
  [0, 'NONE'],
  [9.99, 'NONE'],
  [10, 'WARNED'],
  [14.99, 'WARNED'],
  [15, 'NOTIFIED'],
  [100, 'NOTIFIED'],
])('%d %% unlawful absence in a quarter: %s', (percent, response) => {
  expect(absenceResponse(percent)).toBe(response);
});
