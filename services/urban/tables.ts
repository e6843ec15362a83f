import { date, integer, jsonb, numeric, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const housingOrganisation = pgTable('housing_organisation', {
  code: text().primaryKey(),
  name: text().notNull(),
});

export const area = pgTable('area', {
  code: text().primaryKey(),
  /** Worked out by PostgreSQL from the code. */
  parentCode: text('parent_code'),
  name: text().notNull(),
  kind: text({ enum: ['MUNICIPALITY', 'DISTRICT', 'ESTATE', 'HOTSPOT'] }).notNull(),
  tenure: text({ enum: ['NON_PROFIT', 'OWNER', 'COOPERATIVE', 'PRIVATE_RENTAL', 'MIXED'] }),
  housingOrganisationCode: text('housing_organisation_code'),
  boundary: jsonb().$type<Record<string, unknown>>(),
});

/** Inhabitants and households of areas; null is a figure that may not be shown. */
export const areaInhabitants = pgTable('area_inhabitants', {
  areaCode: text('area_code').primaryKey(),
  population: integer(),
  households: integer(),
});

export const citizenReport = pgTable('citizen_report', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  areaCode: text('area_code').notNull(),
  kind: text({ enum: ['GRAFFITI', 'VANDALISM', 'FIRE', 'LIGHTING', 'WASTE', 'NOISE'] }).notNull(),
  origin: text({ enum: ['CITIZEN', 'PATROL'] }).notNull(),
  reportedAt: timestamp('reported_at', { withTimezone: true }).notNull(),
  status: text({ enum: ['RECEIVED', 'IN_PROGRESS', 'CLOSED'] }).notNull(),
  closedAt: timestamp('closed_at', { withTimezone: true }),
});

/** Numbers of reports of an area and all within it, by quarter; a column for each origin and kind, so that origins stay apart. */
export const areaReports = pgTable('area_reports', {
  areaCode: text('area_code').notNull(),
  quarter: text().notNull(),
  citizenGraffiti: integer('citizen_graffiti').notNull(),
  citizenVandalism: integer('citizen_vandalism').notNull(),
  citizenFire: integer('citizen_fire').notNull(),
  citizenLighting: integer('citizen_lighting').notNull(),
  citizenWaste: integer('citizen_waste').notNull(),
  citizenNoise: integer('citizen_noise').notNull(),
  patrolGraffiti: integer('patrol_graffiti').notNull(),
  patrolVandalism: integer('patrol_vandalism').notNull(),
  patrolFire: integer('patrol_fire').notNull(),
  patrolLighting: integer('patrol_lighting').notNull(),
  patrolWaste: integer('patrol_waste').notNull(),
  patrolNoise: integer('patrol_noise').notNull(),
});

export const safetyWalk = pgTable('safety_walk', {
  id: uuid().primaryKey(),
  areaCode: text('area_code').notNull(),
  heldOn: date('held_on').notNull(),
  timeOfDay: text('time_of_day', { enum: ['DAY', 'EVENING', 'NIGHT'] }).notNull(),
  findings: smallint().notNull(),
  summary: text(),
});

export const safetyMeasure = pgTable('safety_measure', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  areaCode: text('area_code').notNull(),
  kind: text({
    enum: ['LIGHTING', 'SIGHTLINES', 'MEETING_PLACE', 'ACCESS', 'CAMERA', 'TRAFFIC', 'CLEANING', 'PRESENCE'],
  }).notNull(),
  from: date('from_date').notNull(),
  to: date('to_date'),
  /** In whole kroner. */
  cost: integer(),
});

export const restoration = pgTable('restoration', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  areaCode: text('area_code').notNull(),
  what: text({ enum: ['WALL', 'WINDOW', 'LIGHTING', 'PLAYGROUND', 'WASTE_ROOM', 'PAVING', 'BUILDING'] }).notNull(),
  incidentAt: timestamp('incident_at', { withTimezone: true }).notNull(),
  restoredAt: timestamp('restored_at', { withTimezone: true }),
});

/** Surveys of areas; null is a figure that may not be shown. */
export const areaSurvey = pgTable('area_survey', {
  areaCode: text('area_code').notNull(),
  year: integer().notNull(),
  respondents: integer(),
  feelingSafePercent: numeric('feeling_safe_percent', { mode: 'number' }),
});
