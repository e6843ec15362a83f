import type { Transaction } from '@samspil/kit/database/database.ts';
import { ownedBy } from '@samspil/kit/database/page-loader.ts';
import { inArray, sql } from 'drizzle-orm';
import { areaQuarter, measure, notification, relation, socialCase, youthBoardDecision } from './tables.ts';

/** The lists that are read page by page: what belongs to whom, and in which order. */
export const lists = {
  notifications: {
    table: notification,
    parent: ownedBy(notification.personId),
    order: notification.receivedAt,
    id: notification.id,
  },
  cases: { table: socialCase, parent: ownedBy(socialCase.personId), order: socialCase.openedOn, id: socialCase.id },
  measures: { table: measure, parent: ownedBy(measure.caseNumber), order: measure.from, id: measure.id },
  relations: {
    table: relation,
    parent: ownedBy(relation.personId),
    order: relation.kind,
    id: relation.id,
    direction: 'ascending',
  },
  youthBoardDecisions: {
    table: youthBoardDecision,
    parent: ownedBy(youthBoardDecision.personId),
    order: youthBoardDecision.decidedOn,
    id: youthBoardDecision.id,
  },
  quartersOfArea: {
    table: areaQuarter,
    parent: ownedBy(areaQuarter.areaCode),
    order: areaQuarter.quarter,
    id: areaQuarter.quarter,
  },
} as const;

/** Each area's figures of the newest quarter that there is. */
export function newestQuarter(tx: Transaction, areas: readonly string[]) {
  return tx.run((db) =>
    db
      .selectDistinctOn([areaQuarter.areaCode])
      .from(areaQuarter)
      .where(inArray(areaQuarter.areaCode, [...areas]))
      .orderBy(areaQuarter.areaCode, sql`${areaQuarter.quarter} desc`),
  );
}
