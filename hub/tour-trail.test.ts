import { expect, test } from '@jest/globals';
import type { HubAnswer } from './ask-hub.ts';
import { ownTrailLines, trailLines } from './tour-trail.ts';

const entry = (second: number) => ({
  at: `2026-03-02T10:00:${String(second).padStart(2, '0')}.000Z`,
  kind: 'READ',
  subject: 'dke-1',
  basis: 'SSP',
  case: null,
  fields: ['Person.schools'],
});
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(index));
const answer = (data: unknown) => ({ data: data as HubAnswer['data'], errors: [], status: 200, milliseconds: 1 });
const trail = (count: number, hasNextPage: boolean) =>
  trailLines(answer({ accessLog: { schools: { nodes: entries(count), pageInfo: { hasNextPage } } } }));

test('a trail that fits is told whole', () => {
  expect(trail(14, false)).toHaveLength(14);
});

test('what a trail leaves out is counted', () => {
  expect(trail(16, false).at(-1)).toBe('  … and 2 more, older ones');
});

test('what a department has not given yet is not counted, and is told', () => {
  expect(trail(16, true).at(-1)).toBe('  … and at least 3 more, older ones');
  expect(trail(3, true).at(-1)).toBe('  … and at least 1 more, older ones');
});

test('the citizen’s own trail says so as well', () => {
  const nodes = entries(9).map(({ at }) => ({ at, department: 'Skoler', seenBy: 'DKE', purpose: 'En sag' }));
  const me = { accessLog: { schools: { nodes, notice: 'Noget kan være udeladt.', pageInfo: { hasNextPage: true } } } };
  expect(ownTrailLines(answer({ me })).slice(-2)).toEqual([
    '  … and at least 2 more, older ones',
    '  Noget kan være udeladt.',
  ]);
});
