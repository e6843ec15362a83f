import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isLoopback } from './is-loopback.ts';

/**
 * What the gateway and every service read to know whose tokens to trust. Use `identitySettings.shape` to build a larger object.
 *
 * - `OIDC_ISSUER`: the provider's issuer, exactly as its tokens say it. Unset: the development issuer.
 * - `OIDC_AUDIENCE`: what `aud` must contain.
 * - `OIDC_ROLES_CLAIM`, `OIDC_DEPARTMENT_CLAIM`: a claim's name, or a dotted path such as Keycloak's `realm_access.roles`.
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
  SAMSPIL_HOME: z.string().default(fileURLToPath(new URL('../../.samspil', import.meta.url))),
  NODE_ENV: z.string().optional(),
});

export type IdentitySettings = z.output<typeof identitySettings>;

/** What production asks for beside valid settings: the development issuer does not exist there. */
export function productionFaults(env: NodeJS.ProcessEnv = process.env): string[] {
  if (env['NODE_ENV'] !== 'production' || (env['OIDC_ISSUER'] ?? '') !== '') return [];
  return ['OIDC_ISSUER is not set: with NODE_ENV=production tokens must come from a real identity provider'];
}

function isHttpsOrLoopback(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
}
