import type { AreaCode } from '@samspil/kit/area-code.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { areaFigures } from '@samspil/kit/statistics/area-figures.ts';

/**
 * Fills `area_participation` from the persons' rows, with small counts and what gives them away hidden. Each quarter and age band is a
 * period of its own, and no total of the bands is kept. Quarter by quarter, so that memory does not grow with the years.
 */
export async function refreshStatistics(tx: Transaction): Promise<void> {
  await tx.sql('delete from area_participation');
  for (const { quarter, firstDay, lastDay } of await tx.sql<Quarter>(QUARTERS)) {
    const leaves = await tx.sql<Leaf>(LEAVES, [firstDay, lastDay]);
    const figures = areaFigures(
      leaves.map((leaf) => ({ area: leaf.area, period: leaf.band, counts: leaf })),
      [{ measure: 'participants' }],
    );
    await tx.sql(
      `insert into area_participation (area_code, quarter, age_band, participants)
       select area, $1, band, participants from unnest($2::text[], $3::text[], $4::int[]) as figure (area, band, participants)`,
      [
        quarter,
        figures.map((row) => row.area),
        figures.map((row) => row.period),
        figures.map((row) => row.figures.participants),
      ],
    );
  }
}

interface Quarter extends Record<string, unknown> {
  readonly quarter: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

interface Leaf extends Record<string, unknown> {
  readonly area: AreaCode;
  readonly band: string;
  readonly participants: number;
}

/** The quarters from the first row on, ten years at most, up to today or to the newest row's start. */
const QUARTERS = `
  with day as (
    select valid_from as value from leisure_pass union all select from_date from youth_job
  ), known as (
    select min(value) as first, least(max(value), current_date) as last from day
  )
  select to_char(start, 'YYYY"Q"Q') as quarter, to_char(start, 'YYYY-MM-DD') as "firstDay",
         to_char(start + interval '3 months - 1 day', 'YYYY-MM-DD') as "lastDay"
    from known,
         generate_series(date_trunc('quarter', greatest(first::timestamp, last - interval '10 years')), last::timestamp,
                         interval '3 months') as start
   order by start`;

/**
 * Persons with a leisure pass or a youth job in the quarter, each counted once: in every area where somebody has ever had one, and every
 * band that is in use, nought where there is nobody.
 */
const LEAVES = `
  with taking_part as (
    select person_id, home_area, age_band from leisure_pass where valid_from <= $2 and valid_to >= $1
     union
    select person_id, home_area, age_band from youth_job where from_date <= $2 and (to_date is null or to_date >= $1)
  ), counted as (
    select home_area, age_band, count(*) as participants from taking_part group by 1, 2
  ), area as (
    select home_area as code from leisure_pass where home_area is not null
     union select home_area from youth_job where home_area is not null
  ), band as (
    select age_band as name from leisure_pass union select age_band from youth_job
  )
  select area.code as area, band.name as band, coalesce(participants, 0)::int as participants
    from area cross join band
    left join counted on counted.home_area = area.code and counted.age_band = band.name`;
