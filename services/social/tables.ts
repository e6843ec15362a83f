import { date, integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const notification = pgTable('notification', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  personId: uuid('person_id').notNull(),
  receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
  source: text({ enum: ['SCHOOL', 'HEALTH', 'POLICE', 'CITIZEN', 'DAYCARE', 'OTHER'] }).notNull(),
  kind: text({
    enum: ['NEGLECT', 'VIOLENCE', 'FAMILY_CONFLICT', 'ABSENCE', 'WELLBEING', 'CONDUCT', 'SUBSTANCES', 'CRIME'],
  }).notNull(),
  assessedAt: timestamp('assessed_at', { withTimezone: true }),
  receiptSentOn: date('receipt_sent_on'),
  outcome: text({ enum: ['NO_ACTION', 'ADVICE', 'EXAMINATION', 'ADDED_TO_CASE', 'ACUTE_MEASURE'] }),
  homeArea: text('home_area'),
});

export const socialCase = pgTable('social_case', {
  id: uuid().primaryKey(),
  number: text().notNull(),
  personId: uuid('person_id').notNull(),
  kind: text({ enum: ['CHILD', 'YOUTH', 'FAMILY', 'ADULT'] }).notNull(),
  openedOn: date('opened_on').notNull(),
  closedOn: date('closed_on'),
  homeArea: text('home_area'),
});

export const measure = pgTable('measure', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  caseNumber: text('case_number').notNull(),
  kind: text({
    enum: [
      'FAMILY_SUPPORT',
      'FAMILY_TREATMENT',
      'CONTACT_PERSON',
      'RELIEF',
      'COUNSELLING',
      'SUBSTANCE_TREATMENT',
      'FOSTER_CARE',
      'RESIDENTIAL_CARE',
      'AFTERCARE',
      'ADULT_SUPPORT',
    ],
  }).notNull(),
  from: date('from_date').notNull(),
  to: date('to_date'),
});

/** `kind` is what the other person is to the person: PARENT where the other one is the parent. */
export const relation = pgTable('relation', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  otherPersonId: uuid('other_person_id').notNull(),
  kind: text({ enum: ['PARENT', 'CHILD', 'SIBLING', 'GUARDIAN', 'PARTNER', 'NETWORK'] }).notNull(),
});

export const youthBoardDecision = pgTable('youth_board_decision', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  decidedOn: date('decided_on').notNull(),
  kind: text({ enum: ['IMMEDIATE_REACTION', 'IMPROVEMENT_COURSE', 'PLACEMENT', 'NO_MEASURE'] }).notNull(),
  until: date('until_date'),
});

/** Figures of areas; null is a figure that may not be shown. */
export const areaQuarter = pgTable('area_quarter', {
  areaCode: text('area_code').notNull(),
  quarter: text().notNull(),
  notifications: integer(),
  assessedInTime: integer('assessed_in_time'),
  medianAssessmentHours: numeric('median_assessment_hours', { mode: 'number' }),
  openCases: integer('open_cases'),
});
