import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type {
  AddDocumentInput,
  AddPartyInput,
  AssignInput,
  ChangeCaseInput,
  ChangePartyRoleInput,
  OpenCaseInput,
  PlanContactInput,
  RecordContactInput,
  WriteJournalInput,
} from '../schema.types.ts';
import { command } from './command.ts';
import { isGiven } from './work-input.ts';

export const openCase = command<OpenCaseInput>('openCase', (check, input) => {
  const common = {
    key: check.key('input.key', input.key),
    role: input.role,
    level: input.level,
    cooperation: input.cooperation,
  };
  if (!isGiven(input.concernId)) {
    check.require(isGiven(input.personId), 'input', 'Say whom it is about: by concernId, or by personId.');
    return { ...common, person: isGiven(input.personId) ? check.person('input.personId', input.personId) : null };
  }
  check.require(!isGiven(input.personId), 'input.personId', 'The concern says whom it is about.');
  check.require(isGiven(input.version), 'input.version', 'Say which version of the concern you have seen.');
  return {
    ...common,
    concern: check.id('input.concernId', input.concernId),
    version: check.version('input.version', input.version ?? 1),
  };
});

export const changeCase = command<ChangeCaseInput>('changeCase', (check, input) => {
  const { level, cooperation, status } = input;
  const reason = check.optionalText('input.reason', input.reason, 3, 500);
  check.require(isGiven(level) || isGiven(cooperation) || isGiven(status), 'input', 'Say what is to be changed.');
  check.require(!isGiven(status) || reason !== null, 'input.reason', 'Say why the status changes.');
  return {
    case: check.caseNumber('input.caseNumber', input.caseNumber),
    version: check.version('input.version', input.version),
    level: level ?? null,
    cooperation: cooperation ?? null,
    status: status ?? null,
    reason,
  };
});

export const addParty = command<AddPartyInput>('addParty', (check, input) => ({
  case: check.caseNumber('input.caseNumber', input.caseNumber),
  version: check.version('input.version', input.version),
  role: input.role,
  person: check.person('input.personId', input.personId),
}));

export const changePartyRole = command<ChangePartyRoleInput>('changePartyRole', (check, input) => {
  check.require(input.from !== input.to, 'input.to', 'The party has this role already.');
  return {
    case: check.caseNumber('input.caseNumber', input.caseNumber),
    version: check.version('input.version', input.version),
    person: check.person('input.personId', input.personId),
    from: input.from,
    to: input.to,
    reason: check.text('input.reason', input.reason, 10, 500),
  };
});

export const assign = command<AssignInput>('assign', (check, input) => ({
  case: check.caseNumber('input.caseNumber', input.caseNumber),
  version: check.version('input.version', input.version),
  subject: check.subject('input.subject', input.subject),
  department: input.department,
  ending: input.ending ?? false,
}));

export const writeJournal = command<WriteJournalInput>('writeJournal', (check, input) => ({
  key: check.key('input.key', input.key),
  case: check.caseNumber('input.caseNumber', input.caseNumber),
  kind: input.kind,
  text: check.text('input.text', input.text, 3, 10_000),
}));

export const addDocument = command<AddDocumentInput>('addDocument', (check, input) => ({
  key: check.key('input.key', input.key),
  case: check.caseNumber('input.caseNumber', input.caseNumber),
  title: check.text('input.title', input.title, 1, 200),
  reference: check.text('input.reference', input.reference, 1, 200),
}));

/** A contact that was made without a plan is planned and recorded afterwards. */
const LATEST_PLAN_DAYS = 31;

export const planContact = command<PlanContactInput>('planContact', (check, input) => {
  const earliest = addDays(danishDay(), -LATEST_PLAN_DAYS);
  check.require(input.dueOn >= earliest, 'input.dueOn', `This lies more than ${LATEST_PLAN_DAYS} days back.`);
  return {
    key: check.key('input.key', input.key),
    case: check.caseNumber('input.caseNumber', input.caseNumber),
    person: check.person('input.personId', input.personId),
    dueOn: check.day('input.dueOn', input.dueOn),
  };
});

export const recordContact = command<RecordContactInput>('recordContact', (check, input) => ({
  contact: check.id('input.contactId', input.contactId),
  version: check.version('input.version', input.version),
  note: check.text('input.note', input.note, 3, 2_000),
}));
