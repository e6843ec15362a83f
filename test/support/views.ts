import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import type { RunningHub } from './run-hub.ts';

const saved = (name: string) => readFileSync(join(ROOT, 'gateway/playground/queries', name), 'utf8');

/** The two saved queries that the playground opens with. */
export const PERSON_VIEW = saved('person-view.graphql');
export const AREA_VIEW = saved('area-view.graphql');

/** The id of an invented person of whom most departments know something, as the hub prints it at start. */
export function examplePersonOf(hub: RunningHub): string {
  const id = /Example: person ([0-9a-f-]{36})/.exec(hub.output())?.[1];
  if (id === undefined) throw new Error('The hub named no example person.');
  return id;
}
