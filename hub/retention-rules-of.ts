import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { retention as associations } from '@samspil/associations/retention.ts';
import { retention as dke } from '@samspil/dke/retention.ts';
import type { Department } from '@samspil/kit/departments.ts';
import type { RetentionPlan } from '@samspil/kit/retention/retention-plan.ts';
import { type RetentionRule, readRetentionRules } from '@samspil/kit/retention/retention-rules.ts';
import { retention as schools } from '@samspil/schools/retention.ts';
import { retention as social } from '@samspil/social/retention.ts';
import { retention as urban } from '@samspil/urban/retention.ts';
import { parse } from 'graphql';
import { services } from './services.ts';

const PLANS: Readonly<Record<Department, RetentionPlan>> = { schools, social, urban, associations, dke };

/**
 * How long a department's rows are kept, as its schema and its plan say.
 *
 * @throws RetentionError when they leave open what becomes of a type's rows.
 */
export async function retentionRulesOf(
  department: Department,
): Promise<{ rules: readonly RetentionRule[]; plan: RetentionPlan }> {
  const plan = PLANS[department];
  const text = await readFile(join(services[department].folder, 'schema.graphql'), 'utf8');
  return { rules: readRetentionRules(parse(text), plan), plan };
}
