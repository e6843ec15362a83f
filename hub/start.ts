import { startGateway } from '@samspil/gateway/start-gateway.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import { announce } from './announce.ts';
import { checkPorts } from './ports.ts';
import { prepareDatabases } from './prepare-databases.ts';
import { readHubSettings } from './read-hub-settings.ts';
import { startSubgraphs } from './start-subgraphs.ts';

// Gateway and departments in one process: the gateway calls the departments' handlers directly, with no HTTP between them.
await runProcess('hub', async (resources, log, signal) => {
  const settings = readHubSettings();
  await checkPorts(settings.HOST, settings.PORT);
  const urls = await ownerUrls(
    DEPARTMENTS,
    { home: settings.SAMSPIL_HOME, log, port: settings.DATABASE_PORT },
    resources,
  );
  const synthetic = await prepareDatabases(urls, settings, log, signal);
  const subgraphs = await startSubgraphs(urls, settings, resources);
  const url = await startGateway(
    {
      settings: {
        ...settings,
        SYNTHETIC_DATA: synthetic !== null,
        EXAMPLE_PERSON: synthetic?.example?.person ?? '',
        EXAMPLE_CASE: synthetic?.example?.case?.number ?? '',
      },
      way: (department) => ({
        kind: 'direct',
        handle: subgraphs[department].handle,
        subscribe: subgraphs[department].subscribe,
      }),
      log: createLog('gateway'),
    },
    resources,
  );
  announce(url, settings, synthetic);
});
