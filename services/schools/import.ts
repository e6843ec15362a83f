import { optional } from '@samspil/kit/import/column.ts';
import { areaCodeColumn } from '@samspil/kit/import/columns/area-code-column.ts';
import { cprColumn } from '@samspil/kit/import/columns/cpr-column.ts';
import { dateColumn } from '@samspil/kit/import/columns/date-column.ts';
import { decimalColumn } from '@samspil/kit/import/columns/decimal-column.ts';
import { enumColumn } from '@samspil/kit/import/columns/enum-column.ts';
import { textColumn } from '@samspil/kit/import/columns/text-column.ts';
import { wholeNumberColumn } from '@samspil/kit/import/columns/whole-number-column.ts';
import { defineImport } from '@samspil/kit/import/define-import.ts';

const schoolCode = textColumn(['Skolekode', 'Institutionskode'], {
  max: 12,
  pattern: { form: /^[0-9A-Z-]{4,12}$/, description: 'a school code such as 165011' },
});
const unknownSchool = { column: 'school_code', reason: 'is not a school that has been imported' };
const homeArea = optional(areaCodeColumn(['Bopælsområde', 'Område']));

const schools = defineImport({
  name: 'schools',
  table: 'school',
  columns: {
    code: schoolCode,
    name: textColumn(['Navn', 'Skole'], { max: 100 }),
    kind: enumColumn(['Type', 'Skoletype'], {
      Folkeskole: 'PRIMARY',
      Privatskole: 'PRIVATE',
      'Fri- og privatskole': 'PRIVATE',
      Specialskole: 'SPECIAL',
      Ungdomsskole: 'YOUTH',
      Gymnasium: 'UPPER_SECONDARY',
    }),
    area_code: areaCodeColumn('Område'),
  },
  key: ['code'],
});

const enrolments = defineImport({
  name: 'enrolments',
  table: 'enrolment',
  columns: {
    person_id: cprColumn(['CPR', 'CPR-nummer', 'Personnummer']),
    school_code: schoolCode,
    grade: optional(wholeNumberColumn('Klassetrin', { max: 10 })),
    from_date: dateColumn(['Fra dato', 'Startdato']),
    to_date: optional(dateColumn(['Til dato', 'Slutdato'])),
    home_area: homeArea,
  },
  key: ['person_id', 'school_code', 'from_date'],
  checks: [
    {
      column: 'to_date',
      holds: (row) => row.to_date === null || row.to_date >= row.from_date,
      reason: 'is before Fra dato',
    },
  ],
  constraints: { enrolment_school_code_fkey: unknownSchool },
});

const absence = defineImport({
  name: 'absence',
  table: 'absence_quarter',
  columns: {
    person_id: cprColumn(['CPR', 'CPR-nummer', 'Personnummer']),
    quarter: textColumn('Kvartal', {
      max: 6,
      pattern: { form: /^\d{4}Q[1-4]$/, description: 'a quarter such as 2026Q2' },
    }),
    unlawful_percent: decimalColumn(['Ulovligt fravær', 'Ulovligt fravær pct'], { decimals: 2, min: 0, max: 100 }),
    lawful_percent: decimalColumn(['Lovligt fravær', 'Lovligt fravær pct'], { decimals: 2, min: 0, max: 100 }),
    home_area: homeArea,
  },
  key: ['person_id', 'quarter'],
  checks: [
    {
      column: 'lawful_percent',
      holds: (row) => Number(row.unlawful_percent) + Number(row.lawful_percent) <= 100,
      reason: 'is more than 100 together with Ulovligt fravær',
    },
  ],
});

const concerns = defineImport({
  name: 'concerns',
  table: 'school_concern',
  columns: {
    reference: textColumn(['Sagsnummer', 'Reference'], { max: 60 }),
    person_id: cprColumn(['CPR', 'CPR-nummer', 'Personnummer']),
    raised_on: dateColumn('Dato'),
    kind: enumColumn(['Art', 'Type'], {
      Fravær: 'ABSENCE',
      Adfærd: 'CONDUCT',
      Trivsel: 'WELLBEING',
      Rusmidler: 'SUBSTANCES',
      Omgangskreds: 'COMPANY',
    }),
    status: enumColumn('Status', { Åben: 'OPEN', Delt: 'SHARED', Lukket: 'CLOSED' }),
    description: optional(textColumn('Beskrivelse', { max: 2000, lines: true })),
  },
  key: ['reference'],
});

const preventionLessons = defineImport({
  name: 'prevention-lessons',
  table: 'prevention_lesson',
  columns: {
    school_code: schoolCode,
    area_code: areaCodeColumn('Område'),
    held_on: dateColumn('Dato'),
    grade: wholeNumberColumn('Klassetrin', { max: 13 }),
    topic: enumColumn('Emne', {
      'Valg og konsekvenser': 'CHOICES',
      'Digital dannelse': 'ONLINE_LIFE',
      Rusmidler: 'SUBSTANCES',
      Fællesskaber: 'COMMUNITIES',
      'Lov og demokrati': 'LAW',
    }),
  },
  key: ['school_code', 'held_on', 'grade', 'topic'],
  constraints: { prevention_lesson_school_code_fkey: unknownSchool },
});

/** The schools' own exports that can come in. */
export const imports = [schools, enrolments, absence, concerns, preventionLessons];
