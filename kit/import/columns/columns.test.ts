import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPersonIds } from '../../person-id.ts';
import { type Column, Refusal, SkipRow } from '../column.ts';
import { impossibleCpr } from '../testing/impossible-cpr.ts';
import { booleanColumn } from './boolean-column.ts';
import { cprBirthDateColumn, cprColumn } from './cpr-column.ts';
import { dateColumn } from './date-column.ts';
import { decimalColumn } from './decimal-column.ts';
import { enumColumn } from './enum-column.ts';
import { lookupColumn } from './lookup-column.ts';
import { statbankCountColumn } from './statbank-count-column.ts';
import { textColumn } from './text-column.ts';
import { wholeNumberColumn } from './whole-number-column.ts';

const context = { personIds: createPersonIds(new Uint8Array(32)) };
const read = <Value>(column: Column<Value>, text: string) => column.parse(text, context);
const refusal = (column: Column<unknown>, text: string): string => {
  try {
    column.parse(text, context);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('a date column', () => {
  const column = dateColumn('Dato');

  test('reads every day in each Danish way of writing and in ISO', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('-', '.', '/'), fc.boolean(), (day, separator, padded) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-');
        const short = (part: string) => (padded ? part : String(Number(part)));
        expect(read(column, [short(date), short(month), year].join(separator))).toBe(iso);
        expect(read(column, iso)).toBe(iso);
      }),
    );
  });

  test.each(['29-02-2023', '31.04.2024', '00-01-2024', '01-13-2024', '2024-02-30', '29/02/1900'])(
    'refuses %s, which is no day',
    (text) => {
      expect(refusal(column, text)).toBe('is not a date that exists');
    },
  );

  test.each(['31-12-25', '31-12/2025', '2025/12/31', '31122025', 'i går', '31-12-2025 00:00', '1.1.20255'])(
    'refuses %s as no date',
    (text) => {
      expect(refusal(column, text)).toBe('is not a date: write it as 31-12-2025');
    },
  );

  test('refuses days outside its limits', () => {
    expect(refusal(dateColumn('Dato', { from: '2000-01-01' }), '31-12-1999')).toBe(
      'is a date outside 2000-01-01 to 2199-12-31',
    );
  });
});

describe('a decimal column', () => {
  const column = decimalColumn('Beløb', { decimals: 4 });

  test('reads every number as Danish writes it, exactly', () => {
    const parts = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }));
    fc.assert(
      fc.property(parts, fc.boolean(), ([negative, whole, fraction], grouped) => {
        const decimals = String(fraction).padStart(4, '0').replace(/0+$/, '');
        const dotted = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, '.') : String(whole);
        const text = `${negative ? '-' : ''}${dotted}${decimals === '' ? '' : `,${decimals}`}`;
        const plain = `${whole}${decimals === '' ? '' : `.${decimals}`}`;
        expect(read(column, text)).toBe(negative && plain !== '0' ? `-${plain}` : plain);
      }),
    );
  });

  test.each([
    ['1.234,5', '1234.5'],
    ['1.234', '1234'],
    ['007,50', '7.5'],
    ['+3', '3'],
    ['-0,00', '0'],
  ])('reads %s as %s', (text, value) => {
    expect(read(column, text)).toBe(value);
  });

  test.each(['1.5', '12.34', '1,234.5', '1.23.456', ',5', '5,', '1 234', '1e5', '--1', 'NaN', '١'])(
    'refuses %s',
    (text) => {
      expect(refusal(column, text)).toBe('is not a number: write it as 1.234,5');
    },
  );

  test('refuses what does not fit rather than rounding', () => {
    expect(refusal(column, '1,00001')).toBe('has more than 4 decimals');
    expect(refusal(column, '1234567890123')).toBe('has more than 12 digits');
    expect(refusal(decimalColumn('x', { decimals: 2, max: 99.5 }), '99,51')).toBe('is more than 99,5');
    expect(refusal(decimalColumn('x', { decimals: 2, min: 0 }), '-0,01')).toBe('is less than 0');
  });
});

