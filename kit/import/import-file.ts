import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { parse as parseSync } from 'csv-parse/sync';
import type { ImportDefinition } from './define-import.ts';
import { ImportError } from './import-error.ts';
import { matchHeader, requireColumns } from './match-header.ts';
import { type Delimiter, isBinaryByte, StructureScanner } from './structure-scanner.ts';

export type Encoding = 'utf-8' | 'windows-1252';

/** What the first reading of a file has shown. */
export interface FileShape {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly bytes: number;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
  /** When the file was last written, in milliseconds since 1970. */
  readonly modified: number;
}

/**
 * Opens a file to import. The caller closes it.
 *
 * @throws ImportError for one that is missing, a directory, not a plain file, empty, or may not be read.
 */
export async function openImportFile(path: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw new ImportError(OPEN_FAULTS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'The file cannot be opened.');
  }
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new ImportError('This is a folder: name a CSV file.');
    if (!stat.isFile())
      throw new ImportError('This is not a plain file: save the export as a file first, since it is read twice.');
    if (stat.size === 0) throw new ImportError('The file is empty.');
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * Reads a whole file once, in constant memory, before anything is imported: finds its delimiter and encoding and every
 * fault of its structure. A file that is UTF-8 throughout is read as UTF-8, else as Windows-1252; one that holds both is refused.
 *
 * @throws ImportError in one line.
 */
export async function inspectImportFile(
  file: FileHandle,
  definition: ImportDefinition,
  signal?: AbortSignal,
): Promise<FileShape> {
  const head = await readHead(file);
  refuseBinary(head);
  const delimiter = sniffDelimiter(head, definition);
  const scanner = new StructureScanner(delimiter);
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const { mtimeMs: modified } = await file.stat();
  let bytes = 0;
  let utf8 = true;
  for await (const chunk of file.createReadStream({
    start: 0,
    autoClose: false,
    highWaterMark: CHUNK_BYTES,
  }) as AsyncIterable<Buffer>) {
    if (signal?.aborted === true) throw new ImportError('The import was stopped.');
    scanner.push(bytes === 0 && hasByteOrderMark(chunk) ? chunk.subarray(3) : chunk);
    hash.update(chunk);
    bytes += chunk.byteLength;
    utf8 &&= decodes(decoder, chunk, true);
  }
  scanner.end();
  utf8 &&= decodes(decoder, new Uint8Array(), false);
  if (!utf8 && (scanner.danishUtf8 || hasByteOrderMark(head))) {
    throw new ImportError('The file mixes UTF-8 with another encoding: save it again as UTF-8.');
  }
  if (!utf8 && scanner.undefinedInWindows1252)
    throw new ImportError('The file is neither UTF-8 nor Windows-1252: save it again as UTF-8.');
  return { encoding: utf8 ? 'utf-8' : 'windows-1252', delimiter, bytes, sha256: hash.digest('hex'), modified };
}

const CHUNK_BYTES = 262_144;
const HEAD_BYTES = 65_536;

const OPEN_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'The file may not be read by this user.',
  EPERM: 'The file may not be read by this user.',
  EISDIR: 'This is a folder: name a CSV file.',
};

async function readHead(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

function refuseBinary(head: Buffer): void {
  const start = head.subarray(0, 2).toString('hex');
  if (start === 'fffe' || start === 'feff') throw new ImportError('The file is UTF-16: save it again as UTF-8.');
  if (head.some(isBinaryByte)) throw new ImportError('This is not a text file. Export the table as CSV.');
  if (decodeHead(head).trim() === '') throw new ImportError('The file is empty.');
}

/**
 * The delimiter by which more of the definition's columns are found in the header. A header that cannot be read by either is left
 * to the scanner, which names the line.
 */
function sniffDelimiter(head: Buffer, definition: ImportDefinition): Delimiter {
  const text = decodeHead(head);
  const tries = DELIMITERS.flatMap((delimiter) => {
    const names = readHeader(text, delimiter);
    if (names === null) return [];
    const match = matchHeader(definition, names);
    return [{ delimiter, match, found: match.width - match.unknown.length - match.missing.length }];
  });
  const best = tries.sort((a, b) => a.match.missing.length - b.match.missing.length || b.found - a.found)[0];
  if (best === undefined) return ';';
  requireColumns(best.match);
  return best.delimiter;
}

const DELIMITERS = [';', ','] as const;

function readHeader(text: string, delimiter: Delimiter): string[] | null {
  try {
    const options = {
      delimiter,
      to: 1,
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    };
    return (parseSync(text, options) as string[][])[0] ?? null;
  } catch {
    // The parser's error holds the line, and the scanner will say better where the fault is.
    return null;
  }
}

/** Good enough for the header's names: the file's encoding is decided over all of it later. */
function decodeHead(head: Buffer): string {
  const text = hasByteOrderMark(head) ? head.subarray(3) : head;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(text);
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
