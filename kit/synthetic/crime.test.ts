import { expect, test } from '@jest/globals';
import { CRIME_STATISTICS, crimeFigures } from './crime.ts';

function reported(offence: string, quarter: string): number | undefined {
  return [...crimeFigures()].find((figure) => figure.offence === offence && figure.quarter === quarter)?.reported;
}

test('every series has one figure for each quarter from 2007Q1 to 2019Q3', () => {
  for (const { reported } of CRIME_STATISTICS.series) expect(reported).toHaveLength(51);
  const quarters = [...new Set([...crimeFigures()].map((figure) => figure.quarter))];
  expect([quarters[0], quarters.at(-1), quarters.length]).toEqual(['2007Q1', '2019Q3', 51]);
});

test('arson is 65, 19, 7 and 9 in the quarters of 2013 and 0 in 2014Q1', () => {
  expect(['2013Q1', '2013Q2', '2013Q3', '2013Q4', '2014Q1'].map((quarter) => reported('Arson', quarter))).toEqual([
    65, 19, 7, 9, 0,
  ]);
});

test('the shootings of 2018 and the unrest of 2019 are in the figures', () => {
  expect(reported('Attempted homicide', '2018Q2')).toBe(8);
  expect(reported('Unlawful assembly/disturbance of public order', '2019Q2')).toBe(14);
  expect(reported('Arson', '2019Q2')).toBe(23);
});

test('no part is larger than its total', () => {
  for (const { offence, quarter, reported: count } of crimeFigures()) {
    expect(count).toBeLessThanOrEqual(reported('Nature of the offence, total', quarter) ?? 0);
    if (['Arson', 'Robbery', 'Residential burglaries'].includes(offence)) {
      expect(count).toBeLessThanOrEqual(reported('Offences against property, total', quarter) ?? 0);
    }
  }
});

test('every series adds up to the sum of its row in the table as downloaded', () => {
  const sums = Object.fromEntries(
    CRIME_STATISTICS.series.map(({ offence, reported: counts }) => [
      offence,
      counts.reduce<number>((sum, count) => sum + count, 0),
    ]),
  );
  expect(sums).toMatchObject({
    'Nature of the offence, total': 36_894,
    Arson: 286,
    Robbery: 241,
    'Residential burglaries': 2_850,
    Threats: 389,
    'Euphoriants Act': 2_426,
  });
});
