import type { Department } from '@samspil/kit/departments.ts';
import { createTokenVerifier } from '@samspil/kit/identity/verify-token.ts';
import type { Log } from '@samspil/kit/log.ts';
import { createGateway } from './create-gateway.ts';
import type { DepartmentLink } from './department-link.ts';
import { departmentLinks, type GatewaySettings, limitsOf } from './gateway-settings.ts';
import { serveGateway } from './http-server.ts';
import { createPages } from './sign-in/pages.ts';

export interface StartGatewayOptions {
  readonly settings: GatewaySettings;
  /** How each department is reached. */
  readonly way: (department: Department) => DepartmentLink;
  readonly log: Log;
}

/** Serves the graph and its pages; gives the address. Everything is closed with `resources`. */
export async function startGateway(
  { settings, way, log }: StartGatewayOptions,
  resources: AsyncDisposableStack,
): Promise<string> {
  const verifyToken = createTokenVerifier(settings, log);
  const pages = createPages({
    settings,
    verifyToken,
    log,
    syntheticData: settings.SYNTHETIC_DATA,
    examplePerson: settings.EXAMPLE_PERSON,
    exampleCase: settings.EXAMPLE_CASE,
  });
  const gateway = await createGateway({
    supergraph: { kind: 'file', path: settings.SUPERGRAPH },
    departments: departmentLinks(settings, way),
    verifyToken,
    limits: limitsOf(settings),
    log,
    pages,
  });
  resources.defer(() => gateway.close());
  const server = await serveGateway(gateway, { host: settings.HOST, port: settings.PORT });
  resources.defer(() => server.close());
  resources.defer(() => gateway.endStreams());
  return server.url;
}
