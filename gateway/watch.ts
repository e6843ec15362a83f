import { Fault } from '@samspil/kit/errors.ts';
import { type EventResult, type EventResults, resultsOf } from '@samspil/kit/live/results.ts';
import { type GraphQLSchema, print, separateOperations } from 'graphql';
import { answerFits } from './answer-fits.ts';
import type { OpenDepartment } from './department-link.ts';
import type { PreparedOperation, RequestContext } from './engine.ts';
import { fragmentsOf, selectedFields } from './selected-fields.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';
import { toClientError } from './to-client-error.ts';

type Variables = Readonly<Record<string, unknown>>;

interface Graph {
  readonly schema: GraphQLSchema;
  readonly facts: SupergraphFacts;
  readonly departments: ReadonlyMap<string, OpenDepartment>;
}

/**
 * Starts a subscription at the department that its one field belongs to, to which it goes as the client wrote it: an event holds what that department
 * knows, and the client asks for the rest by a query of its own.
 *
 * @throws Fault when it is refused, or the department is not there.
 */
export async function watch(
  { document, operation }: PreparedOperation,
  variables: Variables,
  context: RequestContext,
  { schema, facts, departments }: Graph,
): Promise<EventResults> {
  const fragments = fragmentsOf(document);
  const [field] = selectedFields(operation.selectionSet, { fragments, variables });
  const [department = ''] = facts.owners('Subscription', field?.name.value ?? '');
  const open = departments.get(department);
  if (open === undefined) throw new Fault('GRAPHQL_VALIDATION_FAILED', 'A subscription takes one field.');
  const alone = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  const started = await open.subscribe({
    query: print(alone),
    variables,
    headers: context.headers,
    mutation: false,
    signal: context.signal,
  });
  if ('answer' in started) {
    const { answer } = started;
    if (answer.kind === 'unavailable') context.log.warn({ department, why: answer.why }, 'a department did not answer');
    const [error] = answer.kind === 'unavailable' ? [] : answer.errors;
    throw refusal(error === undefined ? GONE : error, department);
  }
  const fits = (data: Record<string, unknown>) =>
    answerFits({
      schema,
      fragments,
      variables,
      selectionSet: operation.selectionSet,
      typename: 'Subscription',
      object: data,
    });
  return resultsOf(started.results, {
    signal: context.signal,
    done: () => undefined,
    toResult({ data, errors = [] }) {
      const told = errors.map((error) => toClientError({ path: undefined, ...error }, department));
      if (data === undefined || data === null)
        return { errors: told.length > 0 ? told : [toClientError(GONE, department)] };
      if (!fits({ ...data })) throw new Fault('DEPARTMENT_UNAVAILABLE');
      return told.length > 0 ? { data, errors: told } : { data };
    },
    toLast(error): EventResult {
      if (error instanceof Fault && error.code !== 'DEPARTMENT_UNAVAILABLE')
        return { errors: [{ message: error.message, extensions: error.extensions }] };
      context.log.warn({ department }, 'a department has left a stream');
      return { errors: [toClientError(GONE, department)] };
    },
  });
}

const GONE = { message: '', path: undefined, extensions: { code: 'DEPARTMENT_UNAVAILABLE' } };

function refusal(error: Parameters<typeof toClientError>[0], department: string): Fault {
  const { message, extensions } = toClientError(error, department);
  return new Fault(extensions.code, message, extensions);
}
