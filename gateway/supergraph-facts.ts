import {
  type DirectiveNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';

/** Who answers what, read from the supergraph's join directives. Names are those of the subgraphs. */
export interface SupergraphFacts {
  readonly departments: readonly string[];
  /** The departments that can answer a field. */
  owners(type: string, field: string): readonly string[];
  /** The fields that are a type's key by themselves in a department (`@key(fields: "id")`). */
  keys(type: string, department: string): readonly string[];
  /** All of them, as `Person.id`. */
  readonly keyFields: ReadonlySet<string>;
  /**
   * Whether a field is a stub: each department answers it, and below it stands what is each department's own. It is never null
   * without an error.
   */
  isStub(type: string, field: string): boolean;
}

/** @param supergraph the whole supergraph schema, join directives included. */
export function readSupergraphFacts(supergraph: GraphQLSchema): SupergraphFacts {
  const names = graphNames(supergraph);
  const keys = new Map<string, string[]>();
  const keyFields = new Set<string>();
  const owners = new Map<string, readonly string[]>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const typeDepartments = new Set<string>();
    for (const join of directives(type.astNode?.directives, 'join__type')) {
      const department = names.get(String(join['graph']));
      if (department === undefined) continue;
      typeDepartments.add(department);
      const key = join['key'];
      if (typeof key !== 'string' || !/^\w+$/.test(key) || join['resolvable'] === false) continue;
      keyFields.add(`${type.name}.${key}`);
      const at = `${type.name} ${department}`;
      keys.set(at, [...(keys.get(at) ?? []), key]);
    }
    for (const field of Object.values(type.getFields())) {
      const joins = directives(field.astNode?.directives, 'join__field').filter((join) => join['graph'] !== undefined);
      const named = joins.filter((join) => join['external'] !== true).map((join) => names.get(String(join['graph'])));
      const fieldOwners = joins.length === 0 ? [...typeDepartments] : named.filter((name) => name !== undefined);
      owners.set(`${type.name}.${field.name}`, fieldOwners);
    }
  }
  const fieldsOf = (name: string) => {
    const type = supergraph.getType(name);
    return isObjectType(type) ? Object.values(type.getFields()) : [];
  };
  // Only a type that several departments are asked for has stubs: an entity that a row names may well be null.
  const isSpread = (type: string) => fieldsOf(type).some((field) => owners.get(`${type}.${field.name}`)?.length === 1);
  const stubs = new Set(
    [...owners].flatMap(([at, departments]) => {
      const [type = '', name] = at.split('.');
      const field = fieldsOf(type).find((each) => each.name === name);
      if (departments.length < 2 || field === undefined || !isObjectType(getNullableType(field.type))) return [];
      return isSpread(type) && isSpread(getNamedType(field.type).name) ? [at] : [];
    }),
  );
  return {
    departments: [...names.values()],
    isStub: (type, field) => stubs.has(`${type}.${field}`),
    owners: (type, field) => owners.get(`${type}.${field}`) ?? [],
    keyFields,
    keys: (type, department) => keys.get(`${type} ${department}`) ?? [],
  };
}

function graphNames(supergraph: GraphQLSchema): Map<string, string> {
  const graphs = supergraph.getType('join__Graph');
  const names = new Map<string, string>();
  if (!isEnumType(graphs)) return names;
  for (const value of graphs.getValues()) {
    const name = directives(value.astNode?.directives, 'join__graph')[0]?.['name'];
    if (typeof name === 'string') names.set(value.name, name);
  }
  return names;
}

function directives(nodes: readonly DirectiveNode[] | undefined, name: string): Record<string, unknown>[] {
  return (nodes ?? [])
    .filter((node) => node.name.value === name)
    .map((node) =>
      Object.fromEntries(
        (node.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
      ),
    );
}
