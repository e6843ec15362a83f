import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseCpr } from '@samspil/kit/cpr.ts';
import { impossibleCpr } from '@samspil/kit/import/testing/impossible-cpr.ts';
import { createPersonIds } from '@samspil/kit/person-id.ts';
import { readPersonIdKey } from '@samspil/kit/person-id-key.ts';
import { counts, cpr, ENROLMENTS, type ImportBench, lines, startImportBench } from './support/import-bench.ts';
import { runImportCommand } from './support/run-import-command.ts';

const SOMEBODY = 1;

let bench: ImportBench;

beforeAll(async () => {
  bench = await startImportBench();
}, 100_000);
afterAll(() => bench?.stop(), 30_000);

const windows1252 = (text: string) => Buffer.from(text, 'latin1');

async function importAll(department: string, name: string, content: string | Uint8Array, rows: number): Promise<void> {
  const outcome = await bench.importFile(department, name, await bench.write(`${department}-${name}.csv`, content));
  expect(outcome).toMatchObject({ code: 0, stdout: counts(rows, { new: rows }), rejects: null });
}

describe('the exports of every department come in:', () => {
  test('of urban development, in UTF-8 with semicolons', async () => {
    const areas = [
      '0165;Albertslund;Kommune',
      '0165-1;Prøvebyen;Bydel',
      '0165-1-01;"Æble""gården""";Boligområde',
      '0165-1-02;Øen;Boligområde',
    ];
    await importAll('urban', 'areas', lines('Områdekode;Navn;Type', ...areas), 4);
    const inhabitants = ['0165;2.500;1200', '0165-1-01;1.234;600', '0165-1-02;766;400'];
    await importAll('urban', 'inhabitants', lines('Område;Folketal;Husstande', ...inhabitants), 3);
    const { data, errors } = await bench.hub.ask(
      '{ area(code: "0165") { urban { name population } } home: area(code: "0165-1-01") { urban { name population } } }',
    );
    expect({ data, errors }).toEqual({
      errors: [],
      data: {
        area: { urban: { name: 'Albertslund', population: 2_500 } },
        home: { urban: { name: 'Æble"gården"', population: 1_234 } },
      },
    });
  });

  test('of the schools, in UTF-8 with a byte order mark and semicolons', async () => {
    await importAll(
      'schools',
      'schools',
      `\uFEFF${lines('Skolekode;Navn;Type;Område', '165901;Ådalens Prøveskole;Folkeskole;0165-1-01')}`,
      1,
    );
    const file = await bench.write(
      'enrolments.csv',
      `\uFEFF${lines(ENROLMENTS, `${cpr(SOMEBODY)};165901;3;1.8.2020;30-06-2023;0165-1-01`, `${impossibleCpr(2)};165901;;2024-08-01;;`)}`,
    );
    expect(await bench.importFile('schools', 'enrolments', file)).toMatchObject({
      code: 0,
      stdout: counts(2, { new: 2 }),
      rejects: null,
    });
  });

  test('of the social services, in Windows-1252 with semicolons', async () => {
    await importAll(
      'social',
      'cases',
      windows1252(
        lines(
          'Sagsnummer;CPR-nummer;Sagstype;Oprettet;Bopælsområde',
          `2024-Ø7;${cpr(SOMEBODY)};Børnesag;3.2.2024;0165-1-01`,
        ),
      ),
      1,
    );
  });

  test('of the associations, in Windows-1252 with commas', async () => {
    await importAll(
      'associations',
      'associations',
      windows1252(lines('CVR,Navn,Type,Område', '00000017,"Øens Løbeklub, prøve",Idræt,0165-1-02')),
      1,
    );
    const pass = `${cpr(SOMEBODY)},00000017,1.500,01-08-2025,31-07-2026,15-07-2025,10-12 år,0165-1-01`;
    await importAll(
      'associations',
      'leisure-passes',
      windows1252(lines('CPR,CVR,Beløb,Gyldig fra,Gyldig til,Samtykke givet,Aldersgruppe,Område', pass)),
      1,
    );
  });

  test('of DKE, in UTF-8 with commas', async () => {
    await importAll(
      'dke',
      'persons',
      lines(
        'CPR,Navn,Navne- og adressebeskyttelse,Bopælsområde,Bopæl',
        `${cpr(SOMEBODY)},"Prøve, Æske",Nej,0165-1-01,I kommunen`,
      ),
      1,
    );
    const figures = await bench.importFile(
      'dke',
      'straf11',
      await bench.write(
        'straf11.csv',
        lines('REGION,TYPE OF OFFENCE,2013Q1,2013Q2', 'Albertslund,Arson,65,-', 'Region Hovedstaden,Arson,1,2'),
      ),
    );
    expect(figures).toMatchObject({
      code: 0,
      stdout: '2 rows read: 2 new, 0 changed, 0 as they were, 1 not for us, 0 refused.\n',
    });
  });

  test('and are one person through the gateway, by the id that is made from the CPR number', async () => {
    const personIds = createPersonIds(await readPersonIdKey(bench.hub.home, {}));
    const id = personIds.fromCpr(parseCpr(impossibleCpr(SOMEBODY)));
    const grant = await bench.hub.openAccess({ persons: [id] });
    const { data, errors } = await bench.hub.ask(
      `query ($id: ID!) { person(id: $id) {
         dke { name birthDate homeArea { urban { name } } }
         schools { enrolments { nodes { from to grade school { name } } } }
         social { cases { nodes { number kind openedOn } } }
         associations { leisurePasses { nodes { amountDkk validFrom association { name } } } } } }`,
      { id },
      'CASEWORKER',
      { grant },
    );
    expect({ data, errors }).toEqual({
      errors: [],
      data: {
        person: {
          dke: {
            name: 'Prøve, Æske',
            birthDate: parseCpr(impossibleCpr(SOMEBODY)).birthDate(),
            homeArea: { urban: { name: 'Æble"gården"' } },
          },
          schools: {
            enrolments: {
              nodes: [{ from: '2020-08-01', to: '2023-06-30', grade: 3, school: { name: 'Ådalens Prøveskole' } }],
            },
          },
          social: { cases: { nodes: [{ number: '2024-Ø7', kind: 'CHILD', openedOn: '2024-02-03' }] } },
          associations: {
            leisurePasses: {
              nodes: [{ amountDkk: 1_500, validFrom: '2025-08-01', association: { name: 'Øens Løbeklub, prøve' } }],
            },
          },
        },
      },
    });
  });
});

