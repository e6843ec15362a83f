import type { DocumentNode, FieldDefinitionNode, StringValueNode } from 'graphql';
import { Kind, visit } from 'graphql';
import type { Department } from '../departments.ts';
import { ROLES, type Role } from '../identity/reader.ts';
import { ACCESS_BASES, GRANT_BASES } from './basis.ts';
import { canStandOn } from './can-stand-on.ts';
import type { Classification } from './classification.ts';
import type { DataRule, Requirement } from './classified-field.ts';
import { placesOf } from './places-of.ts';

/**
 * The department's SDL with a line at the end of each field's description: who may read it, on what basis, and how long it is kept.
 * Introspection shows descriptions, and cannot show directives.
 */
export function describeAccess(
  document: DocumentNode,
  classification: Classification,
  department: Department,
): DocumentNode {
  const known = new Map(classification.fields.map((one) => [`${one.type}.${one.field}`, one]));
  return visit(document, {
    FieldDefinition(node, _key, _parent, _path, ancestors): FieldDefinitionNode | undefined {
      const owner = ancestors.findLast((one) => 'kind' in one);
      if (owner?.kind !== 'ObjectTypeDefinition' && owner?.kind !== 'ObjectTypeExtension') return undefined;
      const field = known.get(`${owner.name.value}.${node.name.value}`);
      if (field === undefined) return undefined;
      const places = placesOf([...(owner.directives ?? []), ...(node.directives ?? [])], department);
      const line = `${accessSentence(field.requirement, places)} ${retentionSentence(field.data)}`;
      return { ...node, description: withLine(node.description, line) };
    },
  });
}

/** Who may read, and on what basis: "Read with a grant on SSP or EXIT by CASEWORKER, LEAD and DEPARTMENT; on OWN_DATA by CITIZEN." */
export function accessSentence({ roles, bases, personal }: Requirement, places: readonly Department[]): string {
  if (!personal) {
    const missing = ROLES.filter((role) => !roles.has(role));
    if (missing.length === 0) return 'Read by everyone who is signed in.';
    return missing.length < 3
      ? `Read by every role but ${listed(missing, 'and')}.`
      : `Read by ${listed(
          ROLES.filter((role) => roles.has(role)),
          'and',
        )}.`;
  }
  const grants = GRANT_BASES.filter((basis) => bases.has(basis));
  const standing = ACCESS_BASES.filter((basis) => bases.has(basis) && !(grants as readonly string[]).includes(basis));
  const by = (basis: (typeof ACCESS_BASES)[number]): Role[] =>
    ROLES.filter((role) => roles.has(role) && places.some((place) => canStandOn(role, basis, place)));
  const ways = [
    ...(grants[0] === undefined ? [] : [`with a grant on ${listed(grants, 'or')} by ${listed(by(grants[0]), 'and')}`]),
    ...standing.map((basis) => `on ${basis} by ${listed(by(basis), 'and')}`),
  ];
  return `Read ${ways.join('; ')}.`;
}

/** How long it is kept: "Kept for 5 years from the day it was closed." */
export function retentionSentence({ retention, from, with: links }: DataRule): string {
  const linked = listed([...new Set(links.map(({ table }) => table.replaceAll('_', ' ')))], 'or');
  switch (retention) {
    case 'NONE':
      return 'Nothing is kept for it alone.';
    case 'UNLIMITED':
      return 'Kept without limit.';
    case 'LINKED':
      return `Kept as long as its ${linked}.`;
    default: {
      const clock = `Kept for ${periodWords(retention)} from ${from.map(clockWords).join(', or else ')}`;
      return links.length === 0 ? `${clock}.` : `${clock}, and as long as its ${linked}.`;
    }
  }
}

/** A column by which a period runs: `closed_on` as "the day it was closed". */
function clockWords(column: string): string {
  if (column === 'quarter') return 'the end of the quarter';
  if (LAST_DAYS.has(column)) return 'its last day';
  return column.replace(/^(.+)_(?:on|at)$/, 'the day it was $1').replaceAll('_', ' ');
}

const LAST_DAYS: ReadonlySet<string> = new Set(['to_date', 'until_date', 'valid_to']);

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** P1Y6M as "1 year and 6 months". */
function periodWords(period: string): string {
  const parts = [...period.matchAll(/(\d+)([YMWD])/g)].map(
    ([, count = '', unit = '']) => `${count} ${UNITS[unit]}${count === '1' ? '' : 's'}`,
  );
  return listed(parts, 'and');
}

function listed(names: readonly string[], joint: 'and' | 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}

function withLine(description: StringValueNode | undefined, line: string): StringValueNode {
  const text = description === undefined ? line : `${description.value}\n\n${line}`;
  return { kind: Kind.STRING, value: text, block: true };
}
