/**
 * One row in the text format of COPY, line end included.
 *
 * | value | is written as |
 * |---|---|
 * | null | NULL |
 * | text, number, bigint, boolean | itself |
 * | Date | its moment in UTC, to the millisecond |
 * | Uint8Array | bytea |
 * | array | a PostgreSQL array, of any depth (a JSON array must come as text: `JSON.stringify([…])`) |
 * | any other object | JSON |
 *
 * @throws TypeError for undefined, functions, symbols and invalid dates, and for a text with U+0000, which PostgreSQL cannot hold; the message does not
 * repeat the value.
 */
export function copyLine(values: readonly unknown[]): string {
  let line = '';
  for (let index = 0; index < values.length; index++) {
    if (index > 0) line += '\t';
    const value = values[index];
    line += value === null ? '\\N' : escaped(text(value));
  }
  return `${line}\n`;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(value: string): string {
  if (value.includes('\0')) throw new TypeError('A text holds the character U+0000, which PostgreSQL cannot store.');
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : value;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Date) return dateText(value);
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  throw new TypeError(`A value of type ${typeof value} cannot be written; write null where there is nothing.`);
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) throw new TypeError('A date is invalid.');
  return value.toISOString();
}

/** `{"a","b",NULL}`: elements are always quoted, so that a text "NULL" is no null and an empty text is kept. */
function arrayText(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    if (value === null) return 'NULL';
    if (Array.isArray(value)) return arrayText(value);
    return `"${text(value).replace(/["\\]/g, '\\$&')}"`;
  });
  return `{${elements.join(',')}}`;
}
