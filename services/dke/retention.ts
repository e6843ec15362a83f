import type { RetentionPlan } from '@samspil/kit/retention/retention-plan.ts';

const CASE = 'offentlighedsloven § 13: facts of a case of an authority must be noted (GDPR art. 17(3)(b))';
const OF_A_CASE = { keptBy: CASE, where: 't.case_number is not null' };

/** What is kept beyond the periods in the schema, and what a citizen can have erased. Proposals, as in docs/legal-bases.md. */
export const retention: RetentionPlan = {
  archived: { Case: 'arkivloven: to be handed over to the public archive first' },
  erasure: {
    PersonDke: {
      keptBy: CASE,
      where: ['case_party', 'concern', 'referral', 'action_plan', 'intervention', 'exit_request', 'consent']
        .map((table) => `exists (select from ${table} kept where kept.person_id = t.person_id)`)
        .join(' or '),
    },
    CaseParty: { keptBy: CASE },
    JournalEntry: { keptBy: CASE },
    CaseContact: { keptBy: CASE },
    CaseDocument: { keptBy: CASE },
    Case: { keptBy: CASE },
    Concern: { keptBy: CASE, where: "t.case_number is not null or t.status = 'IN_HANDS'" },
    Referral: OF_A_CASE,
    ActionPlan: OF_A_CASE,
    Goal: {
      keptBy: CASE,
      where: 'exists (select from action_plan a where a.reference = t.plan_reference and a.case_number is not null)',
    },
    Intervention: OF_A_CASE,
    // Help out of a life of crime rests on consent alone.
    ExitRequest: 'ERASED',
    Consent: { keptBy: 'GDPR art. 7(1): that there was a consent must be shown (art. 17(3)(e))' },
    BreakGlassUse: { keptBy: 'GDPR art. 5(2) and 32: who was let in, and why, must be shown (art. 17(3)(b))' },
  },
};
