import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { HubAnswer } from './ask-hub.ts';

const each = (field: (department: Department) => string) => DEPARTMENTS.map(field).join('\n');

/** How many lines are told. As many are asked of each department, so that the newest of all are among them. */
const MOST = 14;
const MOST_OWN = 8;

/** The auditor's question: what is on record about a person, in every department. */
export const TRAIL = `query Trail($person: ID!) { accessLog {
  ${each((name) => `${name}(filter: { person: $person }, first: ${MOST}) { nodes { at kind subject basis case fields } pageInfo { hasNextPage } }`)}
} }`;

/** The citizen's question: who has looked at me. */
export const OWN_TRAIL = `query OwnTrail { me { accessLog {
  ${each((name) => `${name}(first: ${MOST_OWN}) { nodes { at department seenBy purpose } notice pageInfo { hasNextPage } }`)}
} } }`;

interface Entry {
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly basis: string | null;
  readonly case: string | null;
  readonly fields: readonly string[];
}

interface OwnEntry {
  readonly at: string;
  readonly department: string;
  readonly seenBy: string;
  readonly purpose: string;
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly notice?: string;
  readonly pageInfo: { readonly hasNextPage: boolean };
}

type Pages<Node> = Readonly<Partial<Record<Department, Page<Node> | null>>>;

/** The five logs as one, the newest first, a line an entry. */
export function trailLines({ data, errors }: HubAnswer): string[] {
  const log = (data?.['accessLog'] ?? {}) as Pages<Entry>;
  const entries = DEPARTMENTS.flatMap((department) =>
    (log[department]?.nodes ?? []).map((entry) => ({ department, ...entry })),
  );
  const lines = entries
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ at, department, kind, subject, basis, case: number, fields }) => {
      const why = [basis ?? 'no basis', ...(number === null ? [] : [`case ${number}`])].join(', ');
      return `  ${time(at)}  ${department.padEnd(12)}  ${kind.padEnd(7)}  ${subject}: ${why}; ${fields.length} fields`;
    });
  return [...newest(lines, MOST, Object.values(log)), ...faultsOf({ errors })];
}

/** The citizen's page: a line a look, and what it always says. */
export function ownTrailLines({ data, errors }: HubAnswer): string[] {
  const me = data?.['me'] as { readonly accessLog: Pages<OwnEntry> | null } | null | undefined;
  const pages = DEPARTMENTS.flatMap((department) => me?.accessLog?.[department] ?? []);
  const lines = pages
    .flatMap(({ nodes }) => nodes)
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ at, department, seenBy, purpose }) => `  ${time(at)}  ${department}, set af ${seenBy}: ${purpose}`);
  return [
    ...newest(lines, MOST_OWN, pages),
    ...[...new Set(pages.flatMap(({ notice }) => notice ?? []))].slice(0, 1).map((notice) => `  ${notice}`),
    ...faultsOf({ errors }),
  ];
}

/** The first lines, and how many there are beside them: "at least", where a department has more than was asked of it. */
function newest(lines: readonly string[], most: number, pages: readonly (Page<unknown> | null)[]): string[] {
  const unasked = pages.filter((page) => page?.pageInfo.hasNextPage).length;
  const left = Math.max(lines.length - most, 0) + unasked;
  if (left === 0) return [...lines];
  return [...lines.slice(0, most), `  … and ${unasked > 0 ? 'at least ' : ''}${left} more, older ones`];
}

/** A department that does not answer, or refuses, is told: its entries are not "none". */
function faultsOf({ errors }: Pick<HubAnswer, 'errors'>): string[] {
  return errors.map(({ path, extensions }) => `  ${path?.join('.')}: not shown (${extensions.code})`);
}

function time(at: string): string {
  return at.slice(11, 19);
}
