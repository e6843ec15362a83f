import { date, integer, numeric, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';

export const school = pgTable('school', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ['PRIMARY', 'PRIVATE', 'SPECIAL', 'YOUTH', 'UPPER_SECONDARY'] }).notNull(),
  areaCode: text('area_code').notNull(),
});

export const enrolment = pgTable('enrolment', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  schoolCode: text('school_code').notNull(),
  grade: smallint(),
  from: date('from_date').notNull(),
  to: date('to_date'),
  homeArea: text('home_area'),
});

export const absenceQuarter = pgTable('absence_quarter', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  quarter: text().notNull(),
  unlawfulPercent: numeric('unlawful_percent', { mode: 'number' }).notNull(),
  lawfulPercent: numeric('lawful_percent', { mode: 'number' }).notNull(),
  homeArea: text('home_area'),
});

export const schoolConcern = pgTable('school_concern', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  personId: uuid('person_id').notNull(),
  raisedOn: date('raised_on').notNull(),
  kind: text({ enum: ['ABSENCE', 'CONDUCT', 'WELLBEING', 'SUBSTANCES', 'COMPANY'] }).notNull(),
  status: text({ enum: ['OPEN', 'SHARED', 'CLOSED'] }).notNull(),
  description: text(),
});

export const preventionLesson = pgTable('prevention_lesson', {
  id: uuid().primaryKey(),
  schoolCode: text('school_code').notNull(),
  areaCode: text('area_code').notNull(),
  heldOn: date('held_on').notNull(),
  grade: smallint().notNull(),
  topic: text({ enum: ['CHOICES', 'ONLINE_LIFE', 'SUBSTANCES', 'COMMUNITIES', 'LAW'] }).notNull(),
});

/** Figures of areas; null is a figure that may not be shown. */
export const areaAbsence = pgTable('area_absence', {
  areaCode: text('area_code').notNull(),
  quarter: text().notNull(),
  pupils: integer(),
  warned: integer(),
  notified: integer(),
  unlawfulPercent: numeric('unlawful_percent', { mode: 'number' }),
});
