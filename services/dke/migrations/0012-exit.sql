-- Help out of a life of crime: who is on duty and is called, the contact clock, consents, and how far a request has come with its case.

alter table exit_request
  add column requester text check (length(requester) between 1 and 255),
  add column reach text check (length(reach) between 3 and 300),
  add column acknowledged_at timestamptz check (acknowledged_at >= requested_at),
  add column acknowledged_by text check (length(acknowledged_by) between 1 and 255),
  add column ended_because text check (length(ended_because) between 3 and 500),
  add constraint exit_request_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null));
create index exit_request_waiting on exit_request (requested_at, id) where status in ('RECEIVED', 'IN_CONTACT');
create index on exit_request (case_number) where case_number is not null;

alter table consent
  add column case_number text references case_file (number) on delete set null,
  add column given_how text check (given_how in ('WRITTEN', 'ORAL')),
  add column recorded_by text check (length(recorded_by) between 1 and 255),
  add column version integer not null default 1;

-- Who is called when somebody asks for help out of crime: the first, five minutes later the next, then the lead (vagtplan).
create table duty (
  id uuid primary key default gen_random_uuid(),
  subject text not null check (length(subject) between 1 and 255),
  rank text not null check (rank in ('FIRST', 'NEXT', 'LEAD')),
  from_at timestamptz not null,
  until_at timestamptz not null,
  planned_by text not null check (length(planned_by) between 1 and 255),
  constraint duty_ends_after_start check (until_at > from_at and until_at <= from_at + interval '31 days')
);
create index on duty (until_at, rank);
alter table duty enable row level security;
alter table duty force row level security;
create policy planned on duty to :guard using (true) with check (true);
create policy shown on duty for select to :app using (true);
create policy past_its_time on duty to :retention using (true);
grant select, insert, delete on duty to :guard;
grant select on duty to :app;
grant select, delete on duty to :retention;

-- One row a call. It names the request and nobody whom it is about.
create table samspil.exit_call (
  id uuid primary key default gen_random_uuid(),
  exit_request_id uuid not null references public.exit_request (id) on delete cascade,
  -- Null where nobody is on duty: whoever takes the webhook decides whom to call.
  subject text,
  rank text not null check (rank in ('FIRST', 'NEXT', 'LEAD')),
  called_at timestamptz not null default now(),
  delivered_at timestamptz,
  attempts integer not null default 0,
  tried_at timestamptz
);
create index on samspil.exit_call (exit_request_id, called_at desc);
alter table samspil.exit_call enable row level security;
alter table samspil.exit_call force row level security;
create policy called on samspil.exit_call to :guard using (true) with check (true);
grant select, insert, update on samspil.exit_call to :guard;
comment on table samspil.exit_call is 'Who was called about which request for help out of crime, and whether the call got through.';

