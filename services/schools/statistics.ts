import type { AreaCode } from '@samspil/kit/area-code.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { areaFigures } from '@samspil/kit/statistics/area-figures.ts';
import { meanAbsence } from './mean-absence.ts';
import { NOTIFICATION_PERCENT, WARNING_PERCENT } from './rules.ts';

interface Leaf extends Record<string, unknown> {
  readonly area: AreaCode;
  readonly period: string;
  readonly pupils: number;
  readonly warned: number;
  readonly notified: number;
  readonly percent: number;
}

/** Fills `area_absence` from the pupils' rows, with small counts and what gives them away hidden. */
export async function refreshStatistics(tx: Transaction): Promise<void> {
  const leaves = await tx.sql<Leaf>(
    `select home_area as area, quarter as period, count(*)::int as pupils,
       count(*) filter (where unlawful_percent >= $1)::int as warned,
       count(*) filter (where unlawful_percent >= $2)::int as notified,
       sum(unlawful_percent)::float8 as percent
     from absence_quarter where home_area is not null group by home_area, quarter`,
    [WARNING_PERCENT, NOTIFICATION_PERCENT],
  );
  const counts = leaves.map((leaf) => ({ area: leaf.area, period: leaf.period, counts: leaf }));
  const figures = areaFigures<'pupils' | 'warned' | 'notified'>(counts, [
    { measure: 'pupils' },
    { measure: 'warned', within: 'pupils' },
    { measure: 'notified', within: 'warned' },
  ]);
  const means = meanAbsence(counts, figures);
  await tx.sql('delete from area_absence');
  await tx.sql(
    `insert into area_absence (area_code, quarter, pupils, warned, notified, unlawful_percent)
     select * from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[], $6::numeric[])`,
    [
      figures.map((row) => row.area),
      figures.map((row) => row.period),
      figures.map((row) => row.figures.pupils),
      figures.map((row) => row.figures.warned),
      figures.map((row) => row.figures.notified),
      figures.map((row) => means.get(`${row.area} ${row.period}`) ?? null),
    ],
  );
}
