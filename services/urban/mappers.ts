import type { Held } from '@samspil/kit/oversight/hold-back.ts';
import type {
  area,
  areaReports,
  areaSurvey,
  citizenReport,
  housingOrganisation,
  restoration,
  safetyMeasure,
  safetyWalk,
} from './tables.ts';

// What resolvers are given for a GraphQL type, where it is not the type itself: `XMapper` stands for X in schema.types.ts.
export type PersonMapper = { readonly id: string };
export type HeldBackMapper = Held;
export type PersonAccessLogMapper = { readonly personId: string };
export type AreaMapper = { readonly code: string };
export type PersonUrbanMapper = { readonly personId: string };
export type AreaUrbanMapper = typeof area.$inferSelect;
export type HousingOrganisationMapper = typeof housingOrganisation.$inferSelect;
export type CitizenReportMapper = typeof citizenReport.$inferSelect;
export type ReportQuarterMapper = typeof areaReports.$inferSelect;
export type SafetyWalkMapper = typeof safetyWalk.$inferSelect;
export type SafetyMeasureMapper = typeof safetyMeasure.$inferSelect;
export type RestorationMapper = typeof restoration.$inferSelect;
export type SafetySurveyMapper = typeof areaSurvey.$inferSelect;
