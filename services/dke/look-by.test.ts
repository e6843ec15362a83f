import { expect, test } from '@jest/globals';
import { lookBy } from './look-by.ts';

const by = (urgency: 'ACUTE' | 'HIGH' | 'NORMAL', since: string) => lookBy(urgency, new Date(since)).toISOString();

test.each<[string, 'ACUTE' | 'HIGH' | 'NORMAL', string, string]>([
  ['an acute concern at once', 'ACUTE', '2026-11-25T10:00:00Z', '2026-11-25T10:00:00.000Z'],
  ['an urgent one by the end of the day, in winter', 'HIGH', '2026-11-25T10:00:00Z', '2026-11-25T23:00:00.000Z'],
  ['in summer', 'HIGH', '2026-07-15T10:00:00Z', '2026-07-15T22:00:00.000Z'],
  ['one that came just after midnight, of that day', 'HIGH', '2026-07-14T22:30:00Z', '2026-07-15T22:00:00.000Z'],
  ['one of a Saturday by the end of Monday', 'HIGH', '2026-11-28T10:00:00Z', '2026-11-30T23:00:00.000Z'],
  ['any other within three working days', 'NORMAL', '2026-11-23T10:00:00Z', '2026-11-26T23:00:00.000Z'],
  ['over a weekend', 'NORMAL', '2026-11-26T10:00:00Z', '2026-12-01T23:00:00.000Z'],
  ['over Easter 2026, from Maundy Thursday to Monday', 'NORMAL', '2026-04-01T10:00:00Z', '2026-04-09T22:00:00.000Z'],
  ['on the day that summer time begins', 'HIGH', '2026-03-27T10:00:00Z', '2026-03-27T23:00:00.000Z'],
])('%s', (_, urgency, since, expected) => {
  expect(by(urgency, since)).toBe(expected);
});
