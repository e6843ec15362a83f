import { Fault } from '../errors.ts';

/** The arguments of a paginated field (Relay cursor connections). */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page as it is asked for: at most `first` rows after the row that the cursor names. */
export interface Page {
  readonly first: number;
  readonly after: Cursor | null;
}

/** The place of a row in its list: the value it is sorted by, as PostgreSQL prints it, and its id. */
export interface Cursor {
  readonly order: string;
  readonly id: string;
}

/** A page of rows in the shape of a Relay connection. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Whose rows they are, where they are about a person. */
  readonly personId?: string | undefined;
}

const STANDARD_PAGE = 20;
const LARGEST_PAGE = 100;

/**
 * Reads the arguments of a paginated field.
 *
 * @throws Fault BAD_USER_INPUT when `first` is not between 1 and 100, or `after` is not a cursor that this server made.
 */
export function readPage({ first, after }: PageArguments): Page {
  const count = first ?? STANDARD_PAGE;
  if (!Number.isInteger(count) || count < 1 || count > LARGEST_PAGE) {
    throw new Fault('BAD_USER_INPUT', `The argument "first" takes a number from 1 to ${LARGEST_PAGE}.`);
  }
  return { first: count, after: after === null || after === undefined ? null : readCursor(after) };
}

/** A row with its place in the list, as a paginated statement gives it. */
export interface PlacedRow<Node> extends Cursor {
  readonly node: Node;
}

/** Makes the connection from up to `page.first + 1` rows; the one too many only tells that there is a next page. */
export function toConnection<Node>(rows: readonly PlacedRow<Node>[], page: Page): Connection<Node> {
  const edges = rows.slice(0, page.first).map((row) => ({ cursor: writeCursor(row), node: row.node }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The fault of a cursor that is well-formed and yet none of the list that it is given to. */
export function cursorOfAnotherList(): Fault {
  return new Fault('BAD_USER_INPUT', 'The argument "after" is not a cursor of this list.');
}

/** As it stands within the department; `sealCursors` closes it. */
function writeCursor({ order, id }: Cursor): string {
  return JSON.stringify([order, id]);
}

function readCursor(text: string): Cursor {
  const [order, id] = JSON.parse(text) as [string, string]; // nobody else wrote it
  return { order, id };
}
