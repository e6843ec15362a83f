import type { RequestAccess } from '@samspil/kit/access/request-access.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { pageLoader, personPageLoader } from '@samspil/kit/database/page-loader.ts';
import { rowLoader } from '@samspil/kit/database/rows-loader.ts';
import { lists, newestAbsence, schoolsByCode } from './queries.ts';

/** One loader a key, made anew for each request, all in its transaction. */
export function createLoaders(tx: Transaction, access: RequestAccess) {
  return {
    schools: pageLoader(tx, lists.schools),
    schoolsOfArea: pageLoader(tx, lists.schoolsOfArea),
    schoolByCode: rowLoader(
      (codes: readonly string[]) => schoolsByCode(tx, codes),
      (row) => row.code,
    ),
    enrolments: personPageLoader(tx, access, lists.enrolments),
    absence: personPageLoader(tx, access, lists.absence),
    concerns: personPageLoader(tx, access, lists.concerns),
    preventionLessons: pageLoader(tx, lists.preventionLessons),
    absenceOfArea: pageLoader(tx, lists.absenceOfArea),
    newestAbsence: rowLoader(
      (areas: readonly string[]) => newestAbsence(tx, areas),
      (row) => row.areaCode,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
