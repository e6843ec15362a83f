import { once } from 'node:events';
import { createServer } from 'node:net';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { ListenError } from '@samspil/kit/server/http-server.ts';

/** A department's port when each has a process of its own: one of the five after the gateway's. */
export function servicePort(gatewayPort: number, department: Department): number {
  return gatewayPort + 1 + DEPARTMENTS.indexOf(department);
}

/**
 * Looks whether the gateway's port, and those of the departments that get a process of their own, can be had: before anything is
 * started, since a whole database is a long way to a port that is taken.
 *
 * @throws MendableError when one cannot; the message is one line that says what to do.
 */
export async function checkPorts(host: string, port: number, departments: readonly Department[] = []): Promise<void> {
  if (departments.length > 0 && (port === 0 || port > 65_535 - DEPARTMENTS.length)) {
    throw new MendableError(
      'PORT is not valid: with a process each it takes a number from 1 to 65530, and the five after it.',
    );
  }
  const fault = await listenFault(host, port);
  if (fault !== null) throw new ListenError(port, fault);
  for (const department of departments) {
    const own = servicePort(port, department);
    if ((await listenFault('127.0.0.1', own)) !== null) {
      throw new MendableError(
        `Port ${own}, for ${department}, cannot be used. Set PORT to a number that is free with the five after it.`,
      );
    }
  }
}

async function listenFault(host: string, port: number): Promise<string | null> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'error';
  }
}
