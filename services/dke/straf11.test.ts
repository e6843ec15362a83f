import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { runImport } from '@samspil/kit/import/run-import.ts';
import { createLog } from '@samspil/kit/log.ts';
import { createPersonIds } from '@samspil/kit/person-id.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { MUNICIPALITY_CODES } from './municipality-codes.ts';
import { straf11 } from './straf11.ts';

// Made-up figures in the form of the real table. To try the real one: download STRAF11 in English from statbank.dk (all regions and offences, by
// quarter, comma-separated) and run `npm run import -- dke straf11 <file>`; 99 names become codes, and the regions and
// "Unknown municipality" are counted as skipped.
const HEADER = 'REGION,TYPE OF OFFENCE,2013Q1,2013Q2';

describe("Statistics Denmark's table STRAF11", () => {
  const log = createLog('test', 'silent');
  let server: TestServer;
  let importer: Database;

  beforeAll(async () => {
    server = await startTestServer();
    const ownerUrl = server.ownerUrl('dke');
    await migrate({ department: 'dke', ownerUrl, folder: join(import.meta.dirname, 'migrations'), log });
    importer = new Database({ url: roleUrl(ownerUrl, 'dke', 'importer'), log });
  });

  afterAll(async () => {
    await importer?.close();
    await server?.stop();
  });

  async function importLines(...lines: string[]) {
    const file = join(server.home, 'straf11.csv');
    await writeFile(file, `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`);
    return runImport({ definition: straf11, file, database: importer, personIds: createPersonIds(new Uint8Array(32)) });
  }

  const figures = () =>
    importer.transaction((tx) =>
      tx.sql('select area_code, quarter, offence, count, source from crime_statistic order by 1, 2, 3'),
    );

  test('becomes one figure for each municipality, offence and quarter, under the municipality code', async () => {
    const result = await importLines('Copenhagen,Arson,7,-', 'Høje-Taastrup,"Shoplifting, etc.",12,..');
    expect(result).toMatchObject({ read: 2, inserted: 3, refused: 0 });
    const source = 'Danmarks Statistik, STRAF11 (CC BY 4.0)';
    expect(await figures()).toEqual([
      { area_code: '0101', quarter: '2013Q1', offence: 'Arson', count: 7, source },
      { area_code: '0101', quarter: '2013Q2', offence: 'Arson', count: 0, source },
      { area_code: '0169', quarter: '2013Q1', offence: 'Shoplifting, etc.', count: 12, source },
    ]);
  });

  test('may come again: only corrected figures are written', async () => {
    await importLines('Copenhagen,Arson,7,1');
    expect(await importLines('Copenhagen,Arson,7,2')).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
  });

  test('has rows that are about no municipality: they are skipped and counted', async () => {
    const before = await figures();
    const result = await importLines(
      'Region Hovedstaden,Arson,9,9',
      'All Denmark,Arson,9,9',
      'Unknown municipality,Arson,9,9',
    );
    expect(result).toMatchObject({ read: 3, skipped: 3, refused: 0, written: 0 });
    expect(await figures()).toEqual(before);
  });

  test('is refused where a name is no municipality that we know', async () => {
    expect(await importLines('Alberslund,Arson,9,9')).toMatchObject({ skipped: 0, refused: 1, written: 0 });
  });

  test('is refused as a whole in Danish, since each figure would stand there a second time under another name', async () => {
    const file = join(server.home, 'danish.csv');
    await writeFile(file, 'OMRÅDE,OVERTRÆDELSENS ART,2013K1\nAlbertslund,Brandstiftelse,1\n');
    const personIds = createPersonIds(new Uint8Array(32));
    await expect(runImport({ definition: straf11, file, database: importer, personIds })).rejects.toThrow(
      'Missing: REGION, TYPE OF OFFENCE',
    );
  });
});

describe('the municipality codes', () => {
  test('are those of the 98 municipalities and Christiansø, Copenhagen under two names', () => {
    expect(MUNICIPALITY_CODES.size).toBe(100);
    expect(new Set(MUNICIPALITY_CODES.values()).size).toBe(99);
    expect([...MUNICIPALITY_CODES.values()].every((code) => /^0[1-8]\d\d$/.test(code))).toBe(true);
    expect(MUNICIPALITY_CODES.get('Albertslund')).toBe('0165');
  });
});
