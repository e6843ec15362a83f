import { randomUUID } from 'node:crypto';
import { copyTransaction } from '@samspil/kit/database/copy.ts';
import { Database, type Transaction } from '@samspil/kit/database/database.ts';
import { recordWork } from '@samspil/kit/database/record-work.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import type { Log } from '@samspil/kit/log.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';
import { createProgress } from '@samspil/kit/progress.ts';
import type { Service } from '@samspil/kit/subgraph/service.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import { refreshFigures } from './refresh-figures.ts';

/** The size that a service's `seedRows` is for. */
const STANDARD_PEOPLE = 27_500;

/** A database that holds other data than what it should be seeded with. */
export class NotEmpty extends MendableError {}

export interface SeedOptions {
  readonly ownerUrl: string;
  readonly municipality: Municipality;
  readonly log: Log;
  /** No progress bar. */
  readonly quiet: boolean;
  /** Ends the work: of the transaction under way nothing is written. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fills a department's database with its part of the synthetic municipality: all of it in one transaction, so that a crash leaves
 * nothing behind, and then the aggregate tables. Does nothing where that has been done; gives whether it wrote.
 *
 * @throws NotEmpty when the database holds another synthetic municipality, or imported data.
 */
export async function seedDepartment(service: Service, options: SeedOptions): Promise<boolean> {
  const { municipality, ownerUrl, log, quiet, signal } = options;
  await using statistics = new Database({
    url: roleUrl(ownerUrl, service.name, 'statistics'),
    log,
    connections: 1,
    statementTimeout: 0,
  });
  const [seeded] = await statistics.transaction((tx) =>
    tx.sql<{ seed: string; people: string; complete: boolean }>(
      'select seed, people, figures_at is not null as complete from samspil.seeded',
    ),
  );
  if (seeded !== undefined && (seeded.seed !== municipality.seed || Number(seeded.people) !== municipality.people)) {
    throw new NotEmpty(
      `The database of ${service.name} holds the synthetic municipality "${seeded.seed}" of ${seeded.people} people. Empty it first, or seed another database.`,
    );
  }
  if (seeded?.complete === true) return false;
  if (seeded === undefined) {
    if (await holdsImports(ownerUrl, log)) {
      throw new NotEmpty(`The database of ${service.name} holds imported data: nothing invented is written beside it.`);
    }
    await copyTransaction(
      roleUrl(ownerUrl, service.name, 'importer'),
      async (copy, sql) => {
        const expected = Math.ceil((service.seedRows * municipality.people) / STANDARD_PEOPLE);
        const progress = createProgress(service.name, expected, { quiet });
        let done = 0;
        try {
          await service.seed(municipality, {
            async copy(table, columns, rows) {
              const before = done;
              done += await copy({ table, columns, rows, onProgress: (count) => progress.set(before + count, table) });
            },
          });
        } finally {
          progress.done();
        }
        await shield(municipality, sql);
        await copy({
          table: 'samspil.seeded',
          columns: ['seed', 'people'],
          rows: [[municipality.seed, municipality.people]],
        });
        const { seed, people } = municipality;
        await recordWork(
          { sql },
          { kind: 'IMPORT', trace: randomUUID(), detail: { definition: 'synthetic', seed, people, rows: done } },
        );
      },
      { signal },
    );
  }
  await statistics.transaction(async (tx) => {
    await refreshFigures(service, tx);
    await tx.sql('update samspil.seeded set figures_at = now()');
  }, signal);
  return true;
}

/** Whose name and address are protected is known to every department, as it is by the import of protected persons. */
async function shield(municipality: Municipality, sql: Transaction['sql']): Promise<void> {
  let batch: string[] = [];
  const write = async () => {
    await sql('select samspil.shield_persons($1::uuid[], $2::boolean[])', [batch, batch.map(() => false)]);
    batch = [];
  };
  for (const people of [municipality.everyone(), municipality.outsiders()]) {
    for (const index of people) {
      if (municipality.isProtected(index)) batch.push(municipality.personId(index));
      if (batch.length === SHIELDED_AT_ONCE) await write();
    }
  }
  await write();
}

const SHIELDED_AT_ONCE = 1_000;

/** Whether data of the department's own has come in. */
export async function holdsImports(ownerUrl: string, log: Log): Promise<boolean> {
  await using owner = new Database({ url: ownerUrl, log, connections: 1 });
  const [row] = await owner.transaction((tx) =>
    tx.sql<{ imported: boolean }>('select exists (select from samspil.import_run) as imported'),
  );
  return row?.imported === true;
}
