import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type {
  CancelDutyInput,
  ExitRequestInput,
  GiveConsentInput,
  OpenExitCaseInput,
  PlanDutyInput,
  RequestExitInput,
  WithdrawConsentInput,
  WithdrawExitInput,
} from '../schema.types.ts';
import { command } from './command.ts';
import { isGiven, type WorkInput } from './work-input.ts';

/** A consent is asked for anew each year at least, and a duty is planned for a month at most. */
const LONGEST_CONSENT_DAYS = 366;
const LONGEST_DUTY_DAYS = 31;

export const requestExit = command<RequestExitInput>('requestExit', (check, input, { reader, personIds }) => {
  const common = { key: check.key('input.key', input.key), reach: check.text('input.reach', input.reach, 3, 300) };
  if ([input.personId, input.cpr, input.name].some(isGiven))
    return { ...common, ...check.namedPerson('input', input, personIds) };
  check.require(
    reader.personId !== null,
    'input',
    reader.roles.has('CITIZEN')
      ? 'Your sign-in does not say which person you are.'
      : 'Name the person: by personId, or by cpr and name.',
  );
  return common;
});

export const acknowledgeExit = command<ExitRequestInput>('acknowledgeExit', request);
export const contactExit = command<ExitRequestInput>('contactExit', request);

export const openExitCase = command<OpenExitCaseInput>('openExitCase', (check, input) => ({
  ...request(check, input),
  level: input.level,
}));

export const withdrawExit = command<WithdrawExitInput>('withdrawExit', (check, input) => ({
  ...request(check, input),
  reason: check.optionalText('input.reason', input.reason, 3, 500),
}));

export const giveConsent = command<GiveConsentInput>('giveConsent', (check, input) => {
  const from = check.day('input.from', input.from ?? danishDay());
  const until = check.day('input.until', input.until);
  check.require(until >= from && until >= danishDay(), 'input.until', 'The consent would have ended already.');
  check.require(until <= addDays(from, LONGEST_CONSENT_DAYS), 'input.until', 'A consent is for a year at most.');
  return {
    key: check.key('input.key', input.key),
    case: check.caseNumber('input.caseNumber', input.caseNumber),
    person: check.person('input.personId', input.personId),
    department: input.department,
    from,
    until,
    how: input.how,
  };
});

export const withdrawConsent = command<WithdrawConsentInput>('withdrawConsent', (check, { consentId }) => ({
  consent: check.id('input.consentId', consentId),
}));

export const planDuty = command<PlanDutyInput>('planDuty', (check, input) => {
  const [from, until] = [new Date(input.from), new Date(input.until)];
  check.require(from.getUTCFullYear() >= 1900, 'input.from', 'Give a moment from 1900 on.');
  check.require(until.getUTCFullYear() < 2200, 'input.until', 'Give a moment before 2200.');
  check.require(until.getTime() > Date.now(), 'input.until', 'This has passed.');
  check.require(until > from, 'input.until', 'The duty would end before it begins.');
  check.require(
    until.getTime() - from.getTime() <= LONGEST_DUTY_DAYS * 86_400_000,
    'input.until',
    `A duty is planned for ${LONGEST_DUTY_DAYS} days at most.`,
  );
  return {
    key: check.key('input.key', input.key),
    subject: check.subject('input.subject', input.subject),
    rank: input.rank,
    from: from.toISOString(),
    until: until.toISOString(),
  };
});

export const cancelDuty = command<CancelDutyInput>('cancelDuty', (check, { dutyId }) => ({
  duty: check.id('input.dutyId', dutyId),
}));

function request(check: WorkInput, { requestId, version }: ExitRequestInput) {
  return { request: check.id('input.requestId', requestId), version: check.version('input.version', version) };
}
