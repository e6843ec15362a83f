import type { Transaction } from '../database/database.ts';
import { GrowingTree } from './growing-tree.ts';
import { type HeadClaims, readStatement } from './statement.ts';
import { readPeaks, TreeFault } from './subtree.ts';

/** The newest head of a department's own trail. */
export interface OwnHead {
  readonly claims: HeadClaims;
  readonly statement: string;
}

/**
 * The newest head that this department has signed; null before the first.
 *
 * @throws TreeFault when what stands there is no head of that size, or not signed by a key that it names itself.
 */
export async function readOwnHead(tx: Transaction): Promise<OwnHead | null> {
  const [row] = await tx.sql<{ size: string; statement: string }>(
    'select size, statement from samspil.audit_head order by size desc limit 1',
  );
  if (row === undefined) return null;
  const head = readStatement('audit-head', row.statement);
  if (head === null || String(head.claims.size) !== row.size || !head.isSignedBy(head.claims.keys)) {
    throw new TreeFault(`The head of size ${row.size} is not one that this department has signed.`);
  }
  return { claims: head.claims, statement: row.statement };
}

/**
 * The tree under a head, ready to grow.
 *
 * @throws TreeFault when the stored leaves do not give the root of the head.
 */
export async function readOwnTree(tx: Transaction, head: OwnHead | null): Promise<GrowingTree> {
  if (head === null) return new GrowingTree();
  const { size, root } = head.claims;
  const [peaks = []] = await readPeaks(tx, [{ start: 0, end: size }]);
  const tree = new GrowingTree(size, peaks);
  if (tree.root.toString('base64url') !== root) {
    throw new TreeFault(`The leaves do not give the root of the head of size ${size}.`);
  }
  return tree;
}