describe('the other columns', () => {
  test('read whole numbers in their range', () => {
    expect(read(wholeNumberColumn('n'), '27.500')).toBe(27_500);
    expect(Object.is(read(wholeNumberColumn('n'), '-0'), 0)).toBe(true);
    expect(refusal(wholeNumberColumn('n'), '-1')).toBe('is not between 0 and 2147483647');
    expect(refusal(wholeNumberColumn('n'), '2147483648')).toBe('is not between 0 and 2147483647');
    expect(refusal(wholeNumberColumn('n'), '1,0')).toBe('is not a whole number');
    expect(wholeNumberColumn('n', { max: 3_000_000_000 }).sqlType).toBe('bigint');
  });

  test('read ja and nej', () => {
    expect(['JA', 'j', 'Sand', 'true', '1'].map((text) => read(booleanColumn('x'), text))).not.toContain(false);
    expect(['Nej', 'n', 'FALSK', 'False', '0'].map((text) => read(booleanColumn('x'), text))).not.toContain(true);
    expect(refusal(booleanColumn('x'), 'måske')).toBe('is neither ja nor nej');
  });

  test('read Danish labels and English values in either case', () => {
    const column = enumColumn('Fravær', { Ulovligt: 'UNLAWFUL', Lovligt: 'LAWFUL' });
    expect(['ulovligt', 'LOVLIGT', 'unlawful'].map((text) => read(column, text))).toEqual([
      'UNLAWFUL',
      'LAWFUL',
      'UNLAWFUL',
    ]);
    expect(refusal(column, 'andet')).toBe('is none of: Ulovligt, Lovligt');
  });

  test('bound texts by characters and refuse control characters', () => {
    expect(read(textColumn('t', { max: 3 }), 'a\u030Aæø')).toBe('åæø');
    expect(read(textColumn('t', { max: 2 }), '😀😀')).toBe('😀😀');
    expect(refusal(textColumn('t', { max: 2 }), 'abc')).toBe('is longer than 2 characters');
    expect(refusal(textColumn('t', { max: 9 }), 'a\nb')).toBe('contains line breaks or control characters');
    expect(read(textColumn('t', { max: 9, lines: true }), 'a\r\nb')).toBe('a\r\nb');
    expect(refusal(textColumn('t', { max: 9, lines: true }), 'a\u0085b')).toBe('contains control characters');
    expect(refusal(textColumn('t', { max: 9, pattern: { form: /^\d{4}$/, description: 'a code' } }), 'x')).toBe(
      'is not a code',
    );
  });

  test('turn a CPR number into the person id and the birth date, and take a UUID for a person without one', () => {
    const id = '9a4e5020-e03b-8f63-89da-69701f8a3a35';
    expect(read(cprColumn('CPR'), impossibleCpr(1))).toMatch(/^[0-9a-f-]{36}$/);
    expect(read(cprColumn('CPR'), '010140-0001')).toBe(read(cprColumn('CPR'), '0101400001'));
    expect(read(cprColumn('CPR'), id.toUpperCase())).toBe(id);
    expect(read(cprBirthDateColumn('CPR'), '0101400001')).toBe('1940-01-01');
    expect(read(cprBirthDateColumn('CPR'), id)).toBeNull();
    expect(refusal(cprColumn('CPR'), '3102400001')).toMatch(/^is not a CPR number: /);
    expect(refusal(cprColumn('CPR'), '6101400001')).toMatch(/erstatningspersonnummer/);
  });

  test('look names up, and skip or refuse those that are unknown', () => {
    const codes = new Map([['Albertslund', '0165']]);
    const column = (unknown: 'skip' | 'refuse') =>
      lookupColumn('REGION', codes, { unknown, description: 'a municipality' });
    expect(read(column('skip'), 'ALBERTSLUND')).toBe('0165');
    expect(() => read(column('skip'), 'Region Hovedstaden')).toThrow(SkipRow);
    expect(refusal(column('refuse'), 'Region Hovedstaden')).toBe('is not a municipality that is known');
  });

  test('read the signs of StatBank', () => {
    expect(['-', '0', '17', '..', '.', ''].map((text) => read(statbankCountColumn('null'), text))).toEqual([
      0,
      0,
      17,
      null,
      null,
      null,
    ]);
    expect(() => read(statbankCountColumn('skip'), '..')).toThrow(SkipRow);
    expect(refusal(statbankCountColumn('null'), 'x')).toBe('is not a whole number');
  });

  test('give reasons that hold no part of a text with digits', () => {
    const columns = [
      cprColumn('c'),
      cprBirthDateColumn('c'),
      dateColumn('d'),
      booleanColumn('b'),
      enumColumn('e', { Ja: 'YES' }),
    ];
    const texts = fc.stringMatching(/^[0-9]{6}[- ]?[0-9]{3,5}$/);
    fc.assert(
      fc.property(texts, fc.constantFrom(...columns), (text, column) => {
        expect(refusal(column, text)).not.toContain(text.slice(0, 6));
      }),
    );
  });
});

test('a text that holds a CPR number is refused without repeating it', () => {
  const column = textColumn('Beskrivelse', { max: 100 });
  const context = { personIds: createPersonIds(new Uint8Array(32)) };
  expect(() => column.parse('Drengen 010180-1234 blev set', context)).toThrow(Refusal);
  expect(() => column.parse('Drengen 010180-1234 blev set', context)).toThrow(/^contains a CPR number[^0-9]*$/);
});
