-- Core data of parties, cases, concerns, referrals, plans, interventions, exit requests and consents; signs, incidents and crime figures.
-- Rows of persons are seen only where the transaction has opened the person (kit: samspil.open_persons).
-- Rows refer to cases and plans by number and reference, which never change and are what the department's exports hold.
-- Area codes are compared byte by byte (collation "C"): a code's sub-areas are then one range of the index.

create table person (
  person_id uuid primary key,
  name text check (length(name) between 1 and 100),
  birth_date date check (birth_date >= '1850-01-01'),
  protection text not null check (protection in ('NONE', 'NAME_AND_ADDRESS')),
  home_area text collate "C" check (home_area ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  residency text not null check (residency in ('RESIDENT', 'OUTSIDE')),
  constraint person_address_protected check (protection = 'NONE' or home_area is null),
  constraint person_from_outside check (residency = 'RESIDENT' or home_area is null)
);

-- A protected person's address is not kept, whatever an export says: refusing the row instead would leave the old address standing.
create function forget_protected_address() returns trigger
  language plpgsql
  as $$
  begin
    new.home_area := null;
    return new;
  end
  $$;
create trigger forget_protected_address before insert or update on person
  for each row when (new.protection <> 'NONE') execute function forget_protected_address();

create table case_file (
  id uuid primary key default gen_random_uuid(),
  number text not null unique check (number ~ '^[0-9A-Z][0-9A-Z-]{2,29}$'),
  level text not null check (level in ('LEVEL_1', 'LEVEL_2', 'LEVEL_3')),
  cooperation text not null check (cooperation in ('SSP', 'PSP', 'KSP', 'EXIT', 'NONE')),
  status text not null check (status in ('OPEN', 'FOLLOW_UP', 'CLOSED')),
  opened_on date not null,
  closed_on date,
  constraint case_file_closed_after_opened check (closed_on >= opened_on),
  constraint case_file_closed_has_date check ((status = 'CLOSED') = (closed_on is not null))
);

-- One person has one role in a case. The role is part of the key that imports write by, and the importer may not update it: a row
-- with another role is refused, so nobody slides from victim to subject by an export.
create table case_party (
  id uuid primary key default gen_random_uuid(),
  case_number text not null references case_file (number),
  person_id uuid not null,
  role text not null check (role in ('SUBJECT', 'VICTIM', 'RELATIVE')),
  from_date date not null,
  constraint case_party_key unique (case_number, person_id, role),
  constraint case_party_one_role unique (case_number, person_id)
);
create index on case_party (person_id, from_date desc, id desc);

create table concern (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  person_id uuid not null,
  raised_at timestamptz not null,
  raised_by text not null check (raised_by in ('SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS', 'DKE')),
  kind text not null check (kind in ('RISK_BEHAVIOUR', 'SUBSTANCES', 'VIOLENCE', 'COMPANY', 'ONLINE', 'EXPOSED')),
  urgency text not null check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
  status text not null check (status in ('RECEIVED', 'IN_HANDS', 'CASE', 'REFERRED', 'NO_FURTHER_ACTION')),
  case_number text references case_file (number),
  text text check (length(text) <= 2000),
  constraint concern_case_has_number check ((status = 'CASE') = (case_number is not null))
);
create index on concern (person_id, raised_at desc, id desc);

create table referral (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  person_id uuid not null,
  case_number text references case_file (number),
  department text not null check (department in ('SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS', 'DKE')),
  purpose text not null check (length(purpose) between 1 and 500),
  sent_on date not null,
  due_on date not null check (due_on >= sent_on),
  status text not null check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'DONE', 'REVOKED')),
  declined_because text check (length(declined_because) <= 500),
  check ((status = 'DECLINED') = (declined_because is not null))
);
create index on referral (person_id, sent_on desc, id desc);

create table action_plan (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  person_id uuid not null,
  case_number text references case_file (number),
  title text not null check (length(title) between 1 and 200),
  from_date date not null,
  to_date date check (to_date >= from_date),
  unique (reference, person_id)
);
create index on action_plan (person_id, from_date desc, id desc);

create table goal (
  id uuid primary key default gen_random_uuid(),
  plan_reference text not null,
  person_id uuid not null,
  number smallint not null check (number between 1 and 20),
  text text not null check (length(text) between 1 and 500),
  target_on date not null,
  reached_on date,
  unique (plan_reference, number),
  foreign key (plan_reference, person_id) references action_plan (reference, person_id)
);

create table intervention (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  pillar text not null check (pillar in ('PROACTIVE', 'REACTIVE', 'OPERATIVE')),
  person_id uuid,
  area_code text collate "C" check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  case_number text references case_file (number),
  goal text not null check (length(goal) between 1 and 500),
  done_by text not null check (done_by in ('SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS', 'DKE')),
  from_date date not null,
  to_date date,
  outcome text check (outcome in ('REACHED', 'PARTLY_REACHED', 'NOT_REACHED', 'BROKEN_OFF')),
  constraint intervention_person_or_area check (num_nonnulls(person_id, area_code) = 1),
  constraint intervention_case_of_person check (case_number is null or person_id is not null),
  constraint intervention_ends_after_start check (to_date >= from_date),
  constraint intervention_outcome_at_end check (outcome is null or to_date is not null)
);
create index on intervention (person_id, from_date desc, id desc) where person_id is not null;
create index on intervention (area_code, from_date desc, id desc) where area_code is not null;

