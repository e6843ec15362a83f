import DataLoader from 'dataloader';
import { and, asc, desc, eq, getTableColumns, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { RequestAccess } from '../access/request-access.ts';
import { Fault } from '../errors.ts';
import {
  type Connection,
  type Cursor,
  cursorOfAnotherList,
  type Page,
  type PlacedRow,
  toConnection,
} from '../subgraph/connection.ts';
import type { Transaction } from './database.ts';

/** A table of rows about persons. */
type PersonTable = PgTable & { readonly personId: PgColumn };

/** A list that belongs to a parent (a person, an area): which column names the parent, and how the list is sorted. */
export interface PagedList<Table extends PgTable> {
  readonly table: Table;
  /** Which rows belong to a parent: `ownedBy(column)`, `withinArea(column)` or `wholeTable`. */
  readonly parent: Parent;
  /** The column to sort by; rows with the same value are sorted by `id`. An index on (parent, order, id) makes a page cheap. */
  readonly order: PgColumn;
  readonly id: PgColumn;
  readonly direction?: 'newest first' | 'ascending';
  /** Rows that the list leaves out or keeps beside the parent's own condition. */
  readonly where?: SQL;
}

/** How a list's rows belong to its parent; `key` is the parent's key in the statement. */
export interface Parent {
  readonly type: string;
  readonly owns: (key: SQL) => SQL | undefined;
}

/** Rows whose column equals the parent's key. */
export function ownedBy(column: PgColumn): Parent {
  return { type: column.getSQLType(), owns: (key) => eq(column, key) };
}

/**
 * Rows in an area or in one that lies in it. The column has the collation "C", in which every code below `0165-1` lies between
 * `0165-1-` and `0165-1.`, so that an index serves the range.
 */
export function withinArea(column: PgColumn): Parent {
  return {
    type: 'text',
    owns: (key) => sql`(${column} = ${key} or (${column} > ${key} || '-' and ${column} < ${key} || '.'))`,
  };
}

/** Every row of the table; the key is the empty text. */
export const wholeTable: Parent = { type: 'text', owns: () => undefined };

/** Loads pages of a parent's list; all parents that ask for the same page share one statement. */
export interface PageLoader<Node> {
  load(parent: string, page: Page): Promise<Connection<Node>>;
}

/**
 * A loader of pages. Parents are gathered by DataLoader and read by one LATERAL join, each with its own limit, so the number of
 * statements does not grow with the number of parents or rows.
 */
export function pageLoader<Table extends PgTable>(
  tx: Transaction,
  list: PagedList<Table>,
): PageLoader<Table['$inferSelect']> {
  return judgedPageLoader(tx, list, { why: sql`null`, reason: () => null });
}

/**
 * A loader of pages of rows about nobody that the department may withhold: such a row is an error in its place (WITHHELD, with the reason),
 * unless `mayRead` says that this reader is not one of those from whom it is kept.
 */
export function withholdablePageLoader<Table extends PgTable>(
  tx: Transaction,
  list: PagedList<Table>,
  mayRead: () => boolean,
): PageLoader<Table['$inferSelect']> {
  return judgedPageLoader(tx, list, {
    why: sql`(select reason from samspil.withheld_row where row_id = ${list.id})`,
    reason: ({ why }) => (mayRead() ? null : why),
  });
}

/**
 * A loader of pages of rows about persons, whom a field above has opened: withheld ones are told to readers from elsewhere alone, and a page
 * says whose it is (`personId`), as its rows do.
 */
export function personPageLoader<Table extends PersonTable>(
  tx: Transaction,
  access: RequestAccess,
  list: PagedList<Table>,
): PageLoader<Table['$inferSelect']> {
  const loader = judgedPageLoader(tx, list, {
    why: sql`null`,
    reason: ({ id, node }) => access.reasonWithheld(id, node['personId'] as string),
  });
  return {
    async load(parent, page) {
      const connection = await loader.load(parent, page);
      const personId = list.parent.type === 'uuid' ? parent : personIdOf(connection.nodes);
      return { ...connection, personId, edges: connection.edges.map((edge) => ({ ...edge, personId })) };
    },
  };
}

/** How it is known which rows of a list are withheld from this reader. */
interface Withholding<Row> {
  /** What the statement tells of a row. */
  readonly why: SQL;
  /** The reason, or null for a row that may be read. */
  readonly reason: (row: { readonly id: string; readonly node: Row; readonly why: string | null }) => string | null;
}

/** Whose rows these are, where they are the list of something else of that person's, such as a case. */
function personIdOf(nodes: readonly unknown[]): string | undefined {
  const row = nodes.find((node) => !(node instanceof Fault)) as { readonly personId: string } | undefined;
  return row?.personId;
}

function judgedPageLoader<Table extends PgTable>(
  tx: Transaction,
  list: PagedList<Table>,
  withholding: Withholding<Table['$inferSelect']>,
): PageLoader<Table['$inferSelect']> {
  const loader = new DataLoader<{ parent: string; page: Page }, Connection<Table['$inferSelect']>, string>(
    async (keys) => {
      const groups = Map.groupBy(keys, ({ page }) => pageKey(page));
      const found = new Map<string, PlacedRow<Table['$inferSelect']>[]>();
      for (const [name, group] of groups) {
        const parents = [...new Set(group.map(({ parent }) => parent))];
        const page = group[0]?.page;
        if (page === undefined) continue;
        if (!isCursorOf(page.after, list)) continue; // told below, to those who gave it
        for (const row of await readPages(tx, list, parents, page, withholding)) {
          const key = `${name} ${row.parent}`;
          const rows = found.get(key);
          if (rows === undefined) found.set(key, [row]);
          else rows.push(row);
        }
      }
      return keys.map(({ parent, page }) =>
        isCursorOf(page.after, list)
          ? toConnection(found.get(`${pageKey(page)} ${parent}`) ?? [], page)
          : cursorOfAnotherList(),
      );
    },
    { cacheKeyFn: ({ parent, page }) => `${pageKey(page)} ${parent}` },
  );
  return { load: (parent, page) => loader.load({ parent, page }) };
}

const pageKey = ({ first, after }: Page): string => JSON.stringify([first, after]);

async function readPages<Table extends PgTable>(
  tx: Transaction,
  list: PagedList<Table>,
  parents: readonly string[],
  page: Page,
  withholding: Withholding<Table['$inferSelect']>,
): Promise<(PlacedRow<Table['$inferSelect']> & { parent: string })[]> {
  const { parent, order, id, direction = 'newest first' } = list;
  const table: PgTable = list.table;
  const [sort, beyond] = direction === 'newest first' ? [desc, lt] : [asc, gt];
  const after =
    page.after === null
      ? undefined
      : beyond(
          sql`(${order}, ${id})`,
          sql`(${page.after.order}::${sql.raw(order.getSQLType())}, ${page.after.id}::${sql.raw(id.getSQLType())})`,
        );
  const rows = await tx.run((db) => {
    const rowsOfOne = db
      .select({
        ...getTableColumns(table),
        placedParent: sql<string>`parent.key::text`.as('placed_parent'),
        placedOrder: sql<string>`${order}::text`.as('placed_order'),
        placedId: sql<string>`${id}::text`.as('placed_id'),
        why: (withholding.why as SQL<string | null>).as('why'),
      })
      .from(table)
      .where(and(parent.owns(sql`parent.key`), list.where, after))
      .orderBy(sort(order), sort(id))
      .limit(page.first + 1)
      .as('page');
    return db
      .select()
      .from(sql`unnest(${sql.param(parents)}::${sql.raw(parent.type)}[]) as parent(key)`)
      .crossJoinLateral(rowsOfOne);
  });
  return rows.map(({ page: { placedParent, placedOrder, placedId, why, ...node } }) => {
    const reason = withholding.reason({ id: placedId, node: node as Table['$inferSelect'], why });
    return {
      parent: placedParent,
      order: placedOrder,
      id: placedId,
      node: (reason === null ? node : withheldRow(reason)) as Table['$inferSelect'],
    };
  });
}

/** An error in a list is told at the place where the row would be, which is null. */
export function withheldRow(reason: string): Fault {
  return new Fault('WITHHELD', undefined, { reason });
}

function isCursorOf(cursor: Cursor | null, list: { readonly order: PgColumn; readonly id: PgColumn }): boolean {
  return cursor === null || (fits(cursor.order, list.order) && fits(cursor.id, list.id));
}

/** Of each type no more than PostgreSQL takes: there is no year 0, no offset of 16 hours, and no zero byte in a text. */
const FORMS: Readonly<Record<string, RegExp>> = {
  date: /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'timestamp with time zone':
    /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  text: /^[^\0]{0,200}$/,
};

function fits(value: string, column: PgColumn): boolean {
  const type = column.getSQLType();
  if (!FORMS[type]?.test(value)) return false;
  // A day such as 31 February has the right form, and PostgreSQL would refuse it.
  return (
    !/^(date|timestamp)/.test(type) ||
    new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))
  );
}
