import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isLoopback } from './is-loopback.ts';

/**
 * What the gateway and every service read to know whose tokens to trust. Use `identitySettings.shape` to build a larger object.
 *
 * - `OIDC_ISSUER`: the provider's issuer, exactly as its tokens say it. Unset: the development issuer.
 * - `OIDC_AUDIENCE`: what `aud` must contain.
 * - `OIDC_ROLES_CLAIM`, `OIDC_DEPARTMENT_CLAIM`, `OIDC_UNIT_CLAIM`: a claim's name, or a dotted path such as Keycloak's
 *   `realm_access.roles`.
 * - `OIDC_PERSON_CLAIM` or `OIDC_CPR_CLAIM`: where the token says which person the reader is, by id or by CPR number. The number
 *   becomes an id in the services' memory and is kept nowhere.
 * - `SAMSPIL_HOME`: the state folder; the development issuer's keys are in its folder `issuer`.
 */
export const identitySettings = z.object({
  OIDC_ISSUER: z
    .url('give the URL of the identity provider')
    .refine(isHttpsOrLoopback, 'it must start with https:// (plain http is for this machine only)')
    .refine((text) => !/[?#]/.test(text), 'it must have no query and no fragment')
    .optional(),
  OIDC_AUDIENCE: z.string().max(500).default('samspil'),
  OIDC_ROLES_CLAIM: z.string().max(200).default('roles'),
  OIDC_DEPARTMENT_CLAIM: z.string().max(200).default('department'),
  OIDC_UNIT_CLAIM: z.string().max(200).default('unit'),
  OIDC_PERSON_CLAIM: z.string().max(200).optional(),
  OIDC_CPR_CLAIM: z.string().max(200).optional(),
  SAMSPIL_HOME: z.string().default(fileURLToPath(new URL('../../.samspil', import.meta.url))),
  NODE_ENV: z.string().optional(),
});

export type IdentitySettings = z.output<typeof identitySettings>;

type Named = Readonly<Partial<Record<string, string | undefined>>>;

/**
 * What is wrong with the settings of identity taken together, for the gateway and every service: in production the development
 * issuer does not exist, and two claims that say who somebody is could say two different things.
 */
export function identityFaults(env: Named = process.env): string[] {
  const faults: string[] = [];
  if (env['NODE_ENV'] === 'production' && !isSet(env, 'OIDC_ISSUER'))
    faults.push('OIDC_ISSUER is not set: with NODE_ENV=production tokens must come from a real identity provider');
  if (isSet(env, 'OIDC_PERSON_CLAIM') && isSet(env, 'OIDC_CPR_CLAIM'))
    faults.push(
      'OIDC_PERSON_CLAIM and OIDC_CPR_CLAIM are both set: name the one claim that says which person a reader is',
    );
  return faults;
}

/**
 * What a service asks for beside: it makes ids of CPR numbers, which the gateway never does.
 *
 * @param takesCpr whether CPR numbers come in by its mutations too.
 */
export function personIdFaults(env: Named = process.env, takesCpr = false): string[] {
  if (env['NODE_ENV'] !== 'production' || isSet(env, 'PERSON_ID_KEY')) return [];
  if (takesCpr)
    return ['PERSON_ID_KEY is not set: in production dke needs it, since concerns name persons by CPR number'];
  return isSet(env, 'OIDC_CPR_CLAIM') ? ['PERSON_ID_KEY is not set: in production OIDC_CPR_CLAIM needs it'] : [];
}

function isSet(env: Named, name: string): boolean {
  return (env[name] ?? '').trim() !== '';
}

function isHttpsOrLoopback(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
}