create table exit_request (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  person_id uuid not null,
  case_number text references case_file (number),
  requested_at timestamptz not null,
  requested_by text not null check (requested_by in ('CITIZEN', 'SOMEONE_ELSE')),
  first_contact_at timestamptz check (first_contact_at >= requested_at),
  status text not null check (status in ('RECEIVED', 'IN_CONTACT', 'PLANNED', 'FOLLOW_UP', 'COMPLETED', 'WITHDRAWN'))
);
create index on exit_request (person_id, requested_at desc, id desc);

create table consent (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  department text not null check (department in ('SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS', 'DKE')),
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  withdrawn_at timestamptz,
  unique (person_id, department, from_date)
);
create index on consent (person_id, from_date desc, id desc);

-- About areas only: there is no place for a person in it.
create table sign (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  area_code text collate "C" not null check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  kind text not null check (kind in ('FIRES', 'VANDALISM', 'DRUG_TRADE', 'UNEASE', 'OUTSIDE_GROUPS', 'BURGLARY')),
  statement text not null check (length(statement) between 1 and 500),
  evidence text[] not null check (cardinality(evidence) between 1 and 20 and array_position(evidence, null) is null),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at - created_at <= interval '366 days'),
  confirmed_by text not null check (length(confirmed_by) between 1 and 100)
);
create index on sign (area_code, created_at desc, id desc);

create table incident (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  area_code text collate "C" not null check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  kind text not null check (kind in ('FIRE', 'VIOLENCE', 'THREATS', 'VANDALISM', 'DISTURBANCE', 'WEAPONS', 'ROBBERY')),
  what text not null check (length(what) between 1 and 500),
  occurred_at timestamptz not null,
  offenders text not null check (offenders in ('LOCAL', 'OUTSIDE', 'UNKNOWN')),
  normal_at timestamptz,
  days_to_normal integer generated always as (floor(extract(epoch from normal_at - occurred_at) / 86400)::integer) stored,
  constraint incident_normal_afterwards check (normal_at >= occurred_at)
);
create index on incident (area_code, occurred_at desc, id desc);
create index on incident (occurred_at);

-- Published figures of whole municipalities; nothing of them is counted here.
create table crime_statistic (
  area_code text collate "C" not null check (area_code ~ '^\d{4}$'),
  quarter text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  offence text not null check (length(offence) between 1 and 100),
  count integer not null check (count >= 0),
  source text not null check (length(source) between 1 and 100),
  primary key (area_code, quarter, offence)
);

-- Figures of areas: filled by the statistics role, where NULL is a figure that may not be shown.
create table area_cases (
  area_code text collate "C" not null,
  quarter text not null,
  open_cases integer check (open_cases = 0 or open_cases >= 5),
  subjects integer check (subjects = 0 or subjects >= 5),
  subjects_under_18 integer check (subjects_under_18 = 0 or subjects_under_18 >= 5),
  primary key (area_code, quarter)
);

alter table person enable row level security;
alter table case_file enable row level security;
alter table case_party enable row level security;
alter table concern enable row level security;
alter table referral enable row level security;
alter table action_plan enable row level security;
alter table goal enable row level security;
alter table intervention enable row level security;
alter table exit_request enable row level security;
alter table consent enable row level security;

create policy opened on person for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on case_party for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on concern for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on referral for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on action_plan for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on goal for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on exit_request for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on consent for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
-- Interventions for areas are no one's personal data.
create policy opened on intervention for select to :app
  using (person_id is null or person_id = any ((select samspil.opened_persons())::uuid[]));
-- A case is seen through a party of it that has been opened; the policy of case_party applies in here too.
create policy opened on case_file for select to :app
  using (exists (select from case_party where case_party.case_number = case_file.number));
grant select on person, case_file, case_party, concern, referral, action_plan, goal, intervention, exit_request, consent to :app;
grant select on sign, incident, crime_statistic, area_cases to :app;

create policy imported on person to :importer using (true) with check (true);
create policy imported on case_file to :importer using (true) with check (true);
create policy imported on case_party to :importer using (true) with check (true);
create policy imported on concern to :importer using (true) with check (true);
create policy imported on referral to :importer using (true) with check (true);
create policy imported on action_plan to :importer using (true) with check (true);
create policy imported on goal to :importer using (true) with check (true);
create policy imported on intervention to :importer using (true) with check (true);
create policy imported on exit_request to :importer using (true) with check (true);
create policy imported on consent to :importer using (true) with check (true);
grant select, insert, update on person, case_file, concern, referral, action_plan, goal, intervention, exit_request, consent to :importer;
grant select, insert, update on sign, incident, crime_statistic to :importer;
grant select, insert, update (from_date) on case_party to :importer;

create policy counted on person for select to :statistics using (true);
create policy counted on case_file for select to :statistics using (true);
create policy counted on case_party for select to :statistics using (true);
grant select on person, case_file, case_party to :statistics;
grant select, insert, delete on area_cases to :statistics;
