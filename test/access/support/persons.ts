import type { Known } from './readers.ts';

/** Ids that sort before all others, so that P stands on the first page of every list. */
export const ID: Readonly<Record<Known, string>> = {
  P: '00000000-0000-8000-8000-0000000000a1',
  Q: '00000000-0000-8000-8000-0000000000a2',
};

/** Somebody of whom no department knows. */
export const NOBODY = '00000000-0000-8000-8000-0000000000ff';

/** Somebody who waits in DKE's lists, and is known by nothing else. */
export const WAITING = '00000000-0000-8000-8000-0000000000a3';

/** The open case to which P, and then Q, is a party; and one that is closed. */
export const CASE = 'ORA-OPEN';
export const CLOSED_CASE = 'ORA-CLOSED';

/** An area with everything that an area can have, and one within it. */
export const AREA = '9801';
export const AREA_WITHIN = '9801-O1';

/** Who has looked at P, by the logs; and the control sample in which that look is. */
export const LOOKED = 'oracle:looked';
export const SAMPLE = '00000000-0000-8000-8000-0000000000c1';
