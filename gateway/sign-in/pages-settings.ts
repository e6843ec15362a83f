import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { isLoopback } from '@samspil/kit/identity/is-loopback.ts';
import { SettingsError } from '@samspil/kit/settings.ts';
import { z } from 'zod';

/**
 * What the pages read beside the settings of identity.
 *
 * - `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`: this gateway as a client of the provider; without an id nobody signs in by browser.
 * - `OIDC_SCOPE`: what is asked for, `openid` at least.
 * - `PUBLIC_URL`: the address at which browsers reach the gateway, without a path. The provider sends people back to
 *   `PUBLIC_URL/sign-in/callback`.
 */
export const pagesSettings = z.object({
  ...identitySettings.shape,
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'it must contain openid')
    .default('openid'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'give an address that starts with https:// or http://' })
    .refine((text) => /^https?:\/\/[^/?#@]+\/?$/i.test(text), 'give scheme, host and port only, without a path')
    .transform((text) => new URL(text).origin)
    .optional(),
});

export type PagesSettings = z.output<typeof pagesSettings>;

/** @throws SettingsError for settings that are fine one by one but not together. */
export function checkPagesSettings(settings: PagesSettings): void {
  const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ISSUER, PUBLIC_URL, NODE_ENV } = settings;
  const faults: string[] = [];
  if (OIDC_CLIENT_ID !== undefined && OIDC_ISSUER === undefined)
    faults.push('OIDC_CLIENT_ID is set without OIDC_ISSUER');
  if (OIDC_CLIENT_SECRET !== undefined && OIDC_CLIENT_ID === undefined)
    faults.push('OIDC_CLIENT_SECRET is set without OIDC_CLIENT_ID');
  if (OIDC_CLIENT_ID !== undefined && PUBLIC_URL === undefined)
    faults.push('PUBLIC_URL is not set: sign-in with OIDC_CLIENT_ID needs it');
  const plain = PUBLIC_URL?.startsWith('http:') === true && !isLoopback(new URL(PUBLIC_URL));
  if (plain && NODE_ENV === 'production')
    faults.push('PUBLIC_URL is not valid: in production it must start with https://');
  if (faults.length > 0) throw new SettingsError(faults);
}
