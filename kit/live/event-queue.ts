import type { Fault } from '../errors.ts';

/** What waits for a reader between two that are not equally fast: bounded, first in, first out. */
export class EventQueue<Item> {
  readonly #waiting: Item[] = [];
  readonly #most: number;
  #end: { readonly fault: Fault | null } | null = null;
  #wake: () => void = () => undefined;

  constructor(most: number) {
    this.#most = most;
  }

  /** False when there is no room: then the reader is told so and nothing more is taken. */
  push(item: Item): boolean {
    if (this.#end !== null || this.#waiting.length >= this.#most) return false;
    this.#waiting.push(item);
    this.#wake();
    return true;
  }

  /** Ends it after what waits, with a fault or without. The first end counts. */
  end(fault: Fault | null): void {
    this.#end ??= { fault };
    this.#wake();
  }

  get ended(): boolean {
    return this.#end !== null;
  }

  /**
   * The items as they come, for one reader.
   *
   * @throws Fault what it was ended with.
   */
  async *items(): AsyncGenerator<Item, void, void> {
    for (;;) {
      const next = this.#waiting.shift();
      if (next !== undefined) yield next;
      else if (this.#end !== null) {
        if (this.#end.fault !== null) throw this.#end.fault;
        return;
      } else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }
}
