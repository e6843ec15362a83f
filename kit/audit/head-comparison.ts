import type { HeadClaims } from './statement.ts';

export type ComparedHead = Pick<HeadClaims, 'size' | 'root' | 'at'>;

/**
 * Compares the roots of a trail as it grows with the heads of one source, in ascending order. After the first that does not fit none can,
 * so what is told is the run of positions between the last that fits and the first that does not.
 */
export class HeadComparison {
  readonly #whose: string;
  readonly #tell: (fault: string) => void;
  #fitting: ComparedHead | null = null;
  #unfit: ComparedHead | null = null;

  /** @param whose as in "the head that social keeps". */
  constructor(whose: string, tell: (fault: string) => void) {
    this.#whose = whose;
    this.#tell = tell;
  }

  compare(head: ComparedHead, root: Buffer): void {
    if (root.toString('base64url') === head.root) this.#fitting = head;
    else this.#unfit ??= head;
  }

  end(): void {
    if (this.#unfit === null) return;
    const from = this.#fitting !== null && this.#fitting.size < this.#unfit.size ? this.#fitting.size : 0;
    this.#tell(
      `positions ${from}..${this.#unfit.size - 1}: do not give the root of the head of size ${this.#unfit.size} that ${this.#whose}, signed at ${this.#unfit.at}`,
    );
  }
}
