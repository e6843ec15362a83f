import { type Column, type Headers, Refusal, spellings } from '../column.ts';

/** Yes or no: `ja`/`nej`, `j`/`n`, `sand`/`falsk`, `true`/`false`, `1`/`0`, in either case. */
export function booleanColumn(headers: Headers): Column<boolean> {
  return {
    headers: spellings(headers),
    sqlType: 'boolean',
    optional: false,
    parse(text) {
      const value = VALUES.get(text.toLowerCase());
      if (value === undefined) throw new Refusal('is neither ja nor nej');
      return value;
    },
  };
}

const VALUES = new Map(
  [
    ['ja', 'nej'],
    ['j', 'n'],
    ['sand', 'falsk'],
    ['true', 'false'],
    ['1', '0'],
  ].flatMap(([yes = '', no = '']) => [[yes, true] as const, [no, false] as const]),
);
