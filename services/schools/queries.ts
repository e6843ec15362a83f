import type { Transaction } from '@samspil/kit/database/database.ts';
import { ownedBy, wholeTable, withinArea } from '@samspil/kit/database/page-loader.ts';
import { inArray, sql } from 'drizzle-orm';
import { absenceQuarter, areaAbsence, enrolment, preventionLesson, school, schoolConcern } from './tables.ts';

/** The lists that are read page by page: what belongs to whom, and in which order. */
export const lists = {
  schools: { table: school, parent: wholeTable, order: school.name, id: school.code, direction: 'ascending' },
  schoolsOfArea: {
    table: school,
    parent: withinArea(school.areaCode),
    order: school.name,
    id: school.code,
    direction: 'ascending',
  },
  enrolments: { table: enrolment, parent: ownedBy(enrolment.personId), order: enrolment.from, id: enrolment.id },
  absence: {
    table: absenceQuarter,
    parent: ownedBy(absenceQuarter.personId),
    order: absenceQuarter.quarter,
    id: absenceQuarter.id,
  },
  concerns: {
    table: schoolConcern,
    parent: ownedBy(schoolConcern.personId),
    order: schoolConcern.raisedOn,
    id: schoolConcern.id,
  },
  preventionLessons: {
    table: preventionLesson,
    parent: withinArea(preventionLesson.areaCode),
    order: preventionLesson.heldOn,
    id: preventionLesson.id,
  },
  absenceOfArea: {
    table: areaAbsence,
    parent: ownedBy(areaAbsence.areaCode),
    order: areaAbsence.quarter,
    id: areaAbsence.quarter,
  },
} as const;

export function schoolsByCode(tx: Transaction, codes: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(school)
      .where(inArray(school.code, [...codes])),
  );
}

/** Each area's figures of the newest quarter that there is. */
export function newestAbsence(tx: Transaction, areas: readonly string[]) {
  return tx.run((db) =>
    db
      .selectDistinctOn([areaAbsence.areaCode])
      .from(areaAbsence)
      .where(inArray(areaAbsence.areaCode, [...areas]))
      .orderBy(areaAbsence.areaCode, sql`${areaAbsence.quarter} desc`),
  );
}
