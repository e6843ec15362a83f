import { type AreaCode, parseAreaCode } from '../../area-code.ts';
import { type Column, type Headers, Refusal, spellings } from '../column.ts';

/** An area's code, such as `0165-1-07`. */
export function areaCodeColumn(headers: Headers): Column<AreaCode> {
  return {
    headers: spellings(headers),
    sqlType: 'text',
    optional: false,
    parse(text) {
      try {
        return parseAreaCode(text);
      } catch {
        throw new Refusal('is not an area code such as 0165-1-07');
      }
    },
  };
}
