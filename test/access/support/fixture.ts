import { randomUUID } from 'node:crypto';
import { Database } from '@samspil/kit/database/database.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { type LoginRole, roleUrl } from '@samspil/kit/database/roles.ts';
import { createLog } from '@samspil/kit/log.ts';
import { DEPARTMENTS, type Department } from '../oracle.ts';
import { AREA, AREA_WITHIN, CASE, CLOSED_CASE, ID, LOOKED, NOBODY, SAMPLE, WAITING } from './persons.ts';
import type { Known } from './readers.ts';
import { type Sentinel, Sentinels } from './sentinels.ts';

/** What the tests know to be in the databases of a hub. */
export interface Fixture {
  readonly sentinels: Sentinels;
  /** A row of P in each department that has some, for withholding it. */
  readonly rowOfP: Readonly<Record<Department, string>>;
  /** A look at P in the log of each department, which is held back from P and stands in the control sample. */
  readonly lookAtP: Readonly<Record<Department, string>>;
  as(department: Department, role: LoginRole | 'superuser'): Database;
  close(): Promise<void>;
}

type Row = Readonly<Record<string, unknown>>;

/** Fills the databases of a running hub with two persons of whom every field is known, and an area with everything that areas have. */
export async function fillFixture(home: string): Promise<Fixture> {
  const log = createLog('test', 'silent');
  const server: EmbeddedServer = await startEmbeddedServer({ home, log });
  const opened = new Map<string, Database>();
  const as: Fixture['as'] = (department, role) => {
    const key = `${department} ${role}`;
    const url =
      role === 'superuser' ? server.superuserUrl(department) : roleUrl(server.ownerUrl(department), department, role);
    const database = opened.get(key) ?? new Database({ url, log, connections: 1 });
    opened.set(key, database);
    return database;
  };
  const insert = (department: Department, table: string, rows: readonly Row[], role: LoginRole = 'importer') =>
    as(department, role).transaction(async (tx) => {
      for (const row of rows) {
        const columns = Object.keys(row);
        await tx.sql(
          `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
          Object.values(row),
        );
      }
    });
  const sentinels = new Sentinels();
  const rowOfP = { schools: '', social: '', urban: '', associations: '', dke: '' };

  for (const [department, tables] of Object.entries(openRows())) {
    for (const [table, rows] of Object.entries(tables)) await insert(department as Department, table, rows);
  }
  for (const [department, tables] of Object.entries(figures())) {
    for (const [table, rows] of Object.entries(tables))
      await insert(department as Department, table, rows, 'statistics');
  }
  const [report] = await as('urban', 'superuser').transaction((tx) =>
    tx.sql<{ id: string }>('select id from citizen_report where area_code = $1 limit 1', [AREA]),
  );
  rowOfP.urban = report?.id ?? '';

  for (const [table, rows] of Object.entries(caseRows(sentinels))) await insert('dke', table, rows);
  for (const known of ['P', 'Q'] as const) {
    for (const [department, tables] of Object.entries(personRows(known, sentinels))) {
      for (const [table, rows] of Object.entries(tables)) {
        await insert(department as Department, table, rows);
        if (known === 'P' && ['enrolment', 'notification', 'leisure_pass', 'concern'].includes(table))
          rowOfP[department as Department] = String(rows[0]?.['id']);
      }
    }
  }
  await fillWork(as('dke', 'superuser'), sentinels);
  const lookAtP = { schools: '', social: '', urban: '', associations: '', dke: '' };
  for (const department of DEPARTMENTS) lookAtP[department] = await fillOversight(as(department, 'superuser'));
  return {
    sentinels,
    rowOfP,
    lookAtP,
    as,
    async close() {
      await Promise.all([...opened.values()].map((database) => database.close()));
      await server.stop();
    },
  };
}

/** DKE's work beyond what its exports hold: of the case, and of somebody of whom nothing else is known, who waits in every list. */
async function fillWork(database: Database, sentinels: Sentinels): Promise<void> {
  const of = (field: string): Sentinel => ({ of: ['P', 'Q'], department: 'dke', field });
  await database.transaction(async (tx) => {
    await tx.sql(
      `insert into case_journal (id, case_number, written_at, written_by, kind, text) values ($1, $2, $3, 'oracle:handler', 'NOTE', $4)`,
      [
        sentinels.id(of('JournalEntry.id')),
        CASE,
        sentinels.moment(of('JournalEntry.writtenAt')),
        sentinels.text(of('JournalEntry.text')),
      ],
    );
    await tx.sql(
      `insert into case_document (id, case_number, added_at, added_by, title, reference) values ($1, $2, $3, 'oracle:handler', $4, $5)`,
      [
        sentinels.id(of('CaseDocument.id')),
        CASE,
        sentinels.moment(of('CaseDocument.addedAt')),
        sentinels.text(of('CaseDocument.title')),
        sentinels.text(of('CaseDocument.reference')),
      ],
    );
    for (const known of ['P', 'Q'] as const) {
      const own = (field: string): Sentinel => ({ of: [known], department: 'dke', field: `CaseContact.${field}` });
      await tx.sql(
        'insert into case_contact (id, case_number, person_id, due_on, held_at, note) values ($1, $2, $3, $4, $5, $6)',
        [
          sentinels.id(own('id')),
          CASE,
          ID[known],
          sentinels.day(own('dueOn')),
          sentinels.moment(own('heldAt')),
          sentinels.text(own('note')),
        ],
      );
    }
    await tx.sql(
      `insert into concern (reference, person_id, area_code, raised_at, raised_by, kind, urgency, status, text, already_done, reporter, decided_because)
       select 'oracle-work-' || n, case when n > 1 then $1::uuid end, case when n = 1 then $2 end, '2020-01-05', 'SCHOOLS', 'UNEASE', 'ACUTE', status, 'Uro', 'Talt med dem', reporter, because
         from (values (1, 'RECEIVED', 'oracle:x', null), (2, 'RECEIVED', 'oracle:x', null),
                      (3, 'NO_FURTHER_ACTION', 'oracle:social', 'Det er løst')) as one (n, status, reporter, because)`,
      [WAITING, AREA],
    );
    await tx.sql(
      `insert into referral (reference, person_id, area_code, department, purpose, sent_on, due_on, status, declined_because, answered_at)
       select 'oracle-work-' || n, case when n > 1 then $1::uuid end, case when n = 1 then $2 end, 'SOCIAL', 'En samtale', '2020-01-05', coalesce(due, '2020-01-06'),
              case when n = 3 then 'SENT' else 'DECLINED' end, case when n = 3 then null else 'Ikke vores opgave' end, '2020-01-06'
         from (values (1, null), (2, null), (3, samspil.today())) as one (n, due)`,
      [WAITING, AREA],
    );
    await tx.sql(
      `insert into exit_request (reference, person_id, requested_at, requested_by, status) values ('oracle-work', $1, '2020-01-05', 'CITIZEN', 'RECEIVED')`,
      [WAITING],
    );
    await tx.sql(
      "insert into duty (subject, rank, from_at, until_at, planned_by) values ('oracle:x', 'FIRST', now(), now() + interval '1 day', 'oracle:x')",
    );
    await tx.sql(
      'insert into incident_answer select incident.id, intervention.id from incident, intervention where incident.area_code = $1 and intervention.area_code = $1',
      [AREA],
    );
  });
}

/** Two looks at P, of which one is held back, as is a row; and a control sample in which that one has been judged. Gives its number. */
function fillOversight(database: Database): Promise<string> {
  return database.transaction(async (tx) => {
    const looks = await tx.sql<{ id: string }>(
      `insert into samspil.audit_entry
         (kind, subject, roles, unit, basis, purpose, case_number, grant_id, persons, fields, detail, trace_id)
       select 'READ', $2, '{CASEWORKER}', 'team-dke', 'SSP', 'Netværksmøde', 'ORA-LOOK', $3::uuid, array[$1::uuid], '{Person.id}',
         '{"department": "dke"}', 'oracle' from generate_series(1, 2) returning id`,
      [ID.P, LOOKED, NOBODY],
    );
    const id = looks[0]?.id ?? '';
    await tx.sql(
      `insert into samspil.held_back (person_id, type, row_id, entry_id, decision, reason, review_on, decided_by)
       values ($1, 'Enrolment', gen_random_uuid(), null, 'Undtaget', 'Hensyn', '2199-01-01', 'oracle'),
              ($1, null, null, $2, 'Undtaget', 'Hensyn', '2199-01-01', 'oracle')`,
      [ID.P, id],
    );
    await tx.sql(
      `with sample as (
         insert into samspil.control_sample (id, from_at, to_at, size, seed, population)
         values ($1, '2020-01-01', '2020-07-01', 1, 'oracle', 1) returning id
       )
       insert into samspil.control_sample_entry (sample_id, entry_id, weight, reasons, verdict, note, given_by, given_at)
       select id, $2, 7, '{SHIELDED}', 'TO_BE_ASKED', 'Spørg lederen', 'oracle', now() from sample`,
      [SAMPLE, id],
    );
    return id;
  });
}

/** The cases that P and Q are parties to: whoever may read about one of them on that basis may read the case. */
function caseRows(sentinels: Sentinels): Record<string, readonly Row[]> {
  const of = (field: string): Sentinel => ({ of: ['P', 'Q'], department: 'dke', field });
  const file = (number: string, closed: boolean): Row => ({
    id: sentinels.id(of('Case.id')),
    number,
    level: 'LEVEL_2',
    cooperation: 'SSP',
    status: closed ? 'CLOSED' : 'OPEN',
    opened_on: sentinels.day(of('Case.openedOn')),
    closed_on: closed ? sentinels.day(of('Case.closedOn')) : null,
    received_at: sentinels.moment(of('CaseClock.receivedAt')),
    first_look_at: sentinels.moment(of('CaseClock.firstLookAt')),
    first_action_at: sentinels.moment(of('CaseClock.firstActionAt')),
    closed_at: sentinels.moment(of('CaseClock.closedAt')),
  });
  const parties = (number: string, from: string): Row[] =>
    (['P', 'Q'] as const).map((known, at) => ({
      id: sentinels.id({ of: [known], department: 'dke', field: 'CaseParty.id' }),
      case_number: number,
      person_id: ID[known],
      role: known === 'P' ? 'SUBJECT' : 'VICTIM',
      from_date: sentinels.mark(`${from}-0${at + 1}`, { of: [known], department: 'dke', field: 'CaseParty.from' }),
    }));
  return {
    case_file: [file(CASE, false), file(CLOSED_CASE, true)],
    case_party: [...parties(CASE, '1999-03'), ...parties(CLOSED_CASE, '1999-04')],
    case_worker: [{ case_number: CASE, subject: 'oracle:caseworker-of-the-case', from_date: '2020-01-01' }],
  };
}

/** Rows of every table about persons, with every column filled. */
function personRows(known: Known, sentinels: Sentinels): Partial<Record<Department, Record<string, readonly Row[]>>> {
  const person_id = ID[known];
  const other_person_id = ID[known === 'P' ? 'Q' : 'P'];
  const reference = () => `oracle-${randomUUID()}`;
  const own = known === 'P';
  const of = (department: Department, field: string): Sentinel => ({ of: [known], department, field });
  const makers = (department: Department, type: string) => ({
    id: () => sentinels.id(of(department, `${type}.id`)),
    text: (field: string) => sentinels.text(of(department, `${type}.${field}`)),
    day: (field: string) => sentinels.day(of(department, `${type}.${field}`)),
    futureDay: (field: string) => sentinels.futureDay(of(department, `${type}.${field}`)),
    moment: (field: string) => sentinels.moment(of(department, `${type}.${field}`)),
    mark: (field: string, value: string) => sentinels.mark(value, of(department, `${type}.${field}`)),
  });

  const enrolment = makers('schools', 'Enrolment');
  const absence = makers('schools', 'AbsenceQuarter');
  const schoolConcern = makers('schools', 'SchoolConcern');
  const notification = makers('social', 'Notification');
  const socialCase = makers('social', 'SocialCase');
  const measure = makers('social', 'Measure');
  const relation = makers('social', 'Relation');
  const decision = makers('social', 'YouthBoardDecision');
  const pass = makers('associations', 'LeisurePass');
  const job = makers('associations', 'YouthJob');
  const core = makers('dke', 'PersonDke');
  const concern = makers('dke', 'Concern');
  const referral = makers('dke', 'Referral');
  const plan = makers('dke', 'ActionPlan');
  const goal = makers('dke', 'Goal');
  const intervention = makers('dke', 'Intervention');
  const exit = makers('dke', 'ExitRequest');
  const consent = makers('dke', 'Consent');

  const number = socialCase.mark('number', `ORA-${known}-${randomUUID()}`);
  const closedNumber = socialCase.mark('number', `ORA-${known}-${randomUUID()}`);
  const planReference = reference();
  const team = own ? 'team-oracle' : 'team-q';
  const home_area = AREA_WITHIN;
  return {
    schools: {
      enrolment: [
        {
          id: enrolment.id(),
          person_id,
          school_code: own ? 'ORA-S1' : 'ORA-S2',
          grade: 7,
          from_date: enrolment.day('from'),
          to_date: enrolment.futureDay('to'),
          home_area,
        },
      ],
      absence_quarter: [
        {
          id: absence.id(),
          person_id,
          quarter: absence.mark('quarter', own ? '1971Q1' : '1972Q1'),
          unlawful_percent: absence.mark('unlawfulPercent', own ? '23.17' : '23.29'),
          lawful_percent: absence.mark('lawfulPercent', own ? '17.23' : '17.31'),
          home_area,
        },
      ],
      school_concern: [
        {
          id: schoolConcern.id(),
          reference: reference(),
          person_id,
          raised_on: schoolConcern.day('raisedOn'),
          kind: 'CONDUCT',
          status: 'OPEN',
          description: schoolConcern.text('description'),
        },
      ],
    },
    social: {
      notification: [
        {
          id: notification.id(),
          reference: reference(),
          person_id,
          received_at: notification.moment('receivedAt'),
          source: 'POLICE',
          kind: 'NEGLECT',
          assessed_at: notification.moment('assessedAt'),
          receipt_sent_on: notification.day('receiptSentOn'),
          outcome: 'ADVICE',
          home_area,
          team,
        },
      ],
      social_case: [
        {
          id: socialCase.id(),
          number,
          person_id,
          kind: 'YOUTH',
          opened_on: socialCase.day('openedOn'),
          closed_on: null,
          home_area,
          team,
        },
        {
          id: socialCase.id(),
          number: closedNumber,
          person_id,
          kind: 'CHILD',
          opened_on: socialCase.day('openedOn'),
          closed_on: socialCase.day('closedOn'),
          home_area,
          team,
        },
      ],
      measure: [number, closedNumber].map((case_number) => ({
        id: measure.id(),
        person_id,
        case_number,
        kind: 'RELIEF',
        from_date: measure.day('from'),
        to_date: measure.day('to'),
      })),
      relation: [{ id: relation.id(), person_id, other_person_id, kind: 'SIBLING' }],
      youth_board_decision: [
        {
          id: decision.id(),
          person_id,
          decided_on: decision.day('decidedOn'),
          kind: 'PLACEMENT',
          until_date: decision.day('until'),
        },
      ],
    },
    associations: {
      leisure_pass: [
        {
          id: pass.id(),
          person_id,
          association_cvr: '99999901',
          activity_code: 'ORA-ACT',
          amount_dkk: own ? 731_117 : 731_129,
          consent_given_on: pass.day('consentGivenOn'),
          valid_from: pass.day('validFrom'),
          valid_to: own ? pass.futureDay('validTo') : pass.day('validTo'),
          age_band: 'AGE_13_15',
          home_area,
        },
      ],
      youth_job: [
        {
          id: job.id(),
          person_id,
          employer_kind: 'ASSOCIATION',
          association_cvr: '99999901',
          consent_given_on: job.day('consentGivenOn'),
          from_date: job.day('from'),
          to_date: own ? job.futureDay('to') : job.day('to'),
          hours_a_week: 5.5,
          age_band: 'AGE_13_15',
          home_area,
        },
      ],
    },
    dke: {
      person: [
        {
          person_id,
          name: core.text('name'),
          birth_date: core.day('birthDate'),
          protection: 'NONE',
          home_area,
          residency: 'RESIDENT',
        },
      ],
      concern: [
        {
          id: concern.id(),
          reference: reference(),
          person_id,
          raised_at: concern.moment('raisedAt'),
          raised_by: 'SCHOOLS',
          kind: 'COMPANY',
          urgency: 'HIGH',
          status: 'CASE',
          case_number: CASE,
          text: concern.text('text'),
          already_done: concern.text('alreadyDone'),
          parents_know: 'YES',
          notification: 'MADE',
          handler: 'oracle:handler',
          looked_at: concern.moment('lookedAt'),
          decided_because: concern.text('decidedBecause'),
        },
      ],
      referral: [
        {
          id: referral.id(),
          reference: reference(),
          person_id,
          case_number: CASE,
          department: 'SOCIAL',
          purpose: referral.text('purpose'),
          sent_on: referral.day('sentOn'),
          due_on: referral.day('dueOn'),
          status: 'DECLINED',
          declined_because: referral.text('declinedBecause'),
          answered_at: referral.moment('answeredAt'),
          result: referral.text('result'),
          handled_at: '2026-01-05T10:00:00Z', // it waits for nobody
        },
      ],
      action_plan: [
        {
          id: plan.id(),
          reference: planReference,
          person_id,
          case_number: CASE,
          title: plan.text('title'),
          from_date: plan.day('from'),
          to_date: plan.day('to'),
        },
      ],
      goal: [
        {
          id: goal.id(),
          plan_reference: planReference,
          person_id,
          number: 1,
          text: goal.text('text'),
          target_on: goal.day('targetOn'),
          reached_on: goal.day('reachedOn'),
        },
      ],
      intervention: [
        {
          id: intervention.id(),
          reference: reference(),
          pillar: 'REACTIVE',
          person_id,
          case_number: CASE,
          goal: intervention.text('goal'),
          done_by: 'DKE',
          from_date: intervention.day('from'),
          to_date: intervention.day('to'),
          outcome: 'REACHED',
          measured_by: intervention.text('measuredBy'),
          outcome_note: intervention.text('outcomeNote'),
        },
      ],
      exit_request: [
        {
          id: exit.id(),
          reference: reference(),
          person_id,
          case_number: CASE,
          requested_at: exit.moment('requestedAt'),
          requested_by: 'CITIZEN',
          first_contact_at: exit.moment('firstContactAt'),
          status: 'PLANNED',
          reach: exit.text('reach'),
          acknowledged_at: exit.moment('acknowledgedAt'),
          acknowledged_by: 'oracle:handler',
        },
      ],
      consent: [
        {
          id: consent.id(),
          person_id,
          department: 'SCHOOLS',
          from_date: consent.day('from'),
          until_date: consent.day('until'),
          withdrawn_at: consent.moment('withdrawnAt'),
        },
      ],
    },
  };
}

/** What is no personal data: one of each. */
function openRows(): Record<string, Record<string, readonly Row[]>> {
  const reference = () => `oracle-${randomUUID()}`;
  const moment = '2026-01-05T10:00:00Z';
  const later = '2026-01-07T10:00:00Z';
  return {
    urban: {
      housing_organisation: [{ code: 'ORA', name: 'Boligforeningen Orakel' }],
      area: [
        {
          code: AREA,
          name: 'Orakel',
          kind: 'MUNICIPALITY',
          tenure: 'MIXED',
          housing_organisation_code: 'ORA',
          boundary: BOUNDARY,
        },
        {
          code: AREA_WITHIN,
          name: 'Orakel inderst',
          kind: 'DISTRICT',
          tenure: 'MIXED',
          housing_organisation_code: 'ORA',
          boundary: BOUNDARY,
        },
      ],
      citizen_report: [
        {
          reference: reference(),
          area_code: AREA,
          kind: 'FIRE',
          origin: 'CITIZEN',
          reported_at: moment,
          status: 'CLOSED',
          closed_at: later,
        },
      ],
      safety_walk: [{ area_code: AREA, held_on: '2026-01-05', time_of_day: 'NIGHT', findings: 3, summary: 'Mørkt' }],
      safety_measure: [
        {
          reference: reference(),
          area_code: AREA,
          kind: 'LIGHTING',
          from_date: '2026-01-05',
          to_date: '2026-02-05',
          cost: 1_000,
        },
      ],
      restoration: [{ reference: reference(), area_code: AREA, what: 'WALL', incident_at: moment, restored_at: later }],
    },
    schools: {
      school: ['ORA-S1', 'ORA-S2'].map((code) => ({ code, name: `Skolen ${code}`, kind: 'PRIMARY', area_code: AREA })),
      prevention_lesson: [{ school_code: 'ORA-S1', area_code: AREA, held_on: '2026-01-05', grade: 7, topic: 'LAW' }],
    },
    associations: {
      association: [{ cvr: '99999901', name: 'AAA Orakel', kind: 'SPORT', area_code: AREA }],
      activity: [
        {
          code: 'ORA-ACT',
          association_cvr: '99999901',
          name: 'Spring',
          age_band: 'AGE_13_15',
          places_free: 3,
          weekday: 'MONDAY',
          starts_at: '17:00',
          ends_at: '18:00',
          season: '2025/26',
        },
      ],
      subsidy: [{ association_cvr: '99999901', year: 2026, amount_dkk: 500, purpose: 'EVENT' }],
    },
    dke: {
      sign: [
        {
          reference: reference(),
          area_code: AREA,
          kind: 'FIRES',
          statement: 'Flere brande',
          evidence: ['To brande i maj'],
          created_at: new Date().toISOString(),
          expires_at: new Date(Date.now() + 9e9).toISOString(),
          confirmed_by: 'Konsulent',
        },
      ],
      incident: [
        {
          reference: reference(),
          area_code: AREA,
          kind: 'FIRE',
          what: 'Brand',
          occurred_at: moment,
          offenders: 'UNKNOWN',
          normal_at: later,
        },
      ],
      crime_statistic: [{ area_code: AREA, quarter: '2013Q1', offence: 'Arson', count: 2, source: 'Statistikbanken' }],
      intervention: [
        {
          reference: reference(),
          pillar: 'PROACTIVE',
          area_code: AREA,
          goal: 'Lys',
          done_by: 'URBAN',
          from_date: '2026-01-05',
          to_date: '2026-02-05',
          outcome: 'REACHED',
          measured_by: 'Lamper der lyser',
          outcome_note: 'Alle lyser',
          group_name: '7. årgang',
        },
      ],
    },
  };
}

const BOUNDARY = JSON.stringify({
  type: 'Polygon',
  coordinates: [
    [
      [12.3, 55.6],
      [12.4, 55.6],
      [12.4, 55.7],
      [12.3, 55.6],
    ],
  ],
});

/** Figures that are large enough to be shown. */
function figures(): Record<string, Record<string, readonly Row[]>> {
  const area_code = AREA;
  const quarter = '2199Q4'; // the newest: some figures are shown of that one alone
  const reports = Object.fromEntries(
    ['citizen', 'patrol'].flatMap((origin) =>
      ['graffiti', 'vandalism', 'fire', 'lighting', 'waste', 'noise'].map((kind) => [`${origin}_${kind}`, 6]),
    ),
  );
  return {
    urban: {
      area_inhabitants: [{ area_code, population: 500, households: 200 }],
      area_survey: [{ area_code, year: 2025, respondents: 50, feeling_safe_percent: 80 }],
      area_reports: [{ area_code, quarter, ...reports }],
    },
    schools: {
      area_absence: [{ area_code, quarter, pupils: 90, warned: 9, notified: 8, unlawful_percent: 3.5 }],
    },
    social: {
      area_quarter: [
        { area_code, quarter, notifications: 9, assessed_in_time: 8, median_assessment_hours: 5, open_cases: 9 },
      ],
    },
    associations: {
      area_participation: [{ area_code, quarter, age_band: 'AGE_13_15', participants: 9 }],
    },
    dke: { area_cases: [{ area_code, quarter, open_cases: 9, subjects: 9, subjects_under_18: 8 }] },
  };
}
