import { readFile, stat } from 'node:fs/promises';
import { DatabaseStartError, explainStartFault } from './database-start-error.ts';

/** The account that the server's processes run as. */
export interface ServerAccount {
  /** To whom the server's files must belong; null means to whoever runs this process. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** The command that runs a program under this account. */
  command(program: string, args: readonly string[]): { readonly file: string; readonly args: readonly string[] };
}

/**
 * Chooses the account for the server: our own, unless we are root, as which PostgreSQL refuses to run. Then it is the owner of
 * the data folder, or `nobody` (initdb wants a name in the password file, and that one is on every machine; a `postgres` user may
 * have a real server's files in its hands).
 *
 * Root's folders are often closed to others (/root, `mktemp -d`), and so are the programs and the data in them. Therefore the
 * server gets, of root's capabilities, the one to enter and read folders, and writes only what it owns. It is ambient, since programs
 * without file capabilities get no other, and `no_setuid_fixup` lets access(2) count it, by which initdb looks for `postgres`.
 *
 * @throws DatabaseStartError when root cannot do that here, or the data folder belongs to somebody else.
 */
export async function serverAccount(folder: string): Promise<ServerAccount> {
  const data = await stat(`${folder}/data`).catch(() => null);
  const me = process.geteuid?.();
  if (me !== 0) {
    if (data !== null && me !== undefined && data.uid !== me) {
      throw new DatabaseStartError(explainStartFault('wrong ownership', { folder }));
    }
    return { owner: null, command: (file, args) => ({ file, args }) };
  }
  if (process.platform !== 'linux') throw new DatabaseStartError(explainStartFault('run as root', { folder }));
  const owner = data !== null && data.uid !== 0 ? { uid: data.uid, gid: data.gid } : await nobody(folder);
  const capability = await capabilityToEnter(folder);
  const account = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--no-new-privs',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    '--securebits=+no_setuid_fixup',
  ];
  return { owner, command: (program, args) => ({ file: 'setpriv', args: [...account, program, ...args] }) };
}

async function nobody(folder: string): Promise<{ uid: number; gid: number }> {
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(await readFile('/etc/passwd', 'utf8').catch(() => '')) ?? [];
  if (uid === undefined || gid === undefined)
    throw new DatabaseStartError(explainStartFault('run as root', { folder }));
  return { uid: Number(uid), gid: Number(gid) };
}

/** Root of a container may lack the smaller capability: Docker's default set has only the larger. */
async function capabilityToEnter(folder: string): Promise<string> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  // Numbers of linux/capability.h.
  if ((effective & (1n << 2n)) !== 0n) return 'dac_read_search';
  if ((effective & (1n << 1n)) !== 0n) return 'dac_override';
  throw new DatabaseStartError(explainStartFault('run as root', { folder }));
}
