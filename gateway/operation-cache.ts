import type { Limits } from '@samspil/kit/limits/limits.ts';
import type { Engine, PreparedOperation } from './engine.ts';
import { prepareOperation } from './prepare-operation.ts';

const MAX_OPERATIONS = 500;
/** Longer queries are made by programs that write values into them: keeping those would push the others out. */
const MAX_KEPT_LENGTH = 10_000;

/** The last operations by their text: the planner's executor finds its plan by the same document object. */
export class OperationCache {
  readonly #kept = new Map<string, PreparedOperation>();
  readonly #engine: Pick<Engine, 'schema' | 'keyFields'>;
  readonly #limits: Limits;

  constructor(engine: Pick<Engine, 'schema' | 'keyFields'>, limits: Limits) {
    this.#engine = engine;
    this.#limits = limits;
  }

  /** @throws as `prepareOperation`; refused queries are not kept. */
  prepare(query: string, operationName: string | undefined): PreparedOperation {
    const key = `${operationName ?? ''}\n${query}`;
    const kept = this.#kept.get(key);
    const operation = kept ?? prepareOperation(query, operationName, this.#engine, this.#limits);
    if (key.length > MAX_KEPT_LENGTH) return operation;
    this.#kept.delete(key);
    this.#kept.set(key, operation);
    if (this.#kept.size > MAX_OPERATIONS) {
      const oldest = this.#kept.keys().next();
      if (oldest.done !== true) this.#kept.delete(oldest.value);
    }
    return operation;
  }

  /** Forgets an operation whose execution failed in the machinery: a plan that could not be made is remembered with its document. */
  forget(operation: PreparedOperation): void {
    for (const [key, kept] of this.#kept) if (kept === operation) this.#kept.delete(key);
  }
}
