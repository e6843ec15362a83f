import { optional } from '@samspil/kit/import/column.ts';
import { areaCodeColumn } from '@samspil/kit/import/columns/area-code-column.ts';
import { dateColumn } from '@samspil/kit/import/columns/date-column.ts';
import { dateTimeColumn } from '@samspil/kit/import/columns/date-time-column.ts';
import { enumColumn } from '@samspil/kit/import/columns/enum-column.ts';
import { textColumn } from '@samspil/kit/import/columns/text-column.ts';
import { wholeNumberColumn } from '@samspil/kit/import/columns/whole-number-column.ts';
import { defineImport } from '@samspil/kit/import/define-import.ts';
import { boundaryColumn } from './boundary-column.ts';

const areaCode = areaCodeColumn(['Områdekode', 'Område']);
const reference = textColumn(['Sagsnummer', 'Reference'], { max: 60 });
const organisationCode = (headers: string) =>
  textColumn(headers, {
    max: 12,
    pattern: { form: /^[0-9A-Z]{2,12}$/, description: 'a code of capital letters and digits' },
  });
/** The area must be there: areas come in before what belongs to them. */
const unknownArea = { column: 'area_code', reason: 'is not an area that has been imported' };

const housingOrganisations = defineImport({
  name: 'housing-organisations',
  table: 'housing_organisation',
  columns: {
    code: organisationCode('Organisationskode'),
    name: textColumn(['Navn', 'Boligorganisation'], { max: 100 }),
  },
  key: ['code'],
});

const areas = defineImport({
  name: 'areas',
  table: 'area',
  columns: {
    code: areaCode,
    name: textColumn('Navn', { max: 100 }),
    kind: enumColumn(['Type', 'Områdetype'], {
      Kommune: 'MUNICIPALITY',
      Bydel: 'DISTRICT',
      Boligområde: 'ESTATE',
      Hotspot: 'HOTSPOT',
    }),
    tenure: optional(
      enumColumn('Ejerform', {
        Almen: 'NON_PROFIT',
        Ejer: 'OWNER',
        Andel: 'COOPERATIVE',
        'Privat leje': 'PRIVATE_RENTAL',
        Blandet: 'MIXED',
      }),
    ),
    housing_organisation_code: optional(organisationCode('Organisationskode')),
    boundary: optional(boundaryColumn(['Afgrænsning', 'GeoJSON'])),
  },
  key: ['code'],
  checks: [
    {
      column: 'kind',
      holds: (row) => (row.kind === 'MUNICIPALITY') === (row.code.length === 4),
      reason: 'does not fit Områdekode: a municipality alone has a code of four digits',
    },
  ],
  constraints: {
    area_parent_code_fkey: {
      column: 'code',
      reason: 'lies in an area that is not known: areas come before those within them',
    },
    area_housing_organisation_code_fkey: {
      column: 'housing_organisation_code',
      reason: 'is not a housing organisation that has been imported',
    },
  },
});

const inhabitants = defineImport({
  name: 'inhabitants',
  table: 'inhabitants',
  columns: {
    area_code: areaCode,
    population: wholeNumberColumn(['Indbyggere', 'Folketal']),
    households: wholeNumberColumn('Husstande'),
  },
  key: ['area_code'],
  checks: [
    { column: 'households', holds: (row) => row.households <= row.population, reason: 'is more than Indbyggere' },
  ],
  constraints: { inhabitants_area_code_fkey: unknownArea },
});

const reports = defineImport({
  name: 'reports',
  table: 'citizen_report',
  columns: {
    reference,
    area_code: areaCode,
    kind: enumColumn(['Art', 'Type'], {
      Graffiti: 'GRAFFITI',
      Hærværk: 'VANDALISM',
      Brand: 'FIRE',
      Belysning: 'LIGHTING',
      Affald: 'WASTE',
      Støj: 'NOISE',
    }),
    origin: enumColumn('Kilde', { Borger: 'CITIZEN', Patrulje: 'PATROL' }),
    reported_at: dateTimeColumn('Modtaget'),
    status: enumColumn('Status', { Modtaget: 'RECEIVED', 'I gang': 'IN_PROGRESS', Lukket: 'CLOSED' }),
    closed_at: optional(dateTimeColumn('Afsluttet')),
  },
  key: ['reference'],
  checks: [
    {
      column: 'closed_at',
      holds: (row) => (row.status === 'CLOSED') === (row.closed_at !== null),
      reason: 'has to be there when Status is Lukket, and only then',
    },
  ],
  constraints: {
    citizen_report_area_code_fkey: unknownArea,
    citizen_report_closed_after_reported: { column: 'closed_at', reason: 'is before Modtaget' },
    // When a file has no column Afsluttet, a report that is there already may contradict the new status.
    citizen_report_closed_has_time: {
      column: 'closed_at',
      reason: 'has to be there when Status is Lukket, and only then',
    },
  },
});

