import { fileURLToPath } from 'node:url';
import { upper } from '@samspil/kit/department-urls.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { isLoopbackHost } from '@samspil/kit/identity/is-loopback.ts';
import { type Limits, STANDARD_LIMITS } from '@samspil/kit/limits/limits.ts';
import { isPersonId } from '@samspil/kit/person-id.ts';
import { milliseconds, port, wholeNumber } from '@samspil/kit/settings.ts';
import { z } from 'zod';
import type { DepartmentLink } from './department-link.ts';
import { pagesSettings } from './sign-in/pages-settings.ts';

const limit = (standard: number) => wholeNumber(1, 10_000_000).default(standard);
/** A department's own deadline; DEPARTMENT_TIMEOUT_MS counts where it is not set. */
const timeout = wholeNumber(1, 600_000).optional();

/** What every gateway takes from the environment, alone or in one process with the departments. */
export const gatewaySettings = z.object({
  ...pagesSettings.shape,
  HOST: z.string().default('127.0.0.1'),
  PORT: port(4000),
  SUPERGRAPH: z.string().default(fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url))),
  DEPARTMENT_TIMEOUT_MS: milliseconds(3_000),
  SCHOOLS_TIMEOUT_MS: timeout,
  SOCIAL_TIMEOUT_MS: timeout,
  URBAN_TIMEOUT_MS: timeout,
  ASSOCIATIONS_TIMEOUT_MS: timeout,
  DKE_TIMEOUT_MS: timeout,
  DEPARTMENT_ANSWER_BYTES: limit(8 * 1024 * 1024),
  LIMIT_BODY_BYTES: limit(STANDARD_LIMITS.body),
  LIMIT_TOKENS: limit(STANDARD_LIMITS.tokens),
  LIMIT_DEPTH: limit(STANDARD_LIMITS.depth),
  LIMIT_ALIASES: limit(STANDARD_LIMITS.aliases),
  LIMIT_BREADTH: limit(STANDARD_LIMITS.breadth),
  LIMIT_FIELDS: limit(STANDARD_LIMITS.fields),
  LIMIT_ROOT_FIELDS: limit(STANDARD_LIMITS.rootFields),
  /** Whether the departments hold invented data; every page then says so. */
  SYNTHETIC_DATA: z.stringbool().default(false),
  /** Whom the playground's saved queries ask for, and whom the citizen of the role chooser is. */
  EXAMPLE_PERSON: z
    .string()
    .refine((text) => text === '' || isPersonId(text), 'it must be the id of a person, a UUID')
    .default(''),
  /** The case that the playground opens access on: one that the example is a party to. */
  EXAMPLE_CASE: z.string().default(''),
});

export type GatewaySettings = z.output<typeof gatewaySettings>;

/** The limits that the settings give. */
export function limitsOf(settings: GatewaySettings): Partial<Limits> {
  return {
    body: settings.LIMIT_BODY_BYTES,
    tokens: settings.LIMIT_TOKENS,
    depth: settings.LIMIT_DEPTH,
    aliases: settings.LIMIT_ALIASES,
    breadth: settings.LIMIT_BREADTH,
    fields: settings.LIMIT_FIELDS,
    rootFields: settings.LIMIT_ROOT_FIELDS,
  };
}

/** The way to each department with its deadline and size limit. */
export function departmentLinks(
  settings: GatewaySettings,
  way: (department: Department) => DepartmentLink,
): Record<Department, DepartmentLink> {
  const link = (department: Department): DepartmentLink => ({
    ...way(department),
    deadlineMs: settings[`${upper(department)}_TIMEOUT_MS`] ?? settings.DEPARTMENT_TIMEOUT_MS,
    maxAnswerBytes: settings.DEPARTMENT_ANSWER_BYTES,
  });
  return Object.fromEntries(DEPARTMENTS.map((department) => [department, link(department)])) as Record<
    Department,
    DepartmentLink
  >;
}

/** What is wrong with the settings of a gateway taken together. */
export function gatewayFaults(env: NodeJS.ProcessEnv = process.env): string[] {
  const host = env['HOST'] ?? '';
  if ((env['OIDC_ISSUER'] ?? '') !== '' || host === '' || isLoopbackHost(host)) return [];
  return [
    'HOST is not valid: without OIDC_ISSUER everyone chooses who they are, so only this machine (127.0.0.1) may reach it',
  ];
}
