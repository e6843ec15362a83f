import { describe, expect, test } from '@jest/globals';
import { assessedInTime, receiptInTime } from './rules.ts';
import { addWorkingDays } from './working-days.ts';

const LATER = new Date('2026-12-01T12:00:00Z');

describe('assessing a notification', () => {
  const receivedAt = new Date('2026-03-28T10:00:00+01:00');

  test('is in time up to the last moment of 24 hours, also across the change to summer time', () => {
    expect(assessedInTime({ receivedAt, assessedAt: new Date('2026-03-29T11:00:00+02:00') }, LATER)).toBe(true);
    expect(assessedInTime({ receivedAt, assessedAt: new Date('2026-03-29T11:00:01+02:00') }, LATER)).toBe(false);
  });

  test('is undecided until the 24 hours have run out, and late afterwards', () => {
    expect(assessedInTime({ receivedAt, assessedAt: null }, new Date('2026-03-29T11:00:00+02:00'))).toBeNull();
    expect(assessedInTime({ receivedAt, assessedAt: null }, new Date('2026-03-29T11:00:01+02:00'))).toBe(false);
  });
});

describe('the receipt of a notification', () => {
  // A Monday evening in Denmark that is still Monday in UTC, and half past midnight that is not yet Tuesday there.
  const monday = new Date('2026-06-08T22:30:00+02:00');
  const tuesday = new Date('2026-06-09T00:30:00+02:00');

  test('is in time on the sixth working day after the day of receipt, counted in Danish days', () => {
    expect(receiptInTime({ receivedAt: monday, receiptSentOn: '2026-06-16' }, LATER)).toBe(true);
    expect(receiptInTime({ receivedAt: monday, receiptSentOn: '2026-06-17' }, LATER)).toBe(false);
    expect(receiptInTime({ receivedAt: tuesday, receiptSentOn: '2026-06-17' }, LATER)).toBe(true);
  });

  test('is undecided until the last day is over in Denmark', () => {
    expect(
      receiptInTime({ receivedAt: monday, receiptSentOn: null }, new Date('2026-06-16T23:59:00+02:00')),
    ).toBeNull();
    expect(receiptInTime({ receivedAt: monday, receiptSentOn: null }, new Date('2026-06-17T00:01:00+02:00'))).toBe(
      false,
    );
  });
});

describe('working days', () => {
  test('leave out weekends and public holidays', () => {
    // Easter 2026 is on 5 April: Thursday, Friday and Monday are off.
    expect(addWorkingDays('2026-03-31', 6)).toBe('2026-04-13');
    expect(addWorkingDays('2025-12-23', 2)).toBe('2025-12-29');
    expect(addWorkingDays('2025-05-28', 1)).toBe('2025-05-30');
    expect(addWorkingDays('2025-06-06', 1)).toBe('2025-06-10');
  });

  test('leave out store bededag until it was abolished in 2024', () => {
    expect(addWorkingDays('2023-05-04', 1)).toBe('2023-05-08');
    expect(addWorkingDays('2024-04-25', 1)).toBe('2024-04-26');
  });
});
