import { departmentUrls, urlsOf } from '@samspil/kit/department-urls.ts';
import { identityFaults } from '@samspil/kit/identity/identity-settings.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { z } from 'zod';
import { gatewayFaults, gatewaySettings } from './gateway-settings.ts';
import { startGateway } from './start-gateway.ts';

// The gateway as a process of its own, with the departments behind HTTP.
await runProcess('gateway', async (resources, log) => {
  const settings = readSettings(z.object({ ...gatewaySettings.shape, ...departmentUrls.shape }), process.env, [
    ...identityFaults(),
    ...gatewayFaults(),
  ]);
  const urls = urlsOf(settings);
  const url = await startGateway(
    { settings, way: (department) => ({ kind: 'http', url: urls[department] }), log },
    resources,
  );
  log.info({ url: `${url}/graphql` }, 'ready');
});
