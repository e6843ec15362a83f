-- What is to be done: DKE's queue and day, a department's referrals, and what became of a concern for who raised it.

-- A caseworker reads about the parties to the open cases that they work on, and about those whom DKE's queue is about; the lead reads about
-- the parties to every open case.
create or replace function samspil.on_duty(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select party.person_id
      from public.case_party party join public.case_file file on file.number = party.case_number
     where party.person_id = any (ids) and file.status <> 'CLOSED'
       and (entry -> 'roles' ? 'LEAD' or exists (
         select from public.case_worker worker
          where worker.case_number = file.number and worker.subject = entry ->> 'subject'
            and worker.from_date <= samspil.today() and (worker.to_date is null or worker.to_date >= samspil.today())
       ))
    union
    select person_id from public.concern
     where person_id = any (ids) and (entry -> 'roles') ?| array['CASEWORKER', 'LEAD']
       and (status = 'RECEIVED' or (status = 'IN_HANDS' and (entry -> 'roles' ? 'LEAD' or handler = entry ->> 'subject')))
    union
    select person_id from public.referral
     where person_id = any (ids) and (entry -> 'roles') ?| array['CASEWORKER', 'LEAD']
       and case_number is null and status = 'DECLINED' and handled_at is null
    union
    select person_id from public.exit_request
     where person_id = any (ids) and (entry -> 'roles') ?| array['CASEWORKER', 'LEAD']
       and case_number is null and status in ('RECEIVED', 'IN_CONTACT')
  $$;
comment on function samspil.on_duty is
  'A caseworker reads about the parties to the open cases that they work on, and about those whom DKE''s queue is about; the lead reads about the parties to every open case.';

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
    union all select 'CaseContact', r.person_id from public.case_contact r where r.id = owner_of_row.id
  $$;

-- The cases that somebody works on today; null for the lead, who works on all.
create function samspil.cases_of(entry jsonb) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case when not samspil.has_role(entry, 'LEAD') then coalesce((
      select array_agg(distinct w.case_number) from public.case_worker w
       where w.subject = entry ->> 'subject' and w.from_date <= samspil.today() and (w.to_date is null or w.to_date >= samspil.today())
    ), '{}') end
  $$;

-- The number of a case by its id, as events tell it. Whether the reader works on it is asked with the number.
create function samspil.number_of_case(id uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select f.number from public.case_file f where f.id = number_of_case.id $$;
comment on function samspil.number_of_case is 'The number of a case by its id.';

-- What waits for a decision, what is most urgent and has waited longest first, one more than a page. Nothing of the reader's own family is in
-- it. The look is on record before the rows are read; whom they are about is opened one by one, as ever.
create function samspil.queue_page(entry jsonb, page integer, after_order text, after_id uuid)
  returns table (kind text, id uuid, person_id uuid, urgency text, since timestamptz, "order" text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    cases constant text[] := samspil.cases_of(entry);
  begin
    perform samspil.write_entry('READ', entry, '{}', jsonb_build_object('scope', jsonb_build_object('list', 'queue')));
    return query
      with waiting as (
        select 'CONCERN' as kind, c.id, c.person_id, c.urgency, c.raised_at as since from public.concern c
         where c.status in ('RECEIVED', 'IN_HANDS')
        union all
        select 'REFERRAL', r.id, r.person_id, 'HIGH', coalesce(r.answered_at, r.sent_on) from public.referral r
         where r.status = 'DECLINED' and r.handled_at is null
           and (cases is null or r.case_number is null or r.case_number = any (cases))
        union all
        select 'EXIT', e.id, e.person_id, case when e.acknowledged_at is null then 'ACUTE' else 'HIGH' end, e.requested_at
          from public.exit_request e
         where e.status in ('RECEIVED', 'IN_CONTACT') and e.case_number is null
      ), ordered as (
        select w.*, array_position(array['ACUTE', 'HIGH', 'NORMAL'], w.urgency)
            || to_char(w.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as place
          from waiting w
      )
      select o.kind, o.id, o.person_id, o.urgency, o.since, o.place from ordered o
       where (after_order is null or (o.place, o.id) > (after_order, after_id))
         and (o.person_id is null or not exists (
           select samspil.conflicts(entry ->> 'subject', array[o.person_id], (entry ->> 'person')::uuid)
         ))
       order by o.place, o.id
       limit page + 1;
  end
  $$;
comment on function samspil.queue_page is 'What waits for DKE''s decision: undecided concerns, referrals that were declined, requests for help out of crime.';

-- DKE's day: undecided concerns by urgency and by the day on which they came, and what is due, by id and case number. Nobody is named in it, and
-- nothing of the reader's own family counts. What is shown is bounded: whoever asks for help out of crime first, then what is due today, then
-- what is overdue, the oldest first; how many more there are is told.
create function samspil.board(entry jsonb) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    cases constant text[] := samspil.cases_of(entry);
    today constant date := samspil.today();
    most constant integer := 500;
  begin
    return (
      with item as materialized (
        select 'CONCERN' as kind, c.id, c.person_id, null as number, (c.raised_at at time zone 'Europe/Copenhagen')::date as due,
               c.urgency, c.raised_at as since, c.status = 'RECEIVED' as unseen
          from public.concern c
         where c.status in ('RECEIVED', 'IN_HANDS')
        union all
        select 'REFERRAL', r.id, r.person_id, r.case_number, r.due_on, null, null, null from public.referral r
         where r.status in ('SENT', 'ACCEPTED') and r.due_on <= today and (cases is null or r.case_number is null or r.case_number = any (cases))
        union all
        select 'GOAL', g.id, g.person_id, p.case_number, g.target_on, null, null, null
          from public.goal g join public.action_plan p on p.reference = g.plan_reference
         where g.reached_on is null and g.target_on <= today and p.to_date is null and p.case_number is not null
           and (cases is null or p.case_number = any (cases))
        union all
        select 'CONTACT', c.id, c.person_id, c.case_number, c.due_on, null, null, null from public.case_contact c
         where c.held_at is null and c.due_on <= today and (cases is null or c.case_number = any (cases))
        union all
        select 'EXIT', e.id, e.person_id, e.case_number, (e.requested_at at time zone 'Europe/Copenhagen')::date, null, null, null
          from public.exit_request e
         where e.status = 'RECEIVED' and (cases is null or e.case_number is null or e.case_number = any (cases))
      ), open as materialized (
        select i.* from item i
         where i.person_id is null or i.person_id not in (
           select samspil.conflicts(entry ->> 'subject', array(select distinct o.person_id from item o), (entry ->> 'person')::uuid)
         )
      ), waiting as (
        select o.urgency, o.due as day, count(*) as count, count(*) filter (where o.unseen) as unseen, min(o.since) as oldest
          from open o where o.kind = 'CONCERN' group by o.urgency, o.due
      ), task as (
        select o.kind, o.id, o.number, o.due,
               row_number() over (order by o.kind = 'EXIT' desc, o.due = today desc, o.due, o.kind, o.id) as place
          from open o where o.kind <> 'CONCERN'
      )
      select jsonb_build_object(
        'today', today,
        'concerns', (select coalesce(jsonb_agg(to_jsonb(w) order by w.oldest), '[]') from waiting w),
        'items', (
          select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'id', t.id, 'caseNumber', t.number, 'dueOn', t.due) order by t.due, t.place), '[]')
            from task t where t.place <= most
        ),
        'notShown', (select greatest(count(*) - most, 0) from task)
      )
    );
  end
  $$;
comment on function samspil.board is 'DKE''s day: what waits, and what is due in the cases that the reader works on.';

-- What became of the concerns that the reader has raised, newest first, one more than a page: the look is on record.
create function samspil.own_concerns(entry jsonb, page integer, before_at timestamptz, before_id uuid) returns setof public.concern
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    found public.concern[] := array(
      select c from public.concern c
       where c.reporter = entry ->> 'subject' and (before_at is null or (c.raised_at, c.id) < (before_at, before_id))
       order by c.raised_at desc, c.id desc
       limit page + 1
    );
  begin
    perform samspil.record('COMMAND', entry, array(
      select distinct one.person_id from unnest(found[1:page]) as one where one.person_id is not null
    ), jsonb_build_object('command', 'myConcerns'));
    return query select * from unnest(found);
  end
  $$;
comment on function samspil.own_concerns is 'The concerns that the reader has raised.';

-- The referrals to the reader's department, the first due first, one more than a page: the look is on record. Of a person who is shielded,
-- or the reader's own family, it is told that there is a referral and nothing of whom.
create function samspil.department_referrals(entry jsonb, open_only boolean, page integer, after_on date, after_id uuid)
  returns setof public.referral
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    found public.referral[] := array(
      select r from public.referral r
       where r.department = samspil.department_of(entry) and (not open_only or r.status in ('SENT', 'ACCEPTED'))
         and (after_on is null or (r.due_on, r.id) > (after_on, after_id))
       order by r.due_on, r.id
       limit page + 1
    );
    kept uuid[] := array(
      select distinct one.person_id from unnest(found) as one
       where exists (select from samspil.shielded s where s.person_id = one.person_id)
          or exists (select samspil.conflicts(entry ->> 'subject', array[one.person_id], (entry ->> 'person')::uuid))
    );
    one public.referral;
  begin
    perform samspil.record('COMMAND', entry, array(
      select distinct told.person_id from unnest(found[1:page]) as told
       where told.person_id is not null and not told.person_id = any (kept)
    ), jsonb_build_object('command', 'departmentReferrals'));
    foreach one in array found loop
      if one.person_id = any (kept) then
        one.person_id := null;
        one.purpose := '';
        one.declined_because := null;
        one.result := null;
      end if;
      return next one;
    end loop;
  end
  $$;
comment on function samspil.department_referrals is 'The referrals to the reader''s department.';

-- Who works today on cases that are seen through a party who has been opened.
create function samspil.staff_of_cases(numbers text[]) returns table (case_number text, subject text, department text, from_date date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with seen as (
      select distinct party.case_number as number from public.case_party party
       where party.case_number = any (numbers) and party.person_id = any (samspil.opened_persons())
    ), working as (
      select w.case_number, w.subject, 'DKE' as department, w.from_date, w.to_date from public.case_worker w
      union all
      select s.case_number, s.subject, s.department, s.from_date, s.to_date from public.case_staff s
    )
    select w.case_number, w.subject, w.department, w.from_date
      from seen join working w on w.case_number = seen.number
     where w.from_date <= samspil.today() and (w.to_date is null or w.to_date >= samspil.today())
     order by w.from_date, w.department, w.subject
     limit 100 * cardinality(numbers)
  $$;

-- A referral that nobody has answered by its day is told once a day to the screens.
create function samspil.remind_of_referrals() returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    due public.referral;
    reminded integer := 0;
  begin
    for due in
      update public.referral r set reminded_on = samspil.today()
       where r.id in (
         select d.id from public.referral d
          where d.status in ('SENT', 'ACCEPTED') and d.due_on <= samspil.today() and d.reminded_on is distinct from samspil.today()
          order by d.due_on limit 500 for update skip locked
       )
      returning r.*
    loop
      perform samspil.publish('REFERRAL_CHANGED', due.id, due.version, 'HIGH');
      reminded := reminded + 1;
    end loop;
    return reminded;
  end
  $$;
comment on function samspil.remind_of_referrals is 'Tells the screens of referrals that are due and not done, each once a day.';

select samspil.give_to_guard(array[
  'cases_of', 'number_of_case', 'queue_page', 'board', 'own_concerns', 'department_referrals', 'staff_of_cases', 'remind_of_referrals'
]);
grant execute on function samspil.number_of_case(uuid), samspil.queue_page(jsonb, integer, text, uuid), samspil.board(jsonb),
  samspil.own_concerns(jsonb, integer, timestamptz, uuid), samspil.department_referrals(jsonb, boolean, integer, date, uuid),
  samspil.staff_of_cases(text[]) to :app;
grant execute on function samspil.remind_of_referrals() to :sequencer;
