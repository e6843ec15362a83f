import type { AreaCode } from '@samspil/kit/area-code.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { areaFigures } from '@samspil/kit/statistics/area-figures.ts';
import { suppress, withRests } from '@samspil/kit/statistics/suppress.ts';

/** Fills the tables of areas' figures: inhabitants and surveys with small counts and what gives them away hidden, and reports by quarter. */
export async function refreshStatistics(tx: Transaction): Promise<void> {
  await refreshInhabitants(tx);
  await refreshSurveys(tx);
  await refreshReports(tx);
}

async function refreshInhabitants(tx: Transaction): Promise<void> {
  const rows = await tx.sql<{ area: AreaCode; population: number; households: number }>(
    'select area_code as area, population, households from inhabitants',
  );
  const counts = withRests(new Map(rows.map((row) => [row.area, row.population])));
  const population = suppress(counts);
  // A household has one person at least, so there are never more households than people.
  const households = suppress(withRests(new Map(rows.map((row) => [row.area, row.households]))), {
    within: { counts, shown: population },
  });
  await tx.sql('delete from area_inhabitants');
  await tx.sql(
    `insert into area_inhabitants (area_code, population, households)
     select * from unnest($1::text[], $2::int[], $3::int[])`,
    [
      rows.map((row) => row.area),
      rows.map((row) => population.get(row.area) ?? null),
      rows.map((row) => households.get(row.area) ?? null),
    ],
  );
}

async function refreshSurveys(tx: Transaction): Promise<void> {
  const rows = await tx.sql<{ area: AreaCode; period: string; respondents: number; safe: number }>(
    'select area_code as area, year::text as period, respondents, feeling_safe as safe from survey_result',
  );
  // With the respondents beside it, a percentage gives the count of those who feel safe back.
  const figures = areaFigures(
    rows.map((row) => ({ area: row.area, period: row.period, counts: row })),
    [{ measure: 'respondents' }, { measure: 'safe', within: 'respondents' }],
  );
  await tx.sql('delete from area_survey');
  await tx.sql(
    `insert into area_survey (area_code, year, respondents, feeling_safe_percent)
     select area, year, respondents, round(100.0 * safe / respondents, 1)
     from unnest($1::text[], $2::int[], $3::int[], $4::int[]) as given (area, year, respondents, safe)`,
    [
      figures.map((row) => row.area),
      figures.map((row) => Number(row.period)),
      figures.map((row) => row.figures.respondents),
      figures.map((row) => row.figures.safe),
    ],
  );
}

/** Each area's reports are its own and those of the areas within it; quarters are those of the Danish calendar. */
async function refreshReports(tx: Transaction): Promise<void> {
  await tx.sql('delete from area_reports');
  await tx.sql(`
    insert into area_reports
    with recursive lineage (code, ancestor) as (
      select code, code from area
      union all
      select lineage.code, area.parent_code from lineage join area on area.code = lineage.ancestor where area.parent_code is not null
    ), counted as (
      select area_code, to_char(reported_at at time zone 'Europe/Copenhagen', 'YYYY"Q"Q') as quarter, origin, kind, count(*) as reports
      from citizen_report group by 1, 2, 3, 4
    )
    select ancestor, quarter, ${REPORT_COUNTS.join(', ')}
    from counted join lineage on lineage.code = counted.area_code
    group by ancestor, quarter`);
}

const KINDS = ['GRAFFITI', 'VANDALISM', 'FIRE', 'LIGHTING', 'WASTE', 'NOISE'] as const;

/** In the order of the columns of `area_reports`. */
const REPORT_COUNTS = ['CITIZEN', 'PATROL'].flatMap((origin) =>
  KINDS.map((kind) => `coalesce(sum(reports) filter (where origin = '${origin}' and kind = '${kind}'), 0)`),
);
