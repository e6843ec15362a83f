import type { CommandOutcome } from '../schema.types.ts';

/** What came of a command, in words for whoever gave it. */
export const MESSAGES: Readonly<Record<CommandOutcome, string>> = {
  DONE: 'It is done.',
  NOT_YOURS: 'There is no such thing among those that you work on.',
  CHANGED_MEANWHILE: 'Somebody has changed this since you read it. Read it again, and decide anew.',
  KEY_USED: 'This key was used for something else. Make a new one.',
  CASE_CLOSED: 'The case is closed. The lead can open it again.',
  MOVE_NOT_ALLOWED: 'From where it is now it cannot go there.',
  STILL_RUNNING:
    'Something still runs in the case: a referral, an intervention, a plan, a contact, or somebody who asked for help and has not been spoken with. End those first, so that nobody is left alone with them.',
  ALREADY_DECIDED: 'This has been decided already.',
  IN_OTHER_HANDS: 'Somebody else has this in hands. The lead can take it over.',
  NOT_A_PARTY: 'The person is no party to the case, or is shielded and the lead has not named you on it for them.',
  ALREADY_A_PARTY: 'The person is a party to the case already.',
  OTHER_ROLE: 'The person has another role in the case. Only changePartyRole changes it.',
  ROLE_NEEDED: 'Say in which role the person is a party to the case.',
  ABOUT_AN_AREA: 'A concern about an area opens no case: end it, refer it on, or start an intervention for the area.',
  OWN_FAMILY: 'The person is you, or of your family. Somebody else must take this over.',
  FOR_THE_LEAD: 'This is for the lead.',
  LAST_ONE: 'Nobody else would work on the case. Put somebody on it first.',
  TOO_MANY: 'There are as many as there can be.',
  ALREADY_ENDED: 'This has ended already.',
  ENDS_BEFORE_START: 'It would end before it begins.',
  NO_SUCH_GOAL: 'The plan has no such goal, or it has been reached already.',
  NO_SUCH_INTERVENTION: 'There is no such intervention in an area.',
  NOT_THE_SAME: 'The declined referral is of somebody else, or of another case.',
};
