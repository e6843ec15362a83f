-- What DKE works with beyond what its exports hold: who raised a concern and who has it in hands, versions, the clock of a case, its journal,
-- documents and contacts, referrals that come back, groups, what an intervention answered.

alter table concern
  alter column person_id drop not null,
  add column area_code text collate "C" check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  add column already_done text check (length(already_done) <= 1000),
  add column parents_know text check (parents_know in ('YES', 'NO', 'NOT_ASKED')),
  add column notification text check (notification in ('MADE', 'NOT_MADE', 'NOT_UNDER_18')),
  add column reporter text check (length(reporter) between 1 and 255),
  add column handler text check (length(handler) between 1 and 255),
  add column looked_at timestamptz check (looked_at >= raised_at),
  add column decided_at timestamptz,
  add column decided_because text check (length(decided_because) between 3 and 500),
  add column version integer not null default 1,
  drop constraint concern_kind_check,
  add constraint concern_kind_check
    check (kind in ('RISK_BEHAVIOUR', 'SUBSTANCES', 'VIOLENCE', 'COMPANY', 'ONLINE', 'EXPOSED', 'UNEASE')),
  add constraint concern_person_or_area check (num_nonnulls(person_id, area_code) = 1),
  add constraint concern_in_hands_of_one check (status <> 'IN_HANDS' or reporter is null or handler is not null),
  add constraint concern_ends_with_reason check (status <> 'NO_FURTHER_ACTION' or reporter is null or decided_because is not null);
create index concern_queue on concern (raised_at, id) where status in ('RECEIVED', 'IN_HANDS');
create index on concern (reporter, raised_at desc, id desc) where reporter is not null;
create index on concern (case_number) where case_number is not null;

alter table person alter column residency drop not null;

alter table case_file
  add column received_at timestamptz,
  add column first_look_at timestamptz,
  add column first_action_at timestamptz,
  add column closed_at timestamptz,
  add column version integer not null default 1;
create sequence case_number_of_dke;

create table case_journal (
  id uuid primary key default gen_random_uuid(),
  case_number text not null references case_file (number),
  written_at timestamptz not null default now(),
  written_by text not null check (length(written_by) between 1 and 255),
  kind text not null check (kind in ('NOTE', 'MEETING', 'DECISION')),
  text text not null check (length(text) between 3 and 10000)
);
create index on case_journal (case_number, written_at desc, id desc);

create table case_document (
  id uuid primary key default gen_random_uuid(),
  case_number text not null references case_file (number),
  added_at timestamptz not null default now(),
  added_by text not null check (length(added_by) between 1 and 255),
  title text not null check (length(title) between 1 and 200),
  -- Where it is kept: the number of the record system, never the document.
  reference text not null check (length(reference) between 1 and 200)
);
create index on case_document (case_number, added_at desc, id desc);

create table case_contact (
  id uuid primary key default gen_random_uuid(),
  case_number text not null references case_file (number),
  person_id uuid not null,
  due_on date not null,
  held_at timestamptz,
  note text check (length(note) between 3 and 2000),
  version integer not null default 1,
  constraint case_contact_held_has_note check ((held_at is null) = (note is null))
);
create index on case_contact (person_id, due_on desc, id desc);
create index case_contact_due on case_contact (due_on) where held_at is null;
create index on case_contact (case_number);

alter table action_plan add column version integer not null default 1;
create index action_plan_running on action_plan (case_number) where to_date is null;
create index goal_due on goal (target_on) where reached_on is null;

alter table intervention
  add column group_name text check (length(group_name) between 2 and 100),
  add column measured_by text check (length(measured_by) between 3 and 300),
  add column outcome_note text check (length(outcome_note) between 3 and 500),
  add column version integer not null default 1,
  add constraint intervention_group_has_area check (group_name is null or area_code is not null);
create index intervention_running on intervention (case_number) where to_date is null and case_number is not null;

