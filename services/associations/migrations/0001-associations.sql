-- Associations with their activities and subsidies; leisure passes and youth jobs of persons. There are no lists of members.
-- Rows of persons are seen only where the transaction has opened the person (kit: samspil.open_persons), and are here by consent only:
-- none can be written without the day of the consent, which is not after the first day of what it was given for.
-- Age band and home area are those on the first day; the home area is null when the person lives outside the municipality.
-- Area codes are compared byte by byte (collation "C"): a code's sub-areas are then one range of the index.

create domain age_band as text check (value in ('UNDER_6', 'AGE_6_9', 'AGE_10_12', 'AGE_13_15', 'AGE_16_17', 'ADULT'));

create table association (
  cvr text primary key check (cvr ~ '^\d{8}$'),
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('SPORT', 'SCOUTS', 'CULTURE', 'YOUTH_CLUB', 'SOCIAL', 'OTHER')),
  area_code text collate "C" not null check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$')
);
create index on association (area_code);
create index on association (name, cvr);

create table activity (
  code text primary key check (length(code) between 1 and 30),
  association_cvr text not null references association,
  name text not null check (length(name) between 1 and 120),
  age_band age_band not null,
  places_free integer not null check (places_free >= 0),
  weekday text not null check (
    weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')
  ),
  starts_at text not null check (starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends_at text not null check (ends_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  season text not null check (season ~ '^\d{4}/\d{2}$'),
  constraint activity_ends_after_start check (ends_at > starts_at)
);
create index on activity (association_cvr, name, code);

create table subsidy (
  id uuid primary key default gen_random_uuid(),
  association_cvr text not null references association,
  year integer not null check (year between 1970 and 2199),
  amount_dkk integer not null check (amount_dkk >= 0),
  purpose text not null check (purpose in ('ACTIVITIES', 'PREMISES', 'LEADER_TRAINING', 'DEVELOPMENT', 'EVENT')),
  unique (association_cvr, year, purpose)
);
create index on subsidy (association_cvr, year desc, id desc);

create table leisure_pass (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  association_cvr text not null references association,
  activity_code text references activity,
  amount_dkk integer not null check (amount_dkk >= 0),
  valid_from date not null check (valid_from between '2000-01-01' and '2199-12-31'),
  valid_to date not null,
  consent_given_on date not null,
  age_band age_band not null,
  home_area text collate "C" check (home_area ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  constraint leisure_pass_to_after_from check (valid_to >= valid_from),
  constraint leisure_pass_consent check (consent_given_on <= valid_from),
  unique (person_id, association_cvr, valid_from)
);
create index on leisure_pass (person_id, valid_from desc, id desc);

create table youth_job (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  employer_kind text not null check (
    employer_kind in ('SHOP', 'RESTAURANT', 'MUNICIPALITY', 'HOUSING_ORGANISATION', 'ASSOCIATION', 'OTHER')
  ),
  association_cvr text references association,
  from_date date not null check (from_date between '2000-01-01' and '2199-12-31'),
  to_date date,
  hours_a_week numeric(4, 1) not null check (hours_a_week between 0 and 60),
  consent_given_on date not null,
  age_band age_band not null,
  home_area text collate "C" check (home_area ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  constraint youth_job_association check ((employer_kind = 'ASSOCIATION') = (association_cvr is not null)),
  constraint youth_job_to_after_from check (to_date >= from_date),
  constraint youth_job_consent check (consent_given_on <= from_date),
  unique (person_id, employer_kind, from_date)
);
create index on youth_job (person_id, from_date desc, id desc);

-- Figures of areas: filled by the statistics role, where NULL is a figure that may not be shown. There is no total of the age bands.
create table area_participation (
  area_code text collate "C" not null,
  quarter text not null,
  age_band age_band not null,
  participants integer check (participants = 0 or participants >= 5),
  primary key (area_code, quarter, age_band)
);

alter table leisure_pass enable row level security;
alter table youth_job enable row level security;

create policy opened on leisure_pass for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on youth_job for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
grant select on association, activity, subsidy, leisure_pass, youth_job, area_participation to :app;

create policy imported on leisure_pass to :importer using (true) with check (true);
create policy imported on youth_job to :importer using (true) with check (true);
grant select, insert, update on association, activity, subsidy, leisure_pass, youth_job to :importer;

create policy counted on leisure_pass for select to :statistics using (true);
create policy counted on youth_job for select to :statistics using (true);
grant select on leisure_pass, youth_job to :statistics;
grant select, insert, delete on area_participation to :statistics;
