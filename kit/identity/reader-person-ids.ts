import { createPersonIds, type PersonIds } from '../person-id.ts';
import { readPersonIdKey } from '../person-id-key.ts';
import type { IdentitySettings } from './identity-settings.ts';

/**
 * What a service derives its readers' person ids with: null unless tokens bring CPR numbers (`OIDC_CPR_CLAIM`), so that no
 * process holds the id key without need.
 *
 * @throws SettingsError when the key is needed and cannot be had.
 */
export async function readerPersonIds(
  settings: IdentitySettings,
  env: NodeJS.ProcessEnv = process.env,
): Promise<PersonIds | null> {
  if (settings.OIDC_ISSUER === undefined || settings.OIDC_CPR_CLAIM === undefined) return null;
  return createPersonIds(await readPersonIdKey(settings.SAMSPIL_HOME, env));
}
