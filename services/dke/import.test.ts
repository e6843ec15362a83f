import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseCpr } from '@samspil/kit/cpr.ts';
import { Database } from '@samspil/kit/database/database.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { openPersons } from '@samspil/kit/database/testing/open-persons.ts';
import { runImport } from '@samspil/kit/import/run-import.ts';
import { impossibleCpr } from '@samspil/kit/import/testing/impossible-cpr.ts';
import { createLog } from '@samspil/kit/log.ts';
import { createPersonIds } from '@samspil/kit/person-id.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { imports } from './import.ts';

const personIds = createPersonIds(new Uint8Array(32));
const [FIRST, SECOND] = [impossibleCpr(1), impossibleCpr(2)];
const idOf = (cpr: string) => personIds.fromCpr(parseCpr(cpr));

describe("DKE's imports", () => {
  const log = createLog('test', 'silent');
  let server: TestServer;
  let importer: Database;
  let app: Database;

  beforeAll(async () => {
    server = await startTestServer();
    const ownerUrl = server.ownerUrl('dke');
    await migrate({ department: 'dke', ownerUrl, folder: join(import.meta.dirname, 'migrations'), log });
    importer = new Database({ url: roleUrl(ownerUrl, 'dke', 'importer'), log });
    app = new Database({ url: roleUrl(ownerUrl, 'dke', 'app'), log });
    await importLines(
      'cases',
      'Sagsnummer;Niveau;Samarbejde;Status;Oprettet;Afsluttet',
      'X-1;II;SSP;Under behandling;01-02-2026;',
    );
  });

  afterAll(async () => {
    await Promise.all([importer?.close(), app?.close()]);
    await server?.stop();
  });

  async function importLines(name: string, ...lines: string[]) {
    const definition = imports.find((candidate) => candidate.name === name);
    if (definition === undefined) throw new Error('There is no such import.');
    const file = join(server.home, `${name}.csv`);
    await writeFile(file, lines.join('\n'));
    const result = await runImport({ definition, file, database: importer, personIds });
    return { ...result, rejects: result.rejectFile === null ? null : await readFile(result.rejectFile, 'utf8') };
  }

  test('never turn a victim into a subject, nor add one as such beside', async () => {
    const header = 'Sagsnummer;CPR;Rolle;Part siden';
    await importLines('case-parties', header, `X-1;${FIRST};Forurettet;01-02-2026`);
    const again = await importLines(
      'case-parties',
      header,
      `X-1;${FIRST};Hovedperson;01-02-2026`,
      `X-1;${SECOND};Hovedperson;01-02-2026`,
    );
    expect(again).toMatchObject({ inserted: 1, updated: 0, refused: 1 });
    expect(again.rejects).toContain('2,Rolle,differs from the role that the person has in this case');
    const roles = await importer.transaction((tx) =>
      tx.sql('select role from case_party where person_id = $1', [idOf(FIRST)]),
    );
    expect(roles).toEqual([{ role: 'VICTIM' }]);
    const change = importer.transaction((tx) => tx.sql("update case_party set role = 'SUBJECT'"));
    await expect(change).rejects.toThrow('permission denied');
  });

  test('forget the address of a person who becomes protected, also where the export still has it', async () => {
    const header = 'CPR;Navn;Navne- og adressebeskyttelse;Bopælsområde;Bopæl';
    const area = () =>
      importer.transaction((tx) => tx.sql('select home_area from person where person_id = $1', [idOf(FIRST)]));
    await importLines('persons', header, `${FIRST};Prøve;Nej;0165-1-07;I kommunen`);
    expect(await area()).toEqual([{ home_area: '0165-1-07' }]);
    await importLines('persons', header, `${FIRST};Prøve;Ja;0165-1-07;I kommunen`);
    expect(await area()).toEqual([{ home_area: null }]);
  });

  test('bring in rows that the service sees only for a person who has been opened', async () => {
    const header = 'Reference;CPR;Rejst;Rejst af;Art;Hastegrad;Status;Sagsnummer';
    await importLines('concerns', header, `1;${FIRST};14-03-2026 21:30;Skoler;Udsat;Haster;Sag;X-1`);
    const seen = (open: readonly string[]) =>
      app.transaction(async (tx) => {
        await openPersons(tx, open.map(idOf), { shielded: open.map(idOf) }); // one was protected above
        return tx.sql(
          'select (select count(*)::int from concern) as concerns, (select count(*)::int from case_file) as cases',
        );
      });
    expect(await seen([])).toEqual([{ concerns: 0, cases: 0 }]);
    expect(await seen([SECOND])).toEqual([{ concerns: 0, cases: 1 }]);
    expect(await seen([FIRST])).toEqual([{ concerns: 1, cases: 1 }]);
    expect(await seen([impossibleCpr(3)])).toEqual([{ concerns: 0, cases: 0 }]);
  });

  test('take an intervention for a person or an area, and not for both', async () => {
    const header = 'Reference;Søjle;CPR;Område;Mål;Udføres af;Fra';
    const result = await importLines(
      'interventions',
      header,
      '1;Proaktiv;;0165-1;Mål;By;01-02-2026',
      `2;Reaktiv;${FIRST};0165-1;Mål;By;01-02-2026`,
      '3;Reaktiv;;;Mål;By;01-02-2026',
    );
    expect(result).toMatchObject({ inserted: 1, refused: 2 });
  });
});
