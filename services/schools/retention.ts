import type { RetentionPlan } from '@samspil/kit/retention/retention-plan.ts';

/** What is kept beyond the periods in the schema, and what a citizen can have erased. Proposals, as in docs/legal-bases.md. */
export const retention: RetentionPlan = {
  archived: {},
  erasure: {
    Enrolment: {
      keptBy: 'folkeskoleloven § 40: the municipality answers for who goes to school where (GDPR art. 17(3)(b))',
    },
    AbsenceQuarter: { keptBy: 'bekendtgørelsen om elevers fravær: absence must be registered (GDPR art. 17(3)(b))' },
    SchoolConcern: {
      keptBy: 'offentlighedsloven § 13: facts of a matter that is being dealt with must be noted (GDPR art. 17(3)(b))',
      where: "t.status <> 'CLOSED'",
    },
  },
};
