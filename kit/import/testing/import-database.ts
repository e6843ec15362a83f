import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../database/database.ts';
import { startEmbeddedServer } from '../../database/embedded/embedded-server.ts';
import { migrate } from '../../database/migrate.ts';
import { roleUrl } from '../../database/roles.ts';
import { createLog } from '../../log.ts';
import { ENROLMENT_SQL } from './enrolments.ts';

export interface ImportDatabase {
  /** A folder for the test's files. */
  readonly folder: string;
  readonly importerUrl: string;
  /** As the importer role. */
  readonly importer: Database;
  /** As the role that owns the tables. */
  readonly owner: Database;
  stop(): Promise<void>;
}

/** A real server in a temporary folder with the tables of the tests' imports. */
export async function startImportDatabase(): Promise<ImportDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-import-'));
  const log = createLog('test', 'silent');
  const server = await startEmbeddedServer({ home: folder, log });
  const opened: Database[] = [];
  const stop = async () => {
    await Promise.all(opened.map((database) => database.close()));
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const ownerUrl = server.ownerUrl('schools');
    const migrations = join(folder, 'migrations');
    await mkdir(migrations);
    await writeFile(join(migrations, '0001-enrolment.sql'), ENROLMENT_SQL);
    await migrate({ department: 'schools', ownerUrl, folder: migrations, log });
    const importerUrl = roleUrl(ownerUrl, 'schools', 'importer');
    const importer = new Database({ url: importerUrl, log, statementTimeout: 30_000 });
    const owner = new Database({ url: ownerUrl, log });
    opened.push(importer, owner);
    return { folder, importerUrl, importer, owner, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
