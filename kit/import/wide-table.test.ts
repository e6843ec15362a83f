import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPersonIds } from '../person-id.ts';
import { lookupColumn } from './columns/lookup-column.ts';
import { statbankCountColumn } from './columns/statbank-count-column.ts';
import { textColumn } from './columns/text-column.ts';
import { defineImport } from './define-import.ts';
import { runImport } from './run-import.ts';
import { type ImportDatabase, startImportDatabase } from './testing/import-database.ts';
import { readQuarter } from './wide-table.ts';

const CRIME = defineImport({
  name: 'straf11',
  table: 'crime',
  columns: {
    area_code: lookupColumn(
      ['REGION', 'OMRÅDE'],
      new Map([
        ['Albertslund', '0165'],
        ['Ishøj', '0183'],
      ]),
      {
        unknown: 'skip',
        description: 'a municipality',
      },
    ),
    offence: textColumn(['TYPE OF OFFENCE', 'OVERTRÆDELSENS ART'], { max: 100 }),
  },
  wide: {
    headerColumns: { year: 'integer', quarter: 'integer' },
    readHeader: readQuarter,
    cell: { name: 'reported', column: statbankCountColumn('skip') },
  },
  key: ['area_code', 'offence', 'year', 'quarter'],
});

describe('a wide table', () => {
  let bench: ImportDatabase;

  beforeAll(async () => {
    bench = await startImportDatabase();
  });

  afterAll(async () => {
    await bench?.stop();
  });

  async function importText(text: string) {
    const file = join(bench.folder, 'straf11.csv');
    await writeFile(file, text);
    return runImport({
      definition: CRIME,
      file,
      database: bench.importer,
      personIds: createPersonIds(new Uint8Array(32)),
    });
  }

  const rows = () =>
    bench.owner.transaction((tx) => tx.sql('select * from crime order by area_code, offence, year, quarter'));

  test('becomes a row for each cell; unknown places and unknown counts are left out', async () => {
    const text =
      'REGION,TYPE OF OFFENCE,2013Q1,2013Q2,2014Q1\nAll Denmark,Arson,1,2,3\nAlbertslund,Arson,65,..,-\nIshøj,"Rape, etc.",.,1,2\n';
    expect(await importText(text)).toMatchObject({ read: 3, skipped: 1, inserted: 4, refused: 0, ignoredColumns: [] });
    expect(await rows()).toEqual([
      { area_code: '0165', offence: 'Arson', year: 2013, quarter: 1, reported: 65 },
      { area_code: '0165', offence: 'Arson', year: 2014, quarter: 1, reported: 0 },
      { area_code: '0183', offence: 'Rape, etc.', year: 2013, quarter: 2, reported: 1 },
      { area_code: '0183', offence: 'Rape, etc.', year: 2014, quarter: 1, reported: 2 },
    ]);
    expect(await importText(text)).toMatchObject({ unchanged: 4, written: 0 });
  });

  test('is read in its Danish form, and updated where figures were revised', async () => {
    expect(await importText('OMRÅDE;OVERTRÆDELSENS ART;2013K1;2014K1\r\nAlbertslund;Arson;64;0\r\n')).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
  });

  test('refuses a row by the cell at fault, and nothing of it comes in', async () => {
    const result = await importText(
      'REGION,TYPE OF OFFENCE,2015Q1,2015Q2\nAlbertslund,Arson,1,x\nAlbertslund,Fraud,1,-5\n',
    );
    expect(result).toMatchObject({ read: 2, refused: 2, written: 0 });
    expect(await readFile(result.rejectFile ?? '', 'utf8')).toBe(
      'line,column,reason\n2,2015Q2,is not a whole number\n3,2015Q2,is not between 0 and 2147483647\n',
    );
  });

  test('without a cell column, or with one twice, is refused', async () => {
    await expect(importText('REGION,TYPE OF OFFENCE,2015\nAlbertslund,Arson,1\n')).rejects.toThrow(
      /Missing: one for each year and quarter/,
    );
    await expect(importText('REGION,TYPE OF OFFENCE,2015Q1,2015K1\nAlbertslund,Arson,1,1\n')).rejects.toThrow(
      /more than once: year and quarter/,
    );
  });
});

test('an import that contradicts itself is a fault of the code', () => {
  const column = textColumn('A', { max: 1 });
  expect(() => defineImport({ name: 'x', table: 't', columns: { a: column }, key: [] })).toThrow(/needs a key/);
  expect(() => defineImport({ name: 'x', table: 't', columns: { a: column }, key: ['b'] })).toThrow(/no column b/);
  expect(() =>
    defineImport({ name: 'x', table: 't', columns: { a: { ...column, optional: true } }, key: ['a'] }),
  ).toThrow(/optional/);
  expect(() => defineImport({ name: 'X y', table: 't', columns: { a: column }, key: ['a'] })).toThrow(/name/);
});
