import type { ConstDirectiveNode } from 'graphql';
import { DEPARTMENTS, type Department } from '../departments.ts';

/** Where what these directives stand on is met: what is @shareable is the same in every department, with the roles of each. */
export function placesOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  department: Department,
): readonly Department[] {
  return directives?.some(({ name }) => name.value === 'shareable') === true ? DEPARTMENTS : [department];
}
