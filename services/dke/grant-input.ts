import { GRANT_PERSONS } from '@samspil/kit/access/grants/grant-claims.ts';
import { containsCpr } from '@samspil/kit/cpr.ts';
import { Fault } from '@samspil/kit/errors.ts';
import { isPersonId } from '@samspil/kit/person-id.ts';

/** What is wrong with one field of an input. */
interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** Collects what is wrong with an input, so that all of it is told at once; nothing of the input is repeated. */
export class InputCheck {
  readonly #faults: FieldFault[] = [];

  /** The case's number, or its id in the graph. */
  caseId(path: string, text: string): string {
    const trimmed = text.trim();
    if (!CASE_NUMBER.test(trimmed) && !UUID.test(trimmed))
      this.#add(path, 'Give the number of the case, such as 2026-S031.');
    return trimmed;
  }

  persons(path: string, ids: readonly string[]): readonly string[] {
    const lower = ids.map((id) => id.toLowerCase());
    if (ids.length === 0) this.#add(path, 'Name at least one person.');
    if (ids.length > GRANT_PERSONS) this.#add(path, `Name ${GRANT_PERSONS} persons at most.`);
    for (const [at, id] of lower.entries()) {
      if (!isPersonId(id)) this.#add(`${path}.${at}`, 'The id of a person is a UUID.');
      else if (lower.indexOf(id) < at) this.#add(`${path}.${at}`, 'This person is named twice.');
    }
    return lower;
  }

  person(path: string, id: string): string {
    if (!isPersonId(id.toLowerCase())) this.#add(path, 'The id of a person is a UUID.');
    return id.toLowerCase();
  }

  list<Item>(path: string, items: readonly Item[]): readonly Item[] {
    if (items.length === 0) this.#add(path, 'Name at least one.');
    for (const [at, item] of items.entries())
      if (items.indexOf(item) < at) this.#add(`${path}.${at}`, 'This is named twice.');
    return items;
  }

  uuid(path: string, id: string): string {
    if (!UUID.test(id)) this.#add(path, 'The id of a grant is a UUID.');
    return id.toLowerCase();
  }

  /** It is kept in the audit trail and read by others, so it holds no CPR number. */
  text(path: string, text: string, fewest: number, most: number): string {
    const trimmed = text.trim();
    if (trimmed.length < fewest || trimmed.length > most) this.#add(path, `Write ${fewest} to ${most} characters.`);
    if (containsCpr(trimmed)) this.#add(path, 'Write no CPR number here.');
    return trimmed;
  }

  subject(path: string, text: string): string {
    if (!/^\S{1,255}$/.test(text)) this.#add(path, 'Give the sub of the access token of the reader.');
    return text;
  }

  require(holds: boolean, path: string, message: string): void {
    if (!holds) this.#add(path, message);
  }

  /** @throws Fault BAD_USER_INPUT with `extensions.fields` when anything was wrong. */
  done(): void {
    if (this.#faults.length > 0) throw new Fault('BAD_USER_INPUT', undefined, { fields: this.#faults.slice(0, 50) });
  }

  #add(path: string, message: string): void {
    this.#faults.push({ path, message });
  }
}

const CASE_NUMBER = /^[0-9A-Z][0-9A-Z-]{2,29}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
