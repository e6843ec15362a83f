import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { Root } from './ask-views.ts';
import type { Answer } from './run-hub.ts';

/** Every choice of departments that can be down: 31. */
export const SUBSETS: readonly (readonly Department[])[] = Array.from({ length: 31 }, (_, index) =>
  DEPARTMENTS.filter((_name, bit) => ((index + 1) & (1 << bit)) !== 0),
);

/** DEPARTMENT_UNAVAILABLE as a client gets it. */
export function outageAt(path: readonly (string | number)[], department: Department) {
  return {
    message: 'This department did not answer. Its data is unknown, not empty.',
    path,
    extensions: { code: 'DEPARTMENT_UNAVAILABLE', department },
  };
}

/** What a view must answer while these departments are down: the others' part of the healthy answer, to the letter. */
export function expectedOutage(healthy: Answer, root: Root, down: readonly Department[]) {
  const nulls = Object.fromEntries(down.map((name) => [name, null]));
  const errors = DEPARTMENTS.flatMap((name) =>
    down.includes(name)
      ? [outageAt([root, name], name)]
      : healthy.errors.filter(({ extensions }) => extensions['department'] === name),
  );
  return {
    status: 200,
    data: { [root]: down.length === DEPARTMENTS.length ? null : { ...healthy.data[root], ...nulls } },
    errors,
  };
}

/** The parts of an answer that `expectedOutage` foretells. */
export function seen({ status, data, errors }: Answer) {
  return { status, data, errors };
}
