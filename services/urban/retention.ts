import type { RetentionPlan } from '@samspil/kit/retention/retention-plan.ts';

/** Urban development keeps no rows about persons. */
export const retention: RetentionPlan = { archived: {}, erasure: {} };
