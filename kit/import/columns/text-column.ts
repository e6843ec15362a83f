import { containsCpr } from '../../cpr.ts';
import { type Column, type Headers, Refusal, spellings } from '../column.ts';

export interface TextOptions {
  /** The most characters (code points) after normalization. */
  readonly max: number;
  /** A form that the whole text must have, with the words that describe it. */
  readonly pattern?: { readonly form: RegExp; readonly description: string };
  /** Whether line breaks may stand in it; otherwise they are refused. */
  readonly lines?: boolean;
}

/**
 * A text of bounded length, in Unicode normal form C (æ, ø, å compare equal however they were typed). One that holds a CPR number is
 * refused: the graph would show it to whoever reads the row.
 */
export function textColumn(headers: Headers, options: TextOptions): Column<string> {
  const { max, pattern, lines = false } = options;
  return {
    headers: spellings(headers),
    sqlType: 'text',
    optional: false,
    parse(text) {
      const normal = text.normalize('NFC');
      if (normal.length > max && [...normal].length > max) throw new Refusal(`is longer than ${max} characters`);
      if (hasControls(normal, lines))
        throw new Refusal(lines ? 'contains control characters' : 'contains line breaks or control characters');
      if (containsCpr(normal))
        throw new Refusal('contains a CPR number: take it out, and name the person by the CPR column alone');
      if (pattern !== undefined && !pattern.form.test(normal)) throw new Refusal(`is not ${pattern.description}`);
      return normal;
    },
  };
}

const LINE_CONTROLS = new Set(['\t', '\n', '\r']);

function hasControls(text: string, lines: boolean): boolean {
  if (!/\p{Cc}/u.test(text)) return false;
  return !lines || [...text].some((character) => /\p{Cc}/u.test(character) && !LINE_CONTROLS.has(character));
}
