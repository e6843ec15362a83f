import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Cpr, CprError, containsCpr, parseCpr } from './cpr.ts';
import { createLog } from './log.ts';

describe('a CPR number', () => {
  test.each([
    ['010100-0000', '1900-01-01'],
    ['311299-3000', '1999-12-31'],
    ['010136-4000', '2036-01-01'],
    ['010137-4000', '1937-01-01'],
    ['010199-4000', '1999-01-01'],
    ['010100-5000', '2000-01-01'],
    ['010157-8000', '2057-01-01'],
    ['010158-5000', '1858-01-01'],
    ['311299-8000', '1899-12-31'],
    ['010136-9000', '2036-01-01'],
    ['010137-9000', '1937-01-01'],
  ])('%s belongs to somebody born on %s', (text, birthDate) => {
    expect(parseCpr(text).birthDate()).toBe(birthDate);
  });

  test('has a century for each digit 7 and each year, as the table of CPR-kontoret says', () => {
    const table = (seventh: number, year: number) => {
      if (seventh < 4) return 1900;
      if (seventh === 4 || seventh === 9) return year < 37 ? 2000 : 1900;
      return year < 58 ? 2000 : 1800;
    };
    for (let seventh = 0; seventh <= 9; seventh += 1) {
      for (let year = 0; year <= 99; year += 1) {
        const two = String(year).padStart(2, '0');
        expect(parseCpr(`1505${two}${seventh}000`).birthDate()).toBe(`${table(seventh, year) + year}-05-15`);
      }
    }
  });

  test('has a 29 February in leap years alone, of the century that it names', () => {
    expect(parseCpr('2902044000').birthDate()).toBe('2004-02-29');
    expect(parseCpr('2902005000').birthDate()).toBe('2000-02-29');
    // 1900 was no leap year, and 2000 was: only digit 7 tells.
    expect(() => parseCpr('2902000000')).toThrow(CprError);
    expect(() => parseCpr('2902014000')).toThrow(CprError);
  });

  test('need not satisfy modulus 11', () => {
    expect(parseCpr('0101650000').birthDate()).toBe('1965-01-01');
  });

  test('is read with a hyphen, a space or nothing after six digits, and blanks around', () => {
    for (const text of ['0101400001', '010140-0001', '010140 0001', ' 010140-0001\t']) {
      expect(parseCpr(text).reveal()).toBe('0101400001');
    }
  });

  test.each([
    ['', 'FORM'],
    ['010140-001', 'FORM'],
    ['010140-00011', 'FORM'],
    ['010140--0001', 'FORM'],
    ['01-0140-0001', 'FORM'],
    ['0101400001x', 'FORM'],
    ['٠١٠١٤٠٠٠٠١', 'FORM'],
    ['3102400001', 'DATE'],
    ['0013400001', 'DATE'],
    ['0001400001', 'DATE'],
    ['6101400001', 'REPLACEMENT'],
    ['9112400001', 'REPLACEMENT'],
    ['9212400001', 'DATE'],
    ['9102400001', 'DATE'],
  ])('is refused when it is "%s" (%s), without a digit of it', (text, refusal) => {
    let fault: unknown;
    try {
      parseCpr(text);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(CprError);
    expect((fault as CprError).refusal).toBe(refusal);
    expect(inspect(fault).split('\n')[0]).not.toMatch(/[0-9]/);
  });

  test('shows itself in no text, JSON, log or inspection', () => {
    const cpr = parseCpr('0101400001');
    const lines: string[] = [];
    createLog('test', 'info', { write: (line) => lines.push(line) }).info(
      { cpr, list: [cpr], deep: { cpr } },
      `${cpr}`,
    );
    const seen = [
      String(cpr),
      `${cpr}`,
      JSON.stringify({ cpr }),
      inspect({ cpr }, { showHidden: true, depth: 9 }),
      ...lines,
    ];
    for (const text of seen) {
      expect(text).toContain('[CPR]');
      expect(text).not.toMatch(/010140|1940/);
    }
    expect(Object.getOwnPropertyNames(cpr)).toEqual([]);
  });

  test('is the same however it was written, for every date and serial', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('1936-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 3999 }), (date, serial) => {
        const iso = date.toISOString().slice(0, 10);
        const six = `${iso.slice(8)}${iso.slice(5, 7)}${iso.slice(2, 4)}`;
        const four = String(serial).padStart(4, '0');
        const cpr = parseCpr(`${six}-${four}`);
        expect(cpr).toBeInstanceOf(Cpr);
        expect(cpr.reveal()).toBe(six + four);
        expect(cpr.birthDate()).toBe(iso);
      }),
    );
  });
});

test.each([
  ['a plain number', 'Sag om 0101801234', true],
  ['one with a hyphen', 'drengen 010180-1234 og', true],
  ['one with a blank', '010180 1234', true],
  ['a long dash', '010180–1234', true],
  ['dots', '01.01.80-1234', true],
  ['a dash between blanks', '010180 - 1234', true],
  ['a blank that does not break', '010180\u00A01234', true],
  ['pairs', '01 01 80 1234', true],
  ['full-width digits', '\uFF10\uFF11\uFF10\uFF11\uFF18\uFF10-1234', true],
  ['a date and a time', '24.12.2026 kl. 1830', false],
  ['a date that does not exist', '991399-1234', false],
  ['a longer number', '01018012345', false],
  ['a case number', '0165-2025-S020', false],
  ['a telephone number', '43 68 68 68', false],
])('a text with %s: %s', (_, text, found) => {
  expect(containsCpr(text)).toBe(found);
});
