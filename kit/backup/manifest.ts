import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { DEPARTMENTS, type Department } from '../departments.ts';
import { MendableError } from '../mendable-error.ts';

/** A backup that cannot be made, or not be trusted; the message says what to do. */
export class BackupError extends MendableError {}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z][a-z0-9_]*$/);

const departmentManifest = z.strictObject({
  format: z.literal(1),
  department: z.enum(DEPARTMENTS),
  /** The moment of the snapshot: everything committed before it is in the backup, and nothing after it. */
  at: z.iso.datetime(),
  /** The migrations that made its tables, in the order in which they ran. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })).min(1),
  tables: z.array(
    z.strictObject({
      schema: z.enum(['public', 'samspil']),
      table: name,
      columns: z.array(name).min(1),
      rows: z.int().min(0),
      sha256,
    }),
  ),
});

/** What a department's part of a backup holds. */
export type DepartmentManifest = z.output<typeof departmentManifest>;
export type TableManifest = DepartmentManifest['tables'][number];

/** The file of a table, in the department's folder: the text format of COPY, compressed. */
export function tableFile(folder: string, { schema, table }: Pick<TableManifest, 'schema' | 'table'>): string {
  return join(folder, `${schema}.${table}.copy.gz`);
}

/** Writes the manifest and sees it on the disk: a backup without one is none. */
export async function writeManifest(folder: string, manifest: DepartmentManifest): Promise<void> {
  const file = await open(join(folder, 'manifest.json'), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Reads a department's manifest and compares every file with it.
 *
 * @throws BackupError when anything is missing or not as it was written.
 */
export async function verifiedManifest(folder: string, department: Department): Promise<DepartmentManifest> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'not JSON';
    throw new BackupError(`There is no whole backup of ${department} in ${folder} (${code}).`);
  }
  const parsed = departmentManifest.safeParse(content);
  if (!parsed.success || parsed.data.department !== department)
    throw new BackupError(`The manifest of ${department} in ${folder} is not one of a backup of it.`);
  for (const table of parsed.data.tables) {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(tableFile(folder, table)), hash);
    } catch (error) {
      throw new BackupError(
        `${tableFile(folder, table)} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
      );
    }
    if (hash.digest('hex') !== table.sha256)
      throw new BackupError(`${tableFile(folder, table)} is not as it was written: nothing was restored.`);
  }
  return parsed.data;
}
