import { expect, test } from '@jest/globals';
import { ACCESS_BASES } from './basis.ts';
import { readLegalBases } from './legal-bases.ts';

const HEADER = '| basis | law | conditions checked | opens |\n|---|---|---|---|\n';
const row = (basis: string, opens = 'x') => `| \`${basis}\` | a law | a condition | ${opens} |\n`;
const whole = ACCESS_BASES.map((basis) => row(basis)).join('');

test('the document has a row for every basis', () => {
  expect([...readLegalBases().keys()]).toEqual(ACCESS_BASES);
});

test('a basis without a row stops the start', () => {
  expect(() => readLegalBases(HEADER + whole.replace(row('KSP'), ''))).toThrow(
    'docs/legal-bases.md does not fit the bases of access:\n  KSP has no row',
  );
  expect(() => readLegalBases('nothing')).toThrow(/SSP has no row.*OPEN has no row/s);
});

test('a row for what is no basis, a second one and an empty cell are refused', () => {
  const faulty = HEADER + whole.replace(row('PSP'), row('PSP', ' ')) + row('INVESTIGATION') + row('SSP');
  expect(() => readLegalBases(faulty)).toThrow(
    'the row of PSP has an empty cell\n  the row `INVESTIGATION` names no basis\n  SSP has two rows',
  );
});
