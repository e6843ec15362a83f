import { type HttpServer, type ListenOptions, listen } from '@samspil/kit/server/http-server.ts';
import type { Gateway } from './create-gateway.ts';

/**
 * Serves a gateway over HTTP.
 *
 * @throws ListenError when the port cannot be used; its message is one line that says what to do.
 */
export function serveGateway(
  gateway: Pick<Gateway, 'handleNode' | 'upgrade'>,
  options: ListenOptions,
): Promise<HttpServer> {
  // `handleNode` never rejects.
  return listen((request, response) => void gateway.handleNode(request, response), {
    ...options,
    upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
  });
}
