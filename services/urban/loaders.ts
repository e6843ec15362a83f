import type { RequestAccess } from '@samspil/kit/access/request-access.ts';
import type { Transaction } from '@samspil/kit/database/database.ts';
import { pageLoader, withholdablePageLoader } from '@samspil/kit/database/page-loader.ts';
import { rowLoader } from '@samspil/kit/database/rows-loader.ts';
import { areasByCode, inhabitantsByArea, lists, organisationsByCode } from './queries.ts';

/** One loader a key, made anew for each request, all in its transaction. */
export function createLoaders(tx: Transaction, access: RequestAccess) {
  const isOurs = () => access.reader.department === 'urban';
  return {
    areas: pageLoader(tx, lists.areas),
    areasOfKind: pageLoader(tx, lists.areasOfKind),
    areasWithin: pageLoader(tx, lists.areasWithin),
    areasOfOrganisation: pageLoader(tx, lists.areasOfOrganisation),
    areaByCode: rowLoader(
      (codes: readonly string[]) => areasByCode(tx, codes),
      (row) => row.code,
    ),
    inhabitantsByArea: rowLoader(
      (codes: readonly string[]) => inhabitantsByArea(tx, codes),
      (row) => row.areaCode,
    ),
    housingOrganisations: pageLoader(tx, lists.housingOrganisations),
    organisationByCode: rowLoader(
      (codes: readonly string[]) => organisationsByCode(tx, codes),
      (row) => row.code,
    ),
    reports: withholdablePageLoader(tx, lists.reports, isOurs),
    reportsByQuarter: pageLoader(tx, lists.reportsByQuarter),
    safetyWalks: withholdablePageLoader(tx, lists.safetyWalks, isOurs),
    safetyMeasures: withholdablePageLoader(tx, lists.safetyMeasures, isOurs),
    restorations: withholdablePageLoader(tx, lists.restorations, isOurs),
    surveys: pageLoader(tx, lists.surveys),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
