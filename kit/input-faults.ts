import { containsCpr } from './cpr.ts';
import { Fault } from './errors.ts';

/** More than anybody reads at once; the gateway passes on no more. */
const MOST = 50;

/** What is wrong with the fields of a mutation's input, gathered so that all of it is told at once. */
export class InputFaults {
  readonly #faults: { readonly path: string; readonly message: string }[] = [];

  /** Notes a fault unless `holds`. The path is the argument and what stands below it; the message repeats nothing of the input. */
  require(holds: boolean, path: string, message: string): void {
    if (!holds) this.#faults.push({ path, message });
  }

  /** Reads a text that is kept and that others read, so that it holds no CPR number. */
  text(path: string, given: string, fewest: number, most: number): string {
    const text = given.trim();
    const length = [...text].length; // as PostgreSQL counts: an emoji is one
    this.require(
      length >= fewest && length <= most,
      path,
      `Write ${fewest} to ${most.toLocaleString('en')} characters.`,
    );
    this.require(!containsCpr(text), path, 'Write no CPR number here.');
    return text;
  }

  /** @throws Fault BAD_USER_INPUT with `extensions.fields`, when anything was wrong. */
  done(): void {
    if (this.#faults.length > 0) throw new Fault('BAD_USER_INPUT', undefined, { fields: this.#faults.slice(0, MOST) });
  }
}
