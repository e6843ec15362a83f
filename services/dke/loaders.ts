import type { Transaction } from '@samspil/kit/database/database.ts';
import { pageLoader, personPageLoader } from '@samspil/kit/database/page-loader.ts';
import { rowLoader, rowsLoader } from '@samspil/kit/database/rows-loader.ts';
import type { PersonId } from '@samspil/kit/person-id.ts';
import { casesByNumber, goalsOfPlans, lists, personsById, recoveries } from './queries.ts';

/** One loader a key, made anew for each request, all in its transaction. */
export function createLoaders(tx: Transaction) {
  return {
    personById: rowLoader(
      async (ids: readonly string[]) => {
        await tx.openPersons(ids as readonly PersonId[]);
        return personsById(tx, ids);
      },
      (row) => row.personId,
    ),
    cases: personPageLoader(tx, lists.cases),
    concerns: personPageLoader(tx, lists.concerns),
    referrals: personPageLoader(tx, lists.referrals),
    actionPlans: personPageLoader(tx, lists.actionPlans),
    interventions: personPageLoader(tx, lists.interventions),
    exitRequests: personPageLoader(tx, lists.exitRequests),
    consents: personPageLoader(tx, lists.consents),
    // Cases and goals are met through a row of a person who has been opened.
    caseByNumber: rowLoader(
      (numbers: readonly string[]) => casesByNumber(tx, numbers),
      (row) => row.number,
    ),
    goalsOfPlan: rowsLoader(
      (references: readonly string[]) => goalsOfPlans(tx, references),
      (row) => row.planReference,
    ),
    signs: pageLoader(tx, lists.signs),
    signsWithExpired: pageLoader(tx, lists.signsWithExpired),
    incidents: pageLoader(tx, lists.incidents),
    crimeStatistics: pageLoader(tx, lists.crimeStatistics),
    interventionsOfArea: pageLoader(tx, lists.interventionsOfArea),
    recovery: rowLoader(
      (areas: readonly string[]) => recoveries(tx, areas),
      (row) => row.areaCode,
    ),
    casesOfArea: pageLoader(tx, lists.casesOfArea),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
