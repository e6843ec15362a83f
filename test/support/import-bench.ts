import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { impossibleCpr } from '@samspil/kit/import/testing/impossible-cpr.ts';
import { type RunningHub, runHub } from './run-hub.ts';
import { type ImportOutcome, runImportCommand } from './run-import-command.ts';

/** The header of the schools' export of enrolments. */
export const ENROLMENTS = 'CPR;Skolekode;Klassetrin;Fra dato;Til dato;Bopælsområde';

/** The CPR number of nobody, written as exports do, with the hyphen. */
export const cpr = (n: number) => impossibleCpr(n).replace(/^\d{6}/, '$&-');

/** The text of a file with these rows. */
export const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;

/** What the command says at its end. */
export const counts = (read: number, of: { new?: number; changed?: number; same?: number; refused?: number }) =>
  `${read} rows read: ${of.new ?? 0} new, ${of.changed ?? 0} changed, ${of.same ?? 0} as they were, 0 not for us, ${of.refused ?? 0} refused.\n`;

/** An empty hub that runs, and exports that are imported into it by the command. */
export interface ImportBench {
  readonly hub: RunningHub;
  /** Where the exports and the lists of refused rows are. */
  readonly folder: string;
  /** Everything that was printed and listed. */
  readonly told: string[];
  write(name: string, content: string | Uint8Array): Promise<string>;
  /** The list of the rows that were refused of a file, or null. */
  rejects(file: string): Promise<string | null>;
  importFile(department: string, name: string, file: string): Promise<ImportOutcome & { rejects: string | null }>;
  /** Those of some texts that were told to anybody or stand in a file of the hub's home, and CPR numbers of `impossibleCpr(0…39,999)`. */
  leaks(texts: readonly string[]): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startImportBench(): Promise<ImportBench> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-exports-'));
  const hub = await runHub({ program: 'hub/start.ts', people: 0 });
  const told: string[] = [];
  const rejects = (file: string) => readFile(`${file}.rejects.csv`, 'utf8').catch(() => null);
  return {
    hub,
    folder,
    told,
    async write(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    rejects,
    async importFile(department, name, file) {
      const outcome = await runImportCommand(hub.home, department, name, file);
      const list = await rejects(file);
      told.push(outcome.stdout, outcome.stderr, list ?? '');
      return { ...outcome, rejects: list };
    },
    async leaks(texts) {
      const all = [...told, hub.output()].join('\n');
      const numbers = new Set(Array.from({ length: 40_000 }, (_, n) => impossibleCpr(n)));
      const inside = [...all.matchAll(/(?=(\d{6})[-. ]?(\d{4}))/g)].map(([, date, serial]) => `${date}${serial}`);
      const kept = await Promise.all(
        (await filesOf(hub.home)).map(async (file) => (await heldIn(file, texts)).map((text) => `${text} in ${file}`)),
      );
      return [
        ...inside.filter((number) => numbers.has(number)),
        ...texts.filter((text) => all.includes(text)),
        ...kept.flat(),
      ];
    },
    async stop() {
      await hub.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** PostgreSQL removes files while they are looked for: those are empty. */
async function heldIn(file: string, texts: readonly string[]): Promise<string[]> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return texts.filter((text) => bytes.includes(text));
}
