import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCpr } from '../cpr.ts';
import { createPersonIds } from '../person-id.ts';
import { createImportProgress } from './import-progress.ts';
import { type ImportResult, type RunImportOptions, runImport } from './run-import.ts';
import { ENROLMENTS } from './testing/enrolments.ts';
import { type ImportDatabase, startImportDatabase } from './testing/import-database.ts';
import { impossibleCpr } from './testing/impossible-cpr.ts';

const personIds = createPersonIds(new Uint8Array(32));
const idOf = (cpr: string) => personIds.fromCpr(parseCpr(cpr));
const HEADER = ['CPR', 'Skole', 'Fra dato', 'Til dato', 'Art', 'Fravær', 'Klassetrin', 'Specialklasse', 'Bemærkning'];

let bench: ImportDatabase;
let files = 0;

beforeAll(async () => {
  bench = await startImportDatabase();
});

afterAll(async () => {
  await bench?.stop();
});

beforeEach(async () => {
  await bench.owner.transaction((tx) => tx.sql('truncate enrolment'));
});

async function fileOf(content: string | Uint8Array): Promise<string> {
  files += 1;
  const path = join(bench.folder, `export-${files}.csv`);
  await writeFile(path, content);
  return path;
}

async function importFile(file: string, more: Partial<RunImportOptions> = {}): Promise<ImportResult> {
  return runImport({ definition: ENROLMENTS, file, database: bench.importer, personIds, ...more });
}

async function importText(content: string | Uint8Array): Promise<ImportResult> {
  return importFile(await fileOf(content));
}

async function rowsOf(query: string): Promise<Record<string, unknown>[]> {
  return bench.owner.transaction((tx) => tx.sql(query));
}

const TABLE = `select person_id, school, starts::text, ends::text, kind, absence::text, grade, special, note, xmin::text as version
                 from enrolment order by person_id, starts`;

const rejectsOf = async (result: ImportResult) =>
  result.rejectFile === null ? null : readFile(result.rejectFile, 'utf8');

/** One row of a file: minimal quoting, as a spreadsheet writes it. */
function line(fields: readonly string[], delimiter = ';', end = '\r\n'): string {
  const quote = (field: string) => (/[";,\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
  return fields.map(quote).join(delimiter) + end;
}

function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('€', '\x80').replaceAll('–', '\x96'), 'latin1');
}

describe('an export', () => {
  const encodings = {
    'UTF-8': (text: string) => Buffer.from(text),
    'UTF-8 with BOM': (text: string) => Buffer.from(`\uFEFF${text}`),
    'Windows-1252': windows1252,
  };
  const cases = Object.keys(encodings).flatMap((encoding) =>
    [';', ','].flatMap((delimiter) => ['\r\n', '\n', '\r'].map((end) => ({ encoding, delimiter, end }))),
  );

  test.each(cases)(
    'comes in from $encoding with delimiter $delimiter and line end $end',
    async ({ encoding, delimiter, end }) => {
      const text = [
        line(HEADER, delimiter, end),
        line(
          [
            '010140-0001',
            'Søndre Skole',
            '1.8.2020',
            '31/7/2021',
            'FOLKESKOLE',
            '1,50',
            '3',
            'ja',
            `Æble, "citat"; 5 € –${end}ny linje`,
          ],
          delimiter,
          end,
        ),
        end,
        line(['0101400002', ' 101 ', '2020-08-01', '', 'friskole', '', '', '', ''], delimiter, end),
      ].join('');
      const result = await importText(encodings[encoding as keyof typeof encodings](text));
      expect(result).toMatchObject({ read: 2, inserted: 2, refused: 0, rejectFile: null, ignoredColumns: [] });
      const common = { starts: '2020-08-01' };
      expect(
        await rowsOf(`select person_id, school, starts::text, ends::text, kind, absence::text, grade, special, note
                      from enrolment order by school desc`),
      ).toEqual([
        {
          ...common,
          person_id: idOf('0101400001'),
          school: 'Søndre Skole',
          ends: '2021-07-31',
          kind: 'PUBLIC',
          absence: '1.50',
          grade: 3,
          special: true,
          note: `Æble, "citat"; 5 € –${end}ny linje`,
        },
        {
          ...common,
          person_id: idOf('0101400002'),
          school: '101',
          ends: null,
          kind: 'PRIVATE',
          absence: null,
          grade: null,
          special: false,
          note: '',
        },
      ]);
    },
  );

  test('may have its columns in any order and spelling, lack optional ones, and hold others, which are named by place', async () => {
    const result = await importText(
      'ART,Ukendt,institution, fra  DATO ,cpr-nummer\nFolkeskole,x,101,01-08-2020,0101400001\n',
    );
    expect(result).toMatchObject({ inserted: 1, ignoredColumns: [2] });
    expect(await rowsOf('select note, special, grade from enrolment')).toEqual([
      { note: 'from the table', special: false, grade: null },
    ]);
  });

  test('that lacks an optional column leaves what the table holds there', async () => {
    await importText(
      'CPR;Skole;Fra dato;Art;Klassetrin;Bemærkning;Specialklasse\n0101400001;101;01-08-2020;Folkeskole;4;kept;ja\n',
    );
    expect(await importText('CPR;Skole;Fra dato;Art\n0101400001;102;01-08-2020;Folkeskole\n')).toMatchObject({
      updated: 1,
    });
    expect(await rowsOf('select school, grade, note, special from enrolment')).toEqual([
      { school: '102', grade: 4, note: 'kept', special: true },
    ]);
  });

  test('that comes again changes nothing, not even a version of a row', async () => {
    const file = await fileOf(line(HEADER) + Array.from({ length: 2_500 }, (_, n) => good(n)).join(''));
    expect(await importFile(file)).toMatchObject({ read: 2_500, inserted: 2_500, written: 2_500 });
    const before = await rowsOf(TABLE);
    expect(await importFile(file)).toMatchObject({ read: 2_500, unchanged: 2_500, written: 0 });
    expect(await rowsOf(TABLE)).toEqual(before);
  });

  test('with a key more than once keeps the last row, within a batch and across batches', async () => {
    const again = (grade: string) => line(['0101400001', '101', '01-08-2020', '', 'Friskole', '', grade, 'nej', '']);
    const result = await importText(
      line(HEADER) +
        again('1') +
        again('2') +
        Array.from({ length: 1_200 }, (_, n) => good(n + 5)).join('') +
        again('3') +
        again('4'),
    );
    expect(result).toMatchObject({ read: 1_204, inserted: 1_201, updated: 1, repeated: 2, refused: 0 });
    expect(await rowsOf(`select grade from enrolment where person_id = '${idOf('0101400001')}'`)).toEqual([
      { grade: 4 },
    ]);
  });

  test('is recorded with its hash and counts', async () => {
    const file = await fileOf(`${line(HEADER) + good(1)}x;y\r\n`);
    await importFile(file);
    const [run] =
      await rowsOf(`select definition, encode(sha256, 'hex') as sha256, bytes, outcome, inserted, read, refused,
                                       finished_at >= started_at as timed from samspil.import_run order by id desc limit 1`);
    const hash = await crypto.subtle.digest('SHA-256', await readFile(file));
    const { size } = await stat(file);
    expect(run).toEqual({
      definition: 'enrolments',
      sha256: Buffer.from(hash).toString('hex'),
      bytes: String(size),
      outcome: 'FINISHED',
      inserted: '1',
      read: '2',
      refused: '1',
      timed: true,
    });
  });
});

