import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backUpDepartment } from '@samspil/kit/backup/back-up-department.ts';
import { BackupError } from '@samspil/kit/backup/manifest.ts';
import { migrate } from '@samspil/kit/database/migrate.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS } from '@samspil/kit/departments.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

await runCommand({
  usage: `Usage: npm run backup -- <folder>
  Writes the five departments' databases into a folder that is new or empty: each as it was at one moment. It holds personal data and no
  keys: keep it as you keep the databases, and the keys (docs/keys.md) elsewhere.`,
  async run(args, { resources, signal, log }) {
    const [given, ...more] = args;
    if (given === undefined || given.startsWith('-') || more.length > 0) throw new UsageError('Name one folder.');
    const folder = resolve(given);
    await emptyFolder(folder);
    const { SAMSPIL_HOME: home } = readSettings(hubSettings);
    const urls = await ownerUrls(DEPARTMENTS, { home, log }, resources);
    for (const name of DEPARTMENTS) {
      signal.throwIfAborted();
      await migrate({ department: name, ownerUrl: urls[name], folder: join(services[name].folder, 'migrations'), log });
      const { tables, at } = await backUpDepartment({
        department: name,
        ownerUrl: urls[name],
        folder: join(folder, name),
        signal,
      });
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(`${name}: ${rows} rows of ${tables.length} tables, as of ${at}\n`);
    }
  },
});

async function emptyFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    throw new BackupError(`${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'error'}).`);
  }
  throw new BackupError(`${folder} is not empty: name a folder for this backup alone.`);
}
