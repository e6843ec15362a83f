import type { PersonIds } from '../person-id.ts';

/** What a parser may use beside the text. */
export interface ParseContext {
  readonly personIds: PersonIds;
}

/**
 * One column of a table and how it is read from the file. `headers` are the accepted spellings of its header, the first being
 * the one shown to users; case, outer blanks and doubled blanks do not matter. A column without headers is not in the file.
 */
export interface Column<Value> {
  readonly headers: readonly string[];
  /** The PostgreSQL type of one value, such as `text` or `date`: a constant of the code, never input. */
  readonly sqlType: string;
  /** An optional column may be absent from the file; then the table's column is left as it is. */
  readonly optional: boolean;
  /**
   * Turns a text without outer blanks into a value; an empty one comes only where `parsesEmpty` is true.
   *
   * @throws Refusal with the reason; SkipRow for a row that is not for us.
   */
  parse(text: string, context: ParseContext): Value;
  /** Whether `parse` also decides what an empty text means; otherwise it is missing. */
  readonly parsesEmpty?: boolean;
}

/** The value of a column. */
export type ValueOf<C> = C extends Column<infer Value> ? Value : never;

/** One or several spellings of a header. */
export type Headers = string | readonly [string, ...string[]];

/** Why a field is refused: made of the names and limits of the definition, never of the file's values. */
export class Refusal extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Refusal';
  }
}

/** Thrown by a parser when the whole row is none of our business, such as another municipality's figures. */
export class SkipRow extends Error {
  constructor() {
    super('This row is not for us.');
    this.name = 'SkipRow';
  }
}

/** Makes a column optional: an empty field is null, and the whole column may be absent from a file. */
export function optional<Value>(column: Column<Value>): Column<Value | null>;
/** As above, but an empty field is `otherwise`: for a table's column that takes no NULL. */
export function optional<Value>(column: Column<Value>, otherwise: Value): Column<Value>;
export function optional<Value>(column: Column<Value>, otherwise: Value | null = null): Column<Value | null> {
  const parse: Column<Value | null>['parse'] = (text, context) =>
    text === '' ? otherwise : column.parse(text, context);
  return { ...column, optional: true, parsesEmpty: true, parse };
}

/** The list form of a header's spellings. */
export function spellings(headers: Headers): readonly string[] {
  return typeof headers === 'string' ? [headers] : headers;
}
