import type { Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import { ENTRY_COLUMNS, ENTRY_SELECT, ENTRY_SESSION, type EntryText, entryData } from './entry-data.ts';
import { faultRuns } from './fault-runs.ts';
import { GrowingTree } from './growing-tree.ts';
import { HeadComparison } from './head-comparison.ts';
import type { KeptHeads } from './kept-heads.ts';
import { leafHash } from './merkle-hash.ts';
import { type HeadRow, readOwnHeads } from './own-heads.ts';
import { ascendingLookup } from './position-ranges.ts';
import { readReceipts } from './receipts.ts';
import type { HeadClaims } from './statement.ts';

/** What a reading of a trail found beside its faults. */
export interface TrailReading {
  readonly entries: number;
  readonly pruned: number;
  readonly heads: number;
  /** Entries that have no place in the tree. */
  readonly waiting: readonly number[];
}

export interface ReadTrailOptions {
  readonly department: Department;
  /** The public keys that the department's signatures may be made with. */
  readonly keys: ReadonlySet<string>;
  /** What the others keep of the trail. */
  readonly kept: readonly KeptHeads[];
  readonly tell: (fault: string) => void;
}

/** Entries without a place that are listed at most. */
const WAITING_LIMIT = 10_000;
const PAGE = 5_000;

/** Reads a trail from its first leaf to its last in one state of the database, and tells what does not fit. */
export async function readTrail(
  tx: Transaction,
  { department, keys, kept, tell }: ReadTrailOptions,
): Promise<TrailReading> {
  await tx.sql('set transaction isolation level repeatable read, read only');
  await tx.sql(ENTRY_SESSION);
  await tellOtherColumns(tx, tell);
  const receipts = await readReceipts(tx, department, keys);
  for (const id of receipts.invalid) tell(`entry ${id}: holds a receipt that this department has not signed`);
  const isPruned = ascendingLookup(receipts.ranges);

  const runs = faultRuns(tell);
  const tree = new GrowingTree();
  const own = new OwnHeads(readOwnHeads(tx, department, keys), tell);
  const others = kept.map((one) => new OthersHeads(one, tell));
  let length = 0;
  let leaves = 0;
  let entries = 0;
  let pruned = 0;
  for await (const leaf of readLeaves(tx)) {
    const position = Number(leaf.position);
    leaves += 1;
    if (position < length) runs.add('stands in the tree twice', position);
    for (; length < position; length++) runs.add('is missing from the tree', length);
    length = position + 1;
    if (leaf.id !== null) entries += 1;
    else pruned += 1;
    const fault = rowFault(leaf, isPruned(position));
    if (fault !== null) runs.add(fault, position);
    if (!Buffer.concat(tree.append(leaf.leaf)).equals(leaf.subtrees))
      runs.add('the subtrees stored with the leaf are not those of the leaves up to it', position);
    await own.upTo(length, tree);
    for (const heads of others) heads.upTo(length, tree, own.size);
  }
  runs.end();
  await own.end(length);
  for (const heads of others) heads.end(length, own.fitting);
  await tellUncounted(tx, { leaves, heads: own.count }, tell);
  const waiting = await entriesWithoutLeaf(tx);
  return { entries, pruned, heads: own.count, waiting };
}

interface Leaf extends EntryText {
  readonly position: string;
  readonly entry_id: string | null;
  readonly leaf: Buffer;
  readonly subtrees: Buffer;
}

async function* readLeaves(tx: Transaction): AsyncGenerator<Leaf> {
  for (let after: string | null = null, more = true; more; ) {
    const rows: Leaf[] = await tx.sql<Leaf & Record<string, unknown>>(
      `with page as materialized (
         select position, entry_id, hash as leaf, subtrees from samspil.audit_leaf
          where $1::bigint is null or position > $1 order by position limit ${PAGE}
       )
       select page.*, ${ENTRY_SELECT} from page left join samspil.audit_entry e on e.id = page.entry_id order by page.position`,
      [after],
    );
    yield* rows;
    after = rows.at(-1)?.position ?? after;
    more = rows.length >= PAGE;
  }
}

/** What is wrong between a leaf, its row and the receipts; null when nothing is. */
function rowFault(leaf: Leaf, isPruned: boolean): string | null {
  if (leaf.id !== null) {
    if (isPruned) return 'has an entry although there is a receipt that it was pruned';
    return leafHash(entryData(leaf)).equals(leaf.leaf)
      ? null
      : 'the entry does not give the hash that stands in the tree';
  }
  if (!isPruned) return 'its entry is missing, and no receipt says that it was pruned';
  return leaf.entry_id === null ? null : 'names an entry although it was pruned';
}

/** The department's own heads, read beside the leaves. */
class OwnHeads {
  readonly #rows: AsyncGenerator<HeadRow, undefined>;
  readonly #tell: (fault: string) => void;
  readonly #comparison: HeadComparison;
  #next: HeadRow | null | undefined;
  #before: HeadRow | null = null;
  count = 0;
  /** The newest that lies within the leaves read so far and is signed. */
  fitting: HeadClaims | null = null;

  constructor(rows: AsyncGenerator<HeadRow, undefined>, tell: (fault: string) => void) {
    this.#rows = rows;
    this.#tell = tell;
    this.#comparison = new HeadComparison('this department has signed', tell);
  }

  /** The size of the newest row read so far. */
  get size(): number {
    return this.#before?.size ?? 0;
  }

  async upTo(length: number, tree: GrowingTree): Promise<void> {
    for (let head = await this.#peek(); head !== null && head.size <= length; head = await this.#peek()) {
      this.#take(head);
      if (head.claims === null) continue;
      if (head.size === length) {
        this.#comparison.compare(head.claims, tree.root);
        this.fitting = head.claims;
      } else this.#tell(`the head of size ${head.size} ends at a position that is missing`);
    }
  }

  async end(length: number): Promise<void> {
    const covered = this.size;
    for (let head = await this.#peek(); head !== null; head = await this.#peek()) {
      this.#take(head);
      this.#tell(`the head of size ${head.size} is larger than the tree, which ends with position ${length - 1}`);
    }
    this.#comparison.end();
    if (covered < length)
      this.#tell(`positions ${covered}..${length - 1}: stand in the tree with no head of this department over them`);
  }

  #take(head: HeadRow): void {
    this.count += 1;
    if (head.claims === null) this.#tell(`the head of size ${head.size} is not one that this department has signed`);
    else if (head.claims.previous !== this.size)
      this.#tell(`the heads between size ${head.claims.previous} and size ${head.size} are not those that were signed`);
    this.#before = head;
    this.#next = undefined;
  }

  async #peek(): Promise<HeadRow | null> {
    if (this.#next === undefined) {
      const read = await this.#rows.next();
      this.#next = read.done === true ? null : read.value;
    }
    return this.#next;
  }
}