const safetyWalks = defineImport({
  name: 'safety-walks',
  table: 'safety_walk',
  columns: {
    area_code: areaCode,
    held_on: dateColumn('Dato'),
    time_of_day: enumColumn('Tidspunkt', { Dag: 'DAY', Aften: 'EVENING', Nat: 'NIGHT' }),
    findings: wholeNumberColumn(['Antal forhold', 'Forhold'], { max: 999 }),
    summary: optional(textColumn('Resumé', { max: 2000, lines: true })),
  },
  key: ['area_code', 'held_on', 'time_of_day'],
  constraints: { safety_walk_area_code_fkey: unknownArea },
});

const safetyMeasures = defineImport({
  name: 'safety-measures',
  table: 'safety_measure',
  columns: {
    reference,
    area_code: areaCode,
    kind: enumColumn(['Art', 'Type'], {
      Belysning: 'LIGHTING',
      Beskæring: 'SIGHTLINES',
      Mødested: 'MEETING_PLACE',
      Adgangsforhold: 'ACCESS',
      'Tv-overvågning': 'CAMERA',
      Trafikdæmpning: 'TRAFFIC',
      Renhold: 'CLEANING',
      Tilstedeværelse: 'PRESENCE',
    }),
    from_date: dateColumn(['Fra dato', 'Startdato']),
    to_date: optional(dateColumn(['Til dato', 'Slutdato'])),
    cost: optional(wholeNumberColumn(['Udgift', 'Udgift i kr.'])),
  },
  key: ['reference'],
  checks: [
    {
      column: 'to_date',
      holds: (row) => row.to_date === null || row.to_date >= row.from_date,
      reason: 'is before Fra dato',
    },
  ],
  constraints: { safety_measure_area_code_fkey: unknownArea },
});

const restorations = defineImport({
  name: 'restorations',
  table: 'restoration',
  columns: {
    reference,
    area_code: areaCode,
    what: enumColumn(['Hvad', 'Genoprettet'], {
      Mur: 'WALL',
      Vindue: 'WINDOW',
      Belysning: 'LIGHTING',
      Legeplads: 'PLAYGROUND',
      Affaldsrum: 'WASTE_ROOM',
      Belægning: 'PAVING',
      Bygning: 'BUILDING',
    }),
    incident_at: dateTimeColumn(['Hændelse', 'Hændelsestidspunkt']),
    restored_at: optional(dateTimeColumn(['Genoprettet den', 'Genoprettelsestidspunkt'])),
  },
  key: ['reference'],
  constraints: {
    restoration_area_code_fkey: unknownArea,
    restoration_restored_after_incident: { column: 'restored_at', reason: 'is before Hændelse' },
  },
});

const surveys = defineImport({
  name: 'surveys',
  table: 'survey_result',
  columns: {
    area_code: areaCode,
    year: wholeNumberColumn('År', { min: 2000, max: 2199 }),
    respondents: wholeNumberColumn(['Antal svar', 'Besvarelser'], { min: 1 }),
    feeling_safe: wholeNumberColumn(['Antal trygge', 'Trygge']),
  },
  key: ['area_code', 'year'],
  checks: [
    { column: 'feeling_safe', holds: (row) => row.feeling_safe <= row.respondents, reason: 'is more than Antal svar' },
  ],
  constraints: { survey_result_area_code_fkey: unknownArea },
});

/** Urban development's own exports that can come in; housing organisations and areas come before the rest. */
export const imports = [
  housingOrganisations,
  areas,
  inhabitants,
  reports,
  safetyWalks,
  safetyMeasures,
  restorations,
  surveys,
];
