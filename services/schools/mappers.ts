import type { Held } from '@samspil/kit/oversight/hold-back.ts';
import type { absenceQuarter, areaAbsence, enrolment, preventionLesson, school, schoolConcern } from './tables.ts';

// What resolvers are given for a GraphQL type, where it is not the type itself: `XMapper` stands for X in schema.types.ts.
export type PersonMapper = { readonly id: string };
export type HeldBackMapper = Held;
export type PersonAccessLogMapper = { readonly personId: string };
export type AreaMapper = { readonly code: string };
export type PersonSchoolsMapper = { readonly personId: string };
export type AreaSchoolsMapper = { readonly areaCode: string };
export type SchoolMapper = typeof school.$inferSelect;
export type EnrolmentMapper = typeof enrolment.$inferSelect;
export type AbsenceQuarterMapper = typeof absenceQuarter.$inferSelect;
export type SchoolConcernMapper = typeof schoolConcern.$inferSelect;
export type PreventionLessonMapper = typeof preventionLesson.$inferSelect;
export type AreaAbsenceMapper = typeof areaAbsence.$inferSelect;
