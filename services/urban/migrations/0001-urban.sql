-- Areas, housing organisations, reports, safety walks, measures, restorations and surveys.
-- There is no table of persons: urban development keeps no data about any, so there are no row policies.
-- Area codes are compared byte by byte (collation "C"): a code's sub-areas are then one range of the index.

create table housing_organisation (
  code text primary key check (code ~ '^[0-9A-Z]{2,12}$'),
  name text not null check (length(name) between 1 and 100)
);
create index on housing_organisation (name, code);

create table area (
  code text collate "C" primary key check (code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  parent_code text collate "C" generated always as (substring(code from '^(.*)-[^-]*$')) stored references area,
  name text not null check (length(name) between 1 and 100),
  kind text not null check (kind in ('MUNICIPALITY', 'DISTRICT', 'ESTATE', 'HOTSPOT')),
  tenure text check (tenure in ('NON_PROFIT', 'OWNER', 'COOPERATIVE', 'PRIVATE_RENTAL', 'MIXED')),
  housing_organisation_code text references housing_organisation,
  boundary jsonb check (jsonb_typeof(boundary) = 'object' and boundary ->> 'type' in ('Polygon', 'MultiPolygon')),
  constraint area_kind_fits_code check ((kind = 'MUNICIPALITY') = (length(code) = 4))
);
create index on area (parent_code, code);
create index on area (kind, code);
create index on area (housing_organisation_code, code);

create table citizen_report (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  area_code text collate "C" not null references area,
  kind text not null check (kind in ('GRAFFITI', 'VANDALISM', 'FIRE', 'LIGHTING', 'WASTE', 'NOISE')),
  origin text not null check (origin in ('CITIZEN', 'PATROL')),
  reported_at timestamptz not null,
  status text not null check (status in ('RECEIVED', 'IN_PROGRESS', 'CLOSED')),
  closed_at timestamptz,
  constraint citizen_report_closed_after_reported check (closed_at >= reported_at),
  constraint citizen_report_closed_has_time check ((status = 'CLOSED') = (closed_at is not null))
);
create index on citizen_report (area_code, reported_at desc, id desc);

create table safety_walk (
  id uuid primary key default gen_random_uuid(),
  area_code text collate "C" not null references area,
  held_on date not null,
  time_of_day text not null check (time_of_day in ('DAY', 'EVENING', 'NIGHT')),
  findings smallint not null check (findings between 0 and 999),
  summary text check (length(summary) <= 2000),
  unique (area_code, held_on, time_of_day)
);
create index on safety_walk (area_code, held_on desc, id desc);

create table safety_measure (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  area_code text collate "C" not null references area,
  kind text not null check (kind in ('LIGHTING', 'SIGHTLINES', 'MEETING_PLACE', 'ACCESS', 'CAMERA', 'TRAFFIC', 'CLEANING', 'PRESENCE')),
  from_date date not null,
  to_date date check (to_date >= from_date),
  cost integer check (cost >= 0)
);
create index on safety_measure (area_code, from_date desc, id desc);

create table restoration (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  area_code text collate "C" not null references area,
  what text not null check (what in ('WALL', 'WINDOW', 'LIGHTING', 'PLAYGROUND', 'WASTE_ROOM', 'PAVING', 'BUILDING')),
  incident_at timestamptz not null,
  restored_at timestamptz,
  constraint restoration_restored_after_incident check (restored_at >= incident_at)
);
create index on restoration (area_code, incident_at desc, id desc);

-- Counts of persons as they come in. The app role cannot read them.
create table inhabitants (
  area_code text collate "C" primary key references area,
  population integer not null check (population >= 0),
  households integer not null check (households between 0 and population)
);

create table survey_result (
  area_code text collate "C" not null references area,
  year integer not null check (year between 2000 and 2199),
  respondents integer not null check (respondents >= 1),
  feeling_safe integer not null check (feeling_safe between 0 and respondents),
  primary key (area_code, year)
);

-- Figures of areas: filled by the statistics role, where NULL is a figure that may not be shown.
create table area_inhabitants (
  area_code text collate "C" primary key,
  population integer check (population = 0 or population >= 5),
  households integer check (households = 0 or households >= 5)
);

create table area_survey (
  area_code text collate "C" not null,
  year integer not null,
  respondents integer check (respondents >= 5),
  feeling_safe_percent numeric(4, 1) check (feeling_safe_percent between 0 and 100),
  primary key (area_code, year),
  check (respondents is not null or feeling_safe_percent is null)
);

-- Numbers of reports, which are no counts of persons. There is no column in which those of citizens and of patrols are added.
create table area_reports (
  area_code text collate "C" not null,
  quarter text not null,
  citizen_graffiti integer not null,
  citizen_vandalism integer not null,
  citizen_fire integer not null,
  citizen_lighting integer not null,
  citizen_waste integer not null,
  citizen_noise integer not null,
  patrol_graffiti integer not null,
  patrol_vandalism integer not null,
  patrol_fire integer not null,
  patrol_lighting integer not null,
  patrol_waste integer not null,
  patrol_noise integer not null,
  primary key (area_code, quarter)
);

grant select on housing_organisation, area, citizen_report, safety_walk, safety_measure, restoration, area_inhabitants, area_survey, area_reports to :app;
grant select, insert, update on housing_organisation, area, citizen_report, safety_walk, safety_measure, restoration, inhabitants, survey_result to :importer;
grant select on area, citizen_report, inhabitants, survey_result to :statistics;
grant select, insert, delete on area_inhabitants, area_survey, area_reports to :statistics;
