import { type ASTNode, concatAST, parse, visit } from 'graphql';

/**
 * The places of a service's SDL that have no description: types, fields, arguments and enum values. A description of a type, field or
 * enum value gives the Danish term in brackets; arguments need none.
 */
export function undescribed(shared: string, own: string): string[] {
  const faults: string[] = [];
  const check = (
    node: { readonly description?: { readonly value: string } | undefined },
    place: string,
    danish: boolean,
  ) => {
    if (node.description === undefined) faults.push(`${place} has no description`);
    else if (danish && !/\(.+\)/s.test(node.description.value))
      faults.push(`${place} gives no Danish term in brackets`);
  };
  const owner = (ancestors: readonly (ASTNode | readonly ASTNode[])[]) =>
    ancestors
      .flatMap((node) => ('name' in node && node.name !== undefined && 'value' in node.name ? [node.name.value] : []))
      .join('.');
  visit(concatAST([parse(shared), parse(own)]), {
    enter(node, _key, _parent, _path, ancestors) {
      switch (node.kind) {
        case 'ObjectTypeDefinition':
        case 'InterfaceTypeDefinition':
        case 'UnionTypeDefinition':
        case 'EnumTypeDefinition':
        case 'InputObjectTypeDefinition':
          if (node.name.value !== 'Query') check(node, node.name.value, true);
          break;
        case 'ScalarTypeDefinition':
          check(node, node.name.value, false);
          break;
        case 'FieldDefinition':
        case 'EnumValueDefinition':
          check(node, `${owner(ancestors)}.${node.name.value}`, true);
          break;
        case 'InputValueDefinition':
          check(node, `${owner(ancestors)}.${node.name.value}`, false);
          break;
      }
    },
  });
  return faults;
}
