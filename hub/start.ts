import { gatewaySettings } from '@samspil/gateway/gateway-settings.ts';
import { startGateway } from '@samspil/gateway/start-gateway.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import { createLog } from '@samspil/kit/log.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import { startSubgraph } from '@samspil/kit/run-service.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import type { Subgraph } from '@samspil/kit/subgraph/create-subgraph.ts';
import { z } from 'zod';
import { announce } from './announce.ts';
import { hubSettings } from './hub-settings.ts';
import { prepareDatabases } from './prepare-databases.ts';
import { services } from './services.ts';

// Gateway and departments in one process: the gateway calls the departments' handlers directly, with no HTTP between them.
await runProcess('hub', async (resources, log) => {
  const settings = readSettings(z.object({ ...gatewaySettings.shape, ...hubSettings.shape }));
  const urls = await ownerUrls(DEPARTMENTS, { home: settings.SAMSPIL_HOME, log, port: settings.DATABASE_PORT }, resources);
  const synthetic = await prepareDatabases(urls, settings, log);
  const subgraphs = new Map<string, Subgraph>();
  for (const department of DEPARTMENTS) {
    const own = createLog(department);
    const subgraph = await startSubgraph(services[department], {
      ownerUrl: urls[department],
      connections: settings.DATABASE_CONNECTIONS,
      verifyToken: createTokenVerifier(settings, own),
      log: own,
    });
    resources.defer(() => subgraph.close());
    subgraphs.set(department, subgraph);
  }
  const handlerOf = (department: string) => {
    const subgraph = subgraphs.get(department);
    if (subgraph === undefined) throw new Error(`There is no subgraph ${department}.`);
    return subgraph.handle;
  };
  const url = await startGateway(
    {
      settings: { ...settings, SYNTHETIC_DATA: synthetic !== null, EXAMPLE_PERSON: synthetic?.examplePerson ?? '' },
      way: (department) => ({ kind: 'direct', handle: handlerOf(department) }),
      log: createLog('gateway'),
    },
    resources,
  );
  announce(url, settings, synthetic);
});
