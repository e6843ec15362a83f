import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { z } from 'zod';
import { createGateway } from './create-gateway.ts';
import { departmentLinks, departmentUrls, gatewaySettings, limitsOf, upper } from './gateway-settings.ts';
import { serveGateway } from './http-server.ts';

/** The gateway as a process of its own, with the departments behind HTTP. */
await runProcess('gateway', async (resources, log) => {
  const settings = readSettings(
    z.object({ ...gatewaySettings.shape, ...departmentUrls.shape, ...identitySettings.shape }),
  );
  const gateway = await createGateway({
    supergraph: { kind: 'file', path: settings.SUPERGRAPH },
    departments: departmentLinks(settings, (department) => ({
      kind: 'http',
      url: settings[`${upper(department)}_URL`],
    })),
    verifyToken: createTokenVerifier(settings, log),
    limits: limitsOf(settings),
    log,
  });
  resources.defer(() => gateway.close());
  const server = await serveGateway(gateway, { host: settings.HOST, port: settings.PORT });
  resources.defer(() => server.close());
  log.info({ url: `${server.url}/graphql` }, 'ready');
});
