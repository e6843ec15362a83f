import { DEPARTMENTS, isDepartment } from '@samspil/kit/departments.ts';
import { ERRORS, isErrorCode } from '@samspil/kit/errors.ts';
import { type FieldNode, GraphQLError } from 'graphql';
import type { ClientError, PreparedOperation } from './engine.ts';
import { type Fragments, responseKey, selectedFields } from './selected-fields.ts';

type Path = readonly (string | number)[];

/**
 * The errors of one answer as the client gets them: the same one from several departments once, paths that exist in the
 * client's query, in the order of the client's root fields and then of the departments.
 */
export function finishErrors(
  errors: readonly (ClientError | GraphQLError)[],
  operation: PreparedOperation,
  fragments: Fragments,
): ClientError[] {
  const roots = selectedFields(operation.operation.selectionSet, { fragments, variables: undefined, regardless: true });
  const folded = new Map<string, ClientError>();
  for (const error of errors) {
    const known = error instanceof GraphQLError ? fromExecutor(error) : error;
    const path = known.path === undefined ? undefined : fitPath(known.path, roots, fragments);
    const { path: _, ...rest } = known;
    const fitted: ClientError = path === undefined || path.length === 0 ? rest : { ...rest, path };
    const same = JSON.stringify([fitted.path, fitted.extensions.code, fitted.message]);
    const first = folded.get(same);
    if (first === undefined) folded.set(same, fitted);
    else if (first.extensions['department'] !== fitted.extensions['department'])
      folded.set(same, withoutDepartment(first));
  }
  const keys = roots.map(responseKey);
  return [...folded.values()].sort(
    (one, other) => keys.indexOf(rootOf(one)) - keys.indexOf(rootOf(other)) || departmentOf(one) - departmentOf(other),
  );
}

/** What the executor passes on came from `exact-outage.ts`; what it made by itself is a fault of ours. */
function fromExecutor(error: GraphQLError): ClientError {
  const { code } = error.extensions;
  const path = error.path === undefined ? {} : { path: error.path };
  if (isErrorCode(code)) return { message: error.message, ...path, extensions: { ...error.extensions, code } };
  return { message: ERRORS.INTERNAL_SERVER_ERROR.message, ...path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** The part of a path that the client's query knows. */
function fitPath(path: Path, roots: readonly FieldNode[], fragments: Fragments): Path {
  let here = roots;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const nodes = here.filter((field) => responseKey(field) === step);
    if (nodes.length === 0) return path.slice(0, index);
    here = nodes.flatMap((node) =>
      node.selectionSet === undefined
        ? []
        : selectedFields(node.selectionSet, { fragments, variables: undefined, regardless: true }),
    );
  }
  return path;
}

function withoutDepartment(error: ClientError): ClientError {
  const { department: _, ...extensions } = error.extensions;
  return { ...error, extensions: { ...extensions, code: error.extensions.code } };
}

function rootOf({ path }: ClientError): string {
  const first = path?.[0];
  return typeof first === 'string' ? first : '';
}

function departmentOf({ extensions }: ClientError): number {
  const name = extensions['department'];
  return typeof name === 'string' && isDepartment(name) ? DEPARTMENTS.indexOf(name) : -1;
}
