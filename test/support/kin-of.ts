import { Database } from '@samspil/kit/database/database.ts';
import { roleUrl } from '@samspil/kit/database/roles.ts';
import { createLog } from '@samspil/kit/log.ts';

/** Those to whom the social services' files tie a person. */
export async function kinOf(ownerUrl: string, person: string): Promise<readonly string[]> {
  await using social = new Database({
    url: roleUrl(ownerUrl, 'social', 'importer'),
    log: createLog('test', 'silent'),
    connections: 1,
  });
  const rows = await social.transaction((tx) =>
    tx.sql<{ id: string }>('select distinct other_person_id as id from relation where person_id = $1', [person]),
  );
  return rows.map(({ id }) => id);
}
