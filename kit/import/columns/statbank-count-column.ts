import { type Column, SkipRow } from '../column.ts';
import { wholeNumberColumn } from './whole-number-column.ts';

/**
 * A count as Statistics Denmark's StatBank writes it: `-` is nought, `..` (not available) and `.` (cannot occur) are unknown. An unknown
 * count is null, or its row is left out where the table has no place for unknown ones.
 */
export function statbankCountColumn(unknown: 'null' | 'skip'): Column<number | null> {
  const count = wholeNumberColumn('count');
  return {
    ...count,
    parsesEmpty: true,
    parse(text, context) {
      if (text === '-') return 0;
      if (text !== '..' && text !== '.' && text !== '') return count.parse(text, context);
      if (unknown === 'skip') throw new SkipRow();
      return null;
    },
  };
}
