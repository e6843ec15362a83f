-- Schools, enrolments, absence, concerns and prevention lessons.
-- Rows of persons are seen only where the transaction has opened the person (kit: samspil.open_persons).
-- A pupil's home area is null when the pupil lives outside the municipality.
-- Area codes are compared byte by byte (collation "C"): a code's sub-areas are then one range of the index.

create table school (
  code text primary key check (code ~ '^[0-9A-Z-]{4,12}$'),
  name text not null check (length(name) between 1 and 100),
  kind text not null check (kind in ('PRIMARY', 'PRIVATE', 'SPECIAL', 'YOUTH', 'UPPER_SECONDARY')),
  area_code text collate "C" not null check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$')
);
create index on school (area_code);
create index on school (name, code);

create table enrolment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  school_code text not null references school,
  grade smallint check (grade between 0 and 10),
  from_date date not null,
  to_date date check (to_date >= from_date),
  home_area text collate "C" check (home_area ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  unique (person_id, school_code, from_date)
);
create index on enrolment (person_id, from_date desc, id desc);

create table absence_quarter (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  unlawful_percent numeric(5, 2) not null check (unlawful_percent between 0 and 100),
  lawful_percent numeric(5, 2) not null check (lawful_percent between 0 and 100),
  home_area text collate "C" check (home_area ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  check (unlawful_percent + lawful_percent <= 100),
  unique (person_id, quarter)
);
create index on absence_quarter (person_id, quarter desc, id desc);

create table school_concern (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  person_id uuid not null,
  raised_on date not null,
  kind text not null check (kind in ('ABSENCE', 'CONDUCT', 'WELLBEING', 'SUBSTANCES', 'COMPANY')),
  status text not null check (status in ('OPEN', 'SHARED', 'CLOSED')),
  description text check (length(description) <= 2000)
);
create index on school_concern (person_id, raised_on desc, id desc);

create table prevention_lesson (
  id uuid primary key default gen_random_uuid(),
  school_code text not null references school,
  area_code text collate "C" not null check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  held_on date not null,
  grade smallint not null check (grade between 0 and 13),
  topic text not null check (topic in ('CHOICES', 'ONLINE_LIFE', 'SUBSTANCES', 'COMMUNITIES', 'LAW')),
  unique (school_code, held_on, grade, topic)
);
create index on prevention_lesson (area_code, held_on desc, id desc);

-- Figures of areas: filled by the statistics role, where NULL is a figure that may not be shown.
create table area_absence (
  area_code text collate "C" not null,
  quarter text not null,
  pupils integer check (pupils = 0 or pupils >= 5),
  warned integer check (warned = 0 or warned >= 5),
  notified integer check (notified = 0 or notified >= 5),
  unlawful_percent numeric(5, 2),
  primary key (area_code, quarter)
);

alter table enrolment enable row level security;
alter table absence_quarter enable row level security;
alter table school_concern enable row level security;

create policy opened on enrolment for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on absence_quarter for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on school_concern for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
grant select on school, enrolment, absence_quarter, school_concern, prevention_lesson, area_absence to :app;

create policy imported on enrolment to :importer using (true) with check (true);
create policy imported on absence_quarter to :importer using (true) with check (true);
create policy imported on school_concern to :importer using (true) with check (true);
grant select, insert, update on school, enrolment, absence_quarter, school_concern, prevention_lesson to :importer;

create policy counted on absence_quarter for select to :statistics using (true);
grant select on absence_quarter to :statistics;
grant select, insert, delete on area_absence to :statistics;
