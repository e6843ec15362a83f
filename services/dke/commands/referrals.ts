import { danishDay } from '@samspil/kit/danish-day.ts';
import type { ReferralInput, ReferralStatus, ReferralTextInput, SendReferralInput } from '../schema.types.ts';
import { command } from './command.ts';
import { isGiven, type WorkInput } from './work-input.ts';

export const sendReferral = command<SendReferralInput>('sendReferral', (check, input) => {
  const { caseNumber, personId, concernId, version, replacesId } = input;
  const ways = [caseNumber, concernId, replacesId].filter(isGiven).length;
  check.require(ways === 1, 'input', 'Say of what: caseNumber and personId, or concernId and version, or replacesId.');
  check.require(isGiven(personId) === isGiven(caseNumber), 'input.personId', 'A person and the case go together.');
  check.require(
    isGiven(version) === isGiven(concernId),
    'input.version',
    'A concern goes with the version you have seen.',
  );
  check.require(
    input.department !== 'DKE',
    'input.department',
    'A referral goes to another department: what DKE does itself is an intervention.',
  );
  const dueOn = check.day('input.dueOn', input.dueOn);
  check.require(dueOn >= danishDay(), 'input.dueOn', 'This day has passed.');
  return {
    key: check.key('input.key', input.key),
    case: isGiven(caseNumber) ? check.caseNumber('input.caseNumber', caseNumber) : null,
    person: isGiven(personId) ? check.person('input.personId', personId) : null,
    concern: check.optionalId('input.concernId', concernId),
    version: isGiven(version) ? check.version('input.version', version) : null,
    replaces: check.optionalId('input.replacesId', replacesId),
    department: input.department,
    purpose: check.text('input.purpose', input.purpose, 3, 500),
    dueOn,
  };
});

export const acceptReferral = command<ReferralInput>(
  'moveReferral',
  (check, input) => ({ ...referral(check, input), status: 'ACCEPTED' }),
  'acceptReferral',
);
export const declineReferral = moving('DECLINED', 'declineReferral');
export const finishReferral = moving('DONE', 'finishReferral');
export const revokeReferral = moving('REVOKED', 'revokeReferral');

export const settleReferral = command<ReferralTextInput>('settleReferral', (check, input) => ({
  ...referral(check, input),
  reason: check.text('input.text', input.text, 3, 500),
}));

function moving(status: ReferralStatus, mutation: string) {
  return command<ReferralTextInput>(
    'moveReferral',
    (check, input) => ({ ...referral(check, input), status, text: check.text('input.text', input.text, 3, 500) }),
    mutation,
  );
}

function referral(check: WorkInput, { referralId, version }: ReferralInput) {
  return { referral: check.id('input.referralId', referralId), version: check.version('input.version', version) };
}
