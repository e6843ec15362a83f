import { GRANT_PERSONS } from '@samspil/kit/access/grants/grant-claims.ts';
import { CprError, containsCpr } from '@samspil/kit/cpr.ts';
import { InputFaults } from '@samspil/kit/input-faults.ts';
import { isPersonId, type PersonIds } from '@samspil/kit/person-id.ts';
import type { GivenCpr } from '@samspil/kit/subgraph/cpr-scalar.ts';

/** Reads the inputs of access grants, and gathers what is wrong with them. */
export class InputCheck extends InputFaults {
  /** The case's number, or its id in the graph. */
  caseId(path: string, text: string): string {
    const trimmed = text.trim();
    this.require(
      CASE_NUMBER.test(trimmed) || UUID.test(trimmed),
      path,
      'Give the number of the case, such as 2026-S031.',
    );
    return trimmed;
  }

  /** Persons by id, and those of `byCpr`. Whether one of these is among the ids is told by nothing: it would say whose number it is. */
  persons(path: string, ids: readonly string[], byCpr: readonly string[] = []): readonly string[] {
    const lower = ids.map((id) => id.toLowerCase());
    const named = ids.length + byCpr.length;
    this.require(named > 0, path, 'Name at least one person.');
    this.require(named <= GRANT_PERSONS, path, `Name ${GRANT_PERSONS} persons at most.`);
    for (const [at, id] of lower.entries()) {
      this.require(isPersonId(id), `${path}.${at}`, 'The id of a person is a UUID.');
      this.require(!isPersonId(id) || lower.indexOf(id) === at, `${path}.${at}`, 'This person is named twice.');
    }
    return [...new Set([...lower, ...byCpr])];
  }

  /** Persons by CPR number; each becomes the person's key here, and the number is let go of. */
  cprs(path: string, given: readonly GivenCpr[], personIds: PersonIds | null): readonly string[] {
    this.require(given.length <= GRANT_PERSONS, path, `Name ${GRANT_PERSONS} persons at most.`);
    if (given.length > GRANT_PERSONS) return [];
    if (given.length > 0 && personIds === null) throw new Error('This service takes no CPR numbers.');
    return given.flatMap((cpr, at) => {
      if (!(cpr instanceof CprError)) return personIds?.fromCpr(cpr) ?? [];
      this.require(false, `${path}.${at}`, cpr.message);
      return [];
    });
  }

  person(path: string, id: string): string {
    this.require(isPersonId(id.toLowerCase()), path, 'The id of a person is a UUID.');
    return id.toLowerCase();
  }

  list<Item>(path: string, items: readonly Item[]): readonly Item[] {
    this.require(items.length > 0, path, 'Name at least one.');
    for (const [at, item] of items.entries())
      this.require(items.indexOf(item) === at, `${path}.${at}`, 'This is named twice.');
    return items;
  }

  uuid(path: string, id: string): string {
    this.require(UUID.test(id), path, 'The id of a grant is a UUID.');
    return id.toLowerCase();
  }

  subject(path: string, text: string): string {
    this.require(
      /^\S{1,255}$/.test(text) && !containsCpr(text),
      path,
      'Give the sub of the access token of the reader.',
    );
    return text;
  }
}

const CASE_NUMBER = /^[0-9A-Z][0-9A-Z-]{2,29}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
