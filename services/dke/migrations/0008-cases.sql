-- Cases: opened, changed, and what is written into them.

-- From a concern, or without one. Who opens it works on it; the lead works on all.
create function samspil.open_case(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    origin public.concern;
    person uuid;
    file public.case_file;
    refusal jsonb;
    new_number text;
  begin
    if input ->> 'concern' is not null then
      origin := samspil.concern_at_work(entry, (input ->> 'concern')::uuid);
      refusal := samspil.concern_refusal(entry, origin, (input ->> 'version')::integer);
      if refusal is not null then return refusal; end if;
      if origin.person_id is null then return samspil.refused('ABOUT_AN_AREA'); end if;
      person := origin.person_id;
    else
      person := (samspil.ids_of_today(array[(input ->> 'person')::uuid]))[1];
      if exists (select samspil.conflicts(entry ->> 'subject', array[person], (entry ->> 'person')::uuid)) then
        return samspil.refused('OWN_FAMILY');
      end if;
      person := samspil.keep_person(input);
    end if;
    loop
      new_number := to_char(samspil.today(), 'YYYY') || '-D' || lpad(nextval('public.case_number_of_dke')::text, 5, '0');
      exit when not exists (select from public.case_file f where f.number = new_number);
    end loop;
    insert into public.case_file (number, level, cooperation, status, opened_on, received_at, first_look_at)
    values (new_number, input ->> 'level', input ->> 'cooperation', 'OPEN', samspil.today(), coalesce(origin.raised_at, now()),
            coalesce(origin.looked_at, now()))
    returning * into file;
    perform samspil.become_party(file, person, input ->> 'role');
    if samspil.has_role(entry, 'CASEWORKER') then
      insert into public.case_worker (case_number, subject, from_date) values (new_number, entry ->> 'subject', samspil.today());
    end if;
    if origin.id is not null then perform samspil.decide_concern(origin, 'CASE', new_number, null); end if;
    return samspil.done(file.id, file.version, array[person],
      jsonb_build_object('case', new_number) || samspil.event('CASE_CHANGED', file.id, file.version, origin.urgency));
  end
  $$;

-- The moves of a case; any other is refused. A closed case is opened again by the lead alone, with a reason.
create function samspil.case_may_become(before text, after text, lead boolean) returns boolean
  language sql immutable
  as $$
    select case before
      when 'OPEN' then after in ('FOLLOW_UP', 'CLOSED')
      when 'FOLLOW_UP' then after in ('OPEN', 'CLOSED')
      when 'CLOSED' then after = 'OPEN' and lead
      else false
    end
  $$;
comment on function samspil.case_may_become is 'The moves of a case''s status: the one place where they stand.';

-- What still runs in a case, which nobody would look after once it is closed.
create function samspil.runs_in_case(number text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from public.referral r where r.case_number = number and (r.status in ('SENT', 'ACCEPTED') or (r.status = 'DECLINED' and r.handled_at is null)))
        or exists (select from public.intervention i where i.case_number = number and i.to_date is null)
        or exists (select from public.action_plan p where p.case_number = number and p.to_date is null)
        or exists (select from public.case_contact c where c.case_number = number and c.held_at is null)
        or exists (select from public.exit_request e where e.case_number = number and e.first_contact_at is null and e.status <> 'WITHDRAWN')
  $$;

create function samspil.change_case(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    wanted constant text := coalesce(input ->> 'status', file.status);
    moves constant boolean := wanted <> file.status;
    refusal constant jsonb := samspil.case_refusal(file, (input ->> 'version')::integer);
  begin
    if refusal is not null and not (refusal ->> 'outcome' = 'CASE_CLOSED' and moves) then return refusal; end if;
    if moves and not samspil.case_may_become(file.status, wanted, samspil.has_role(entry, 'LEAD')) then
      return samspil.refused('MOVE_NOT_ALLOWED');
    end if;
    if moves and wanted = 'CLOSED' and samspil.runs_in_case(file.number) then return samspil.refused('STILL_RUNNING'); end if;
    update public.case_file f
       set level = coalesce(input ->> 'level', f.level), cooperation = coalesce(input ->> 'cooperation', f.cooperation), status = wanted,
           closed_on = case when wanted = 'CLOSED' then coalesce(f.closed_on, samspil.today()) end,
           closed_at = case when wanted = 'CLOSED' then coalesce(f.closed_at, now()) end
     where f.id = file.id;
    if moves then
      insert into public.case_journal (case_number, written_by, kind, text)
      values (file.number, entry ->> 'subject', 'DECISION', file.status || ' → ' || wanted || ': ' || (input ->> 'reason'));
    end if;
    return samspil.case_changed(file, '{}');
  end
  $$;

create function samspil.add_party(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    refusal jsonb := samspil.case_refusal(file, (input ->> 'version')::integer);
    person uuid;
  begin
    if refusal is not null then return refusal; end if;
    person := (samspil.ids_of_today(array[(input ->> 'person')::uuid]))[1];
    if exists (select samspil.conflicts(entry ->> 'subject', array[person], (entry ->> 'person')::uuid)) then
      return samspil.refused('OWN_FAMILY');
    end if;
    if (select count(*) from public.case_party p where p.case_number = file.number) >= 100 then
      return samspil.refused('TOO_MANY');
    end if;
    if exists (
      select from public.case_party p where p.case_number = file.number and p.person_id = person and p.role = input ->> 'role'
    ) then return samspil.refused('ALREADY_A_PARTY'); end if;
    if exists (select from public.case_party p where p.case_number = file.number and p.person_id = person) then
      return samspil.refused('OTHER_ROLE');
    end if;
    person := samspil.keep_person(input);
    perform samspil.become_party(file, person, input ->> 'role');
    return samspil.case_changed(file, array[person]);
  end
  $$;

-- Victim, relative and subject never slide into one another: this command alone changes a role, and says from what, to what and why.
create function samspil.change_party_role(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    refusal constant jsonb := samspil.case_refusal(file, (input ->> 'version')::integer);
    person constant uuid := samspil.party_at_work(entry, file, (input ->> 'person')::uuid);
  begin
    if refusal is not null then return refusal; end if;
    if person is null then return samspil.refused('NOT_A_PARTY'); end if;
    update public.case_party p set role = input ->> 'to'
     where p.case_number = file.number and p.person_id = person and p.role = input ->> 'from';
    if not found then return samspil.refused('OTHER_ROLE'); end if;
    return samspil.case_changed(file, array[person])
      || jsonb_build_object('detail', jsonb_build_object('from', input -> 'from', 'to', input -> 'to', 'reason', input -> 'reason'));
  end
  $$;

-- Puts somebody on a case, or ends that: the lead caseworkers, whoever works on it the departments' staff.
create function samspil.assign(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    refusal constant jsonb := samspil.case_refusal(file, (input ->> 'version')::integer);
    whom constant text := input ->> 'subject';
    place constant text := input ->> 'department';
    ending constant boolean := (input ->> 'ending')::boolean;
    today constant date := samspil.today();
    working boolean;
  begin
    if refusal is not null then return refusal; end if;
    if place = 'DKE' and not samspil.has_role(entry, 'LEAD') then return samspil.refused('FOR_THE_LEAD'); end if;
    working := exists (
      select from public.case_worker w
       where place = 'DKE' and w.case_number = file.number and w.subject = whom and w.from_date <= today and (w.to_date is null or w.to_date >= today)
      union all
      select from public.case_staff s
       where s.department = place and s.case_number = file.number and s.subject = whom and s.from_date <= today
         and (s.to_date is null or s.to_date >= today)
    );
    if ending and not working then return samspil.refused('ALREADY_ENDED'); end if;
    if working and not ending then return samspil.refused('ALREADY_DECIDED'); end if;
    if place = 'DKE' and ending then
      -- A case is never left to nobody.
      if not exists (
        select from public.case_worker w where w.case_number = file.number and w.subject <> whom and (w.to_date is null or w.to_date >= today)
      ) then return samspil.refused('LAST_ONE'); end if;
      -- It ends at once, and a day counts whole: yesterday was the last, and who came today is as if they had not.
      delete from public.case_worker w where w.case_number = file.number and w.subject = whom and w.from_date >= today;
      update public.case_worker w set to_date = today - 1
       where w.case_number = file.number and w.subject = whom and coalesce(w.to_date, today) >= today;
    elsif ending then
      delete from public.case_staff s
       where s.case_number = file.number and s.subject = whom and s.department = place and s.from_date >= today;
      update public.case_staff s set to_date = today - 1
       where s.case_number = file.number and s.subject = whom and s.department = place and coalesce(s.to_date, today) >= today;
    elsif place = 'DKE' then
      insert into public.case_worker (case_number, subject, from_date) values (file.number, whom, today)
      on conflict (case_number, subject, from_date) do update set to_date = null;
    else
      insert into public.case_staff (case_number, department, subject, from_date) values (file.number, place, whom, today)
      on conflict (case_number, department, subject, from_date) do update set to_date = null;
    end if;
    return samspil.case_changed(file, '{}')
      || jsonb_build_object('detail', jsonb_build_object('whom', whom, 'department', place, 'ending', ending));
  end
  $$;

create function samspil.write_journal(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    refusal constant jsonb := samspil.case_refusal(file, null);
    new_id constant uuid := gen_random_uuid();
  begin
    if refusal is not null then return refusal; end if;
    insert into public.case_journal (id, case_number, written_by, kind, text)
    values (new_id, file.number, entry ->> 'subject', input ->> 'kind', input ->> 'text');
    return samspil.case_changed(file, '{}', new_id, true);
  end
  $$;

create function samspil.add_document(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    refusal constant jsonb := samspil.case_refusal(file, null);
    new_id constant uuid := gen_random_uuid();
  begin
    if refusal is not null then return refusal; end if;
    insert into public.case_document (id, case_number, added_by, title, reference)
    values (new_id, file.number, entry ->> 'subject', input ->> 'title', input ->> 'reference');
    return samspil.case_changed(file, '{}', new_id, true);
  end
  $$;

create function samspil.plan_contact(entry jsonb, input jsonb) returns jsonb
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
    insert into public.case_contact (id, case_number, person_id, due_on) values (new_id, file.number, person, (input ->> 'dueOn')::date);
    return samspil.case_changed(file, array[person], new_id, true);
  end
  $$;

create function samspil.record_contact(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    planned public.case_contact;
    file public.case_file;
    refusal jsonb;
  begin
    select c.* into planned from public.case_contact c where c.id = (input ->> 'contact')::uuid;
    file := samspil.case_at_work(entry, planned.case_number);
    refusal := samspil.case_refusal(file, null);
    if refusal is null and samspil.party_at_work(entry, file, planned.person_id) is null then refusal := samspil.refused('NOT_YOURS'); end if;
    if refusal is not null then return refusal; end if;
    -- Locked by its case; read again, since it may have been changed while the case was waited for.
    select c.* into planned from public.case_contact c where c.id = planned.id;
    if planned.version <> (input ->> 'version')::integer then return samspil.outdated(planned.id, planned.version); end if;
    if planned.held_at is not null then return samspil.refused('ALREADY_ENDED'); end if;
    update public.case_contact c set held_at = now(), note = input ->> 'note', version = c.version + 1 where c.id = planned.id;
    perform samspil.acted_on(file.number);
    return samspil.case_changed(file, array[planned.person_id], planned.id, true) || jsonb_build_object('version', planned.version + 1);
  end
  $$;

select samspil.give_to_guard(array[
  'open_case', 'case_may_become', 'runs_in_case', 'change_case', 'add_party', 'change_party_role', 'assign', 'write_journal',
  'add_document', 'plan_contact', 'record_contact'
]);
