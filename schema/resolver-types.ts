import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { concatAST, parse } from 'graphql';
import type { ServiceSdl } from './compose-supergraph.ts';

const HEADER = '// Made from schema.graphql by `npm run compose`; not written by hand.\n';

const SCALARS = {
  LocalDate: 'string',
  DateTime: 'Date | string',
  NonNegativeInt: 'number',
  NonNegativeFloat: 'number',
  JSONObject: 'Record<string, unknown>',
  CPR: '@samspil/kit/subgraph/cpr-scalar.ts#GivenCpr',
  _FieldSet: 'string',
};

/** The TypeScript types of a service's resolvers. What stands for a GraphQL type X in them is `XMapper` of the service's mappers.ts. */
export async function resolverTypes(sdl: ServiceSdl, folder: string): Promise<string> {
  const files = await readdir(folder);
  const mappersFile = files.includes('mappers.ts') ? await readFile(join(folder, 'mappers.ts'), 'utf8') : '';
  const mappers = Object.fromEntries(
    [...mappersFile.matchAll(/^export type (\w+)Mapper\b/gm)].map(([, name]) => [name, `./mappers.ts#${name}Mapper`]),
  );
  const config = {
    scalars: SCALARS,
    mappers,
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    skipTypename: true,
    immutableTypes: true,
    avoidOptionals: { field: true, object: true, inputValue: false },
    federation: true,
    contextType: '@samspil/kit/subgraph/service.ts#RequestContext<Loaders>',
    noSchemaStitching: true,
  };
  const output = await codegen({
    filename: 'schema.types.ts',
    schema: concatAST([parse(sdl.shared), parse(sdl.own)]),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
  });
  return `${HEADER}import type { Loaders } from './loaders.ts';\n${output}`;
}
