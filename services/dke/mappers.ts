import type { LiveEvent } from '@samspil/kit/live/live-events.ts';
import type { Held } from '@samspil/kit/oversight/hold-back.ts';
import type { LiveEventKind, Urgency } from './schema.types.ts';
import type {
  accessGrant,
  actionPlan,
  areaCases,
  caseContact,
  caseDocument,
  caseFile,
  caseJournal,
  caseParty,
  concern,
  consent,
  crimeStatistic,
  duty,
  exitRequest,
  goal,
  incident,
  intervention,
  referral,
  sign,
} from './tables.ts';
import type { DepartmentReferral, ReportedConcern, Waiting } from './work-queries.ts';

// What resolvers are given for a GraphQL type, where it is not the type itself: `XMapper` stands for X in schema.types.ts.
export type PersonMapper = { readonly id: string };
export type HeldBackMapper = Held;
export type PersonAccessLogMapper = { readonly personId: string };
export type AreaMapper = { readonly code: string };
export type PersonDkeMapper = { readonly personId: string };
export type AreaDkeMapper = { readonly areaCode: string };
export type CasePartyMapper = typeof caseParty.$inferSelect;
export type CaseMapper = typeof caseFile.$inferSelect & { readonly personId: string | null };
export type CaseClockMapper = typeof caseFile.$inferSelect;
export type JournalEntryMapper = typeof caseJournal.$inferSelect;
export type CaseContactMapper = typeof caseContact.$inferSelect;
export type CaseDocumentMapper = typeof caseDocument.$inferSelect;
export type QueueItemMapper = Waiting;
export type ReportedConcernMapper = ReportedConcern;
export type DepartmentReferralMapper = DepartmentReferral;
export type LiveEventMapper = Omit<LiveEvent, 'kind' | 'urgency'> & {
  readonly kind: LiveEventKind;
  readonly urgency: Urgency | null;
};
export type DutyMapper = typeof duty.$inferSelect;
export type ConcernMapper = typeof concern.$inferSelect;
export type ReferralMapper = typeof referral.$inferSelect;
export type ActionPlanMapper = typeof actionPlan.$inferSelect;
export type GoalMapper = typeof goal.$inferSelect;
export type InterventionMapper = typeof intervention.$inferSelect;
export type AreaInterventionMapper = typeof intervention.$inferSelect;
export type ExitRequestMapper = typeof exitRequest.$inferSelect;
export type ConsentMapper = typeof consent.$inferSelect;
export type SignMapper = typeof sign.$inferSelect;
export type IncidentMapper = typeof incident.$inferSelect;
export type CrimeStatisticMapper = typeof crimeStatistic.$inferSelect;
export type AreaCasesMapper = typeof areaCases.$inferSelect;
export type BreakGlassUseMapper = Omit<typeof accessGrant.$inferSelect, 'persons'> & { readonly personIds: string[] };
