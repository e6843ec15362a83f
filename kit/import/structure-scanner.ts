import { ImportError } from './import-error.ts';

export type Delimiter = ',' | ';';

/** The most bytes of one record; no field of an honest export comes near. */
export const MAX_RECORD_BYTES = 1_048_576;

/**
 * Walks over a CSV file byte by byte, before anything of it is imported, in constant memory: finds quotation marks that are
 * not closed or stand where they may not, records without end, and bytes that no text has. Quotes, delimiters and line ends are the
 * same bytes in UTF-8 and Windows-1252, so the encoding does not matter here. Each fault names the line where it begins.
 */
export class StructureScanner {
  /** Whether there was a byte that Windows-1252 does not define. */
  undefinedInWindows1252 = false;
  /** Whether there was a Danish letter in UTF-8: 0xC3 before one of the second bytes of æ, ø, å, Æ, Ø, Å. */
  danishUtf8 = false;

  readonly #delimiter: number;
  #state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  #line = 1;
  #quoteLine = 1;
  #recordLine = 1;
  #recordBytes = 0;
  #previous = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** @throws ImportError at the first fault. */
  push(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (isBinaryByte(byte))
        throw new ImportError(`Line ${this.#line}: here are bytes that no text file has. Export the table as CSV.`);
      this.#recordBytes += 1;
      if (this.#recordBytes > MAX_RECORD_BYTES) throw this.#tooLong();
      if (byte >= 0x80) this.#letter(byte);
      else if (byte === QUOTE) this.#quote();
      else if (byte === LF || byte === CR) this.#lineEnd(byte);
      else this.#other(byte);
      this.#previous = byte;
    }
  }

  /** @throws ImportError when a quotation mark is still open. */
  end(): void {
    if (this.#state === 'quoted') throw this.#unclosed();
  }

  #quote(): void {
    if (this.#state === 'plain') {
      throw new ImportError(
        `Line ${this.#line}: a quotation mark stands inside a field that does not begin with one. Put the field in quotation marks and double those inside.`,
      );
    }
    if (this.#state === 'start') this.#quoteLine = this.#line;
    this.#state = this.#state === 'quoted' ? 'closed' : 'quoted';
  }

  #lineEnd(byte: number): void {
    if (byte === CR || this.#previous !== CR) this.#line += 1;
    if (this.#state === 'quoted') return;
    this.#state = 'start';
    this.#recordBytes = 0;
    this.#recordLine = this.#line;
  }

  #other(byte: number): void {
    if (this.#state === 'quoted') return;
    if (byte === this.#delimiter) {
      this.#state = 'start';
      return;
    }
    if (this.#state === 'closed') {
      throw new ImportError(
        `Line ${this.#line}: text follows a closing quotation mark (its field begins on line ${this.#quoteLine}). Double the quotation marks inside the field.`,
      );
    }
    this.#state = 'plain';
  }

  #letter(byte: number): void {
    if (UNDEFINED_IN_WINDOWS_1252.has(byte)) this.undefinedInWindows1252 = true;
    if (this.#previous === 0xc3 && DANISH_SECOND_BYTES.has(byte)) this.danishUtf8 = true;
    this.#other(byte);
  }

  #tooLong(): ImportError {
    if (this.#state === 'quoted') return this.#unclosed();
    return new ImportError(`Line ${this.#recordLine}: the row is longer than ${MAX_RECORD_BYTES} bytes.`);
  }

  #unclosed(): ImportError {
    return new ImportError(`Line ${this.#quoteLine}: the quotation mark that opens a field here is not closed.`);
  }
}

/** Control characters other than tab, line feed, form feed and carriage return. */
export function isBinaryByte(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== LF && byte !== 0x0c && byte !== CR;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const DANISH_SECOND_BYTES = new Set([0xa6, 0xb8, 0xa5, 0x86, 0x98, 0x85]);
const UNDEFINED_IN_WINDOWS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
