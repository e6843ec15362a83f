import type { Held } from '@samspil/kit/oversight/hold-back.ts';
import type { areaQuarter, measure, notification, relation, socialCase, youthBoardDecision } from './tables.ts';

// What resolvers are given for a GraphQL type, where it is not the type itself: `XMapper` stands for X in schema.types.ts.
export type PersonMapper = { readonly id: string };
export type HeldBackMapper = Held;
export type PersonAccessLogMapper = { readonly personId: string };
export type AreaMapper = { readonly code: string };
export type PersonSocialMapper = { readonly personId: string };
export type AreaSocialMapper = { readonly areaCode: string };
export type NotificationMapper = typeof notification.$inferSelect;
export type SocialCaseMapper = typeof socialCase.$inferSelect;
export type MeasureMapper = typeof measure.$inferSelect;
export type RelationMapper = typeof relation.$inferSelect;
export type YouthBoardDecisionMapper = typeof youthBoardDecision.$inferSelect;
export type AreaSocialQuarterMapper = typeof areaQuarter.$inferSelect;