describe('a refused row', () => {
  test('is listed by line, column and reason, also after fields of several lines, and the others come in', async () => {
    const result = await importText(
      [
        line(HEADER),
        line(['0101400001', '101', '01-08-2020', '', 'Friskole', '', '', '', 'two\r\nlines\nor three']),
        '\r\n',
        line(['3102400001', '101', 'x', '', 'Friskole', '', '', '', '']),
        line(['0101400002', '999', '01-08-2020', '', 'Friskole', '', '', '', '']),
        line(['0101400003', '101', '01-08-2020', '31-07-2020', 'Friskole', '', '', '', 'a\nb']),
        line(['0101400004', '101', '01-08-2020', '', 'Friskole', '', '11', '', '']),
        line(['', '101', '01-08-2020', '', 'Friskole', '1.5', '', '', '']),
        '0101400005;101\r\n',
        line(['0101400006', '101', '01-08-2020', '', 'Friskole', '', '', '', '', '', ' ']),
      ].join(''),
    );
    expect(result).toMatchObject({ read: 8, inserted: 2, refused: 6 });
    const text = await rejectsOf(result);
    expect((text ?? '').trim().split('\n')).toEqual([
      'line,column,reason',
      '6,CPR,is not a CPR number: its first six digits are no date that exists; Fra dato is not a date: write it as 31-12-2025',
      '7,Skole,is not a school that is known',
      '8,Til dato,is before Fra dato',
      '10,,is refused by the database (grade_range)',
      '11,CPR,"is missing; Fravær is not a number: write it as 1.234,5"',
      '12,,has 2 fields where the header has 9',
    ]);
    expect((await stat(result.rejectFile ?? '')).mode & 0o777).toBe(0o600);
  });

  test('leaves the list when the row has been mended', async () => {
    const file = await fileOf(`${line(HEADER)}x;y\r\n`);
    expect((await importFile(file)).rejectFile).toBe(`${file}.rejects.csv`);
    await writeFile(file, line(HEADER) + good(1));
    expect((await importFile(file)).rejectFile).toBeNull();
    expect((await readdir(bench.folder)).filter((name) => name.startsWith(`${file.split('/').at(-1)}.`))).toEqual([]);
  });

  test('shows no CPR number and no value anywhere, whatever is wrong with it', async () => {
    const field = fc.oneof(
      fc.stringMatching(/^[0-9]{6}[- ]?[0-9]{4}$/),
      fc.integer({ min: 0, max: 3_000_000 }).map(impossibleCpr),
      fc.constantFrom('101', '01-08-2020', 'Friskole', ''),
      fc.stringMatching(/^[0-9]{6,14}[a-z]{0,3}$/),
    );
    const written: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 1, maxLength: 11 }), { minLength: 1, maxLength: 30 }),
        async (rows) => {
          const file = await fileOf(line(HEADER) + rows.map((row) => line(row)).join(''));
          const progress = createImportProgress('enrolments', { output: sink, everyMs: 0 });
          const result = await importFile(file, { progress }).catch((error: unknown) => String(error));
          const seen = typeof result === 'string' ? result : `${JSON.stringify(result)}${await rejectsOf(result)}`;
          expect((seen + written.join('')).replaceAll(bench.folder, '')).not.toMatch(/[0-9]{6}/);
        },
      ),
      { numRuns: 40 },
    );
    expect(written.length).toBeGreaterThan(0);
  });
});

