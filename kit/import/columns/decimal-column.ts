import { type Column, type Headers, Refusal, spellings } from '../column.ts';

export interface DecimalOptions {
  /** The most digits after the decimal comma; more are refused, never rounded. */
  readonly decimals: number;
  /** The most digits before it. */
  readonly digits?: number;
  readonly min?: number;
  readonly max?: number;
}

/**
 * A decimal number the Danish way: `1.234,5`, `1234,5` or `-0,25`. A point parts thousands and nothing else, so `1.5` is refused
 * rather than guessed at. Read exactly, as the text that PostgreSQL's numeric takes: `1234.5`.
 */
export function decimalColumn(headers: Headers, options: DecimalOptions): Column<string> {
  const { decimals, digits = 12, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = options;
  return {
    headers: spellings(headers),
    sqlType: 'numeric',
    optional: false,
    parse(text) {
      const parts = DANISH.exec(text)?.groups;
      if (parts === undefined) throw new Refusal('is not a number: write it as 1.234,5');
      const whole = (parts['whole'] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
      const fraction = (parts['fraction'] ?? '').replace(/0+$/, '');
      if (whole.length > digits) throw new Refusal(`has more than ${digits} digits`);
      if (fraction.length > decimals) throw new Refusal(`has more than ${decimals} decimals`);
      const amount = fraction === '' ? whole : `${whole}.${fraction}`;
      const value = /[1-9]/.test(amount) ? `${parts['sign'] === '-' ? '-' : ''}${amount}` : '0';
      if (Number(value) < min) throw new Refusal(`is less than ${danish(min)}`);
      if (Number(value) > max) throw new Refusal(`is more than ${danish(max)}`);
      return value;
    },
  };
}

const DANISH = /^(?<sign>[+-]?)(?<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?<fraction>\d+))?$/;

function danish(limit: number): string {
  return String(limit).replace('.', ',');
}
