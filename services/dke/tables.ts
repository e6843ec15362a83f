import { date, integer, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const DEPARTMENT = { enum: ['SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS', 'DKE'] } as const;
const moment = (name: string) => timestamp(name, { withTimezone: true });

export const person = pgTable('person', {
  personId: uuid('person_id').primaryKey(),
  name: text(),
  birthDate: date('birth_date'),
  protection: text({ enum: ['NONE', 'NAME_AND_ADDRESS'] }).notNull(),
  homeArea: text('home_area'),
  residency: text({ enum: ['RESIDENT', 'OUTSIDE'] }),
});

export const caseFile = pgTable('case_file', {
  id: uuid().primaryKey(),
  number: text().notNull(),
  level: text({ enum: ['LEVEL_1', 'LEVEL_2', 'LEVEL_3'] }).notNull(),
  cooperation: text({ enum: ['SSP', 'PSP', 'KSP', 'EXIT', 'NONE'] }).notNull(),
  status: text({ enum: ['OPEN', 'FOLLOW_UP', 'CLOSED'] }).notNull(),
  openedOn: date('opened_on').notNull(),
  closedOn: date('closed_on'),
  receivedAt: moment('received_at'),
  firstLookAt: moment('first_look_at'),
  firstActionAt: moment('first_action_at'),
  closedAt: moment('closed_at'),
  version: integer().notNull(),
});

export const caseJournal = pgTable('case_journal', {
  id: uuid().primaryKey(),
  caseNumber: text('case_number').notNull(),
  writtenAt: moment('written_at').notNull(),
  writtenBy: text('written_by').notNull(),
  kind: text({ enum: ['NOTE', 'MEETING', 'DECISION'] }).notNull(),
  text: text().notNull(),
});

export const caseContact = pgTable('case_contact', {
  id: uuid().primaryKey(),
  caseNumber: text('case_number').notNull(),
  personId: uuid('person_id').notNull(),
  dueOn: date('due_on').notNull(),
  heldAt: moment('held_at'),
  note: text(),
  version: integer().notNull(),
});

export const caseDocument = pgTable('case_document', {
  id: uuid().primaryKey(),
  caseNumber: text('case_number').notNull(),
  addedAt: moment('added_at').notNull(),
  title: text().notNull(),
  reference: text().notNull(),
});

export const caseParty = pgTable('case_party', {
  id: uuid().primaryKey(),
  caseNumber: text('case_number').notNull(),
  personId: uuid('person_id').notNull(),
  role: text({ enum: ['SUBJECT', 'VICTIM', 'RELATIVE'] }).notNull(),
  from: date('from_date').notNull(),
});

export const concern = pgTable('concern', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  personId: uuid('person_id'),
  areaCode: text('area_code'),
  raisedAt: moment('raised_at').notNull(),
  raisedBy: text('raised_by', DEPARTMENT).notNull(),
  kind: text({
    enum: ['RISK_BEHAVIOUR', 'SUBSTANCES', 'VIOLENCE', 'COMPANY', 'ONLINE', 'EXPOSED', 'UNEASE'],
  }).notNull(),
  urgency: text({ enum: ['NORMAL', 'HIGH', 'ACUTE'] }).notNull(),
  status: text({ enum: ['RECEIVED', 'IN_HANDS', 'CASE', 'REFERRED', 'NO_FURTHER_ACTION'] }).notNull(),
  caseNumber: text('case_number'),
  text: text(),
  alreadyDone: text('already_done'),
  parentsKnow: text('parents_know', { enum: ['YES', 'NO', 'NOT_ASKED'] }),
  notification: text({ enum: ['MADE', 'NOT_MADE', 'NOT_UNDER_18'] }),
  handler: text(),
  lookedAt: moment('looked_at'),
  decidedBecause: text('decided_because'),
  version: integer().notNull(),
});

export const referral = pgTable('referral', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  personId: uuid('person_id'),
  areaCode: text('area_code'),
  caseNumber: text('case_number'),
  department: text(DEPARTMENT).notNull(),
  purpose: text().notNull(),
  sentOn: date('sent_on').notNull(),
  dueOn: date('due_on').notNull(),
  status: text({ enum: ['SENT', 'ACCEPTED', 'DECLINED', 'DONE', 'REVOKED'] }).notNull(),
  declinedBecause: text('declined_because'),
  answeredAt: moment('answered_at'),
  result: text(),
  version: integer().notNull(),
});

export const actionPlan = pgTable('action_plan', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  personId: uuid('person_id').notNull(),
  caseNumber: text('case_number'),
  title: text().notNull(),
  from: date('from_date').notNull(),
  to: date('to_date'),
  version: integer().notNull(),
});

export const goal = pgTable('goal', {
  id: uuid().primaryKey(),
  planReference: text('plan_reference').notNull(),
  personId: uuid('person_id').notNull(),
  number: smallint().notNull(),
  text: text().notNull(),
  targetOn: date('target_on').notNull(),
  reachedOn: date('reached_on'),
});

