import type { AreaCode } from '@samspil/kit/area-code.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { areaFigures } from '@samspil/kit/statistics/area-figures.ts';

interface Leaf extends Record<string, unknown> {
  readonly area: AreaCode;
  readonly period: string;
  readonly openCases: number;
  readonly subjectsOfCases: number;
  readonly subjects: number;
  readonly subjectsUnder18: number;
}

/**
 * Fills `area_cases` from the subjects' rows, with small counts and what gives them away hidden. They cover the
 * five years up to the quarter of the newest date of a case: of those before, many cases will have been deleted. A case counts once: in the area of one of its subjects, always the same one.
 * One subject may have many cases, so the subjects there decide: a count of cases is hidden where it concerns 1-4 of them.
 */
export async function refreshStatistics(tx: Transaction): Promise<void> {
  const leaves = await tx.sql<Leaf>(
    `with span as (
       select date_trunc('quarter', max(greatest(opened_on, closed_on))) as newest from case_file
     ), quarter as (
       select start::date as start, (start + interval '3 months' - interval '1 day')::date as end, to_char(start, 'YYYY"Q"Q') as code
         from span, generate_series(newest - interval '57 months', newest, interval '3 months') as start
     ), subject as (
       select person_id, case_number, home_area, birth_date, opened_on, coalesce(closed_on, 'infinity') as closed_on,
         person_id = first_value(person_id) over (partition by case_number order by person_id) as counts_the_case,
         home_area = first_value(home_area) over (partition by case_number order by person_id) as counted_here
         from case_party join case_file on number = case_number join person using (person_id)
        where role = 'SUBJECT' and home_area is not null
     )
     select home_area as area, quarter.code as period,
       count(*) filter (where counts_the_case)::int as "openCases",
       count(distinct person_id) filter (where counted_here)::int as "subjectsOfCases",
       count(distinct person_id)::int as subjects,
       count(distinct person_id) filter (where birth_date > quarter.end - interval '18 years')::int as "subjectsUnder18"
     from quarter join subject on opened_on <= quarter.end and closed_on >= quarter.start
     group by home_area, quarter.code`,
  );
  const figures = areaFigures(
    leaves.map((leaf) => ({ area: leaf.area, period: leaf.period, counts: leaf })),
    [
      { measure: 'subjectsOfCases' },
      { measure: 'openCases', about: 'subjectsOfCases' },
      { measure: 'subjects' },
      { measure: 'subjectsUnder18', within: 'subjects' },
    ],
  );
  await tx.sql('delete from area_cases');
  await tx.sql(
    `insert into area_cases (area_code, quarter, open_cases, subjects, subjects_under_18)
     select * from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[])`,
    [
      figures.map((row) => row.area),
      figures.map((row) => row.period),
      figures.map((row) => row.figures.openCases),
      figures.map((row) => row.figures.subjects),
      figures.map((row) => row.figures.subjectsUnder18),
    ],
  );
}
