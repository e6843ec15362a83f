import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Variables = Readonly<Record<string, unknown>> | undefined;

/** What a selection set is read by. Without `schema` and `typename`, fragments of every type count. */
export interface Selecting {
  readonly fragments: Fragments;
  readonly variables: Variables;
  readonly schema?: GraphQLSchema;
  readonly typename?: string;
  /** Takes what `@skip` and `@include` leave out as well. */
  readonly regardless?: true;
}

/** The fields that a selection set asks for, fragments spread, `@skip` and `@include` decided. */
export function selectedFields(selectionSet: SelectionSetNode, selecting: Selecting): FieldNode[] {
  const fields: FieldNode[] = [];
  for (const selection of selectionSet.selections) {
    if (selecting.regardless !== true && !isIncluded(selection, selecting.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      fields.push(selection);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : selecting.fragments.get(selection.name.value);
    if (fragment === undefined || !applies(fragment.typeCondition?.name.value, selecting)) continue;
    fields.push(...selectedFields(fragment.selectionSet, selecting));
  }
  return fields;
}

/** The fragments that a document defines. */
export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

/** The name under which a field's value stands in the answer. */
export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

function applies(condition: string | undefined, { schema, typename }: Selecting): boolean {
  if (condition === undefined || schema === undefined || typename === undefined || condition === typename) return true;
  const abstract = schema.getType(condition);
  const concrete = schema.getType(typename);
  return isAbstractType(abstract) && isObjectType(concrete) && schema.isSubType(abstract, concrete);
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  for (const directive of selection.directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const given =
      value?.kind === Kind.VARIABLE
        ? variables?.[value.name.value]
        : value?.kind === Kind.BOOLEAN
          ? value.value
          : undefined;
    if (name === 'skip' ? given === true : given !== true) return false;
  }
  return true;
}
