import { Fault } from '../errors.ts';

/**
 * A resolver of a figure from an aggregate table, where a suppressed cell is NULL already at rest: null with SUPPRESSED.
 */
export function figure<Row>(read: (row: Row) => number | null): (row: Row) => number {
  return (row) => {
    const value = read(row);
    if (value === null) throw new Fault('SUPPRESSED');
    return value;
  };
}
