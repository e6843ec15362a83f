import type { GraphQLResolveInfo } from 'graphql';
import type { Department } from '../departments.ts';
import { type PageArguments, readPage, toConnection } from '../subgraph/connection.ts';
import { momentOf, readMomentCursor } from '../subgraph/moment-cursor.ts';
import type { RequestContext } from '../subgraph/service.ts';
import { DEPARTMENT_NAMES } from './department-names.ts';
import { OWN_LOG_NOTICE } from './own-log-notice.ts';
import { purposeOf } from './purposes.ts';
import { seenBy } from './seen-by.ts';

/** A look as the database tells the citizen of it. */
interface LookRow {
  readonly id: string;
  readonly at: Date;
  readonly moment: string;
  readonly basis: string | null;
  readonly roles: readonly string[];
  readonly department: string | null;
}

/** The resolver of `PersonAccessLog.<department>`: the field above it has opened the person as the citizen's own. */
export function ownLog(department: Department) {
  return async (
    { personId }: { readonly personId: string },
    { own, ...args }: PageArguments & { readonly own?: boolean | null },
    { access }: RequestContext<unknown>,
    _: GraphQLResolveInfo,
  ) => {
    const page = readPage(args);
    const after = readMomentCursor(page.after);
    const rows = await access.tx.sql<LookRow>(
      `select *, ${momentOf('at')} as moment from samspil.own_log($1, $2, $3, $4, $5)`,
      [personId, own === true, page.first, after?.moment ?? null, after?.id ?? null],
    );
    const looks = rows.map((row) => ({
      order: row.moment,
      id: row.id,
      node: {
        personId,
        at: row.at,
        department: DEPARTMENT_NAMES[department],
        seenBy: seenBy(row, department),
        purpose: purposeOf(row.basis),
      },
    }));
    return { ...toConnection(looks, page), personId, notice: OWN_LOG_NOTICE };
  };
}
