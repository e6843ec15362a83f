import { GraphQLError, Kind, parse, Source, specifiedScalarTypes, visit } from 'graphql';
import type { ServiceSdl } from './compose-supergraph.ts';

/** What keeps a service's SDL from being read at all, with file and line: what is no GraphQL, and types that there are not. */
export function sdlFaults({ name, shared, own }: ServiceSdl): string[] {
  const files = [new Source(shared, 'schema/shared.graphql'), new Source(own, `services/${name}/schema.graphql`)];
  try {
    const documents = files.map((file) => ({ file, document: parse(file) }));
    const known = new Set<string>(specifiedScalarTypes.map((scalar) => scalar.name));
    for (const { document } of documents)
      for (const node of document.definitions)
        if ('name' in node && node.name !== undefined && node.kind !== Kind.DIRECTIVE_DEFINITION)
          known.add(node.name.value);
    return documents.flatMap(({ file, document }) => {
      const faults: string[] = [];
      visit(document, {
        NamedType({ name: type, loc }) {
          if (!known.has(type.value))
            faults.push(`${file.name}:${loc?.startToken.line}: there is no type ${type.value}`);
        },
      });
      return faults;
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [`${error.source?.name}:${error.locations?.[0]?.line}: ${error.message}`];
  }
}
