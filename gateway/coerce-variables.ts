import { blotNumbers } from '@samspil/kit/blot-numbers.ts';
import { Fault } from '@samspil/kit/errors.ts';
import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { PreparedOperation } from './engine.ts';

/** As many faults as are told at once. */
const MOST = 50;

interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/**
 * The variables as the schema's types say. graphql-js repeats a wrong value in its message; ours names the variable and its
 * type, and in `extensions.fields` each place in it that is wrong.
 *
 * @throws Fault BAD_USER_INPUT
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { operation }: PreparedOperation,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  const all = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  if (all.coerced !== undefined) return all.coerced;
  const wrong = definitions.filter(
    (definition) => getVariableValues(schema, [definition], given, { maxErrors: 1 }).coerced === undefined,
  );
  const [first] = wrong;
  if (first === undefined) throw new Fault('BAD_USER_INPUT');
  throw new Fault(
    'BAD_USER_INPUT',
    `The variable "$${blotNumbers(first.variable.name.value)}" is missing or does not fit its type ${print(first.type)}.`,
    { fields: wrong.flatMap((definition) => faultsOf(schema, definition, given)).slice(0, MOST) },
  );
}

/** What is wrong in one variable, place by place. Nothing of the values is repeated. */
function faultsOf(
  schema: GraphQLSchema,
  { variable, type: node }: VariableDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): FieldFault[] {
  const name = variable.name.value;
  const type = typeFromAST(schema, node);
  if (!isInputType(type)) return [];
  if (given[name] === undefined) return [{ path: blotNumbers(name), message: NEEDED }];
  const faults: FieldFault[] = [];
  coerceInputValue(given[name], type, (path, _value, { message }) => {
    if (faults.length >= MOST) return;
    const missing = /^Field "(\w+)" of required type "[^"]+" was not provided\.$/.exec(message)?.[1];
    const at = [name, ...path, ...(missing === undefined ? [] : [missing])].join('.');
    const unknown = / is not defined by type /.test(message);
    const told = missing !== undefined ? NEEDED : unknown ? 'A field here is none of its type.' : fit(type, path);
    faults.push({ path: blotNumbers(at), message: told });
  });
  return faults;
}

const NEEDED = 'This is needed.';

function fit(type: GraphQLInputType, path: readonly (string | number)[]): string {
  let at: GraphQLInputType = type;
  for (const step of path) {
    const inner: GraphQLInputType = getNullableType(at);
    const next: GraphQLInputType | undefined = isListType(inner)
      ? (inner.ofType as GraphQLInputType)
      : isInputObjectType(inner)
        ? inner.getFields()[step]?.type
        : undefined;
    if (next === undefined) break;
    at = next;
  }
  return `This is no ${getNamedType(at).name}.`;
}
