import { addDays, dayNumber, type IsoDate } from '@samspil/kit/dates.ts';
import { MUNICIPALITY_PEOPLE, type SyntheticArea, type SyntheticEstate } from '@samspil/kit/synthetic/areas.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import { isPublicHoliday, isSchoolHoliday } from '@samspil/kit/synthetic/holidays.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { fireFactor } from '@samspil/kit/synthetic/seasons.ts';

/**
 * What citizens and patrols report: about 2,500 and 700 a year in a municipality of 27,500 people. Each day's number follows the
 * season of its kind, and each area's share shifts from quarter to quarter.
 */
export function* reports(municipality: Municipality): Iterable<readonly unknown[]> {
  const areas = Map.groupBy(municipality.areas, (area) => area.municipality);
  for (const [index, places] of areas) {
    const [whole] = places;
    if (whole === undefined) continue;
    const size = (whole.population ?? 0) / MUNICIPALITY_PEOPLE;
    for (const quarter of municipality.quarters) {
      const weights = places.map(
        (place) =>
          [place.code, weightOf(place, size, municipality.random('urban.level', place.index, quarter.index))] as const,
      );
      let number = 0;
      for (let date = quarter.start; date <= quarter.end; date = addDays(date, 1)) {
        const random = municipality.random('urban.report', index, dayNumber(date));
        for (const kind of KINDS) {
          const season = seasonOf(kind, date) / usual(kind);
          for (const origin of ORIGINS) {
            for (let left = random.poisson(((YEARLY[origin][kind] * size) / 365.25) * season); left > 0; left--) {
              number += 1;
              yield report(random, {
                reference: `${whole.code}-${quarter.code}-${number}`,
                area: random.weighted(weights),
                kind,
                origin,
                date,
              });
            }
          }
        }
      }
    }
  }
}

const KINDS = ['GRAFFITI', 'VANDALISM', 'FIRE', 'LIGHTING', 'WASTE', 'NOISE'] as const;
const ORIGINS = ['CITIZEN', 'PATROL'] as const;
type Kind = (typeof KINDS)[number];

/** Reports a year in a municipality of 27,500 people. */
const YEARLY: Readonly<Record<(typeof ORIGINS)[number], Readonly<Record<Kind, number>>>> = {
  CITIZEN: { GRAFFITI: 430, VANDALISM: 290, FIRE: 50, LIGHTING: 620, WASTE: 720, NOISE: 390 },
  PATROL: { GRAFFITI: 220, VANDALISM: 150, FIRE: 20, LIGHTING: 120, WASTE: 150, NOISE: 40 },
};

/** Some estates are livelier than others, and each quarter differs: a light that fails, a group that writes on walls. */
function weightOf(place: SyntheticArea | SyntheticEstate, size: number, random: Random): number {
  const level = 0.6 + random.next() ** 3 * 2;
  if (place.kind === 'MUNICIPALITY') return 0;
  if (place.kind === 'DISTRICT') return 250 * size * level;
  if (place.kind === 'HOTSPOT') return 300 * size * level;
  return (place.population ?? 0) * level;
}

interface Report {
  readonly reference: string;
  readonly area: string;
  readonly kind: Kind;
  readonly origin: (typeof ORIGINS)[number];
  readonly date: IsoDate;
}

/** Most days until a report of this kind is closed. */
const LONGEST: Readonly<Record<Kind, number>> = {
  GRAFFITI: 12,
  VANDALISM: 30,
  FIRE: 20,
  LIGHTING: 25,
  WASTE: 8,
  NOISE: 14,
};

function report(random: Random, { reference, area, kind, origin, date }: Report): readonly unknown[] {
  // Times are UTC. Noise is reported at night, patrols walk in the evening, and a report is closed by day.
  const [earliest, latest] = origin === 'PATROL' || kind === 'NOISE' || kind === 'FIRE' ? [14, 21] : [5, 20];
  const reported = `${date}T${clock(random, earliest, latest)}Z`;
  const closedOn = addDays(date, 1 + Math.floor(LONGEST[kind] * random.next() ** 2));
  const isClosed = closedOn <= HISTORY_END;
  const status = isClosed ? 'CLOSED' : random.chance(0.6) ? 'IN_PROGRESS' : 'RECEIVED';
  return [reference, area, kind, origin, reported, status, isClosed ? `${closedOn}T${clock(random, 6, 14)}Z` : null];
}

function clock(random: Random, earliest: number, latest: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(random.integer(earliest, latest))}:${two(random.integer(0, 59))}:00`;
}

/** How much a day brings of a kind, compared with other days. */
function seasonOf(kind: Kind, date: IsoDate): number {
  const month = Number(date.slice(5, 7)) - 1;
  const isWeekend = ((dayNumber(date) + 4) % 7) % 6 === 0;
  const isNewYear = date.endsWith('-12-31') || date.endsWith('-01-01');
  switch (kind) {
    case 'GRAFFITI':
      return isSchoolHoliday(date) && month !== 11 && month !== 0 ? 1.8 : 0.9;
    case 'VANDALISM':
      return isNewYear ? 7 : (isSchoolHoliday(date) ? 1.3 : 1) * (isWeekend ? 1.4 : 1);
    case 'FIRE':
      return fireFactor(date);
    case 'LIGHTING':
      return (LIGHTING[month] ?? 1) * (isWeekend || isPublicHoliday(date) ? 0.6 : 1);
    case 'WASTE':
      return (isWeekend ? 0.7 : 1) * (date.slice(5) >= '12-27' || date.slice(5) <= '01-10' ? 1.7 : 1);
    case 'NOISE':
      return isNewYear ? 4 : (NOISE[month] ?? 1) * (isWeekend ? 1.8 : 1);
  }
}

/** Lamps are missed when it is dark, and neighbours are heard when windows are open. */
const LIGHTING = [2, 1.6, 1, 0.5, 0.3, 0.2, 0.2, 0.4, 0.9, 1.6, 2.1, 2.2];
const NOISE = [0.6, 0.6, 0.7, 1, 1.4, 1.7, 1.6, 1.6, 1, 0.7, 0.6, 0.7];

const means = new Map<Kind, number>();

/** The mean of a kind's season over the whole history, so that a year's number comes out as planned. */
function usual(kind: Kind): number {
  const known = means.get(kind);
  if (known !== undefined) return known;
  let [sum, days] = [0, 0];
  for (let date = HISTORY_START; date <= HISTORY_END; date = addDays(date, 1)) {
    sum += seasonOf(kind, date);
    days += 1;
  }
  means.set(kind, sum / days);
  return sum / days;
}
