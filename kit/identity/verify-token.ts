import type { Log } from '../log.ts';
import type { PersonIds } from '../person-id.ts';
import { SettingsError } from '../settings.ts';
import { developmentKeys } from './development-keys.ts';
import { type IdentitySettings, identityFaults } from './identity-settings.ts';
import { DEVELOPMENT_ISSUER } from './issuer-files.ts';
import { createIssuerVerifier } from './issuer-verifier.ts';
import { providerKeys } from './provider-keys.ts';
import type { ClaimNames } from './read-claims.ts';
import type { TokenVerifier } from './reader.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/**
 * Makes the one check of access tokens, used by the gateway and again by every subgraph. It trusts `OIDC_ISSUER`, or without it the
 * development issuer, and nothing else. Each verifier remembers what it has verified by itself.
 *
 * @param personIds for services: derives a reader's person id where the token brings a CPR number (see `readerPersonIds`).
 * @throws SettingsError when the settings do not fit together, such as no OIDC_ISSUER in production.
 */
export function createTokenVerifier(
  settings: IdentitySettings,
  log: Log,
  personIds: PersonIds | null = null,
): TokenVerifier {
  const faults = identityFaults(settings);
  if (faults.length > 0) throw new SettingsError(faults);
  return createIssuerVerifier({
    trusted: trustedIssuer(settings, log),
    audience: settings.OIDC_AUDIENCE,
    personIds,
  });
}

function trustedIssuer(settings: IdentitySettings, log: Log): TrustedIssuer {
  if (settings.OIDC_ISSUER !== undefined) {
    return {
      issuer: settings.OIDC_ISSUER,
      keys: providerKeys(settings.OIDC_ISSUER, log),
      claims: claimNames(settings),
    };
  }
  return {
    issuer: DEVELOPMENT_ISSUER,
    keys: developmentKeys(settings.SAMSPIL_HOME),
    claims: { roles: 'roles', department: 'department', unit: 'unit', person: { name: 'person', form: 'ID' } },
  };
}

function claimNames(settings: IdentitySettings): ClaimNames {
  const { OIDC_PERSON_CLAIM: id, OIDC_CPR_CLAIM: cpr } = settings;
  return {
    roles: settings.OIDC_ROLES_CLAIM,
    department: settings.OIDC_DEPARTMENT_CLAIM,
    unit: settings.OIDC_UNIT_CLAIM,
    person: id !== undefined ? { name: id, form: 'ID' } : cpr !== undefined ? { name: cpr, form: 'CPR' } : null,
  };
}
