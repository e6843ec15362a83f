import { optional } from '@samspil/kit/import/column.ts';
import { areaCodeColumn } from '@samspil/kit/import/columns/area-code-column.ts';
import { cprColumn } from '@samspil/kit/import/columns/cpr-column.ts';
import { dateColumn } from '@samspil/kit/import/columns/date-column.ts';
import { dateTimeColumn } from '@samspil/kit/import/columns/date-time-column.ts';
import { enumColumn } from '@samspil/kit/import/columns/enum-column.ts';
import { textColumn } from '@samspil/kit/import/columns/text-column.ts';
import { defineImport } from '@samspil/kit/import/define-import.ts';

const person = cprColumn(['CPR', 'CPR-nummer', 'Personnummer']);
const caseNumber = textColumn(['Sagsnummer', 'Sag'], { max: 60 });
const homeArea = optional(areaCodeColumn(['Bopælsområde', 'Område']));
const team = optional(textColumn(['Team', 'Gruppe'], { max: 100 }));
const from = { from: '1990-01-01' };

const notifications = defineImport({
  name: 'notifications',
  table: 'notification',
  columns: {
    reference: textColumn(['Underretningsnummer', 'Reference'], { max: 60 }),
    person_id: person,
    received_at: dateTimeColumn(['Modtaget', 'Modtagelsestidspunkt']),
    source: enumColumn(['Underretter', 'Kilde'], {
      Skole: 'SCHOOL',
      SFO: 'SCHOOL',
      Sundhedsvæsen: 'HEALTH',
      Sundhedsplejerske: 'HEALTH',
      Læge: 'HEALTH',
      Hospital: 'HEALTH',
      Politi: 'POLICE',
      Borger: 'CITIZEN',
      Anonym: 'CITIZEN',
      Dagtilbud: 'DAYCARE',
      Andet: 'OTHER',
    }),
    kind: enumColumn(['Art', 'Bekymring'], {
      Omsorgssvigt: 'NEGLECT',
      'Vold eller overgreb': 'VIOLENCE',
      'Konflikt i familien': 'FAMILY_CONFLICT',
      Skolefravær: 'ABSENCE',
      Trivsel: 'WELLBEING',
      Adfærd: 'CONDUCT',
      Rusmidler: 'SUBSTANCES',
      Kriminalitet: 'CRIME',
    }),
    assessed_at: optional(dateTimeColumn(['Vurderet', 'Vurderingstidspunkt'])),
    receipt_sent_on: optional(dateColumn(['Kvittering sendt', 'Kvitteringsdato'], from)),
    outcome: optional(
      enumColumn(['Resultat', 'Udfald'], {
        'Ingen handling': 'NO_ACTION',
        Rådgivning: 'ADVICE',
        Undersøgelse: 'EXAMINATION',
        'Indgår i åben sag': 'ADDED_TO_CASE',
        'Akut indsats': 'ACUTE_MEASURE',
      }),
    ),
    home_area: homeArea,
    team,
  },
  key: ['reference'],
  constraints: {
    notification_assessed_after_received: { column: 'assessed_at', reason: 'is before Modtaget' },
    notification_receipt_after_received: { column: 'receipt_sent_on', reason: 'is before Modtaget' },
  },
});

const cases = defineImport({
  name: 'cases',
  table: 'social_case',
  columns: {
    number: caseNumber,
    person_id: person,
    kind: enumColumn(['Sagstype', 'Type'], {
      Børnesag: 'CHILD',
      Ungesag: 'YOUTH',
      Familiesag: 'FAMILY',
      Voksensag: 'ADULT',
    }),
    opened_on: dateColumn(['Oprettet', 'Startdato'], from),
    closed_on: optional(dateColumn(['Afsluttet', 'Slutdato'], from)),
    home_area: homeArea,
    team,
  },
  key: ['number'],
  checks: [
    {
      column: 'closed_on',
      holds: (row) => row.closed_on === null || row.closed_on >= row.opened_on,
      reason: 'is before Oprettet',
    },
  ],
  constraints: {
    measure_case: { column: 'person_id', reason: 'is not the person whose measures are in the case' },
  },
});

const measures = defineImport({
  name: 'measures',
  table: 'measure',
  columns: {
    case_number: caseNumber,
    person_id: person,
    kind: enumColumn(['Indsats', 'Foranstaltning'], {
      'Støtte i hjemmet': 'FAMILY_SUPPORT',
      Familiebehandling: 'FAMILY_TREATMENT',
      Kontaktperson: 'CONTACT_PERSON',
      Aflastning: 'RELIEF',
      Samtaleforløb: 'COUNSELLING',
      Misbrugsbehandling: 'SUBSTANCE_TREATMENT',
      Plejefamilie: 'FOSTER_CARE',
      Institution: 'RESIDENTIAL_CARE',
      Opholdssted: 'RESIDENTIAL_CARE',
      Ungestøtte: 'AFTERCARE',
      'Socialpædagogisk støtte': 'ADULT_SUPPORT',
    }),
    from_date: dateColumn(['Fra dato', 'Startdato'], from),
    to_date: optional(dateColumn(['Til dato', 'Slutdato'], from)),
  },
  key: ['case_number', 'kind', 'from_date'],
  checks: [
    {
      column: 'to_date',
      holds: (row) => row.to_date === null || row.to_date >= row.from_date,
      reason: 'is before Fra dato',
    },
  ],
  constraints: {
    measure_case: { column: 'case_number', reason: 'is not a case of this person that has been imported' },
  },
});

// One line from each side of a tie: `Relation` says what the other person is to the one in CPR.
const relations = defineImport({
  name: 'relations',
  table: 'relation',
  columns: {
    person_id: person,
    other_person_id: cprColumn(['Relateret CPR', 'Relateret CPR-nummer', 'CPR på relateret']),
    kind: enumColumn(['Relation', 'Relationstype'], {
      Forælder: 'PARENT',
      Mor: 'PARENT',
      Far: 'PARENT',
      Barn: 'CHILD',
      Søskende: 'SIBLING',
      Forældremyndighedsindehaver: 'GUARDIAN',
      Værge: 'GUARDIAN',
      Partner: 'PARTNER',
      Ægtefælle: 'PARTNER',
      Samlever: 'PARTNER',
      Netværk: 'NETWORK',
    }),
  },
  key: ['person_id', 'other_person_id', 'kind'],
  checks: [
    {
      column: 'other_person_id',
      holds: (row) => row.other_person_id !== row.person_id,
      reason: 'is the same person as in CPR',
    },
  ],
});

const youthBoardDecisions = defineImport({
  name: 'youth-board-decisions',
  table: 'youth_board_decision',
  columns: {
    person_id: person,
    decided_on: dateColumn(['Afgørelsesdato', 'Dato'], from),
    kind: enumColumn(['Afgørelse', 'Art'], {
      Straksreaktion: 'IMMEDIATE_REACTION',
      Forbedringsforløb: 'IMPROVEMENT_COURSE',
      Anbringelse: 'PLACEMENT',
      'Ingen indsats': 'NO_MEASURE',
    }),
    until_date: optional(dateColumn(['Til dato', 'Slutdato'], from)),
  },
  key: ['person_id', 'decided_on', 'kind'],
  checks: [
    {
      column: 'until_date',
      holds: (row) => row.until_date === null || row.until_date >= row.decided_on,
      reason: 'is before Afgørelsesdato',
    },
  ],
});

/** The social services' own exports that can come in; measures come after their cases. */
export const imports = [notifications, cases, measures, relations, youthBoardDecisions];
