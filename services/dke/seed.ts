import { isoDate } from '@samspil/kit/dates.ts';
import type { SeedWriter } from '@samspil/kit/subgraph/service.ts';
import { CRIME_STATISTICS, crimeFigures } from '@samspil/kit/synthetic/crime.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import { moment } from './seed/moment.ts';
import { staffOf, workersOf } from './seed/staff.ts';
import { type Story, storyTeller } from './seed/story.ts';

/**
 * Writes DKE's part of the synthetic municipality: invented persons, cases and incidents, and the real municipality's published
 * crime figures, which are on "0165" alone.
 */
export async function seed(municipality: Municipality, writer: SeedWriter): Promise<void> {
  const stories = storyTeller(municipality);
  const id = (index: number) => municipality.personId(index);
  const copy = (table: string, columns: string, rows: (story: Story) => Iterable<readonly unknown[]>) =>
    writer.copy(table, columns.split(' '), inAll(stories, rows));

  await copy('person', 'person_id name birth_date protection home_area residency', (story) =>
    personRows(municipality, story),
  );
  await copy('case_file', 'number level cooperation status opened_on closed_on', ({ cases }) =>
    cases.map((row) => [
      row.reference,
      row.level,
      row.cooperation,
      row.status,
      isoDate(row.opened),
      dateOrNull(row.closed),
    ]),
  );
  await copy('case_party', 'case_number person_id role from_date', ({ cases }) =>
    cases.flatMap((row) =>
      row.parties.map((party) => [row.reference, id(party.index), party.role, isoDate(party.from)]),
    ),
  );
  await copy('case_worker', 'case_number subject from_date to_date', ({ cases }) => cases.flatMap(workersOf));
  await copy('case_staff', 'case_number department subject from_date to_date', ({ cases }) => cases.flatMap(staffOf));
  await copy(
    'concern',
    'reference person_id raised_at raised_by kind urgency status case_number text',
    ({ concerns }) =>
      concerns.map((row) => [
        row.reference,
        id(row.index),
        moment(row.raised, row.minutes),
        row.raisedBy,
        row.kind,
        row.urgency,
        row.status,
        row.caseNumber,
        row.text,
      ]),
  );
  await copy(
    'referral',
    'reference person_id case_number department purpose sent_on due_on status declined_because handled_at',
    ({ referrals }) =>
      referrals.map((row) => [
        row.reference,
        id(row.index),
        row.caseNumber,
        row.department,
        row.purpose,
        isoDate(row.sent),
        isoDate(row.due),
        row.status,
        row.declinedBecause,
        row.handled === null ? null : moment(row.handled, 12 * 60),
      ]),
  );
  await copy('action_plan', 'reference person_id case_number title from_date to_date', ({ plans }) =>
    plans.map((row) => [
      row.reference,
      id(row.index),
      row.caseNumber,
      row.title,
      isoDate(row.from),
      dateOrNull(row.to),
    ]),
  );
  await copy('goal', 'plan_reference person_id number text target_on reached_on', ({ plans }) =>
    plans.flatMap((row) =>
      row.goals.map((goal, at) => [
        row.reference,
        id(row.index),
        at + 1,
        goal.text,
        isoDate(goal.target),
        dateOrNull(goal.reached),
      ]),
    ),
  );
  await copy(
    'intervention',
    'reference pillar person_id area_code case_number goal done_by from_date to_date outcome',
    ({ interventions }) =>
      interventions.map((row) => [
        row.reference,
        row.pillar,
        row.index === null ? null : id(row.index),
        row.areaCode,
        row.caseNumber,
        row.goal,
        row.doneBy,
        isoDate(row.from),
        dateOrNull(row.to),
        row.outcome,
      ]),
  );
  await copy(
    'exit_request',
    'reference person_id case_number requested_at requested_by first_contact_at status',
    ({ exits }) =>
      exits.map((row) => [
        row.reference,
        id(row.index),
        row.caseNumber,
        moment(row.requested, row.minutes),
        row.requestedBy,
        moment(row.requested, row.minutes + row.wait),
        row.status,
      ]),
  );
  await copy('consent', 'person_id department from_date until_date withdrawn_at', ({ exits }) =>
    exits.flatMap((row) =>
      row.consents.map((given) => [
        id(row.index),
        given.department,
        isoDate(given.from),
        isoDate(given.until),
        given.withdrawn === null ? null : moment(given.withdrawn, 12 * 60),
      ]),
    ),
  );
  await copy('incident', 'reference area_code kind what occurred_at offenders normal_at', ({ incidents }) =>
    incidents.map((row) => [
      row.reference,
      row.areaCode,
      row.kind,
      row.what,
      moment(row.day, row.minutes),
      row.offenders,
      row.recovery === null ? null : moment(row.day, row.minutes + row.recovery),
    ]),
  );
  await copy('sign', 'reference area_code kind statement evidence created_at expires_at confirmed_by', ({ signs }) =>
    signs.map((row) => [
      row.reference,
      row.areaCode,
      row.kind,
      row.statement,
      row.evidence,
      moment(row.created, 13 * 60),
      moment(row.expires, 13 * 60),
      row.confirmedBy,
    ]),
  );
  await writer.copy('crime_statistic', ['area_code', 'quarter', 'offence', 'count', 'source'], publishedFigures());
}

function* inAll(
  stories: () => Iterable<Story>,
  rows: (story: Story) => Iterable<readonly unknown[]>,
): Iterable<readonly unknown[]> {
  for (const story of stories()) yield* rows(story);
}

/** The core of each person who is a party to something, and of nobody else. */
function* personRows(municipality: Municipality, { persons }: Story): Iterable<readonly unknown[]> {
  for (const index of persons) {
    const { givenName, familyName, birthDate, estate, resident } = municipality.person(index);
    const isProtected = municipality.isProtected(index);
    yield [
      municipality.personId(index),
      `${givenName} ${familyName}`,
      birthDate,
      isProtected ? 'NAME_AND_ADDRESS' : 'NONE',
      isProtected ? null : (estate?.code ?? null),
      resident ? 'RESIDENT' : 'OUTSIDE',
    ];
  }
}

function* publishedFigures(): Iterable<readonly unknown[]> {
  for (const { offence, quarter, reported } of crimeFigures())
    yield [CRIME_STATISTICS.municipality, quarter, offence, reported, CRIME_STATISTICS.source];
}

function dateOrNull(day: number | null): string | null {
  return day === null ? null : isoDate(day);
}
