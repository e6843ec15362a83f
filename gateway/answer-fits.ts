import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf } from './field-of.ts';
import { type Fragments, responseKey, selectedFields } from './selected-fields.ts';

/** Asks whether an object has what was asked for, in the form that the schema says. */
export interface FitQuestion {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly selectionSet: SelectionSetNode;
  readonly typename: string;
  readonly object: Record<string, unknown>;
}

/**
 * Whether a department's object fits the question. The stock executor turns a missing field, an unknown enum value or a
 * number in an object's place into null without an error, and an outage must never read as "nothing there".
 */
export function answerFits(question: FitQuestion): boolean {
  const { schema, fragments, variables, selectionSet, typename, object } = question;
  return selectedFields(selectionSet, { fragments, variables, schema, typename }).every((field) => {
    const value = object[responseKey(field)];
    if (field.name.value === '__typename') return typeof value === 'string';
    const definition = fieldOf(schema, typename, field.name.value);
    if (definition === undefined) return false;
    return fitsType(value, definition.type, field.selectionSet, question);
  });
}

function fitsType(
  value: unknown,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
  question: FitQuestion,
): boolean {
  if (value === undefined) return false;
  if (isNonNullType(type)) return value !== null && fitsType(value, type.ofType, selectionSet, question);
  if (value === null) return true;
  if (isListType(type)) {
    return Array.isArray(value) && value.every((item: unknown) => fitsType(item, type.ofType, selectionSet, question));
  }
  if (isScalarType(type)) return fitsScalar(value, type.name);
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) != null;
  if (typeof value !== 'object' || Array.isArray(value) || selectionSet === undefined) return false;
  const object = value as Record<string, unknown>;
  const typename = typeof object['__typename'] === 'string' ? object['__typename'] : type.name;
  const actual = question.schema.getType(typename);
  const isPossible =
    isObjectType(actual) && (isAbstractType(type) ? question.schema.isSubType(type, actual) : actual === type);
  return isPossible
    ? answerFits({ ...question, selectionSet, typename, object })
    : isAbstractType(actual) && actual === type;
}

function fitsScalar(value: unknown, scalar: string): boolean {
  if (scalar === 'Int' || scalar === 'Float') return typeof value === 'number';
  if (scalar === 'Boolean') return typeof value === 'boolean';
  if (scalar === 'String') return typeof value === 'string';
  if (scalar === 'ID') return typeof value === 'string' || typeof value === 'number';
  return true;
}
