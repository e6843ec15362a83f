import type { AreaCode } from '@samspil/kit/area-code.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { areaFigures } from '@samspil/kit/statistics/area-figures.ts';
import { isSmall } from '@samspil/kit/statistics/suppress.ts';
import { ASSESSMENT_HOURS } from './rules.ts';

/**
 * Fills `area_quarter` from the persons' rows, with small counts and what gives them away hidden. One child may have many
 * notifications, so the children decide: a count of notifications is hidden where it concerns 1-4 children, those assessed in time also where
 * the others do, and likewise for cases.
 */
export async function refreshStatistics(tx: Transaction): Promise<void> {
  const leaves = await tx.sql<Leaf>(LEAVES, [ASSESSMENT_HOURS]);
  const figures = areaFigures(
    leaves.map((leaf) => ({ area: leaf.area, period: leaf.quarter, counts: leaf })),
    [
      { measure: 'children' },
      { measure: 'notifications', about: 'children' },
      { measure: 'childrenInTime' },
      { measure: 'childrenNotInTime' },
      { measure: 'assessedInTime', within: 'notifications', about: 'childrenInTime', restAbout: 'childrenNotInTime' },
      { measure: 'clients' },
      { measure: 'openCases', about: 'clients' },
    ],
  );
  const medians = new Map((await tx.sql<Median>(MEDIANS)).map((row) => [`${row.area} ${row.quarter}`, row]));
  const medianOf = (area: string, quarter: string, notifications: number | null) => {
    const median = medians.get(`${area} ${quarter}`);
    return notifications === null || median === undefined || isSmall(median.children) ? null : median.hours;
  };
  await tx.sql('delete from area_quarter');
  await tx.sql(
    `insert into area_quarter (area_code, quarter, notifications, assessed_in_time, median_assessment_hours, open_cases)
     select * from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::numeric[], $6::int[])`,
    [
      figures.map((row) => row.area),
      figures.map((row) => row.period),
      figures.map((row) => row.figures.notifications),
      figures.map((row) => row.figures.assessedInTime),
      figures.map((row) => medianOf(row.area, row.period, row.figures.notifications)),
      figures.map((row) => row.figures.openCases),
    ],
  );
}

interface Leaf extends Record<string, unknown> {
  readonly area: AreaCode;
  readonly quarter: string;
  readonly children: number;
  readonly notifications: number;
  readonly assessedInTime: number;
  readonly childrenInTime: number;
  readonly childrenNotInTime: number;
  readonly clients: number;
  readonly openCases: number;
}

interface Median extends Record<string, unknown> {
  readonly area: string;
  readonly quarter: string;
  readonly children: number;
  readonly hours: number;
}

const DANISH_QUARTER = `to_char(received_at at time zone 'Europe/Copenhagen', 'YYYY"Q"Q')`;

/**
 * Every area where somebody has a notification or a case, in every quarter from the first notification on, nought where there is
 * nothing. Children and clients who are met in several areas in a quarter count in the first by its code. Before the first notification nobody counted, so cases that were open then make no quarters of their own.
 */
const LEAVES = `
  with quarter as (
    select to_char(start, 'YYYY"Q"Q') as code, (start + interval '3 months - 1 day')::date as last_day
      from (select min(received_at) as first, least(max(received_at), now()) as last from notification) as known,
           generate_series(date_trunc('quarter', greatest(first, last - interval '10 years') at time zone 'Europe/Copenhagen'),
                           last at time zone 'Europe/Copenhagen', interval '3 months') as start
  ), area as (
    select home_area as code from notification where home_area is not null
     union select home_area from social_case where home_area is not null
  ), known as (
    select home_area, person_id, ${DANISH_QUARTER} as quarter,
           coalesce(assessed_at <= received_at + make_interval(hours => $1), false) as in_time
      from notification where home_area is not null
  ), placed as (
    select *, home_area = min(home_area) over (partition by quarter, person_id) as counts_child,
           home_area = min(home_area) over (partition by quarter, person_id, in_time) as counts_part
      from known
  ), notified as (
    select home_area, quarter, count(*) as notifications, count(*) filter (where in_time) as in_time,
           count(distinct person_id) filter (where counts_child) as children,
           count(distinct person_id) filter (where counts_part and in_time) as children_in_time,
           count(distinct person_id) filter (where counts_part and not in_time) as children_not_in_time
      from placed group by 1, 2
  ), open as (
    select home_area, quarter.code as quarter, person_id,
           home_area = min(home_area) over (partition by quarter.code, person_id) as counts_client
      from social_case
      join quarter on opened_on <= last_day and (closed_on is null or closed_on > last_day)
     where home_area is not null
  ), opened as (
    select home_area, quarter, count(*) as cases, count(distinct person_id) filter (where counts_client) as clients
      from open group by 1, 2
  )
  select area.code as area, quarter.code as quarter, coalesce(children, 0)::int as children,
         coalesce(notifications, 0)::int as notifications, coalesce(in_time, 0)::int as "assessedInTime",
         coalesce(children_in_time, 0)::int as "childrenInTime", coalesce(children_not_in_time, 0)::int as "childrenNotInTime",
         coalesce(clients, 0)::int as clients, coalesce(cases, 0)::int as "openCases"
    from area cross join quarter
    left join notified on notified.home_area = area.code and notified.quarter = quarter.code
    left join opened on opened.home_area = area.code and opened.quarter = quarter.code`;

/**
 * Medians do not add up, so each area's is taken from the rows of the areas in it, and none can be worked out from others. Beside a hidden count a
 * median tells whether half were in time, and no more.
 */
const MEDIANS = `
  with assessed as (
    select home_area, ${DANISH_QUARTER} as quarter, person_id, extract(epoch from assessed_at - received_at) / 3600 as hours
      from notification where assessed_at is not null and home_area is not null
  )
  select array_to_string((string_to_array(home_area, '-'))[:level], '-') as area, quarter,
         count(distinct person_id)::int as children,
         round((percentile_cont(0.5) within group (order by hours))::numeric, 1)::float8 as hours
    from assessed cross join lateral generate_series(1, cardinality(string_to_array(home_area, '-'))) as level
   group by 1, 2`;
