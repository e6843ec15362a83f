import { optional } from '@samspil/kit/import/column.ts';
import { areaCodeColumn } from '@samspil/kit/import/columns/area-code-column.ts';
import { cprColumn } from '@samspil/kit/import/columns/cpr-column.ts';
import { dateColumn } from '@samspil/kit/import/columns/date-column.ts';
import { decimalColumn } from '@samspil/kit/import/columns/decimal-column.ts';
import { enumColumn } from '@samspil/kit/import/columns/enum-column.ts';
import { textColumn } from '@samspil/kit/import/columns/text-column.ts';
import { wholeNumberColumn } from '@samspil/kit/import/columns/whole-number-column.ts';
import { defineImport } from '@samspil/kit/import/define-import.ts';

const person = cprColumn(['CPR', 'CPR-nummer', 'Personnummer']);
const cvr = textColumn(['CVR', 'CVR-nummer'], {
  max: 8,
  pattern: { form: /^\d{8}$/, description: 'a CVR number: write its eight digits' },
});
const activityCode = textColumn(['Aktivitetsnummer', 'Aktivitet'], { max: 30 });
const ageBand = enumColumn(['Aldersgruppe', 'Alder'], {
  'Under 6 år': 'UNDER_6',
  '6-9 år': 'AGE_6_9',
  '10-12 år': 'AGE_10_12',
  '13-15 år': 'AGE_13_15',
  '16-17 år': 'AGE_16_17',
  Voksne: 'ADULT',
});
const time = { max: 5, pattern: { form: /^([01]\d|2[0-3]):[0-5]\d$/, description: 'a time such as 17:30' } };
const consent = dateColumn(['Samtykke givet', 'Samtykkedato'], { from: '2000-01-01' });
const day = { from: '2000-01-01' };
const kroner = wholeNumberColumn(['Beløb', 'Beløb kr.'], { max: 100_000_000 });
const homeArea = optional(areaCodeColumn(['Bopælsområde', 'Område']));
const unknownAssociation = { column: 'association_cvr', reason: 'is not an association that has been imported' };

const associations = defineImport({
  name: 'associations',
  table: 'association',
  columns: {
    cvr,
    name: textColumn(['Navn', 'Forening'], { max: 120 }),
    kind: enumColumn(['Type', 'Foreningstype'], {
      Idræt: 'SPORT',
      Spejdere: 'SCOUTS',
      Kultur: 'CULTURE',
      Ungdomsklub: 'YOUTH_CLUB',
      Social: 'SOCIAL',
      Anden: 'OTHER',
    }),
    area_code: areaCodeColumn('Område'),
  },
  key: ['cvr'],
});

const activities = defineImport({
  name: 'activities',
  table: 'activity',
  columns: {
    code: activityCode,
    association_cvr: cvr,
    name: textColumn(['Navn', 'Titel'], { max: 120 }),
    age_band: ageBand,
    places_free: wholeNumberColumn('Ledige pladser', { max: 100_000 }),
    weekday: enumColumn('Ugedag', {
      Mandag: 'MONDAY',
      Tirsdag: 'TUESDAY',
      Onsdag: 'WEDNESDAY',
      Torsdag: 'THURSDAY',
      Fredag: 'FRIDAY',
      Lørdag: 'SATURDAY',
      Søndag: 'SUNDAY',
    }),
    starts_at: textColumn(['Starttid', 'Fra kl.'], time),
    ends_at: textColumn(['Sluttid', 'Til kl.'], time),
    season: textColumn('Sæson', {
      max: 7,
      pattern: { form: /^\d{4}\/\d{2}$/, description: 'a season such as 2025/26' },
    }),
  },
  key: ['code'],
  checks: [{ column: 'ends_at', holds: (row) => row.ends_at > row.starts_at, reason: 'is not after Starttid' }],
  constraints: { activity_association_cvr_fkey: unknownAssociation },
});

const subsidies = defineImport({
  name: 'subsidies',
  table: 'subsidy',
  columns: {
    association_cvr: cvr,
    year: wholeNumberColumn('År', { min: 1970, max: 2199 }),
    amount_dkk: kroner,
    purpose: enumColumn('Formål', {
      Aktivitetstilskud: 'ACTIVITIES',
      Lokaletilskud: 'PREMISES',
      Lederuddannelse: 'LEADER_TRAINING',
      Udviklingspulje: 'DEVELOPMENT',
      Arrangement: 'EVENT',
    }),
  },
  key: ['association_cvr', 'year', 'purpose'],
  constraints: { subsidy_association_cvr_fkey: unknownAssociation },
});

const leisurePasses = defineImport({
  name: 'leisure-passes',
  table: 'leisure_pass',
  columns: {
    person_id: person,
    association_cvr: cvr,
    activity_code: optional(activityCode),
    amount_dkk: kroner,
    valid_from: dateColumn(['Gyldig fra', 'Fra dato'], day),
    valid_to: dateColumn(['Gyldig til', 'Til dato'], day),
    consent_given_on: consent,
    age_band: ageBand,
    home_area: homeArea,
  },
  key: ['person_id', 'association_cvr', 'valid_from'],
  checks: [
    { column: 'valid_to', holds: (row) => row.valid_to >= row.valid_from, reason: 'is before Gyldig fra' },
    {
      column: 'consent_given_on',
      holds: (row) => row.consent_given_on <= row.valid_from,
      reason: 'is after Gyldig fra',
    },
  ],
  constraints: {
    leisure_pass_association_cvr_fkey: unknownAssociation,
    leisure_pass_activity_code_fkey: {
      column: 'activity_code',
      reason: 'is not an activity that has been imported',
    },
  },
});

const youthJobs = defineImport({
  name: 'youth-jobs',
  table: 'youth_job',
  columns: {
    person_id: person,
    employer_kind: enumColumn(['Arbejdsgiver', 'Arbejdsgivertype'], {
      Butik: 'SHOP',
      Restauration: 'RESTAURANT',
      Kommunen: 'MUNICIPALITY',
      Boligorganisation: 'HOUSING_ORGANISATION',
      Forening: 'ASSOCIATION',
      Anden: 'OTHER',
    }),
    association_cvr: optional(cvr),
    from_date: dateColumn(['Fra dato', 'Startdato'], day),
    to_date: optional(dateColumn(['Til dato', 'Slutdato'], day)),
    hours_a_week: decimalColumn(['Timer om ugen', 'Timer pr. uge'], { decimals: 1, min: 0, max: 60 }),
    consent_given_on: consent,
    age_band: ageBand,
    home_area: homeArea,
  },
  key: ['person_id', 'employer_kind', 'from_date'],
  checks: [
    {
      column: 'to_date',
      holds: (row) => row.to_date === null || row.to_date >= row.from_date,
      reason: 'is before Fra dato',
    },
    { column: 'consent_given_on', holds: (row) => row.consent_given_on <= row.from_date, reason: 'is after Fra dato' },
    {
      column: 'association_cvr',
      holds: (row) => (row.employer_kind === 'ASSOCIATION') === (row.association_cvr !== null),
      reason: 'is given where Arbejdsgiver is Forening, and only there',
    },
  ],
  constraints: { youth_job_association_cvr_fkey: unknownAssociation },
});

/** The department's own exports that can come in; associations come before what names them. */
export const imports = [associations, activities, subsidies, leisurePasses, youthJobs];
