import { rm } from 'node:fs/promises';
import { Database } from '@samspil/kit/database/database.ts';
import { type EmbeddedServer, startEmbeddedServer } from '@samspil/kit/database/embedded/embedded-server.ts';
import { type LoginRole, roleUrl } from '@samspil/kit/database/roles.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { createLog } from '@samspil/kit/log.ts';
import { seededHome } from './seeded-home.ts';

const log = createLog('test', 'silent');

/** The five departments' databases, filled by the seed command, without a hub. */
export interface RealDatabases {
  readonly home: string;
  /** A role's own way in, or the owner's or the superuser's. */
  as(department: Department, role: LoginRole | 'owner' | 'superuser'): Database;
  urlOf(department: Department, role: LoginRole | 'owner' | 'superuser'): string;
  stop(): Promise<void>;
}

/** Opens the databases of a temporary home that so many people are seeded in. */
export async function seededDatabases(people: number, env: Record<string, string> = {}): Promise<RealDatabases> {
  const home = await seededHome(people, env);
  let server: EmbeddedServer | undefined;
  const opened = new Map<string, Database>();
  const stop = async () => {
    await Promise.all([...opened.values()].map((database) => database.close()));
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    server = await startEmbeddedServer({ home, log });
  } catch (error) {
    await stop();
    throw error;
  }
  const running = server;
  const urlOf = (department: Department, role: LoginRole | 'owner' | 'superuser') => {
    const owner = running.ownerUrl(department);
    if (role === 'superuser') return running.superuserUrl(department);
    return role === 'owner' ? owner : roleUrl(owner, department, role);
  };
  return {
    home,
    urlOf,
    as(department, role) {
      const key = `${department} ${role}`;
      const database =
        opened.get(key) ??
        new Database({ url: urlOf(department, role), log, connections: 1, statementTimeout: 60_000 });
      opened.set(key, database);
      return database;
    },
    stop,
  };
}

/** Something for each department, as `test.each` takes it. */
export const EACH_DEPARTMENT = DEPARTMENTS.map((department) => [department] as const);
