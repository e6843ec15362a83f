-- Notifications, social cases with their measures, relations, and decisions of the Youth Crime Board.
-- Rows of persons are seen only where the transaction has opened the person (kit: samspil.open_persons).
-- Area codes are compared byte by byte (collation "C"): a code's sub-areas are then one range of the index.

create table notification (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) between 1 and 60),
  person_id uuid not null,
  received_at timestamptz not null check (received_at between '1990-01-01' and '2199-12-31'),
  source text not null check (source in ('SCHOOL', 'HEALTH', 'POLICE', 'CITIZEN', 'DAYCARE', 'OTHER')),
  kind text not null check (
    kind in ('NEGLECT', 'VIOLENCE', 'FAMILY_CONFLICT', 'ABSENCE', 'WELLBEING', 'CONDUCT', 'SUBSTANCES', 'CRIME')
  ),
  assessed_at timestamptz,
  receipt_sent_on date,
  outcome text check (outcome in ('NO_ACTION', 'ADVICE', 'EXAMINATION', 'ADDED_TO_CASE', 'ACUTE_MEASURE')),
  home_area text collate "C" check (home_area ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  constraint notification_assessed_after_received check (assessed_at >= received_at),
  constraint notification_receipt_after_received check (
    receipt_sent_on >= (received_at at time zone 'Europe/Copenhagen')::date
  )
);
create index on notification (person_id, received_at desc, id desc);

create table social_case (
  id uuid primary key default gen_random_uuid(),
  number text not null unique check (length(number) between 1 and 60),
  person_id uuid not null,
  kind text not null check (kind in ('CHILD', 'YOUTH', 'FAMILY', 'ADULT')),
  opened_on date not null check (opened_on between '1990-01-01' and '2199-12-31'),
  closed_on date,
  home_area text collate "C" check (home_area ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  constraint social_case_closed_after_opened check (closed_on >= opened_on),
  unique (number, person_id)
);
create index on social_case (person_id, opened_on desc, id desc);

-- A measure is the case's person's: the two columns refer together, so that a measure can never show with another person's case.
create table measure (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  case_number text not null,
  kind text not null check (
    kind in ('FAMILY_SUPPORT', 'FAMILY_TREATMENT', 'CONTACT_PERSON', 'RELIEF', 'COUNSELLING', 'SUBSTANCE_TREATMENT', 'FOSTER_CARE',
             'RESIDENTIAL_CARE', 'AFTERCARE', 'ADULT_SUPPORT')
  ),
  from_date date not null,
  to_date date,
  constraint measure_to_after_from check (to_date >= from_date),
  constraint measure_case foreign key (case_number, person_id) references social_case (number, person_id),
  unique (case_number, kind, from_date)
);
create index on measure (case_number, from_date desc, id desc);

-- `kind` is what the other person is to the person: PARENT where the other one is the parent. A tie is two rows, one from each side.
create table relation (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  other_person_id uuid not null,
  kind text not null check (kind in ('PARENT', 'CHILD', 'SIBLING', 'GUARDIAN', 'PARTNER', 'NETWORK')),
  constraint relation_other_person check (other_person_id <> person_id),
  unique (person_id, other_person_id, kind)
);
create index on relation (person_id, kind, id);

create table youth_board_decision (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  decided_on date not null,
  kind text not null check (kind in ('IMMEDIATE_REACTION', 'IMPROVEMENT_COURSE', 'PLACEMENT', 'NO_MEASURE')),
  until_date date,
  constraint youth_board_decision_until_after_decided check (until_date >= decided_on),
  unique (person_id, decided_on, kind)
);
create index on youth_board_decision (person_id, decided_on desc, id desc);

-- Figures of areas: filled by the statistics role, where NULL is a figure that may not be shown.
create table area_quarter (
  area_code text collate "C" not null,
  quarter text not null,
  notifications integer check (notifications = 0 or notifications >= 5),
  assessed_in_time integer check (assessed_in_time = 0 or assessed_in_time >= 5),
  median_assessment_hours numeric(7, 1) check (median_assessment_hours >= 0),
  open_cases integer check (open_cases = 0 or open_cases >= 5),
  primary key (area_code, quarter)
);

alter table notification enable row level security;
alter table social_case enable row level security;
alter table measure enable row level security;
alter table relation enable row level security;
alter table youth_board_decision enable row level security;

create policy opened on notification for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on social_case for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on measure for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on relation for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
create policy opened on youth_board_decision for select to :app using (person_id = any ((select samspil.opened_persons())::uuid[]));
grant select on notification, social_case, measure, relation, youth_board_decision, area_quarter to :app;

create policy imported on notification to :importer using (true) with check (true);
create policy imported on social_case to :importer using (true) with check (true);
create policy imported on measure to :importer using (true) with check (true);
create policy imported on relation to :importer using (true) with check (true);
create policy imported on youth_board_decision to :importer using (true) with check (true);
grant select, insert, update on notification, social_case, measure, relation, youth_board_decision to :importer;

create policy counted on notification for select to :statistics using (true);
create policy counted on social_case for select to :statistics using (true);
grant select on notification, social_case to :statistics;
grant select, insert, delete on area_quarter to :statistics;
