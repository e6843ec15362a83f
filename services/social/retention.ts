import type { RetentionPlan } from '@samspil/kit/retention/retention-plan.ts';

const DUTY =
  'offentlighedsloven § 13 and retssikkerhedsloven: what decisions on children and families rest on (GDPR art. 17(3)(b))';
const ARCHIVE = 'arkivloven: to be handed over to the public archive first';

/** What is kept beyond the periods in the schema, and what a citizen can have erased. Proposals, as in docs/legal-bases.md. */
export const retention: RetentionPlan = {
  archived: { Notification: ARCHIVE, SocialCase: ARCHIVE, YouthBoardDecision: ARCHIVE },
  erasure: {
    Notification: { keptBy: DUTY },
    SocialCase: { keptBy: DUTY },
    Measure: { keptBy: DUTY },
    Relation: {
      keptBy: DUTY,
      where: `exists (select from social_case c where c.person_id = t.person_id)
        or exists (select from notification n where n.person_id = t.person_id)`,
    },
    YouthBoardDecision: {
      keptBy: 'lov om bekæmpelse af ungdomskriminalitet: decisions of an authority (GDPR art. 17(3)(b))',
    },
  },
};
