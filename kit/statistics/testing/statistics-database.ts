import { Database, type Transaction } from '../../database/database.ts';
import { migrate } from '../../database/migrate.ts';
import { roleUrl } from '../../database/roles.ts';
import type { Department } from '../../departments.ts';
import { createLog } from '../../log.ts';
import { startTestServer } from '../../testing/test-server.ts';

/** A department's empty tables on a real server, for tests of its areas' figures. */
export interface StatisticsDatabase {
  /** As the superuser, whom no row policy holds back. */
  readonly all: Database;
  /** Fills the figures as the statistics role. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** Migrates a department's tables and gives the ways in that a test of its statistics needs. */
export async function startStatisticsDatabase(
  department: Department,
  migrations: string,
  refreshStatistics: (tx: Transaction) => Promise<void>,
): Promise<StatisticsDatabase> {
  const log = createLog('test', 'silent');
  const server = await startTestServer();
  const opened: Database[] = [];
  const stop = async () => {
    await Promise.all(opened.map((database) => database.close()));
    await server.stop();
  };
  try {
    const ownerUrl = server.ownerUrl(department);
    await migrate({ department, ownerUrl, folder: migrations, log });
    const statistics = new Database({ url: roleUrl(ownerUrl, department, 'statistics'), log });
    const all = new Database({ url: server.superuserUrl(department), log });
    opened.push(statistics, all);
    return { all, refresh: () => statistics.transaction(refreshStatistics), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
