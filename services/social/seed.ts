import { addDays, ageOn, type IsoDate } from '@samspil/kit/dates.ts';
import type { SeedWriter } from '@samspil/kit/subgraph/service.ts';
import { HISTORY_END, HISTORY_START } from '@samspil/kit/synthetic/calendar.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import type { Random } from '@samspil/kit/synthetic/random.ts';
import { pickDate } from '@samspil/kit/synthetic/seasons.ts';
import { later, onWeekday } from './seed/date-bounds.ts';
import { syntheticHistory } from './seed/synthetic-history.ts';
import { syntheticContact, syntheticRelations } from './seed/synthetic-relations.ts';
import { addWorkingDays } from './working-days.ts';

/** Writes the social services' part of the synthetic municipality. */
export async function seed(municipality: Municipality, writer: SeedWriter): Promise<void> {
  await writer.copy(
    'notification',
    [
      'reference',
      'person_id',
      'received_at',
      'source',
      'kind',
      'assessed_at',
      'receipt_sent_on',
      'outcome',
      'home_area',
      'team',
    ],
    notifications(municipality),
  );
  await writer.copy(
    'social_case',
    ['number', 'person_id', 'kind', 'opened_on', 'closed_on', 'home_area', 'team'],
    cases(municipality),
  );
  await writer.copy('measure', ['person_id', 'case_number', 'kind', 'from_date', 'to_date'], measures(municipality));
  await writer.copy('relation', ['person_id', 'other_person_id', 'kind'], relations(municipality));
  await writer.copy('youth_board_decision', ['person_id', 'decided_on', 'kind', 'until_date'], decisions(municipality));
}

/** The invented team that works cases of a kind; `unit` of its social workers' tokens. */
const TEAMS = { CHILD: 'team-born', YOUTH: 'team-unge', FAMILY: 'team-familie', ADULT: 'team-voksne' } as const;

/** The one that looks at notifications first. */
const INTAKE = 'team-modtagelse';

type Rows = Iterable<readonly unknown[]>;

function* notifications(municipality: Municipality): Rows {
  for (const i of municipality.everyone()) {
    const home = municipality.person(i).estate?.code ?? null;
    for (const [number, one] of syntheticHistory(municipality, i).notifications.entries()) {
      const random = municipality.random('social.assessment', i, number);
      yield [
        `UND-${i}-${number + 1}`,
        municipality.personId(i),
        danishMoment(one.receivedOn, one.minute),
        one.source,
        one.kind,
        danishMoment(one.receivedOn, one.minute + minutesToAssessment(random, one.kind)),
        receipt(random, one.receivedOn),
        one.outcome,
        home,
        INTAKE,
      ];
    }
  }
}

/** Danger is looked at within the hour or so; one in seventeen is late. */
function minutesToAssessment(random: Random, kind: string): number {
  const [low, high] = random.weighted(
    kind === 'VIOLENCE'
      ? [
          [[10, 180], 0.8],
          [[180, 1_200], 0.2],
        ]
      : [
          [[20, 180], 0.3],
          [[180, 480], 0.36],
          [[480, 1_430], 0.28],
          [[1_450, 4_500], 0.06],
        ],
  );
  return random.integer(low, high);
}

/** Most senders hear within the six working days, some later, and one in fifty never. */
function receipt(random: Random, receivedOn: IsoDate): IsoDate | null {
  if (random.chance(0.02)) return null;
  return addWorkingDays(receivedOn, random.chance(0.93) ? random.integer(1, 6) : random.integer(7, 15));
}

/** A moment by the clock in Denmark, as PostgreSQL reads it. */
function danishMoment(date: IsoDate, minute: number): string {
  const day = addDays(date, Math.floor(minute / 1_440));
  const [hour, rest] = [Math.floor((minute % 1_440) / 60), minute % 60];
  return `${day} ${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}:00 Europe/Copenhagen`;
}

function* cases(municipality: Municipality): Rows {
  for (const i of municipality.everyone()) {
    const home = municipality.person(i).estate?.code ?? null;
    for (const one of syntheticHistory(municipality, i).cases) {
      yield [one.number, municipality.personId(i), one.kind, one.openedOn, one.closedOn, home, TEAMS[one.kind]];
    }
  }
}

function* measures(municipality: Municipality): Rows {
  for (const i of municipality.everyone()) {
    for (const one of syntheticHistory(municipality, i).cases) {
      for (const measure of one.measures)
        yield [municipality.personId(i), one.number, measure.kind, measure.from, measure.to];
    }
  }
}

function* relations(municipality: Municipality): Rows {
  for (const i of municipality.everyone()) {
    const id = municipality.personId(i);
    for (const { other, kind } of syntheticRelations(municipality, i)) yield [id, municipality.personId(other), kind];
    const contact = syntheticContact(municipality, i);
    if (contact === null) continue;
    yield [id, municipality.personId(contact.other), contact.kind];
    yield [municipality.personId(contact.other), id, 'NETWORK'];
  }
}

/** The board deals with children and young people of 10 to 17 years; here always with one who has a case. */
function* decisions(municipality: Municipality): Rows {
  for (const i of municipality.everyone()) {
    const { birthDate } = municipality.person(i);
    if (ageOn(birthDate, HISTORY_END) < 10 || ageOn(birthDate, HISTORY_START) > 17) continue;
    const random = municipality.random('social.board', i);
    if (!random.chance(0.42 * municipality.adversity(i))) continue;
    const known = syntheticHistory(municipality, i).cases;
    if (known.length === 0) continue;
    const one = random.pick(known);
    if (one.closedOn !== null && one.closedOn < HISTORY_START) continue;
    const decidedOn = onWeekday(pickDate(random, later(one.openedOn, HISTORY_START), one.closedOn ?? HISTORY_END));
    const age = ageOn(birthDate, decidedOn);
    if (age < 10 || age > 17) continue;
    const [kind, days] = random.weighted([
      [['IMMEDIATE_REACTION', random.integer(20, 90)], 0.25],
      [['IMPROVEMENT_COURSE', random.integer(180, 730)], 0.5],
      [['PLACEMENT', random.integer(365, 1_460)], 0.12],
      [['NO_MEASURE', null], 0.13],
    ] as const);
    yield [municipality.personId(i), decidedOn, kind, days === null ? null : addDays(decidedOn, days)];
  }
}
