import type { Column } from './column.ts';

/**
 * How a wide table becomes a narrow one: beside the columns that name a row, each further column whose header `readHeader`
 * understands is one cell, and each cell becomes one row of the table.
 */
export interface WideTable {
  /** The table's columns that are filled from a cell's header, with their PostgreSQL types. */
  readonly headerColumns: Readonly<Record<string, string>>;
  /** The values of those columns, or null for a header that is none of a cell. */
  readHeader(header: string): Readonly<Record<string, string | number>> | null;
  /** The table's column for what stands in the cell; its headers do not matter. SkipRow leaves the one cell out. */
  readonly cell: { readonly name: string; readonly column: Column<unknown> };
}

/**
 * A quarter as Statistics Denmark heads its columns: `2013Q1` in the English tables and `2013K1` (kvartal) in the Danish ones;
 * null for anything else.
 */
export function readQuarter(header: string): { readonly year: number; readonly quarter: number } | null {
  const parts = /^(\d{4})[QK]([1-4])$/i.exec(header.trim());
  return parts === null ? null : { year: Number(parts[1]), quarter: Number(parts[2]) };
}
