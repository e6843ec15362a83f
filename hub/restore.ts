import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError, type DepartmentManifest, verifiedManifest } from '@samspil/kit/backup/manifest.ts';
import { holdsRows, isServed, restoreDepartment } from '@samspil/kit/backup/restore-department.ts';
import { ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS, type Department, isDepartment } from '@samspil/kit/departments.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { hubSettings } from './hub-settings.ts';
import { runCommand, UsageError } from './run-command.ts';
import { services } from './services.ts';

await runCommand({
  usage: `Usage: npm run restore -- <folder> [<department>] [--replace]
  Brings back the databases that "npm run backup" wrote: all five, or one. The whole backup is checked first.
  replace: databases that hold rows are emptied before; without it they are refused. Stop the hub first: one that runs is refused.
  Afterwards "npm run audit:verify" names what is missing since, as far as a department that was not restored holds a newer head.`,
  async run(args, { resources, signal, log }) {
    const { folder, departments, replace } = readArguments(args);
    const manifests = new Map<Department, DepartmentManifest>();
    for (const name of departments) manifests.set(name, await verifiedManifest(join(folder, name), name));
    const { SAMSPIL_HOME: home } = readSettings(hubSettings);
    const urls = await ownerUrls(DEPARTMENTS, { home, log }, resources);
    for (const name of departments)
      if (await isServed(urls[name], name))
        throw new BackupError(`The service of ${name} runs on its database: nothing was restored. Stop the hub first.`);
    if (!replace) {
      for (const name of departments)
        if (await holdsRows(urls[name]))
          throw new BackupError(
            `The database of ${name} holds rows: nothing was restored. Say --replace if they may go.`,
          );
    }
    for (const [name, manifest] of manifests) {
      signal.throwIfAborted();
      await restoreDepartment({
        department: name,
        ownerUrl: urls[name],
        migrations: join(services[name].folder, 'migrations'),
        folder: join(folder, name),
        manifest,
        log,
      });
      process.stdout.write(`${name}: restored as of ${manifest.at}\n`);
    }
    if (departments.length === DEPARTMENTS.length)
      process.stdout.write(
        'All five are as they were then, so no department holds a newer head of another: what was recorded since is missing, and audit:verify cannot name it (docs/audit.md).\n',
      );
  },
});

function readArguments(args: string[]) {
  let positionals: string[];
  let values: { replace?: boolean };
  try {
    ({ positionals, values } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean' } } }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
  const [folder, department, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name the folder of the backup.');
  if (department !== undefined && !isDepartment(department)) throw new UsageError('There is no such department.');
  const departments: readonly Department[] = department === undefined ? DEPARTMENTS : [department];
  return { folder: resolve(folder), departments, replace: values.replace === true };
}
