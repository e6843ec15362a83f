import { type Column, type Headers, Refusal, spellings } from '../column.ts';

export interface WholeNumberOptions {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number such as `27500` or `27.500`; by default from 0 to PostgreSQL's greatest integer. */
export function wholeNumberColumn(headers: Headers, options: WholeNumberOptions = {}): Column<number> {
  const { min = 0, max = GREATEST_INTEGER } = options;
  return {
    headers: spellings(headers),
    sqlType: max > GREATEST_INTEGER || min < -GREATEST_INTEGER ? 'bigint' : 'integer',
    optional: false,
    parse(text) {
      if (!WHOLE.test(text)) throw new Refusal('is not a whole number');
      const value = Number(text.replaceAll('.', ''));
      if (value < min || value > max) throw new Refusal(`is not between ${min} and ${max}`);
      // Minus nought is nought.
      return value === 0 ? 0 : value;
    },
  };
}

const GREATEST_INTEGER = 2_147_483_647;
const WHOLE = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)$/;
