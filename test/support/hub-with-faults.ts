import { startGateway } from '@samspil/gateway/start-gateway.ts';
import { announce } from '@samspil/hub/announce.ts';
import { prepareDatabases } from '@samspil/hub/prepare-databases.ts';
import { readHubSettings } from '@samspil/hub/read-hub-settings.ts';
import { startSubgraphs } from '@samspil/hub/start-subgraphs.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import type { Handler, HandlerResponse } from '@samspil/kit/server/handler.ts';

/** What can go wrong with a handler that is called directly. */
export const CALL_FAULTS = ['throws', 'never answers', 'status 500', 'broken JSON', 'nonsense'] as const;

export type CallFault = (typeof CALL_FAULTS)[number];

/** Which departments are down from now on, as the test tells this process; it answers `done`. */
export type Faults = Partial<Record<Department, CallFault>>;

// `npm start` as it is, with a switch before each department's handler.
if (import.meta.main) {
  let faults: Faults = {};
  process.on('message', (message: Faults) => {
    faults = message;
    process.send?.('done');
  });
  await runProcess('hub', async (resources, log) => {
    const settings = readHubSettings();
    const urls = await ownerUrls(DEPARTMENTS, { home: settings.SAMSPIL_HOME, log }, resources);
    const synthetic = await prepareDatabases(urls, settings, log);
    const subgraphs = await startSubgraphs(urls, settings, resources);
    const way = (department: Department) => {
      const handle: Handler = async (request) => {
        const fault = faults[department];
        if (fault === undefined) return subgraphs[department].handle(request);
        return harm(fault, () => subgraphs[department].handle(request));
      };
      return { kind: 'direct', handle } as const;
    };
    const url = await startGateway({ settings, way, log: createLog('gateway') }, resources);
    announce(url, settings, synthetic);
  });
}

async function harm(fault: CallFault, answer: () => Promise<HandlerResponse>): Promise<HandlerResponse> {
  if (fault === 'throws') throw new Error('connect postgres://owner:secret@db.example');
  if (fault === 'never answers') return new Promise(() => undefined);
  if (fault === 'status 500') return { ...(await answer()), status: 500 };
  if (fault === 'nonsense') return { ...(await answer()), body: '{"data":{"person":[],"area":"0165"}}' };
  const { body, ...rest } = await answer();
  return { ...rest, body: body.slice(0, body.length / 2) };
}
