import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { ImportError } from './import-error.ts';
import type { Encoding, FileShape } from './import-file.ts';
import { MAX_RECORD_BYTES } from './structure-scanner.ts';

/** One record of a file and the line on which it begins. */
export interface FileRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads the records of an inspected file, the header first, without blank lines; memory stays flat however long the file is.
 * Lines are counted here and not by csv-parse, whose `info.lines` counts a CRLF inside quotation marks twice (7.0.3).
 *
 * @param onBytes is told how many bytes of the file have been read.
 * @throws ImportError when the file cannot be read on.
 */
export async function* readRecords(
  file: FileHandle,
  shape: FileShape,
  onBytes: (bytes: number) => void,
): AsyncGenerator<FileRecord> {
  const parser = parse({
    delimiter: shape.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: 2 * MAX_RECORD_BYTES,
  });
  // The callback is for the clean-up only: a fault of any part destroys the parser and comes out of the loop below.
  pipeline(Readable.from(decode(file, shape.encoding, onBytes)), parser, () => undefined);
  let line = 1;
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      if (fields.some((field) => field.trim() !== '')) yield { line, fields };
      line += 1 + lineBreaks(fields);
    }
  } catch {
    // Whatever it was (the parser's errors hold rows), the structure was sound a moment ago.
    throw new ImportError(
      'The file could not be read to its end: it was changed meanwhile, or the disk failed. Run the import again.',
    );
  }
}

async function* decode(file: FileHandle, encoding: Encoding, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  for await (const chunk of file.createReadStream({
    start: 0,
    autoClose: false,
    highWaterMark: 65_536,
  }) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
    bytes += chunk.byteLength;
    onBytes(bytes);
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function lineBreaks(fields: readonly string[]): number {
  let breaks = 0;
  for (const field of fields) {
    if (/[\r\n]/.test(field)) breaks += field.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return breaks;
}