-- By the citizen, or by someone for them. Whether DKE knows the person, or has a request for them by somebody else, makes no difference to what
-- comes back. Who asks again while nobody has acknowledged it has not made a second request: it says how they can be reached now.
create function samspil.request_exit(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    new_id constant uuid := gen_random_uuid();
    for_oneself constant boolean := input ->> 'person' is null;
    person uuid;
    waiting public.exit_request;
  begin
    if for_oneself then
      person := (samspil.ids_of_today(array[(entry ->> 'person')::uuid]))[1];
      if person is null or not samspil.has_role(entry, 'CITIZEN') then return samspil.refused('NOT_YOURS'); end if;
      perform samspil.keep_person(jsonb_build_object('person', person));
    else
      person := samspil.keep_person(input);
    end if;
    update public.exit_request e set reach = input ->> 'reach', version = e.version + 1
     where e.id = (
       select w.id from public.exit_request w
        where w.person_id = person and w.requester = entry ->> 'subject' and w.status = 'RECEIVED' and w.acknowledged_at is null
          and w.case_number is null
        order by w.requested_at limit 1 for update
     )
    returning e.* into waiting;
    if waiting.id is not null then
      return samspil.done(waiting.id, waiting.version, array[person], samspil.event('EXIT_REQUESTED', waiting.id, waiting.version, 'ACUTE'));
    end if;
    insert into public.exit_request (id, reference, person_id, requested_at, requested_by, status, requester, reach)
    values (new_id, 'S-' || new_id, person, now(), case when for_oneself then 'CITIZEN' else 'SOMEONE_ELSE' end, 'RECEIVED',
            entry ->> 'subject', input ->> 'reach');
    return samspil.done(new_id, 1, array[person], samspil.event('EXIT_REQUESTED', new_id, 1, 'ACUTE'));
  end
  $$;

-- A request that the reader may work on, locked: DKE's own until it has a case, and then the case's.
create function samspil.exit_at_work(entry jsonb, id uuid, unseen boolean default false) returns public.exit_request
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    asked public.exit_request;
    file public.case_file;
  begin
    select e.* into asked from public.exit_request e where e.id = exit_at_work.id;
    if asked.case_number is not null then
      file := samspil.case_at_work(entry, asked.case_number);
      if file.number is null then return null; end if;
    end if;
    select e.* into asked from public.exit_request e where e.id = exit_at_work.id for update;
    if exists (select samspil.conflicts(entry ->> 'subject', array[asked.person_id], (entry ->> 'person')::uuid))
       or not (unseen or samspil.may_act_on(entry, file, asked.person_id))
    then return null; end if;
    return asked;
  end
  $$;

create function samspil.exit_refusal(asked public.exit_request, version integer) returns jsonb
  language sql immutable
  as $$
    select case
      when asked.id is null then samspil.refused('NOT_YOURS')
      when asked.version <> exit_refusal.version then samspil.outdated(asked.id, asked.version)
      when asked.status in ('COMPLETED', 'WITHDRAWN') then samspil.refused('ALREADY_ENDED')
    end
  $$;

create function samspil.acknowledge_exit(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    -- Whoever is called says so, also of a person whom they may not look at: the lead goes on with it.
    asked constant public.exit_request := samspil.exit_at_work(entry, (input ->> 'request')::uuid, true);
    refusal constant jsonb := samspil.exit_refusal(asked, (input ->> 'version')::integer);
  begin
    if refusal is not null then return refusal; end if;
    if asked.acknowledged_at is not null then return samspil.refused('IN_OTHER_HANDS'); end if;
    update public.exit_request e
       set acknowledged_at = now(), acknowledged_by = entry ->> 'subject', version = e.version + 1 where e.id = asked.id;
    return samspil.done(asked.id, asked.version + 1, array[asked.person_id], samspil.event('EXIT_REQUESTED', asked.id, asked.version + 1));
  end
  $$;

-- The first time that somebody speaks with the citizen stops the contact clock. Who has spoken with them has heard the call.
create function samspil.contact_exit(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    asked constant public.exit_request := samspil.exit_at_work(entry, (input ->> 'request')::uuid);
    refusal constant jsonb := samspil.exit_refusal(asked, (input ->> 'version')::integer);
  begin
    if refusal is not null then return refusal; end if;
    if asked.first_contact_at is not null then return samspil.refused('MOVE_NOT_ALLOWED'); end if;
    -- Also in a case that was opened before anybody had reached them.
    update public.exit_request e
       set status = case e.status when 'RECEIVED' then 'IN_CONTACT' else e.status end, first_contact_at = now(), acknowledged_at = coalesce(e.acknowledged_at, now()),
           acknowledged_by = coalesce(e.acknowledged_by, entry ->> 'subject'), version = e.version + 1
     where e.id = asked.id;
    return samspil.done(asked.id, asked.version + 1, array[asked.person_id], samspil.event('EXIT_REQUESTED', asked.id, asked.version + 1));
  end
  $$;

-- The case in which help is given, worked within the cooperation EXIT.
create function samspil.open_exit_case(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    asked constant public.exit_request := samspil.exit_at_work(entry, (input ->> 'request')::uuid);
    refusal constant jsonb := samspil.exit_refusal(asked, (input ->> 'version')::integer);
    opened jsonb;
  begin
    if refusal is not null then return refusal; end if;
    if asked.case_number is not null then return samspil.refused('ALREADY_DECIDED'); end if;
    opened := samspil.open_case(entry, jsonb_build_object(
      'person', asked.person_id, 'role', 'SUBJECT', 'level', input -> 'level', 'cooperation', 'EXIT'
    ));
    if opened ->> 'outcome' <> 'DONE' then return opened; end if;
    update public.case_file f set received_at = asked.requested_at, first_look_at = coalesce(asked.acknowledged_at, now())
     where f.number = opened ->> 'case';
    -- Whoever opens it has heard the call.
    update public.exit_request e
       set case_number = opened ->> 'case', acknowledged_at = coalesce(e.acknowledged_at, now()),
           acknowledged_by = coalesce(e.acknowledged_by, entry ->> 'subject'), version = e.version + 1
     where e.id = asked.id;
    perform samspil.publish('EXIT_REQUESTED', asked.id, asked.version + 1, null);
    return opened;
  end
  $$;

-- The citizen no longer wants it, says so or has somebody at DKE say so: the consents of its case end with it, and so do their grants.
create function samspil.withdraw_exit(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    own constant uuid := (samspil.ids_of_today(array[(entry ->> 'person')::uuid]))[1];
    asked public.exit_request;
    refusal jsonb;
  begin
    if samspil.has_role(entry, 'CITIZEN') then
      select e.* into asked from public.exit_request e where e.id = (input ->> 'request')::uuid and e.person_id = own for update;
    else
      asked := samspil.exit_at_work(entry, (input ->> 'request')::uuid);
    end if;
    refusal := samspil.exit_refusal(asked, (input ->> 'version')::integer);
    if refusal is not null then return refusal; end if;
    update public.exit_request e set status = 'WITHDRAWN', ended_because = input ->> 'reason', version = e.version + 1 where e.id = asked.id;
    update public.consent c set withdrawn_at = now(), version = c.version + 1
     where c.person_id = asked.person_id and c.case_number = asked.case_number and c.withdrawn_at is null;
    return samspil.done(asked.id, asked.version + 1, array[asked.person_id],
      jsonb_build_object('case', asked.case_number) || samspil.event('EXIT_REQUESTED', asked.id, asked.version + 1));
  end
  $$;

-- How far help has come goes with its case: a plan is agreed, interventions have ended and it is watched that they last, the case is closed.
create function samspil.exit_follows_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    changed public.exit_request;
  begin
    for changed in
      update public.exit_request e
         set status = case when tg_table_name = 'action_plan' then 'PLANNED' else
               case to_jsonb(new) ->> 'status' when 'FOLLOW_UP' then 'FOLLOW_UP' when 'CLOSED' then 'COMPLETED' else 'PLANNED' end end,
             first_contact_at = case when tg_table_name = 'action_plan' then coalesce(e.first_contact_at, now()) else e.first_contact_at end,
             version = e.version + 1
       where (tg_table_name = 'action_plan' and e.case_number = to_jsonb(new) ->> 'case_number' and e.status in ('RECEIVED', 'IN_CONTACT'))
          or (tg_table_name = 'case_file' and e.case_number = to_jsonb(new) ->> 'number' and e.status <> 'WITHDRAWN')
      returning e.*
    loop
      perform samspil.publish('EXIT_REQUESTED', changed.id, changed.version, null);
    end loop;
    return null;
  end
  $$;
alter function samspil.exit_follows_case() owner to :guard;
create trigger exit_follows_case after insert on action_plan
  for each row when (new.case_number is not null) execute function samspil.exit_follows_case();
create trigger exit_follows_case after update of status on case_file
  for each row when (old.status is distinct from new.status) execute function samspil.exit_follows_case();

-- A consent is given by a party of a case for one department and a time, and is put on record by who works on the case.
create function samspil.give_consent(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    refusal constant jsonb := samspil.case_refusal(file, null);
    person constant uuid := samspil.party_at_work(entry, file, (input ->> 'person')::uuid);
    new_id constant uuid := gen_random_uuid();
  begin
    if refusal is not null then return refusal; end if;
    if person is null then return samspil.refused('NOT_A_PARTY'); end if;
    -- One at a time for a department, so that taking it back takes all of it back; and none for a day on which one was taken back, or before.
    if exists (
      select from public.consent c
       where c.person_id = person and c.department = input ->> 'department'
         and case when c.withdrawn_at is null then c.from_date <= (input ->> 'until')::date and c.until_date >= (input ->> 'from')::date
             else (c.withdrawn_at at time zone 'Europe/Copenhagen')::date >= (input ->> 'from')::date end
    ) then return samspil.refused('ALREADY_DECIDED'); end if;
    insert into public.consent (id, person_id, department, from_date, until_date, case_number, given_how, recorded_by)
    values (new_id, person, input ->> 'department', (input ->> 'from')::date, (input ->> 'until')::date, file.number, input ->> 'how',
            entry ->> 'subject');
    return samspil.case_changed(file, array[person], new_id, true);
  end
  $$;

-- By the citizen whose it is, or by who works on a case of theirs, on their word. It counts from now on; a withdrawal needs no version.
create function samspil.withdraw_consent(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    own constant uuid := (samspil.ids_of_today(array[(entry ->> 'person')::uuid]))[1];
    given public.consent;
    file public.case_file;
  begin
    select c.* into given from public.consent c where c.id = (input ->> 'consent')::uuid;
    if samspil.has_role(entry, 'CITIZEN') then
      if given.person_id is distinct from own or own is null then return samspil.refused('NOT_YOURS'); end if;
    else
      select f.* into file from samspil.on_duty(entry, array[given.person_id]) as due (id)
        join public.case_party p on p.person_id = due.id join public.case_file f on f.number = p.case_number
       where coalesce(samspil.works_as(
         f.number, entry ->> 'subject', array(select jsonb_array_elements_text(entry -> 'roles')), null
       ), '') in ('CASEWORKER', 'LEAD') limit 1;
      if file.number is null or exists (
        select samspil.conflicts(entry ->> 'subject', array[given.person_id], (entry ->> 'person')::uuid)
      ) then return samspil.refused('NOT_YOURS'); end if;
    end if;
    update public.consent c set withdrawn_at = now(), version = c.version + 1 where c.id = given.id and c.withdrawn_at is null;
    if not found then return samspil.refused('ALREADY_ENDED'); end if;
    return samspil.done(given.id, given.version + 1, array[given.person_id], jsonb_build_object('case', given.case_number));
  end
  $$;

create function samspil.plan_duty(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    new_id constant uuid := gen_random_uuid();
  begin
    if not samspil.has_role(entry, 'LEAD') then return samspil.refused('FOR_THE_LEAD'); end if;
    insert into public.duty (id, subject, rank, from_at, until_at, planned_by)
    values (new_id, input ->> 'subject', input ->> 'rank', (input ->> 'from')::timestamptz, (input ->> 'until')::timestamptz, entry ->> 'subject');
    return samspil.done(new_id, 1);
  end
  $$;

create function samspil.cancel_duty(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not samspil.has_role(entry, 'LEAD') then return samspil.refused('FOR_THE_LEAD'); end if;
    delete from public.duty d where d.id = (input ->> 'duty')::uuid;
    if not found then return samspil.refused('NOT_YOURS'); end if;
    return samspil.done((input ->> 'duty')::uuid, 1);
  end
  $$;

-- The calls that are to be made now, each marked as tried: a request that nobody has acknowledged goes to the first on duty at once, five minutes
-- later to the next, then to the lead, and to the lead again each five minutes. A call that did not get through is tried again each 15 seconds.
-- Of two processes that ask at once, one gets a call.
create function samspil.exit_calls_due() returns table (id uuid, request uuid, subject text, rank text, requested_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    waiting public.exit_request;
    latest samspil.exit_call;
    wanted text;
  begin
    for waiting in
      select e.* from public.exit_request e
       where e.status = 'RECEIVED' and e.acknowledged_at is null and e.requested_at > now() - interval '30 days' and e.requester is not null
         -- Those whose turn it is alone: many that wait must not keep one from being called.
         and not exists (
           select from samspil.exit_call c
            where c.exit_request_id = e.id and c.called_at > now() - interval '5 minutes'
              and (c.delivered_at is not null or c.tried_at > now() - interval '15 seconds')
         )
       order by e.requested_at limit 100 for update skip locked
    loop
      select c.* into latest from samspil.exit_call c where c.exit_request_id = waiting.id order by c.called_at desc, c.id limit 1;
      if latest.id is null or latest.called_at <= now() - interval '5 minutes' then
        wanted := case when latest.id is null then 'FIRST' when latest.rank = 'FIRST' then 'NEXT' else 'LEAD' end;
        -- Where nobody has that place, the one after it is called now and not in five minutes.
        if wanted = 'FIRST' and not exists (select from samspil.on_call('FIRST', waiting.person_id)) then wanted := 'NEXT'; end if;
        if wanted = 'NEXT' and not exists (select from samspil.on_call('NEXT', waiting.person_id)) then wanted := 'LEAD'; end if;
        insert into samspil.exit_call (exit_request_id, subject, rank)
        values (waiting.id, (select called.subject from samspil.on_call(wanted, waiting.person_id) as called), wanted)
        returning * into latest;
      end if;
      if latest.delivered_at is null and (latest.tried_at is null or latest.tried_at <= now() - interval '15 seconds') then
        update samspil.exit_call c set attempts = c.attempts + 1, tried_at = now() where c.id = latest.id;
        id := latest.id; request := waiting.id; subject := latest.subject; rank := latest.rank; requested_at := waiting.requested_at;
        return next;
      end if;
    end loop;
  end
  $$;
comment on function samspil.exit_calls_due is 'The calls about requests for help out of crime that are to be made now.';

-- Who has a place on the roster now and is not of the citizen's own family: they could not take the call.
create function samspil.on_call(rank text, person uuid) returns table (subject text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.subject from public.duty d
     where d.rank = on_call.rank and d.from_at <= now() and d.until_at > now()
       and not exists (select samspil.conflicts(d.subject, array[person]))
     order by d.from_at desc, d.id limit 1
  $$;

create function samspil.exit_call_delivered(call uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update samspil.exit_call c set delivered_at = now() where c.id = call and c.delivered_at is null $$;

select samspil.give_to_guard(array[
  'request_exit', 'exit_at_work', 'exit_refusal', 'acknowledge_exit', 'contact_exit', 'open_exit_case', 'withdraw_exit',
  'exit_follows_case', 'give_consent', 'withdraw_consent', 'plan_duty', 'cancel_duty', 'exit_calls_due', 'on_call',
  'exit_call_delivered'
]);
grant execute on function samspil.exit_calls_due(), samspil.exit_call_delivered(uuid) to :sequencer;
