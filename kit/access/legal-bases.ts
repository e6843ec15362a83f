import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MendableError } from '../mendable-error.ts';
import { ACCESS_BASES, type AccessBasis } from './basis.ts';

/** A row of docs/legal-bases.md. */
export interface LegalBasis {
  readonly basis: AccessBasis;
  readonly law: string;
  readonly conditions: string;
  readonly opens: string;
}

const FILE = join(import.meta.dirname, '../../docs/legal-bases.md');
const HEADER = ['basis', 'law', 'conditions checked', 'opens'];

/**
 * The legal bases as the municipality's jurist reads them, from the table of docs/legal-bases.md.
 *
 * @throws MendableError naming every basis without a row, and every row that does not fit.
 */
export function readLegalBases(markdown: string = readFileSync(FILE, 'utf8')): ReadonlyMap<AccessBasis, LegalBasis> {
  const table = rowsUnder(HEADER, markdown);
  const found = new Map<AccessBasis, LegalBasis>();
  const faults: string[] = [];
  for (const [name = '', law = '', conditions = '', opens = ''] of table) {
    const basis = ACCESS_BASES.find((one) => name === `\`${one}\``);
    if (basis === undefined) faults.push(`the row ${name} names no basis`);
    else if (found.has(basis)) faults.push(`${basis} has two rows`);
    else if ([law, conditions, opens].includes('')) faults.push(`the row of ${basis} has an empty cell`);
    else found.set(basis, { basis, law, conditions, opens });
  }
  for (const basis of ACCESS_BASES)
    if (!table.some(([name]) => name === `\`${basis}\``)) faults.push(`${basis} has no row`);
  if (faults.length > 0)
    throw new MendableError(
      `docs/legal-bases.md does not fit the bases of access:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  return found;
}

/** The rows of the Markdown table with this header, as their cells. */
function rowsUnder(header: readonly string[], markdown: string): string[][] {
  const rows = markdown.split('\n').map(cellsOf);
  const start = rows.findIndex((cells) => cells?.join('|') === header.join('|'));
  if (start < 0) return [];
  const end = rows.findIndex((cells, at) => at > start && cells === null);
  return rows.slice(start + 2, end < 0 ? undefined : end).flatMap((cells) => (cells === null ? [] : [cells]));
}

/** A line of a Markdown table as its cells; null for any other line. */
function cellsOf(line: string): string[] | null {
  const inner = /^\|(.*)\|\s*$/.exec(line)?.[1];
  return inner === undefined ? null : inner.split('|').map((cell) => cell.trim());
}
