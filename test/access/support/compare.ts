import type { Answer } from '../../support/run-hub.ts';
import type { Oracle } from '../oracle.ts';
import { type Credential, judge, judgeEntry, type Place, refusalCode, START } from './judge.ts';
import type { Selection } from './selections.ts';

/** What many answers have shown, path by path. */
export class Cells {
  /** Cells that are not as the oracle says, in words. */
  readonly mismatches: string[] = [];
  /** By path, for whom. */
  readonly #given = new Map<string, Set<string>>();
  readonly #empty = new Map<string, Set<string>>();
  readonly #givenFields = new Set<string>();
  readonly #deniedFields = new Set<string>();
  count = 0;

  given(path: string, field: string, who: string): void {
    this.count++;
    add(this.#given, path, who);
    this.#givenFields.add(field);
  }
  empty(path: string, who: string): void {
    this.count++;
    add(this.#empty, path, who);
  }
  denied(field: string): void {
    this.count++;
    this.#deniedFields.add(field);
  }
  wasGiven(field: string): boolean {
    return this.#givenFields.has(field);
  }
  wasDenied(field: string): boolean {
    return this.#deniedFields.has(field);
  }

  /** Paths below a root that gave a value to one who may read them and nothing to another: the second has too few cells. */
  unequal(root: string): string[] {
    return [...this.#empty].flatMap(([path, empty]) => {
      const given = this.#given.get(path);
      const without = given === undefined || !path.startsWith(root) ? [] : [...empty].filter((who) => !given.has(who));
      return without.map((who) => `${path}: nothing for ${who}, and a value for others who may read it`);
    });
  }
}

/** Compares an answer with what the oracle allows, cell by cell: values, refusals and their exact paths. */
export function compare(
  oracle: Oracle,
  credential: Credential,
  roots: readonly Selection[],
  answer: Answer,
  cells: Cells,
): void {
  const who = `${credential.reader.name} with ${credential.grant?.name ?? 'no grant'}`;
  const code = refusalCode(credential);
  const wrong = (path: string, what: string) => cells.mismatches.push(`${path}: ${what}, for ${who}`);
  const errors = new Map<string, string>();
  for (const { path = [], extensions } of answer.errors) {
    const place = path.join('.');
    if (errors.has(place)) wrong(place, 'two errors');
    errors.set(place, extensions.code);
  }
  const refusedAt = (path: string, field: string) => {
    cells.denied(field);
    if (errors.get(path) !== code) wrong(path, `${errors.get(path) ?? 'no error'} where ${code} is due`);
    errors.delete(path);
  };
  if (answer.data === undefined || answer.data === null) {
    wrong('data', `nothing at all (${answer.text.slice(0, 200)})`);
    return;
  }

  const walk = (selections: readonly Selection[], object: Record<string, unknown>, at: string, here: Place): void => {
    for (const { field, children } of selections) {
      const path = at === '' ? field.name : `${at}.${field.name}`;
      const name = `${field.type}.${field.name}`;
      const value = object[field.name];
      const below = judge(oracle, credential, field, here);
      if (below === null) {
        if (value !== null) wrong(path, `TOO MUCH: ${JSON.stringify(value)?.slice(0, 80)}`);
        refusedAt(path, name);
        continue;
      }
      const pattern = path.replaceAll(/\.\d+/g, '.*');
      const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (entries.length === 0) cells.empty(pattern, who);
      for (const [index, entry] of entries.entries()) {
        const place = Array.isArray(value) ? `${path}.${index}` : path;
        const inside = judgeEntry(oracle, credential, field, below, index);
        if (inside === null) {
          if (entry !== null) wrong(place, `TOO MUCH: ${JSON.stringify(entry)?.slice(0, 80)}`);
          refusedAt(place, name);
        } else if (errors.has(place)) {
          wrong(place, `TOO FEW: ${errors.get(place)}`);
          errors.delete(place);
        } else if (entry === null || entry === undefined) {
          // Nothing, or a field of it that cannot be null was refused: one is told, and it takes the whole with it.
          const needed = children.filter(
            (child) => child.field.required && judge(oracle, credential, child.field, inside) === null,
          );
          const refused = needed.filter((child) => errors.has(`${place}.${child.field.name}`));
          for (const child of refused)
            refusedAt(`${place}.${child.field.name}`, `${child.field.type}.${child.field.name}`);
          if (refused.length === 0) cells.empty(pattern, who);
        } else {
          cells.given(pattern, name, who);
          if (children.length > 0) walk(children, entry as Record<string, unknown>, place, inside);
        }
      }
    }
  };
  walk(roots, answer.data as Record<string, unknown>, '', START);
  for (const [path, error] of errors) wrong(path, `an error that has no place: ${error}`);
}

function add(sets: Map<string, Set<string>>, path: string, who: string): void {
  const set = sets.get(path);
  if (set === undefined) sets.set(path, new Set([who]));
  else set.add(who);
}
