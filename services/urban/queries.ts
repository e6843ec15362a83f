import type { Transaction } from '@samspil/kit/database/database.ts';
import { ownedBy, wholeTable, withinArea } from '@samspil/kit/database/page-loader.ts';
import { inArray } from 'drizzle-orm';
import {
  area,
  areaInhabitants,
  areaReports,
  areaSurvey,
  citizenReport,
  housingOrganisation,
  restoration,
  safetyMeasure,
  safetyWalk,
} from './tables.ts';

const byCode = { table: area, order: area.code, id: area.code, direction: 'ascending' } as const;

/** The lists that are read page by page: what belongs to what, and in which order. */
export const lists = {
  areas: { ...byCode, parent: wholeTable },
  areasOfKind: { ...byCode, parent: ownedBy(area.kind) },
  areasWithin: { ...byCode, parent: ownedBy(area.parentCode) },
  areasOfOrganisation: { ...byCode, parent: ownedBy(area.housingOrganisationCode) },
  housingOrganisations: {
    table: housingOrganisation,
    parent: wholeTable,
    order: housingOrganisation.name,
    id: housingOrganisation.code,
    direction: 'ascending',
  },
  reports: {
    table: citizenReport,
    parent: withinArea(citizenReport.areaCode),
    order: citizenReport.reportedAt,
    id: citizenReport.id,
  },
  reportsByQuarter: {
    table: areaReports,
    parent: ownedBy(areaReports.areaCode),
    order: areaReports.quarter,
    id: areaReports.quarter,
  },
  safetyWalks: {
    table: safetyWalk,
    parent: withinArea(safetyWalk.areaCode),
    order: safetyWalk.heldOn,
    id: safetyWalk.id,
  },
  safetyMeasures: {
    table: safetyMeasure,
    parent: withinArea(safetyMeasure.areaCode),
    order: safetyMeasure.from,
    id: safetyMeasure.id,
  },
  restorations: {
    table: restoration,
    parent: withinArea(restoration.areaCode),
    order: restoration.incidentAt,
    id: restoration.id,
  },
  surveys: { table: areaSurvey, parent: ownedBy(areaSurvey.areaCode), order: areaSurvey.year, id: areaSurvey.year },
} as const;

export function areasByCode(tx: Transaction, codes: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(area)
      .where(inArray(area.code, [...codes])),
  );
}

export function inhabitantsByArea(tx: Transaction, codes: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(areaInhabitants)
      .where(inArray(areaInhabitants.areaCode, [...codes])),
  );
}

export function organisationsByCode(tx: Transaction, codes: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(housingOrganisation)
      .where(inArray(housingOrganisation.code, [...codes])),
  );
}
