import type { Classification } from './classification.ts';
import type { DataRule } from './classified-field.ts';

/** How long the rows of a table of persons are kept. */
export interface RetentionRule extends Omit<DataRule, 'table' | 'category'> {
  readonly table: string;
}

/**
 * The rules of a department's tables, one a table. A row is past its time when the clock has run out (its retention counted from the first
 * of `from` that is filled; LINKED has no clock) and no row that it goes with stays. So they come in the order in which rows are judged:
 * a table after those that its rows go with. Rows are deleted in the opposite order, and one that a row which stays refers to stays too.
 *
 * @throws Error where fields of one table disagree, or tables go with each other in a circle.
 */
export function retentionRules(classification: Classification): RetentionRule[] {
  const rules = new Map<string, RetentionRule>();
  for (const { type, field, data } of classification.fields) {
    if (data.table === null) continue;
    const rule = { table: data.table, retention: data.retention, from: data.from, with: data.with };
    const known = rules.get(data.table);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(rule))
      throw new Error(`${type}.${field} has another retention than other fields of the table ${data.table}`);
    rules.set(data.table, rule);
  }
  const ordered: RetentionRule[] = [];
  const visit = (rule: RetentionRule, path: readonly string[]): void => {
    if (path.includes(rule.table)) throw new Error(`${[...path, rule.table].join(' goes with ')}, in a circle`);
    if (ordered.includes(rule)) return;
    for (const { table } of rule.with) {
      const target = rules.get(table);
      if (target !== undefined) visit(target, [...path, rule.table]);
    }
    ordered.push(rule);
  };
  for (const rule of rules.values()) visit(rule, []);
  return ordered;
}
