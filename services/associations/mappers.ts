import type { Held } from '@samspil/kit/oversight/hold-back.ts';
import type { activity, areaParticipation, association, leisurePass, subsidy, youthJob } from './tables.ts';

// What resolvers are given for a GraphQL type, where it is not the type itself: `XMapper` stands for X in schema.types.ts.
export type PersonMapper = { readonly id: string };
export type HeldBackMapper = Held;
export type PersonAccessLogMapper = { readonly personId: string };
export type AreaMapper = { readonly code: string };
export type PersonAssociationsMapper = { readonly personId: string };
export type AreaAssociationsMapper = { readonly areaCode: string };
export type AssociationMapper = typeof association.$inferSelect;
export type ActivityMapper = typeof activity.$inferSelect;
export type SubsidyMapper = typeof subsidy.$inferSelect;
export type LeisurePassMapper = typeof leisurePass.$inferSelect;
export type YouthJobMapper = typeof youthJob.$inferSelect;
export type AreaParticipationMapper = typeof areaParticipation.$inferSelect;
