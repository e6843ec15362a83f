import type { IsoDate } from '../dates.ts';
import { InputFaults } from '../input-faults.ts';
import { isPersonId } from '../person-id.ts';

/** What a member of staff wants held back. */
export interface HoldBackInput {
  readonly rowId?: string | null;
  readonly entryId?: string | null;
  readonly personId?: string | null;
  readonly decision: string;
  readonly reason: string;
  readonly reviewOn: string;
}

/**
 * Reads what is to be held back, as the database's function takes it.
 *
 * @throws Fault BAD_USER_INPUT naming every field that is wrong.
 */
export function readHoldBack(input: HoldBackInput, today: IsoDate): Record<string, string> {
  const faults = new InputFaults();
  const { reviewOn } = input;
  const [rowId, entryId, personId] = [input.rowId ?? null, input.entryId ?? null, input.personId ?? null];
  const wish: Record<string, string> = {
    decision: faults.text('input.decision', input.decision, 3, 500),
    reason: faults.text('input.reason', input.reason, 3, 500),
    reviewOn,
  };
  faults.require(reviewOn > today, 'input.reviewOn', 'Give a day in the future.');
  faults.require(reviewOn <= yearAfter(today), 'input.reviewOn', 'Give a day within a year.');
  if ((rowId === null) === (entryId === null)) {
    faults.require(false, 'input.rowId', 'Give either the row or the look, and not both.');
  } else if (rowId !== null) {
    faults.require(UUID.test(rowId), 'input.rowId', 'The id of a row is a UUID.');
    faults.require(personId === null, 'input.personId', 'A row is about one person: give none.');
    wish['rowId'] = rowId;
  } else if (entryId !== null) {
    faults.require(/^[1-9]\d{0,17}$/.test(entryId), 'input.entryId', 'The id of a look is its number in the log.');
    const person = personId?.toLowerCase() ?? '';
    faults.require(
      isPersonId(person),
      'input.personId',
      'Say from whom it is held back: the id of a person is a UUID.',
    );
    wish['entryId'] = entryId;
    wish['personId'] = person;
  }
  faults.done();
  return wish;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function yearAfter(date: IsoDate): IsoDate {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
