import { optional } from '@samspil/kit/import/column.ts';
import { areaCodeColumn } from '@samspil/kit/import/columns/area-code-column.ts';
import { cprBirthDateColumn, cprColumn } from '@samspil/kit/import/columns/cpr-column.ts';
import { dateColumn } from '@samspil/kit/import/columns/date-column.ts';
import { dateTimeColumn } from '@samspil/kit/import/columns/date-time-column.ts';
import { enumColumn } from '@samspil/kit/import/columns/enum-column.ts';
import { textColumn } from '@samspil/kit/import/columns/text-column.ts';
import { defineImport, type ImportDefinition } from '@samspil/kit/import/define-import.ts';
import { straf11 } from './straf11.ts';

const DEPARTMENTS = {
  Skoler: 'SCHOOLS',
  Social: 'SOCIAL',
  By: 'URBAN',
  Foreninger: 'ASSOCIATIONS',
  DKE: 'DKE',
} as const;
const CASE_FORM = { form: /^[0-9A-Z][0-9A-Z-]{2,29}$/, description: 'a case number such as 2026-S031' };
const cpr = ['CPR', 'CPR-nummer', 'Personnummer'] as const;
const reference = textColumn('Reference', { max: 60 });
const unknownCase = { column: 'case_number', reason: 'is not the number of a case that is known: import cases first' };

const persons = defineImport({
  name: 'persons',
  table: 'person',
  columns: {
    person_id: cprColumn(cpr),
    birth_date: cprBirthDateColumn(cpr),
    name: textColumn('Navn', { max: 100 }),
    protection: enumColumn('Navne- og adressebeskyttelse', { Nej: 'NONE', Ja: 'NAME_AND_ADDRESS' }),
    home_area: optional(areaCodeColumn('Bopælsområde')),
    residency: enumColumn('Bopæl', { 'I kommunen': 'RESIDENT', Udefra: 'OUTSIDE' }),
  },
  key: ['person_id'],
  checks: [
    {
      column: 'home_area',
      holds: (row) => row.residency === 'RESIDENT' || row.home_area === null,
      reason: 'must be empty for a person from outside',
    },
  ],
});

const cases = defineImport({
  name: 'cases',
  table: 'case_file',
  columns: {
    number: textColumn('Sagsnummer', { max: 30, pattern: CASE_FORM }),
    level: enumColumn('Niveau', { I: 'LEVEL_1', II: 'LEVEL_2', III: 'LEVEL_3' }),
    cooperation: enumColumn('Samarbejde', { SSP: 'SSP', PSP: 'PSP', KSP: 'KSP', Exit: 'EXIT', Intet: 'NONE' }),
    status: enumColumn('Status', { 'Under behandling': 'OPEN', Opfølgning: 'FOLLOW_UP', Afsluttet: 'CLOSED' }),
    opened_on: dateColumn('Oprettet'),
    closed_on: optional(dateColumn('Afsluttet')),
  },
  key: ['number'],
  checks: [
    {
      column: 'closed_on',
      holds: (row) => (row.status === 'CLOSED') === (row.closed_on !== null),
      reason: 'must be given for an ended case, and for no other',
    },
    {
      column: 'closed_on',
      holds: (row) => row.closed_on === null || row.closed_on >= row.opened_on,
      reason: 'is before Oprettet',
    },
  ],
});

const caseParties = defineImport({
  name: 'case-parties',
  table: 'case_party',
  columns: {
    case_number: textColumn('Sagsnummer', { max: 30, pattern: CASE_FORM }),
    person_id: cprColumn(cpr),
    role: enumColumn('Rolle', { Hovedperson: 'SUBJECT', Forurettet: 'VICTIM', Pårørende: 'RELATIVE' }),
    from_date: dateColumn('Part siden'),
  },
  // With the role: a person's role in a case is never changed by an export.
  key: ['case_number', 'person_id', 'role'],
  constraints: {
    case_party_case_number_fkey: unknownCase,
    case_party_one_role: {
      column: 'role',
      reason: 'differs from the role that the person has in this case: an import never changes a role',
    },
  },
});

const employee = textColumn('Medarbejder', { max: 255, pattern: { form: /^\S+$/, description: 'a user name' } });

const caseWorkers = defineImport({
  name: 'case-workers',
  table: 'case_worker',
  columns: {
    case_number: textColumn('Sagsnummer', { max: 30, pattern: CASE_FORM }),
    subject: employee,
    from_date: dateColumn('Fra'),
    to_date: optional(dateColumn('Til')),
  },
  key: ['case_number', 'subject', 'from_date'],
  checks: [
    {
      column: 'to_date',
      holds: (row) => row.to_date === null || row.to_date >= row.from_date,
      reason: 'is before Fra',
    },
  ],
  constraints: { case_worker_case_number_fkey: unknownCase },
});

