import type { RequestAccess } from '@samspil/kit/access/request-access.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { pageLoader, personPageLoader } from '@samspil/kit/database/page-loader.ts';
import { rowLoader } from '@samspil/kit/database/rows-loader.ts';
import { activitiesByCode, associationsByCvr, lists } from './queries.ts';

/** One loader a key, made anew for each request, all in its transaction. */
export function createLoaders(tx: Transaction, access: RequestAccess) {
  return {
    associations: pageLoader(tx, lists.associations),
    associationsOfArea: pageLoader(tx, lists.associationsOfArea),
    associationByCvr: rowLoader(
      (cvrs: readonly string[]) => associationsByCvr(tx, cvrs),
      (row) => row.cvr,
    ),
    activities: pageLoader(tx, lists.activities),
    activityByCode: rowLoader(
      (codes: readonly string[]) => activitiesByCode(tx, codes),
      (row) => row.code,
    ),
    subsidies: pageLoader(tx, lists.subsidies),
    leisurePasses: personPageLoader(tx, access, lists.leisurePasses),
    youthJobs: personPageLoader(tx, access, lists.youthJobs),
    participationOfArea: pageLoader(tx, lists.participationOfArea),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