/** The heads that one other department keeps. */
class OthersHeads {
  readonly #kept: KeptHeads;
  readonly #tell: (fault: string) => void;
  readonly #comparison: HeadComparison;
  #next = 0;
  #missing: number[] = [];

  constructor(kept: KeptHeads, tell: (fault: string) => void) {
    this.#kept = kept;
    this.#tell = tell;
    this.#comparison = new HeadComparison(`${kept.by} keeps`, tell);
  }

  /** @param ownSize the newest of the department's own heads within the leaves read so far. */
  upTo(length: number, tree: GrowingTree, ownSize: number): void {
    for (let head = this.#kept.heads[this.#next]; head !== undefined && head.size <= length; ) {
      if (head.size === length) this.#comparison.compare(head, tree.root);
      if (ownSize !== head.size) this.#missing.push(head.size);
      this.#next += 1;
      head = this.#kept.heads[this.#next];
    }
  }

  end(length: number, newest: HeadClaims | null): void {
    this.#comparison.end();
    const { by, heads } = this.#kept;
    const [first] = this.#missing;
    if (first !== undefined)
      this.#tell(
        `${this.#missing.length} of the heads that ${by} keeps, the first of size ${first}, ${this.#missing.length === 1 ? 'is' : 'are'} missing here`,
      );
    const last = heads.at(-1);
    if (last !== undefined && last.size > length) {
      const since = newest === null ? 'the beginning' : newest.at;
      this.#tell(
        `positions ${length}..${last.size - 1}: are missing since ${since}; ${by} keeps a head of size ${last.size}, signed at ${last.at}`,
      );
    }
  }
}

async function tellOtherColumns(tx: Transaction, tell: (fault: string) => void): Promise<void> {
  const rows = await tx.sql<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = 'samspil.audit_entry'::regclass and attnum > 0 and not attisdropped`,
  );
  for (const { name } of rows) {
    if (!(ENTRY_COLUMNS as readonly string[]).includes(name))
      tell(`the column ${name} of audit_entry is not covered by the tree`);
  }
}

/** Rows that reading by key passes over can only be there when somebody took a constraint away. */
async function tellUncounted(
  tx: Transaction,
  read: { leaves: number; heads: number },
  tell: (fault: string) => void,
): Promise<void> {
  const [held] = await tx.sql<{ leaves: string; heads: string; entries: string; ids: string }>(
    `select (select count(*) from samspil.audit_leaf) as leaves, (select count(*) from samspil.audit_head) as heads,
            count(*) as entries, count(distinct id) as ids from samspil.audit_entry`,
  );
  if (Number(held?.leaves) !== read.leaves) tell('positions stand in the tree twice');
  if (Number(held?.heads) !== read.heads) tell('heads of the same size stand there twice');
  if (held?.entries !== held?.ids) tell('entries of the same id stand there twice');
}

async function entriesWithoutLeaf(tx: Transaction): Promise<number[]> {
  const rows = await tx.sql<{ id: string }>(
    `select e.id from samspil.audit_entry e
      where not exists (select from samspil.audit_leaf l where l.entry_id = e.id) order by e.id limit ${WAITING_LIMIT}`,
  );
  return rows.map((row) => Number(row.id));
}
