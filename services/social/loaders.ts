import type { RequestAccess } from '@samspil/kit/access/request-access.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { pageLoader, personPageLoader } from '@samspil/kit/database/page-loader.ts';
import { rowLoader } from '@samspil/kit/database/rows-loader.ts';
import { lists, newestQuarter } from './queries.ts';

/** One loader a key, made anew for each request, all in its transaction. */
export function createLoaders(tx: Transaction, access: RequestAccess) {
  return {
    notifications: personPageLoader(tx, access, lists.notifications),
    cases: personPageLoader(tx, access, lists.cases),
    // By case number: the case's person has been opened when the case was read, and the row policy shows no other person's.
    measures: personPageLoader(tx, access, lists.measures),
    relations: personPageLoader(tx, access, lists.relations),
    youthBoardDecisions: personPageLoader(tx, access, lists.youthBoardDecisions),
    quartersOfArea: pageLoader(tx, lists.quartersOfArea),
    newestQuarter: rowLoader(
      (areas: readonly string[]) => newestQuarter(tx, areas),
      (row) => row.areaCode,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
