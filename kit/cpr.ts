import { inspect } from 'node:util';

/** Why a text is not a CPR number. No reason repeats any of the text. */
export const CPR_REFUSALS = {
  FORM: 'is not a CPR number: write ten digits, with or without a hyphen after the sixth',
  DATE: 'is not a CPR number: its first six digits are no date that exists',
  REPLACEMENT: 'is a replacement number (erstatningspersonnummer), not a CPR number: give such a person a random id',
} as const;

export type CprRefusal = keyof typeof CPR_REFUSALS;

/** Thrown for a text that is not a CPR number; neither message nor properties hold the text. */
export class CprError extends Error {
  readonly refusal: CprRefusal;

  constructor(refusal: CprRefusal) {
    super(`This ${CPR_REFUSALS[refusal]}.`);
    this.name = 'CprError';
    this.refusal = refusal;
  }
}

/**
 * A valid CPR number (personnummer). It hides itself: as text, as JSON and in any log or inspection it is `[CPR]`; only
 * `reveal` gives the digits, and only `person-id.ts` may call that. Made by `parseCpr` alone.
 */
export class Cpr {
  readonly #digits: string;
  /** The birth date as YYYY-MM-DD. */
  readonly #birthDate: string;

  private constructor(digits: string, birthDate: string) {
    this.#digits = digits;
    this.#birthDate = birthDate;
  }

  /** @see parseCpr */
  static parse(text: string): Cpr {
    const digits = TEN_DIGITS.exec(text.trim())?.slice(1).join('');
    if (digits === undefined) throw new CprError('FORM');
    const day = Number(digits.slice(0, 2));
    const month = Number(digits.slice(2, 4));
    const year = yearOfBirth(Number(digits.slice(4, 6)), Number(digits[6]));
    if (isDate(year, month, day)) return new Cpr(digits, isoDate(year, month, day));
    throw new CprError(isDate(year, month, day - REPLACEMENT_DAY) ? 'REPLACEMENT' : 'DATE');
  }

  /** The birth date as YYYY-MM-DD. It is personal data too: read it on purpose. */
  birthDate(): string {
    return this.#birthDate;
  }

  /** The ten digits, for deriving a key and for nothing else. */
  reveal(): string {
    return this.#digits;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}

/**
 * Reads a CPR number: ten digits, with or without one hyphen or space after the sixth, whose first six digits are a real
 * date (DDMMYY). The century follows from digit 7 together with the year, by the table in CPR-kontoret, "Personnummeret i
 * CPR-systemet" (https://www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret):
 *
 * | digit 7 | years 00-36 | 37-57 | 58-99 |
 * |---------|-------------|-------|-------|
 * | 0-3     | 1900s       | 1900s | 1900s |
 * | 4, 9    | 2000s       | 1900s | 1900s |
 * | 5-8     | 2000s       | 2000s | 1800s |
 *
 * Modulus 11 is not asked for: since 2007 numbers are issued that fail it. An administrative replacement number
 * (erstatningspersonnummer: 60 is added to the day; https://www.cpr.dk/spoergsmaal-og-svar/personnummer) is refused with a
 * reason of its own: each authority gives its own, so one number may mean two people, and it must never become a person's
 * key. Such a person gets a random UUID (version 4).
 *
 * @throws CprError that says what is wrong and holds no digit.
 */
export function parseCpr(text: string): Cpr {
  return Cpr.parse(text);
}

const TEN_DIGITS = /^([0-9]{6})[- ]?([0-9]{4})$/;
const REDACTED = '[CPR]';

/** What is added to the day in a replacement number. */
const REPLACEMENT_DAY = 60;

function yearOfBirth(year: number, seventh: number): number {
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Whether a text holds what reads as a CPR number: ten digits of a date that exists, however they are set apart: a sign between each two of the first six,
 * up to three before the last four, digits of any width.
 */
export function containsCpr(text: string): boolean {
  const digits = /(?<!\d)(\d\d)[\s.\p{Pd}/]?(\d\d)[\s.\p{Pd}/]?(\d\d)[\s.\p{Pd}/]{0,3}(\d{4})(?!\d)/gu;
  return [...text.normalize('NFKC').matchAll(digits)].some(([, ...parts]) => {
    try {
      parseCpr(parts.join(''));
      return true;
    } catch {
      return false;
    }
  });
}
