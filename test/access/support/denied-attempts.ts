import type { Answer } from '../../support/run-hub.ts';
import type { Department, Oracle } from '../oracle.ts';
import type { AnyOperation } from './any-operation.ts';
import type { Fixture } from './fixture.ts';

/** A refusal of a person whom a request named. */
export interface DeniedAttempt {
  readonly trace: string;
  readonly department: Department;
  readonly person: string;
  readonly path: string;
}

/** The refusals of named persons that an answer tells: those at the field of a department. */
export function deniedAttempts(
  oracle: Oracle,
  trace: string,
  { variables, query }: AnyOperation,
  answer: Answer,
): DeniedAttempt[] {
  return answer.errors.flatMap(({ path = [], extensions }) => {
    const [root, ...rest] = path;
    const isEntity = String(root).startsWith('entities_');
    const gate = isEntity ? rest[1] : rest[0];
    if (rest.length !== (isEntity ? 2 : 1) || !/^ACCESS_DENIED$|^GRANT_/.test(extensions.code)) return [];
    if (!isEntity && !/^person(_\d+)?$/.test(String(root))) return [];
    const asked = new RegExp(`\\b${root}: \\w+\\(\\w+: \\$(\\w+)`).exec(query)?.[1] ?? '';
    const value = variables[asked];
    const person = isEntity ? (value as { id?: string }[])[Number(rest[0])]?.id : (value as string);
    const field = `Person.${String(gate).replace(/_\d+$/, '')}`;
    // Of what every department gives the same, the first to answer tells; which one that was is not known.
    const [department, other] = oracle.departmentsOf(field);
    if (department === undefined || other !== undefined || person === undefined) return [];
    return [{ trace, department, person, path: path.join('.') }];
  });
}

/** Those of the attempts that are not on record in the department's audit trail, in words. */
export async function unrecorded(fixture: Fixture, attempts: readonly DeniedAttempt[]): Promise<string[]> {
  const missing: string[] = [];
  for (const [department, group] of Map.groupBy(attempts, (attempt) => attempt.department)) {
    const rows = await fixture
      .as(department, 'superuser')
      .transaction((tx) =>
        tx.sql<{ trace_id: string; persons: string[] }>(
          "select trace_id, persons from samspil.audit_entry where kind = 'DENIED' and trace_id = any ($1)",
          [group.map(({ trace }) => trace)],
        ),
      );
    const recorded = new Set(rows.flatMap(({ trace_id, persons }) => persons.map((person) => `${trace_id} ${person}`)));
    for (const { trace, person, path } of group)
      if (!recorded.has(`${trace} ${person}`)) missing.push(`${department} has no record that ${path} was denied`);
  }
  return missing;
}
