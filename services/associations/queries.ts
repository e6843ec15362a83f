import type { Transaction } from '@samspil/kit/database/database.ts';
import { ownedBy, wholeTable, withinArea } from '@samspil/kit/database/page-loader.ts';
import { inArray } from 'drizzle-orm';
import { activity, areaParticipation, association, leisurePass, subsidy, youthJob } from './tables.ts';

/** The lists that are read page by page: what belongs to whom, and in which order. */
export const lists = {
  associations: {
    table: association,
    parent: wholeTable,
    order: association.name,
    id: association.cvr,
    direction: 'ascending',
  },
  associationsOfArea: {
    table: association,
    parent: withinArea(association.areaCode),
    order: association.name,
    id: association.cvr,
    direction: 'ascending',
  },
  activities: {
    table: activity,
    parent: ownedBy(activity.associationCvr),
    order: activity.name,
    id: activity.code,
    direction: 'ascending',
  },
  subsidies: { table: subsidy, parent: ownedBy(subsidy.associationCvr), order: subsidy.year, id: subsidy.id },
  leisurePasses: {
    table: leisurePass,
    parent: ownedBy(leisurePass.personId),
    order: leisurePass.validFrom,
    id: leisurePass.id,
  },
  youthJobs: { table: youthJob, parent: ownedBy(youthJob.personId), order: youthJob.from, id: youthJob.id },
  participationOfArea: {
    table: areaParticipation,
    parent: ownedBy(areaParticipation.areaCode),
    order: areaParticipation.quarter,
    id: areaParticipation.ageBand,
  },
} as const;

export function associationsByCvr(tx: Transaction, cvrs: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(association)
      .where(inArray(association.cvr, [...cvrs])),
  );
}

export function activitiesByCode(tx: Transaction, codes: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(activity)
      .where(inArray(activity.code, [...codes])),
  );
}