describe('an export that comes again', () => {
  const pupil = (n: number, unlawful: string, area: string) => `${cpr(n)},2026Q2,"${unlawful}","1,25",${area}`;
  const pupils = (warned: number) => [
    ...Array.from({ length: 12 }, (_, n) => pupil(100 + n, n < warned ? '12,50' : '1,50', '0165-1-01')),
    ...Array.from({ length: 10 }, (_, n) => pupil(200 + n, '0', '0165-1-02')),
  ];
  const file = (warned: number) =>
    bench.write('absence.csv', lines('CPR,Kvartal,Ulovligt fravær,Lovligt fravær,Område', ...pupils(warned)));
  const figures = async (code: string) => {
    const { data, errors } = await bench.hub.ask(
      'query ($code: String!) { area(code: $code) { schools { pupils absence { nodes { quarter pupils warned notified unlawfulPercent } } } } }',
      { code },
      'ANALYST',
    );
    return {
      ...data.area.schools,
      suppressed: errors.map(({ path, extensions }) => `${path?.at(-1)} ${extensions.code}`),
    };
  };

  test('makes the figures of its areas at once', async () => {
    expect(await bench.importFile('schools', 'absence', await file(6))).toMatchObject({
      code: 0,
      stdout: counts(22, { new: 22 }),
    });
    const quarter = '2026Q2';
    expect(await figures('0165-1-01')).toEqual({
      pupils: 12,
      absence: { nodes: [{ quarter, pupils: 12, warned: 6, notified: 0, unlawfulPercent: 7 }] },
      suppressed: [],
    });
    expect(await figures('0165')).toMatchObject({
      pupils: 22,
      absence: { nodes: [{ quarter, pupils: 22, warned: 6, notified: 0, unlawfulPercent: 3.82 }] },
    });
  });

  test('adds and changes nothing when it is the same', async () => {
    expect(await bench.importFile('schools', 'absence', await file(6))).toMatchObject({
      code: 0,
      stdout: counts(22, { same: 22 }),
    });
  });

  test('changes what has been corrected, and hides a count that has become small', async () => {
    expect(await bench.importFile('schools', 'absence', await file(4))).toMatchObject({
      code: 0,
      stdout: counts(22, { changed: 2, same: 20 }),
    });
    expect(await figures('0165-1-01')).toMatchObject({
      absence: { nodes: [{ pupils: 12, warned: null }] },
      suppressed: expect.arrayContaining(['warned SUPPRESSED']),
    });
  });
});

