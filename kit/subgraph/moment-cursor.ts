import { type Cursor, cursorOfAnotherList } from './connection.ts';

/** A place in a list that is sorted by a moment and a number. */
export interface MomentCursor {
  readonly moment: string;
  readonly id: string;
}

/** The SQL of a moment as cursors hold it: to the microsecond, in UTC, whatever the session's time zone is. */
export function momentOf(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

const MOMENT = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

/**
 * Reads a cursor of such a list.
 *
 * @throws Fault BAD_USER_INPUT when it is that of another list.
 */
export function readMomentCursor(cursor: Cursor | null): MomentCursor | null {
  if (cursor === null) return null;
  const { order, id } = cursor;
  if (!isMoment(order) || !/^\d{1,18}$/.test(id)) throw cursorOfAnotherList();
  return { moment: order, id };
}

/** Whether a text is a moment as cursors hold it. */
export function isMoment(text: string): boolean {
  // A day such as 31 February has the right form, and PostgreSQL would refuse it.
  return MOMENT.test(text) && new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10));
}