describe('an import of 10,000 good and 100 bad rows', () => {
  test('killed half way and run again gives the same table and exactly 100 refused rows', async () => {
    const rows = Array.from({ length: 10_100 }, (_, n) => (n % 101 === 100 ? bad(n) : good(n)));
    const file = await fileOf(line(HEADER) + rows.join(''));
    const whole = await importFile(file);
    expect(whole).toMatchObject({ read: 10_100, inserted: 10_000, refused: 100 });
    const columns = TABLE.replace(', xmin::text as version', '');
    const expected = { table: await rowsOf(columns), rejects: await rejectsOf(whole) };
    await bench.owner.transaction((tx) => tx.sql('truncate enrolment'));

    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'testing', 'run-enrolments.ts'), bench.importerUrl, file],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const output: string[] = [];
    child.stdout.on('data', (data) => output.push(String(data)));
    child.stderr.on('data', (data) => {
      output.push(String(data));
      // A line after each batch: by the third one it is half way and busy.
      if (output.join('').split('\n').length > 3) child.kill('SIGKILL');
    });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    expect(output.join('')).not.toMatch(/[0-9]{6}/);
    const half = await rowsOf('select count(*)::int as n from enrolment');
    expect(half[0]?.['n']).toBeGreaterThan(0);
    expect(half[0]?.['n']).toBeLessThan(10_000);
    const killed = await rowsOf('select outcome, inserted::int as n from samspil.import_run order by id desc limit 1');
    expect(killed).toEqual([{ outcome: null, n: half[0]?.['n'] }]);

    const again = await importFile(file);
    expect(again).toMatchObject({ read: 10_100, refused: 100, unchanged: half[0]?.['n'], updated: 0 });
    expect(await rowsOf(columns)).toEqual(expected.table);
    expect(await rejectsOf(again)).toBe(expected.rejects);
    expect(expected.rejects?.trim().split('\n')).toHaveLength(101);
    expect((await readdir(bench.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('stopped by its signal keeps what was written, says so, and two at once do not harm each other', async () => {
    const file = await fileOf(line(HEADER) + Array.from({ length: 4_000 }, (_, n) => good(n)).join(''));
    const stop = new AbortController();
    const progress = { start() {}, update: () => stop.abort(), stop() {} };
    await expect(importFile(file, { signal: stop.signal, progress })).rejects.toThrow(
      'The import was stopped. Run it again: what was written stays.',
    );
    expect(await rowsOf('select count(*)::int as n from enrolment')).toEqual([{ n: 1_000 }]);
    expect(await rowsOf('select outcome from samspil.import_run order by id desc limit 1')).toEqual([
      { outcome: 'FAILED' },
    ]);
    const reversed = await fileOf(line(HEADER) + Array.from({ length: 4_000 }, (_, n) => good(3_999 - n)).join(''));
    const results = await Promise.all([importFile(file), importFile(reversed)]);
    expect(results.map(({ refused }) => refused)).toEqual([0, 0]);
    expect(await rowsOf('select count(*)::int as n from enrolment')).toEqual([{ n: 4_000 }]);
  });
});

function good(n: number): string {
  const note = n % 50 === 0 ? `note ${n}\r\nin "two" lines` : '';
  return line([
    impossibleCpr(n),
    n % 2 === 0 ? '101' : '102',
    '01-08-2020',
    '',
    'Friskole',
    '2,5',
    String(n % 10),
    'nej',
    note,
  ]);
}

/** Each third one is refused by the parser, by a check, or by the database. */
function bad(n: number): string {
  const cpr = impossibleCpr(n);
  if (n % 3 === 0) return line([`31${'02'}${cpr.slice(4)}`, '101', '01-08-2020', '', 'Friskole', '', '', '', '']);
  if (n % 3 === 1) return line([cpr, '101', '01-08-2020', '31-07-2020', 'Friskole', '', '', '', '']);
  return line([cpr, '404', '01-08-2020', '', 'Friskole', '', '', '', '']);
}
