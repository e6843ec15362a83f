import { type Column, type Headers, Refusal, SkipRow, spellings } from '../column.ts';

export interface LookupOptions {
  /** What becomes of a row whose name is not in the list: refused, or skipped as none of our business. */
  readonly unknown: 'refuse' | 'skip';
  /** What the names are, for the reason: `the name of a municipality`. */
  readonly description: string;
}

/** A name that stands for a code, such as `Albertslund` for `0165`; case does not matter. */
export function lookupColumn(
  headers: Headers,
  codes: ReadonlyMap<string, string>,
  options: LookupOptions,
): Column<string> {
  const known = new Map([...codes].map(([name, code]) => [fold(name), code]));
  return {
    headers: spellings(headers),
    sqlType: 'text',
    optional: false,
    parse(text) {
      const code = known.get(fold(text));
      if (code !== undefined) return code;
      if (options.unknown === 'skip') throw new SkipRow();
      throw new Refusal(`is not ${options.description} that is known`);
    },
  };
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
}
