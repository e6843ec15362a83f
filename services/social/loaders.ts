import type { Transaction } from '@samspil/kit/database/database.ts';
import { pageLoader, personPageLoader } from '@samspil/kit/database/page-loader.ts';
import { rowLoader } from '@samspil/kit/database/rows-loader.ts';
import { lists, newestQuarter } from './queries.ts';

/** One loader a key, made anew for each request, all in its transaction. */
export function createLoaders(tx: Transaction) {
  return {
    notifications: personPageLoader(tx, lists.notifications),
    cases: personPageLoader(tx, lists.cases),
    // By case number, and the case's person has been opened when the case was read; the row policy shows no other person's.
    measures: pageLoader(tx, lists.measures),
    relations: personPageLoader(tx, lists.relations),
    youthBoardDecisions: personPageLoader(tx, lists.youthBoardDecisions),
    quartersOfArea: pageLoader(tx, lists.quartersOfArea),
    newestQuarter: rowLoader(
      (areas: readonly string[]) => newestQuarter(tx, areas),
      (row) => row.areaCode,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
