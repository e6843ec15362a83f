import type { RequestAccess } from '@samspil/kit/access/request-access.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { ownedBy, withheldRow, withinArea } from '@samspil/kit/database/page-loader.ts';
import { Fault } from '@samspil/kit/errors.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import { eq, gt, inArray, sql } from 'drizzle-orm';
import { crimeFigures } from './crime-filter.ts';
import {
  actionPlan,
  areaCases,
  caseContact,
  caseDocument,
  caseFile,
  caseJournal,
  caseParty,
  concern,
  consent,
  crimeStatistic,
  duty,
  exitRequest,
  goal,
  incident,
  incidentAnswer,
  intervention,
  person,
  referral,
  sign,
} from './tables.ts';

const signs = { table: sign, parent: withinArea(sign.areaCode), order: sign.createdAt, id: sign.id } as const;

/** The lists that are read page by page: what belongs to whom, and in which order. */
export const lists = {
  cases: { table: caseParty, parent: ownedBy(caseParty.personId), order: caseParty.from, id: caseParty.id },
  concerns: { table: concern, parent: ownedBy(concern.personId), order: concern.raisedAt, id: concern.id },
  referrals: { table: referral, parent: ownedBy(referral.personId), order: referral.sentOn, id: referral.id },
  actionPlans: { table: actionPlan, parent: ownedBy(actionPlan.personId), order: actionPlan.from, id: actionPlan.id },
  interventions: {
    table: intervention,
    parent: ownedBy(intervention.personId),
    order: intervention.from,
    id: intervention.id,
  },
  exitRequests: {
    table: exitRequest,
    parent: ownedBy(exitRequest.personId),
    order: exitRequest.requestedAt,
    id: exitRequest.id,
  },
  consents: { table: consent, parent: ownedBy(consent.personId), order: consent.from, id: consent.id },
  journal: {
    table: caseJournal,
    parent: ownedBy(caseJournal.caseNumber),
    order: caseJournal.writtenAt,
    id: caseJournal.id,
  },
  contacts: {
    table: caseContact,
    parent: ownedBy(caseContact.personId),
    order: caseContact.dueOn,
    id: caseContact.id,
  },
  documents: {
    table: caseDocument,
    parent: ownedBy(caseDocument.caseNumber),
    order: caseDocument.addedAt,
    id: caseDocument.id,
  },
  signs: { ...signs, where: gt(sign.expiresAt, sql`now()`) },
  signsWithExpired: signs,
  incidents: { table: incident, parent: withinArea(incident.areaCode), order: incident.occurredAt, id: incident.id },
  crimeStatistics: {
    table: crimeStatistic,
    parent: crimeFigures,
    order: crimeStatistic.quarter,
    id: crimeStatistic.offence,
  },
  interventionsOfArea: {
    table: intervention,
    parent: withinArea(intervention.areaCode),
    order: intervention.from,
    id: intervention.id,
  },
  casesOfArea: {
    table: areaCases,
    parent: ownedBy(areaCases.areaCode),
    order: areaCases.quarter,
    id: areaCases.quarter,
  },
} as const;

export function personsById(tx: Transaction, ids: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(person)
      .where(inArray(person.personId, [...ids])),
  );
}

export function casesByNumber(tx: Transaction, numbers: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(caseFile)
      .where(inArray(caseFile.number, [...numbers])),
  );
}

export function concernsById(tx: Transaction, ids: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(concern)
      .where(inArray(concern.id, [...ids])),
  );
}

export function referralsById(tx: Transaction, ids: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(referral)
      .where(inArray(referral.id, [...ids])),
  );
}

export function exitRequestsById(tx: Transaction, ids: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(exitRequest)
      .where(inArray(exitRequest.id, [...ids])),
  );
}

/** Those on duty now and later, the first first. */
export function dutiesFromNow(tx: Transaction) {
  return tx.run((db) =>
    db.select().from(duty).where(gt(duty.until, sql`now()`)).orderBy(duty.from, duty.rank, duty.id).limit(100),
  );
}

/** The interventions in areas that answered each incident, the first begun first. */
export async function answersToIncidents(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.run((db) =>
    db
      .select()
      .from(incidentAnswer)
      .innerJoin(intervention, eq(intervention.id, incidentAnswer.interventionId))
      .where(inArray(incidentAnswer.incidentId, [...ids]))
      .orderBy(intervention.from, intervention.id),
  );
  return rows.map((row) => ({ ...row.intervention, incidentId: row.incident_answer.incidentId }));
}

/**
 * The parties to each case, in the order in which they came to it. Those whom the reader may look at are opened; any other is an error in its
 * place: that there is another party is told, and not who.
 */
export async function partiesOfCases(tx: Transaction, access: RequestAccess, numbers: readonly string[]) {
  const places = await tx.sql<{ case_number: string; party_id: string | null; person_id: PersonId | null }>(
    'select case_number, party_id, person_id from samspil.parties_of_cases($1, $2::text[], $3::uuid[])',
    [access.dutyEntry(), numbers, access.grantedPersons],
  );
  await access.meet(places.flatMap(({ person_id }) => (person_id === null ? [] : [person_id])));
  const ids = places.flatMap(({ party_id }) => (party_id === null ? [] : [party_id]));
  const rows = new Map(
    (await tx.run((db) => db.select().from(caseParty).where(inArray(caseParty.id, ids)))).map((row) => [row.id, row]),
  );
  const rowOrFault = (id: string | null) => {
    const row = rows.get(id ?? '');
    if (row === undefined) return new Fault('ACCESS_DENIED') as unknown as null;
    const reason = access.reasonWithheld(row.id, row.personId);
    return reason === null ? row : (withheldRow(reason) as unknown as null);
  };
  const byCase = Map.groupBy(places, ({ case_number }) => case_number);
  return numbers.map((number) => (byCase.get(number) ?? []).map(({ party_id }) => rowOrFault(party_id)));
}

export function goalsOfPlans(tx: Transaction, references: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(goal)
      .where(inArray(goal.planReference, [...references]))
      .orderBy(goal.number),
  );
}

/** How soon each area is back to normal, over the four quarters up to that of the newest incident of all. */
export function recoveries(tx: Transaction, areas: readonly string[]) {
  return tx.sql<{
    areaCode: string;
    from: string;
    to: string;
    incidents: number;
    backToNormal: number;
    medianDays: number | null;
  }>(
    `with span as (
       select date_trunc('quarter', max(occurred_at) at time zone 'Europe/Copenhagen') as newest from incident
     )
     select area.code as "areaCode",
       to_char(newest - interval '9 months', 'YYYY"Q"Q') as "from", to_char(newest, 'YYYY"Q"Q') as "to",
       count(occurred_at)::int as incidents, count(normal_at)::int as "backToNormal",
       percentile_cont(0.5) within group (order by days_to_normal) as "medianDays"
     from unnest($1::text[]) as area (code)
     cross join span
     left join incident on (area_code = code or (area_code > code || '-' and area_code < code || '.'))
       and occurred_at >= (newest - interval '9 months') at time zone 'Europe/Copenhagen'
     where newest is not null
     group by code, newest`,
    [areas],
  );
}
