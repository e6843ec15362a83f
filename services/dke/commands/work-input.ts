import { isAreaCode } from '@samspil/kit/area-code.ts';
import { CprError } from '@samspil/kit/cpr.ts';
import { danishDay } from '@samspil/kit/danish-day.ts';
import type { PersonIds } from '@samspil/kit/person-id.ts';
import type { GivenCpr } from '@samspil/kit/subgraph/cpr-scalar.ts';
import { InputCheck } from '../grant-input.ts';

/** The three ways in which an input can name a person; what is not given is null or left out. */
export interface GivenPerson {
  readonly personId?: string | null;
  readonly cpr?: GivenCpr | null;
  readonly name?: string | null;
}

/** A person as the database's commands take one: core data only with the CPR number that it came with. */
export interface NamedPerson {
  readonly person: string;
  readonly name?: string;
  readonly birthDate?: string;
}

/** Reads the inputs of DKE's commands, and gathers what is wrong with them. Every path is that of the argument `input`. */
export class WorkInput extends InputCheck {
  key(path: string, text: string): string {
    return this.#uuid(path, text, 'The key is a UUID that the caller makes.');
  }

  id(path: string, text: string): string {
    return this.#uuid(path, text, 'The id is a UUID.');
  }

  optionalId(path: string, text: string | null | undefined): string | null {
    return text === null || text === undefined ? null : this.id(path, text);
  }

  version(path: string, version: number): number {
    this.require(version >= 1, path, 'The version is a number from 1.');
    return version;
  }

  caseNumber(path: string, text: string): string {
    const number = text.trim();
    this.require(CASE_NUMBER.test(number), path, 'Give the number of the case, such as 2026-S031.');
    return number;
  }

  area(path: string, text: string): string {
    this.require(isAreaCode(text), path, 'An area code is four digits, then up to three parts, such as 0165-1-07.');
    return text;
  }

  optionalText(path: string, given: string | null | undefined, fewest: number, most: number): string | null {
    return given === null || given === undefined || given.trim() === '' ? null : this.text(path, given, fewest, most);
  }

  /** A day that a case can have: neither a slip of the century nor beyond what PostgreSQL holds. */
  day(path: string, day: string): string {
    this.require(/^(19|20|21)\d\d-/.test(day), path, 'Give a day from 1900 to 2199.');
    return day;
  }

  /** A day on which something can have been: today or before. */
  pastDay(path: string, given: string): string {
    const day = this.day(path, given);
    this.require(day <= danishDay(), path, 'This day has not come yet.');
    return day;
  }

  /** A moment that has passed. */
  pastMoment(path: string, given: Date | string): string {
    const moment = new Date(given);
    this.require(moment.getTime() <= Date.now() + CLOCKS_MS, path, 'This lies in the future.');
    this.require(moment.getUTCFullYear() >= 1900, path, 'Give a moment from 1900 on.');
    return moment.toISOString();
  }

  /** The person by key, or by CPR number and name; the number becomes the key here, and is let go of. */
  namedPerson(path: string, given: GivenPerson, personIds: PersonIds | null): NamedPerson {
    const { personId, cpr, name } = given;
    this.require(isGiven(personId) !== isGiven(cpr), path, 'Name the person either by personId, or by cpr and name.');
    if (isGiven(personId)) {
      this.require(!isGiven(name), `${path}.name`, 'The name is given with the CPR number alone.');
      return { person: this.person(`${path}.personId`, personId) };
    }
    if (!isGiven(cpr)) return { person: '' };
    if (personIds === null) throw new Error('This service takes no CPR numbers.');
    const text = this.text(`${path}.name`, name ?? '', 2, 100);
    if (!(cpr instanceof CprError)) return { person: personIds.fromCpr(cpr), name: text, birthDate: cpr.birthDate() };
    this.require(false, `${path}.cpr`, cpr.message);
    return { person: '' };
  }

  #uuid(path: string, text: string, message: string): string {
    this.require(isUuid(text), path, message);
    return text.toLowerCase();
  }
}

/** Whether a text is a UUID, in capitals or not. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Whether an optional input was given. */
export function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

const CASE_NUMBER = /^[0-9A-Z][0-9A-Z-]{2,29}$/;
/** As far as two machines' clocks may be apart. */
const CLOCKS_MS = 60_000;
