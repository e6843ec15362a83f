import { ERRORS } from '@samspil/kit/errors.ts';
import { type FieldNode, type GraphQLSchema, getNamedType } from 'graphql';
import type { DepartmentError } from './department-answer.ts';
import type { ClientError, PreparedOperation } from './engine.ts';
import type { FetchShape, Path } from './fetch-shape.ts';
import { fieldOf } from './field-of.ts';
import { type Fragments, responseKey, selectedFields } from './selected-fields.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';
import { toClientError } from './to-client-error.ts';

type Variables = Readonly<Record<string, unknown>> | undefined;

/** What one department said about one root field. */
interface Report {
  readonly shape: FetchShape;
  readonly field: FieldNode;
  readonly variables: Variables;
  /** The department's own fields when it was down. */
  down: readonly Path[] | undefined;
  /** `ownPaths` is set for an error that concerns the whole root field. */
  readonly errors: { readonly error: DepartmentError; readonly ownPaths: readonly Path[] | undefined }[];
}

/** A root field of one request: who was asked for it, and with what outcome. Errors are placed once all have answered. */
export class AskedRoot {
  readonly key: string;
  readonly reports: Report[] = [];
  isAnswered = false;
  readonly #operation: PreparedOperation;
  readonly #fragments: Fragments;

  constructor(key: string, operation: PreparedOperation, fragments: Fragments) {
    this.key = key;
    this.#operation = operation;
    this.#fragments = fragments;
  }

  get isDown(): boolean {
    return !this.isAnswered && this.reports.every((report) => report.down !== undefined);
  }

  /** The client's nodes of this root field. */
  clientFields(variables: Variables): FieldNode[] {
    return this.#named(
      selectedFields(this.#operation.operation.selectionSet, { fragments: this.#fragments, variables }),
    );
  }

  /** The names under which the client wants each key field of this root's type. */
  clientKeys(schema: GraphQLSchema, facts: SupergraphFacts): ReadonlyMap<string, readonly string[]> {
    const wanted = new Map<string, string[]>();
    const everywhere = { fragments: this.#fragments, variables: undefined, regardless: true } as const;
    for (const root of this.#named(selectedFields(this.#operation.operation.selectionSet, everywhere))) {
      const field = fieldOf(schema, schema.getQueryType()?.name ?? '', root.name.value);
      if (field === undefined || root.selectionSet === undefined) continue;
      const type = getNamedType(field.type).name;
      const keys = new Set(facts.departments.flatMap((department) => facts.keys(type, department)));
      for (const selected of allFields(root, this.#fragments)) {
        const name = selected.name.value;
        if (keys.has(name)) wanted.set(name, [...(wanted.get(name) ?? []), responseKey(selected)]);
      }
    }
    return wanted;
  }

  #named(fields: readonly FieldNode[]): FieldNode[] {
    return fields.filter((field) => responseKey(field) === this.key);
  }
}

/** All root fields of one request. */
export class AskedRoots {
  readonly #roots = new Map<string, AskedRoot>();
  readonly #strays: ClientError[] = [];
  readonly #operation: PreparedOperation;
  readonly #fragments: Fragments;

  constructor(operation: PreparedOperation, fragments: Fragments) {
    this.#operation = operation;
    this.#fragments = fragments;
  }

  /** Notes that a department was asked for a root field. */
  asked(key: string, field: FieldNode, shape: FetchShape, variables: Variables): { root: AskedRoot; report: Report } {
    const root = this.#roots.get(key) ?? new AskedRoot(key, this.#operation, this.#fragments);
    this.#roots.set(key, root);
    const report: Report = { shape, field, variables, down: undefined, errors: [] };
    root.reports.push(report);
    return { root, report };
  }

  /** Notes an error whose path leads nowhere in the fetch. */
  stray(error: DepartmentError, department: string): void {
    this.#strays.push(toClientError(error, department));
  }

  all(): readonly AskedRoot[] {
    return [...this.#roots.values()];
  }

  /** Whether a department that was asked was down, for a whole root field or for a part. */
  lackSomething(): boolean {
    return this.all().some((root) => root.reports.some((report) => report.down !== undefined));
  }

  /** The errors of all root fetches, placed by what became of each root field. */
  errors(data: Readonly<Record<string, unknown>>): ClientError[] {
    return [...this.#strays, ...this.all().flatMap((root) => errorsOf(root, data[root.key] == null))];
  }
}

function errorsOf(root: AskedRoot, isNull: boolean): ClientError[] {
  const placed: ClientError[] = [];
  for (const { shape, down, errors } of root.reports) {
    const { department } = shape;
    const ifNothingElse = (paths: readonly Path[]) => (paths.length > 0 ? paths : isNull ? [[root.key]] : []);
    for (const path of down === undefined ? [] : ifNothingElse(down)) {
      const { message } = ERRORS.DEPARTMENT_UNAVAILABLE;
      placed.push({ message, path, extensions: { code: 'DEPARTMENT_UNAVAILABLE', department } });
    }
    for (const { error, ownPaths } of errors) {
      const nullRoot = isNull && error.path !== undefined;
      const paths =
        ownPaths === undefined ? [error.path ?? [root.key]] : nullRoot ? [[root.key]] : ifNothingElse(ownPaths);
      for (const path of paths) placed.push({ ...toClientError(error, department), path });
    }
  }
  return placed;
}

/** The fields of a selection whatever its conditions say: the executor leaves out what the client did not ask for. */
function allFields(root: FieldNode, fragments: Fragments): FieldNode[] {
  return root.selectionSet === undefined
    ? []
    : selectedFields(root.selectionSet, { fragments, variables: undefined, regardless: true });
}
