import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';

/** Whether this system tells about processes as `processesOf` asks. */
export const CAN_LIST_PROCESSES = process.platform === 'linux';

/**
 * The command lines of all processes that belong to a hub's home: those that were given it as SAMSPIL_HOME or in their arguments, and those
 * that work in it, such as PostgreSQL's.
 */
export async function processesOf(home: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [command, environment, folder] = await Promise.all([
        readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
        readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
        readlink(`/proc/${pid}/cwd`).catch(() => ''),
      ]);
      const belongs =
        command.includes(home) || environment.includes(`SAMSPIL_HOME=${home}\0`) || folder.startsWith(home);
      return belongs ? [command.replaceAll('\0', ' ').trim()] : [];
    }),
  );
  return found.flat();
}

/** Those of some ports in a row that cannot be listened on. */
export async function takenPorts(first: number, count: number): Promise<number[]> {
  const ports = Array.from({ length: count }, (_, index) => first + index);
  const free = await Promise.all(ports.map(canListen));
  return ports.filter((_, index) => free[index] === false);
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