describe('what is refused', () => {
  test('is listed by line and column with the reason, without its values, and the rest comes in', async () => {
    const rows = [
      `${cpr(300)};165901;3;01-08-2020;;`,
      '310240-0001;165901;3;01-08-2020;;',
      `${cpr(301)};999999;3;01-08-2020;;`,
      '010140-00x1;165901;Niende;32-13-2024;;',
      `${cpr(302)};165901;3;01-08-2020;31-07-2019;`,
      `${cpr(303)};165901;3`,
      `${cpr(304)};165901;4;01-08-2020;;0165-1-02`,
    ];
    const outcome = await bench.importFile(
      'schools',
      'enrolments',
      await bench.write('faulty.csv', lines(ENROLMENTS, ...rows)),
    );
    expect(outcome).toMatchObject({
      code: 0,
      stdout: `${counts(7, { new: 2, refused: 5 })}The refused ones are listed in ${join(bench.folder, 'faulty.csv')}.rejects.csv.\n`,
    });
    expect(outcome.rejects?.split('\n')).toEqual([
      'line,column,reason',
      '3,CPR,is not a CPR number: its first six digits are no date that exists',
      '4,Skolekode,is not a school that has been imported',
      '5,CPR,"is not a CPR number: write ten digits, with or without a hyphen after the sixth; Klassetrin is not a whole number; Fra dato is not a date that exists"',
      '6,Til dato,is before Fra dato',
      '7,,has 3 fields where the header has 6',
      '',
    ]);
  });
});

describe('the command says what is wrong:', () => {
  test('a bad command line, with the usage', async () => {
    const home = join(bench.folder, 'no-home');
    const cases: [string[], string][] = [
      [['parks', 'trees', 'x.csv'], 'Say which department the export is of.'],
      [['schools', 'cases', 'x.csv'], 'Say which export of schools it is: schools, enrolments, absence, '],
      [['schools', 'enrolments', 'x.csv', 'y.csv'], 'Give one file.'],
      [['schools', '--fast', 'x.csv'], "Unknown option '--fast'"],
    ];
    const outcomes = await Promise.all(cases.map(([args]) => runImportCommand(home, ...args)));
    const usage =
      '\nUsage: npm run import -- <department> <export> <file.csv> [--rejects <file>]\n  schools: schools, enrolments,';
    cases.forEach(([, reason], place) => {
      expect(outcomes[place]).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(usage) });
      expect(outcomes[place]?.stderr.slice(0, reason.length)).toBe(reason);
    });
    expect(await readdir(bench.folder)).not.toContain('no-home');
  });

  test('a file that is not there, in one line', async () => {
    const outcome = await bench.importFile('schools', 'enrolments', join(bench.folder, 'none.csv'));
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: 'There is no such file.\n', rejects: null });
  });
});

test('no CPR number and no refused value is told: by no command, no list, nor the hub, nor in any file of its home', async () => {
  expect(bench.told.filter((text) => text.includes('rows read')).length).toBeGreaterThan(10);
  expect(bench.hub.log().length).toBeGreaterThan(5);
  expect(
    await bench.leaks([cpr(SOMEBODY), impossibleCpr(SOMEBODY), '310240-0001', '010140-00x1', '32-13-2024', 'Niende']),
  ).toEqual([]);
});
