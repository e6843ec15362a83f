import { CPR_REFUSALS, CprError, parseCpr } from '../../cpr.ts';
import { type PersonId, parsePersonId } from '../../person-id.ts';
import { type Column, type Headers, Refusal, spellings } from '../column.ts';

/**
 * A person by CPR number, which becomes the person's id at once: nothing behind this parser ever holds the number. A person
 * without CPR number is given by their id, a UUID, in the same column.
 */
export function cprColumn(headers: Headers): Column<PersonId> {
  return {
    headers: spellings(headers),
    sqlType: 'uuid',
    optional: false,
    parse: (text, { personIds }) => (text.length === UUID_LENGTH ? parseId(text) : personIds.fromCpr(parse(text))),
  };
}

/** The birth date that a CPR number tells, as YYYY-MM-DD; null for a person given by id. */
export function cprBirthDateColumn(headers: Headers): Column<string | null> {
  return {
    headers: spellings(headers),
    sqlType: 'date',
    optional: false,
    parse: (text) => (text.length === UUID_LENGTH ? null : parse(text).birthDate()),
  };
}

/** Why a person has a former id, told by what stands in its column: a CPR number that changed, or an id from before one came. */
export function cprChangeReasonColumn(headers: Headers): Column<'CPR_CHANGED' | 'CPR_LATE'> {
  return {
    headers: spellings(headers),
    sqlType: 'text',
    optional: false,
    parse: (text) => (text.length === UUID_LENGTH ? 'CPR_LATE' : 'CPR_CHANGED'),
  };
}

const UUID_LENGTH = 36;

function parse(text: string) {
  try {
    return parseCpr(text);
  } catch (error) {
    if (error instanceof CprError) throw new Refusal(CPR_REFUSALS[error.refusal]);
    throw error;
  }
}

function parseId(text: string): PersonId {
  try {
    return parsePersonId(text);
  } catch {
    throw new Refusal('is not the id of a person: write a UUID');
  }
}