/** For a person, or for an area or a group in one. */
export const intervention = pgTable('intervention', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  pillar: text({ enum: ['PROACTIVE', 'REACTIVE', 'OPERATIVE'] }).notNull(),
  personId: uuid('person_id'),
  areaCode: text('area_code'),
  group: text('group_name'),
  caseNumber: text('case_number'),
  goal: text().notNull(),
  measuredBy: text('measured_by'),
  doneBy: text('done_by', DEPARTMENT).notNull(),
  from: date('from_date').notNull(),
  to: date('to_date'),
  outcome: text({ enum: ['REACHED', 'PARTLY_REACHED', 'NOT_REACHED', 'BROKEN_OFF'] }),
  outcomeNote: text('outcome_note'),
  version: integer().notNull(),
});

export const exitRequest = pgTable('exit_request', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  personId: uuid('person_id').notNull(),
  caseNumber: text('case_number'),
  requestedAt: moment('requested_at').notNull(),
  requestedBy: text('requested_by', { enum: ['CITIZEN', 'SOMEONE_ELSE'] }).notNull(),
  firstContactAt: moment('first_contact_at'),
  status: text({ enum: ['RECEIVED', 'IN_CONTACT', 'PLANNED', 'FOLLOW_UP', 'COMPLETED', 'WITHDRAWN'] }).notNull(),
  reach: text(),
  acknowledgedAt: moment('acknowledged_at'),
  acknowledgedBy: text('acknowledged_by'),
  version: integer().notNull(),
});

/** Who is called when somebody asks for help out of crime. */
export const duty = pgTable('duty', {
  id: uuid().primaryKey(),
  subject: text().notNull(),
  rank: text({ enum: ['FIRST', 'NEXT', 'LEAD'] }).notNull(),
  from: moment('from_at').notNull(),
  until: moment('until_at').notNull(),
});

export const consent = pgTable('consent', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  department: text(DEPARTMENT).notNull(),
  from: date('from_date').notNull(),
  until: date('until_date').notNull(),
  withdrawnAt: moment('withdrawn_at'),
});

export const sign = pgTable('sign', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  areaCode: text('area_code').notNull(),
  kind: text({ enum: ['FIRES', 'VANDALISM', 'DRUG_TRADE', 'UNEASE', 'OUTSIDE_GROUPS', 'BURGLARY'] }).notNull(),
  statement: text().notNull(),
  evidence: text().array().notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  confirmedBy: text('confirmed_by').notNull(),
});

export const incident = pgTable('incident', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  areaCode: text('area_code').notNull(),
  kind: text({ enum: ['FIRE', 'VIOLENCE', 'THREATS', 'VANDALISM', 'DISTURBANCE', 'WEAPONS', 'ROBBERY'] }).notNull(),
  what: text().notNull(),
  occurredAt: moment('occurred_at').notNull(),
  offenders: text({ enum: ['LOCAL', 'OUTSIDE', 'UNKNOWN'] }).notNull(),
  normalAt: moment('normal_at'),
  daysToNormal: integer('days_to_normal'),
  version: integer().notNull(),
});

/** Which interventions answered an incident. */
export const incidentAnswer = pgTable('incident_answer', {
  incidentId: uuid('incident_id').notNull(),
  interventionId: uuid('intervention_id').notNull(),
});

/** Published figures of whole municipalities. */
export const crimeStatistic = pgTable('crime_statistic', {
  areaCode: text('area_code').notNull(),
  quarter: text().notNull(),
  offence: text().notNull(),
  count: integer().notNull(),
  source: text().notNull(),
});

/** Figures of areas; null is a figure that may not be shown. */
export const areaCases = pgTable('area_cases', {
  areaCode: text('area_code').notNull(),
  quarter: text().notNull(),
  openCases: integer('open_cases'),
  subjects: integer(),
  subjectsUnder18: integer('subjects_under_18'),
});

export const accessGrant = pgTable('access_grant', {
  id: uuid().primaryKey(),
  caseNumber: text('case_number'),
  subject: text().notNull(),
  openedAs: text('opened_as', { enum: ['CASEWORKER', 'LEAD', 'DEPARTMENT'] }).notNull(),
  staffDepartment: text('staff_department', DEPARTMENT),
  basis: text({
    enum: ['SSP', 'PSP', 'KSP', 'EXIT', 'CONSENT', 'EARLY_HELP', 'CHILD_PROTECTION', 'VITAL_INTEREST'],
  }).notNull(),
  departments: text(DEPARTMENT).array().notNull(),
  persons: uuid().array().notNull(),
  reason: text().notNull(),
  openedAt: moment('opened_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  renewedAt: moment('renewed_at'),
  revokedAt: moment('revoked_at'),
  revokedBecause: text('revoked_because'),
  reviewedAt: moment('reviewed_at'),
  reviewedBy: text('reviewed_by'),
  verdict: text({ enum: ['JUSTIFIED', 'NOT_JUSTIFIED'] }),
  reviewNote: text('review_note'),
});
