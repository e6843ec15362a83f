import type { Transaction } from '@samspil/kit/database/database.ts';
import { ownedBy, wholeTable, withinArea } from '@samspil/kit/database/page-loader.ts';
import { and, eq, inArray, max } from 'drizzle-orm';
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

/** Areas' figures of the newest quarter that any area has; none of an area where nobody was a pupil then. */
export function newestAbsence(tx: Transaction, areas: readonly string[]) {
  return tx.run((db) =>
    db
      .select()
      .from(areaAbsence)
      .where(
        and(
          inArray(areaAbsence.areaCode, [...areas]),
          eq(areaAbsence.quarter, db.select({ newest: max(areaAbsence.quarter) }).from(areaAbsence)),
        ),
      ),
  );
}
