import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../database/database.ts';
import { createLog } from '../log.ts';
import { createPersonIds } from '../person-id.ts';
import { ImportError } from './import-error.ts';
import { runImport } from './run-import.ts';
import { ENROLMENTS } from './testing/enrolments.ts';

const HEADER = 'CPR;Skole;Fra dato;Art';
const ROW = '010140-0001;101;01-08-2020;Folkeskole';

/** Faults of a file show before the database is asked, so none runs here. */
describe('a bad file is refused in one clear line:', () => {
  let folder: string;
  let database: Database;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-bad-'));
    database = new Database({ url: 'postgres://nobody@127.0.0.1:1/none', log: createLog('test', 'silent') });
  });

  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function faultOf(file: string): Promise<string> {
    const running = runImport({
      definition: ENROLMENTS,
      file,
      database,
      personIds: createPersonIds(new Uint8Array(32)),
    });
    const fault: unknown = await running.catch((error: unknown) => error);
    if (!(fault instanceof ImportError)) throw new Error('It was not refused as it should be.', { cause: fault });
    expect(fault.message).not.toMatch(/\n|010140|0101400001/);
    expect(fault.cause).toBeUndefined();
    expect((await readdir(folder)).filter((name) => name.includes('rejects'))).toEqual([]);
    return fault.message;
  }

  async function faultOfBytes(...parts: (string | Uint8Array)[]): Promise<string> {
    const file = join(folder, 'bad.csv');
    await writeFile(file, Buffer.concat(parts.map((part) => Buffer.from(part))));
    return faultOf(file);
  }

  test('missing', async () => {
    expect(await faultOf(join(folder, 'none.csv'))).toBe('There is no such file.');
    await writeFile(join(folder, 'plain'), 'x');
    expect(await faultOf(join(folder, 'plain', 'none.csv'))).toBe('There is no such file.');
  });

  test('a folder', async () => {
    await mkdir(join(folder, 'inner'), { recursive: true });
    expect(await faultOf(join(folder, 'inner'))).toMatch(/^This is a folder/);
  });

  test('a device', async () => {
    expect(await faultOf('/dev/null')).toMatch(/^This is not a plain file/);
  });

  test('empty, blank, or a byte order mark alone', async () => {
    expect(await faultOfBytes('')).toBe('The file is empty.');
    expect(await faultOfBytes('\r\n \n')).toBe('The file is empty.');
    expect(await faultOfBytes('\uFEFF')).toBe('The file is empty.');
  });

  test('without a header, whose first row is data and not repeated', async () => {
    expect(await faultOfBytes(`${ROW}\n${ROW}\n`)).toBe(
      'The first line must name the columns, parted by commas or semicolons. Missing: CPR, Skole, Fra dato, Art.',
    );
  });

  test('with a header that lacks required columns', async () => {
    expect(await faultOfBytes('cpr,Art\n1,2\n')).toMatch(/ Missing: Skole, Fra dato\.$/);
    expect(await faultOfBytes('CPR\tSkole\tFra dato\tArt\n')).toMatch(/commas or semicolons/);
  });

  test('with a column twice', async () => {
    expect(await faultOfBytes(`${HEADER};cpr-nummer\n`)).toBe('The first line names a column more than once: CPR.');
  });

  test('binary', async () => {
    expect(await faultOfBytes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toMatch(
      /^This is not a text file/,
    );
  });

  test('UTF-16', async () => {
    expect(await faultOfBytes('\xff\xfe', Buffer.from(HEADER, 'utf16le'))).toMatch(/^This is not a text file|UTF-16/);
    expect(await faultOfBytes(new Uint8Array([0xff, 0xfe]), Buffer.from(HEADER, 'utf16le'))).toMatch(/UTF-16/);
  });

  test('with a NUL byte far into it', async () => {
    expect(await faultOfBytes(`${HEADER}\n`, `${ROW}\n`.repeat(5_000), 'a\0b\n')).toMatch(/^Line 5002: here are bytes/);
  });

  test('with an unbalanced quotation mark, named by the line where it opens', async () => {
    const text = `${HEADER}\n${ROW}\n010140-0001;"Søndre\n${`${ROW}\n`.repeat(3)}`;
    expect(await faultOfBytes(text)).toBe('Line 3: the quotation mark that opens a field here is not closed.');
    expect(await faultOfBytes(`${HEADER}\r\n"a\r\nb";2\r\nx"y;1\r\n`)).toMatch(
      /^Line 4: a quotation mark stands inside/,
    );
    expect(await faultOfBytes(`${HEADER}\n"a"b;1\n`)).toMatch(/^Line 2: text follows a closing quotation mark/);
    expect(await faultOfBytes(`"CPR;Skole\n${ROW}\n`)).toMatch(/^Line 1: the quotation mark/);
  });

  test('mixed of two encodings', async () => {
    expect(await faultOfBytes(`${HEADER}\nSøndre\n`, new Uint8Array([0x53, 0xf8, 0x0a]))).toMatch(/mixes UTF-8/);
    expect(await faultOfBytes('\uFEFF', HEADER, new Uint8Array([0x0a, 0xf8, 0x0a]))).toMatch(/mixes UTF-8/);
    expect(await faultOfBytes(HEADER, new Uint8Array([0x0a, 0xf8, 0x81, 0x0a]))).toMatch(
      /neither UTF-8 nor Windows-1252/,
    );
  });

  test('a field of 1 GB, in bounded memory and time', async () => {
    const path = join(folder, 'huge.csv');
    const file = await open(path, 'w');
    // Sparse: the hole would be NULs, so the field itself is written as far as it is read before it is refused.
    await file.write(`${HEADER}\n${ROW}\n010140-0001;`);
    await file.write('x'.repeat(2_000_000));
    await file.truncate(1_000_000_000);
    await file.close();
    expect(await faultOf(path)).toBe('Line 3: the row is longer than 1048576 bytes.');
    await rm(path);
  });

  test('one that would be replaced by its own list of refused rows', async () => {
    const file = join(folder, 'same.csv');
    await writeFile(file, `${HEADER}\n${ROW}\n`);
    const personIds = createPersonIds(new Uint8Array(32));
    await expect(runImport({ definition: ENROLMENTS, file, rejectFile: file, database, personIds })).rejects.toThrow(
      /replace the file itself/,
    );
    await expect(
      runImport({ definition: ENROLMENTS, file, rejectFile: join(folder, 'no', 'x'), database, personIds }),
    ).rejects.toThrow(/cannot be written \(ENOENT\)/);
    expect(await faultOf(file)).toMatch(/^The database cannot take an import/);
  });

  test('and is never waited for when it is a pipe', async () => {
    const path = join(folder, 'pipe');
    await once(spawn('mkfifo', [path]), 'exit');
    expect(await faultOf(path)).toMatch(/^This is not a plain file/);
    await rm(path);
  });
});
