-- Who may look at persons' rows, decided before any is read.

select samspil.protect_rows('person', 'person_id'), samspil.protect_rows('case_party'), samspil.protect_rows('concern'),
       samspil.protect_rows('referral'), samspil.protect_rows('action_plan'), samspil.protect_rows('goal'),
       samspil.protect_rows('exit_request'), samspil.protect_rows('consent');

-- Interventions for areas are no one's personal data, and a case is seen through a party of it that has been opened: these two policies
-- of their own stay. The policy of case_party applies inside that of case_file.
alter table case_file force row level security;
alter table intervention force row level security;
drop policy opened on intervention;
create policy opened on intervention for select to :app
  using (
    person_id is null
    or (
      person_id = any ((select samspil.opened_persons())::uuid[])
      and not (id = any ((select samspil.held_back_rows())::uuid[]))
    )
  );
create policy decided on case_file for select to :guard using (true);
create policy decided on intervention for select to :guard using (true);
create policy past_its_time on case_file to :retention using (true);
create policy past_its_time on intervention to :retention using (true);
grant select on case_file, intervention to :guard;
grant select, delete on case_file, intervention to :retention;

-- Who is protected by name and address is shielded: kept in step with the core data, whoever writes it.
create function samspil.keep_shielded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if new.protection <> 'NONE' then
      insert into samspil.shielded (person_id) values (new.person_id) on conflict do nothing;
    else
      delete from samspil.shielded where person_id = new.person_id and not imported;
    end if;
    return null;
  end
  $$;
alter function samspil.keep_shielded() owner to :guard;
create trigger keep_shielded after insert or update of protection on person
  for each row execute function samspil.keep_shielded();

-- A caseworker reads about the parties to the open cases that they work on, and about those in a concern that nobody has in hands yet;
-- the lead reads about the parties to every open case.
create or replace function samspil.on_duty(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select party.person_id
      from public.case_party party join public.case_file file on file.number = party.case_number
     where party.person_id = any (ids) and file.status <> 'CLOSED'
       and (entry -> 'roles' ? 'LEAD' or exists (
         select from public.case_worker worker
          where worker.case_number = file.number and worker.subject = entry ->> 'subject'
            and worker.from_date <= current_date and (worker.to_date is null or worker.to_date >= current_date)
       ))
    union
    select person_id from public.concern
     where person_id = any (ids) and status = 'RECEIVED' and (entry -> 'roles') ?| array['CASEWORKER', 'LEAD']
  $$;
comment on function samspil.on_duty is
  'A caseworker reads about the parties to the open cases that they work on, and about those in a concern that nobody has in hands yet; the lead reads about the parties to every open case.';

-- The parties to an open case that the reader works on; a party whom the reader meets in a concern does not open the case.
create or replace function samspil.persons_of_case(entry jsonb, number text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select party.person_id
      from public.case_party party join public.case_file file on file.number = party.case_number
     where file.number = persons_of_case.number and file.status <> 'CLOSED'
       and samspil.works_as(file.number, entry ->> 'subject', array(select jsonb_array_elements_text(entry -> 'roles')), null)
           in ('LEAD', 'CASEWORKER')
  $$;

-- The parties to cases that are seen through a party who has been opened. The person is told where the reader may open them too: those that
-- the grant covers, and those of the reader's own work. Any other party is a place without an id.
create function samspil.parties_of_cases(entry jsonb, numbers text[], granted uuid[])
  returns table (case_number text, party_id uuid, person_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    opened constant uuid[] := samspil.opened_persons();
    seen text[] := array(
      select distinct party.case_number from public.case_party party
       where party.case_number = any (numbers) and party.person_id = any (opened)
    );
    told uuid[] := opened || samspil.ids_of_today(granted);
  begin
    if entry ->> 'basis' = 'OWN_DUTY' then
      told := told || array(select samspil.on_duty(entry, array(
        select party.person_id from public.case_party party where party.case_number = any (seen)
      )));
    end if;
    return query
      select party.case_number,
             case when party.person_id = any (told) then party.id end,
             case when party.person_id = any (told) then party.person_id end
        from public.case_party party
       where party.case_number = any (seen)
       order by party.from_date, party.id
       limit 100 * cardinality(numbers);
  end
  $$;
revoke all on function samspil.parties_of_cases(jsonb, text[], uuid[]) from public;
alter function samspil.parties_of_cases(jsonb, text[], uuid[]) owner to :guard;
grant execute on function samspil.parties_of_cases(jsonb, text[], uuid[]) to :app;

-- Whose row it is, for withholding it and holding it back.
create or replace function samspil.owner_of_row(id uuid) returns table (type text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'CaseParty', r.person_id from public.case_party r where r.id = owner_of_row.id
    union all select 'Concern', r.person_id from public.concern r where r.id = owner_of_row.id
    union all select 'Referral', r.person_id from public.referral r where r.id = owner_of_row.id
    union all select 'ActionPlan', r.person_id from public.action_plan r where r.id = owner_of_row.id
    union all select case when r.person_id is null then 'AreaIntervention' else 'Intervention' end, r.person_id from public.intervention r where r.id = owner_of_row.id
    union all select 'ExitRequest', r.person_id from public.exit_request r where r.id = owner_of_row.id
    union all select 'Consent', r.person_id from public.consent r where r.id = owner_of_row.id
  $$;

-- The lead looks again at whatever DKE holds back, also when the case is closed.
create or replace function samspil.reviewed_by(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select unnest(ids) where entry -> 'roles' ? 'LEAD' $$;
