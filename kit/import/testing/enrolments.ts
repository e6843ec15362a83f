import { optional } from '../column.ts';
import { booleanColumn } from '../columns/boolean-column.ts';
import { cprColumn } from '../columns/cpr-column.ts';
import { dateColumn } from '../columns/date-column.ts';
import { decimalColumn } from '../columns/decimal-column.ts';
import { enumColumn } from '../columns/enum-column.ts';
import { textColumn } from '../columns/text-column.ts';
import { wholeNumberColumn } from '../columns/whole-number-column.ts';
import { defineImport } from '../define-import.ts';

/** The tables that the tests import into, as a service's migration would make them. */
export const ENROLMENT_SQL = `
  create table school (code text primary key);
  insert into school values ('101'), ('102'), ('Søndre Skole');
  create table enrolment (
    person_id uuid not null,
    school text not null constraint enrolment_school references school,
    starts date not null,
    ends date,
    kind text not null,
    absence numeric(5, 2),
    grade integer,
    special boolean not null default false,
    note text not null default 'from the table',
    primary key (person_id, starts),
    constraint grade_range check (grade < 11)
  );
  create table crime (
    area_code text, offence text, year integer, quarter integer, reported integer,
    primary key (area_code, offence, year, quarter)
  );
  grant select, insert, update on enrolment, crime to :importer;
  grant select on school to :importer;
`;

/** An import with a column of each kind. */
export const ENROLMENTS = defineImport({
  name: 'enrolments',
  table: 'enrolment',
  columns: {
    person_id: cprColumn(['CPR', 'CPR-nummer']),
    school: textColumn(['Skole', 'Institution'], { max: 20 }),
    starts: dateColumn('Fra dato'),
    ends: optional(dateColumn('Til dato')),
    kind: enumColumn('Art', { Folkeskole: 'PUBLIC', Friskole: 'PRIVATE' }),
    absence: optional(decimalColumn('Fravær', { decimals: 2, min: 0, max: 100 })),
    grade: optional(wholeNumberColumn('Klassetrin', { max: 12 })),
    special: optional(booleanColumn('Specialklasse'), false),
    note: optional(textColumn('Bemærkning', { max: 200, lines: true }), ''),
  },
  key: ['person_id', 'starts'],
  checks: [
    { column: 'ends', holds: ({ starts, ends }) => ends === null || ends >= starts, reason: 'is before Fra dato' },
  ],
  constraints: { enrolment_school: { column: 'school', reason: 'is not a school that is known' } },
});