const caseStaff = defineImport({
  name: 'case-staff',
  table: 'case_staff',
  columns: {
    case_number: textColumn('Sagsnummer', { max: 30, pattern: CASE_FORM }),
    department: enumColumn('Forvaltning', {
      Skoler: 'SCHOOLS',
      Social: 'SOCIAL',
      By: 'URBAN',
      Foreninger: 'ASSOCIATIONS',
    }),
    subject: employee,
    from_date: dateColumn('Fra'),
    to_date: optional(dateColumn('Til')),
  },
  key: ['case_number', 'department', 'subject', 'from_date'],
  checks: [
    {
      column: 'to_date',
      holds: (row) => row.to_date === null || row.to_date >= row.from_date,
      reason: 'is before Fra',
    },
  ],
  constraints: { case_staff_case_number_fkey: unknownCase },
});

const concerns = defineImport({
  name: 'concerns',
  table: 'concern',
  columns: {
    reference,
    person_id: cprColumn(cpr),
    raised_at: dateTimeColumn('Rejst'),
    raised_by: enumColumn('Rejst af', DEPARTMENTS),
    kind: enumColumn('Art', {
      Risikoadfærd: 'RISK_BEHAVIOUR',
      Rusmidler: 'SUBSTANCES',
      Vold: 'VIOLENCE',
      Omgangskreds: 'COMPANY',
      Digitalt: 'ONLINE',
      Udsat: 'EXPOSED',
    }),
    urgency: enumColumn('Hastegrad', { Almindelig: 'NORMAL', Haster: 'HIGH', Akut: 'ACUTE' }),
    status: enumColumn('Status', {
      Modtaget: 'RECEIVED',
      'Under behandling': 'IN_HANDS',
      Sag: 'CASE',
      Henvist: 'REFERRED',
      'Ingen handling': 'NO_FURTHER_ACTION',
    }),
    case_number: optional(textColumn('Sagsnummer', { max: 30, pattern: CASE_FORM })),
    text: optional(textColumn('Beskrivelse', { max: 2_000, lines: true })),
  },
  key: ['reference'],
  checks: [
    {
      column: 'case_number',
      holds: (row) => (row.status === 'CASE') === (row.case_number !== null),
      reason: 'must be given for the status Sag, and for no other',
    },
  ],
  constraints: { concern_case_number_fkey: unknownCase },
});

const interventions = defineImport({
  name: 'interventions',
  table: 'intervention',
  columns: {
    reference,
    pillar: enumColumn('Søjle', { Proaktiv: 'PROACTIVE', Reaktiv: 'REACTIVE', Operativ: 'OPERATIVE' }),
    person_id: optional(cprColumn(cpr)),
    area_code: optional(areaCodeColumn('Område')),
    case_number: optional(textColumn('Sagsnummer', { max: 30, pattern: CASE_FORM })),
    goal: textColumn('Mål', { max: 500 }),
    done_by: enumColumn('Udføres af', DEPARTMENTS),
    from_date: dateColumn('Fra'),
    to_date: optional(dateColumn('Til')),
    outcome: optional(
      enumColumn('Resultat', {
        Nået: 'REACHED',
        'Delvist nået': 'PARTLY_REACHED',
        'Ikke nået': 'NOT_REACHED',
        Afbrudt: 'BROKEN_OFF',
      }),
    ),
  },
  key: ['reference'],
  checks: [
    {
      column: 'area_code',
      holds: (row) => (row.person_id === null) !== (row.area_code === null),
      reason: 'or CPR must be given, and not both',
    },
    {
      column: 'case_number',
      holds: (row) => row.case_number === null || row.person_id !== null,
      reason: 'is for interventions for a person',
    },
    {
      column: 'to_date',
      holds: (row) => row.to_date === null || row.to_date >= row.from_date,
      reason: 'is before Fra',
    },
    {
      column: 'outcome',
      holds: (row) => row.outcome === null || row.to_date !== null,
      reason: 'is given before the end',
    },
  ],
  constraints: { intervention_case_number_fkey: unknownCase },
});

const incidents = defineImport({
  name: 'incidents',
  table: 'incident',
  columns: {
    reference,
    area_code: areaCodeColumn('Område'),
    kind: enumColumn('Art', {
      Brand: 'FIRE',
      Vold: 'VIOLENCE',
      Trusler: 'THREATS',
      Hærværk: 'VANDALISM',
      Uro: 'DISTURBANCE',
      Våben: 'WEAPONS',
      Røveri: 'ROBBERY',
    }),
    what: textColumn('Beskrivelse', { max: 500 }),
    occurred_at: dateTimeColumn('Sket'),
    offenders: enumColumn('Gerningspersoner', { Lokale: 'LOCAL', Udefra: 'OUTSIDE', Ukendt: 'UNKNOWN' }),
    normal_at: optional(dateTimeColumn('Normal igen')),
  },
  key: ['reference'],
  constraints: { incident_normal_afterwards: { column: 'normal_at', reason: 'is before Sket' } },
});

/** The exports that come into DKE's tables; Danish headers, one file a definition, cases before what refers to them. */
export const imports: readonly ImportDefinition[] = [
  persons,
  cases,
  caseParties,
  caseWorkers,
  caseStaff,
  concerns,
  interventions,
  incidents,
  straf11,
];