alter table referral
  alter column person_id drop not null,
  add column area_code text collate "C" check (area_code ~ '^\d{4}(-[0-9A-Z]{1,8}){0,3}$'),
  add column concern_id uuid references concern (id) on delete set null,
  add column answered_at timestamptz,
  add column result text check (length(result) between 3 and 1000),
  add column reminded_on date,
  add column handled_at timestamptz,
  add column replaced_by uuid references referral (id) on delete set null,
  add column version integer not null default 1,
  add constraint referral_person_or_area check (num_nonnulls(person_id, area_code) = 1),
  add constraint referral_handled_after_decline check (handled_at is null or status = 'DECLINED');
create index referral_open on referral (department, due_on, id) where status in ('SENT', 'ACCEPTED');
create index referral_declined on referral (answered_at, id) where status = 'DECLINED' and handled_at is null;
create index on referral (case_number) where case_number is not null;
create index on referral (concern_id) where concern_id is not null;

alter table incident add column version integer not null default 1;
create table incident_answer (
  incident_id uuid not null references incident (id) on delete cascade,
  intervention_id uuid not null references intervention (id) on delete cascade,
  primary key (incident_id, intervention_id)
);
create index on incident_answer (intervention_id);

alter table exit_request add column version integer not null default 1;

select samspil.protect_rows('case_contact');

-- Of a case: seen with it, through a party of it that has been opened.
alter table case_journal enable row level security;
alter table case_journal force row level security;
alter table case_document enable row level security;
alter table case_document force row level security;
alter table incident_answer enable row level security;
alter table incident_answer force row level security;
create policy opened on case_journal for select to :app
  using (exists (select from case_file where case_file.number = case_journal.case_number));
create policy opened on case_document for select to :app
  using (exists (select from case_file where case_file.number = case_document.case_number));
-- Interventions that answer an incident are those for areas; of a person's nothing is told here.
create policy opened on incident_answer for select to :app
  using (exists (select from intervention where intervention.id = intervention_id and intervention.person_id is null));

-- A concern about an area is about nobody, and is seen by who looks at DKE's queue in this transaction.
create function samspil.opened_list(list text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
    select exists (
      select from samspil.audit_entry entry
       where entry.transaction = pg_catalog.pg_current_xact_id_if_assigned() and entry.kind = 'READ'
         and entry.detail -> 'scope' ->> 'list' = opened_list.list
         and entry.id > coalesce((select max(r.last_entry) from samspil.restore r), 0)
    )
  $$;
comment on function samspil.opened_list is 'Whether this transaction has a look at a list on record.';
select samspil.give_to_guard(array['opened_list']);
grant execute on function samspil.opened_list(text) to :app;
create policy in_queue on concern for select to :app using (person_id is null and (select samspil.opened_list('queue')));
-- A referral about an area is no one's personal data.
create policy of_area on referral for select to :app using (person_id is null);

do $$
declare worked regclass;
begin
  foreach worked in array array[
    'person', 'case_file', 'case_party', 'case_worker', 'case_staff', 'concern', 'referral', 'action_plan', 'goal', 'intervention',
    'exit_request', 'consent', 'case_journal', 'case_document', 'case_contact', 'incident_answer'
  ]::regclass[] loop
    execute format('create policy worked_on on %s to :guard using (true) with check (true)', worked);
    execute format('grant select, insert, update on %s to :guard', worked);
  end loop;
  foreach worked in array array['case_journal', 'case_document', 'incident_answer']::regclass[] loop
    execute format('create policy past_its_time on %s to :retention using (true)', worked);
    execute format('grant select, delete on %s to :retention', worked);
    execute format('grant select on %s to :app', worked);
  end loop;
  grant delete on case_worker, case_staff to :guard; -- of today alone
  grant select on case_contact to :app;
  grant select, insert, update on incident to :guard;
  grant usage on sequence case_number_of_dke to :guard;
end $$;
