import { type GatewaySettings, gatewayFaults, gatewaySettings } from '@samspil/gateway/gateway-settings.ts';
import { auditKeyFaults } from '@samspil/kit/audit/audit-key.ts';
import { ownerUrlFaults } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { identityFaults, personIdFaults } from '@samspil/kit/identity/identity-settings.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { z } from 'zod';
import { type HubSettings, hubSettings } from './hub-settings.ts';

/**
 * Reads all that a start of the hub takes from the environment, before anything is started.
 *
 * @throws SettingsError with every fault.
 */
export function readHubSettings(env: NodeJS.ProcessEnv = process.env): GatewaySettings & HubSettings {
  const shape = z.object({ ...gatewaySettings.shape, ...hubSettings.shape });
  return readSettings(shape, env, [
    ...ownerUrlFaults(DEPARTMENTS, env),
    ...identityFaults(env),
    ...personIdFaults(env, true),
    ...auditKeyFaults(DEPARTMENTS, env),
    ...gatewayFaults(env),
  ]);
}
