import type { ImportDefinition } from './define-import.ts';
import { ImportError } from './import-error.ts';

/** Where the definition's columns stand in a file. */
export interface HeaderMatch {
  /** Fields that every row must have. */
  readonly width: number;
  /** For each of the definition's columns its place in the file; null for one that is not read from it. */
  readonly places: ReadonlyMap<string, number | null>;
  /** The cells of a wide table: place, header and the values that the header stands for. */
  readonly cells: readonly {
    readonly place: number;
    readonly header: string;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
  /** The titles of the required columns that were not found. */
  readonly missing: readonly string[];
  /** The titles of columns that were found more than once. */
  readonly repeated: readonly string[];
  /** Places of named columns that the definition does not know; they are ignored. */
  readonly unknown: readonly number[];
}

/** Finds the definition's columns among the names in a header. */
export function matchHeader(definition: ImportDefinition, names: readonly string[]): HeaderMatch {
  const folded = names.map(foldHeader);
  const places = new Map<string, number | null>();
  const missing: string[] = [];
  const repeated: string[] = [];
  const known = new Set<number>();
  for (const [name, column] of Object.entries(definition.columns)) {
    const accepted = new Set(column.headers.map(foldHeader));
    const found = folded.flatMap((header, place) => (accepted.has(header) ? [place] : []));
    for (const place of found) known.add(place);
    const title = column.headers[0];
    if (found.length > 1) repeated.push(title ?? name);
    if (found.length === 0 && title === undefined) places.set(name, null);
    else if (found[0] !== undefined) places.set(name, found[0]);
    else if (!column.optional) missing.push(title ?? name);
  }
  const { wide } = definition;
  const cells = names.flatMap((header, place) => {
    const values = known.has(place) ? null : (wide?.readHeader(header.trim()) ?? null);
    return values === null ? [] : [{ place, header: header.trim(), values }];
  });
  if (wide !== null && cells.length === 0)
    missing.push(`one for each ${Object.keys(wide.headerColumns).join(' and ')}`);
  for (const cell of cells) known.add(cell.place);
  if (new Set(cells.map((cell) => JSON.stringify(cell.values))).size < cells.length)
    repeated.push(Object.keys(wide?.headerColumns ?? {}).join(' and '));
  const unknown = folded.flatMap((header, place) => (known.has(place) || header === '' ? [] : [place]));
  return {
    width: names.length,
    places,
    cells,
    missing: [...new Set(missing)],
    repeated: [...new Set(repeated)],
    unknown,
  };
}

/**
 * Refuses a header that lacks a required column or has one twice. What stands in the file's first line is not repeated: if the
 * header was forgotten, it is data.
 */
export function requireColumns(match: HeaderMatch): void {
  if (match.missing.length > 0) {
    throw new ImportError(
      `The first line must name the columns, parted by commas or semicolons. Missing: ${match.missing.join(', ')}.`,
    );
  }
  if (match.repeated.length > 0)
    throw new ImportError(`The first line names a column more than once: ${match.repeated.join(', ')}.`);
}

function foldHeader(header: string): string {
  return header.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
