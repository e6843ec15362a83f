import type { RetentionPlan } from '@samspil/kit/retention/retention-plan.ts';

/** What is kept beyond the periods in the schema, and what a citizen can have erased. Proposals, as in docs/legal-bases.md. */
export const retention: RetentionPlan = {
  archived: {},
  erasure: {
    LeisurePass: { keptBy: 'bogføringsloven § 12: money was paid (GDPR art. 17(3)(b))' },
    YouthJob: 'ERASED',
  },
};
