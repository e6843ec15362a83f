import type { RequestAccess } from '@samspil/kit/access/request-access.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { pageLoader, personPageLoader, withholdablePageLoader } from '@samspil/kit/database/page-loader.ts';
import { rowLoader, rowsLoader } from '@samspil/kit/database/rows-loader.ts';
import DataLoader from 'dataloader';
import { grantQueries } from './grant-queries.ts';
import {
  answersToIncidents,
  casesByNumber,
  concernsById,
  dutiesFromNow,
  exitRequestsById,
  goalsOfPlans,
  lists,
  partiesOfCases,
  personsById,
  recoveries,
  referralsById,
} from './queries.ts';
import { workQueries } from './work-queries.ts';

/** One loader a key, made anew for each request, all in its transaction. */
export function createLoaders(tx: Transaction, access: RequestAccess) {
  const isOurs = () => access.reader.roles.has('CASEWORKER') || access.reader.roles.has('LEAD');
  const work = workQueries(tx);
  return {
    grants: grantQueries(tx),
    work,
    concernById: rowLoader(
      (ids: readonly string[]) => concernsById(tx, ids),
      (row) => row.id,
    ),
    referralById: rowLoader(
      (ids: readonly string[]) => referralsById(tx, ids),
      (row) => row.id,
    ),
    exitRequestById: rowLoader(
      (ids: readonly string[]) => exitRequestsById(tx, ids),
      (row) => row.id,
    ),
    dutiesFromNow: () => dutiesFromNow(tx),
    journal: pageLoader(tx, lists.journal),
    contacts: personPageLoader(tx, access, lists.contacts),
    documents: pageLoader(tx, lists.documents),
    staffOfCase: rowsLoader(work.staffOfCases, (row) => row.caseNumber),
    answersToIncident: rowsLoader(
      (ids: readonly string[]) => answersToIncidents(tx, ids),
      (row) => row.incidentId,
    ),
    personById: rowLoader(
      (ids: readonly string[]) => personsById(tx, ids),
      (row) => row.personId,
    ),
    cases: personPageLoader(tx, access, lists.cases),
    concerns: personPageLoader(tx, access, lists.concerns),
    referrals: personPageLoader(tx, access, lists.referrals),
    actionPlans: personPageLoader(tx, access, lists.actionPlans),
    interventions: personPageLoader(tx, access, lists.interventions),
    exitRequests: personPageLoader(tx, access, lists.exitRequests),
    consents: personPageLoader(tx, access, lists.consents),
    // Cases and goals are met through a row of a person who has been opened.
    caseByNumber: rowLoader(
      (numbers: readonly string[]) => casesByNumber(tx, numbers),
      (row) => row.number,
    ),
    partiesOfCase: new DataLoader((numbers: readonly string[]) => partiesOfCases(tx, access, numbers)),
    goalsOfPlan: rowsLoader(
      (references: readonly string[]) => goalsOfPlans(tx, references),
      (row) => row.planReference,
    ),
    signs: pageLoader(tx, lists.signs),
    signsWithExpired: pageLoader(tx, lists.signsWithExpired),
    incidents: pageLoader(tx, lists.incidents),
    crimeStatistics: pageLoader(tx, lists.crimeStatistics),
    interventionsOfArea: withholdablePageLoader(tx, lists.interventionsOfArea, isOurs),
    recovery: rowLoader(
      (areas: readonly string[]) => recoveries(tx, areas),
      (row) => row.areaCode,
    ),
    casesOfArea: pageLoader(tx, lists.casesOfArea),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
