import { date, integer, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core';

const AGE_BANDS = ['UNDER_6', 'AGE_6_9', 'AGE_10_12', 'AGE_13_15', 'AGE_16_17', 'ADULT'] as const;

export const association = pgTable('association', {
  cvr: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ['SPORT', 'SCOUTS', 'CULTURE', 'YOUTH_CLUB', 'SOCIAL', 'OTHER'] }).notNull(),
  areaCode: text('area_code').notNull(),
});

export const activity = pgTable('activity', {
  code: text().primaryKey(),
  associationCvr: text('association_cvr').notNull(),
  name: text().notNull(),
  ageBand: text('age_band', { enum: AGE_BANDS }).notNull(),
  placesFree: integer('places_free').notNull(),
  weekday: text({
    enum: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  }).notNull(),
  startsAt: text('starts_at').notNull(),
  endsAt: text('ends_at').notNull(),
  season: text().notNull(),
});

export const subsidy = pgTable('subsidy', {
  id: uuid().primaryKey(),
  associationCvr: text('association_cvr').notNull(),
  year: integer().notNull(),
  amountDkk: integer('amount_dkk').notNull(),
  purpose: text({ enum: ['ACTIVITIES', 'PREMISES', 'LEADER_TRAINING', 'DEVELOPMENT', 'EVENT'] }).notNull(),
});

export const leisurePass = pgTable('leisure_pass', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  associationCvr: text('association_cvr').notNull(),
  activityCode: text('activity_code'),
  amountDkk: integer('amount_dkk').notNull(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to').notNull(),
  consentGivenOn: date('consent_given_on').notNull(),
  ageBand: text('age_band', { enum: AGE_BANDS }).notNull(),
  homeArea: text('home_area'),
});

export const youthJob = pgTable('youth_job', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  employerKind: text('employer_kind', {
    enum: ['SHOP', 'RESTAURANT', 'MUNICIPALITY', 'HOUSING_ORGANISATION', 'ASSOCIATION', 'OTHER'],
  }).notNull(),
  associationCvr: text('association_cvr'),
  from: date('from_date').notNull(),
  to: date('to_date'),
  hoursAWeek: numeric('hours_a_week', { mode: 'number' }).notNull(),
  consentGivenOn: date('consent_given_on').notNull(),
  ageBand: text('age_band', { enum: AGE_BANDS }).notNull(),
  homeArea: text('home_area'),
});

/** Figures of areas; null is a figure that may not be shown. */
export const areaParticipation = pgTable('area_participation', {
  areaCode: text('area_code').notNull(),
  quarter: text().notNull(),
  ageBand: text('age_band', { enum: AGE_BANDS }).notNull(),
  participants: integer(),
});
