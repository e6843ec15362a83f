-- The commands of DKE's work. Each is a function of its own that locks what it changes, decides whether this reader may do this now, and writes;
-- what it refuses changes nothing. Nobody calls one but the door (0009-command.sql), which puts it on record.

create function samspil.done(id uuid, version integer, persons uuid[] default '{}', more jsonb default '{}') returns jsonb
  language sql immutable
  as $$
    select jsonb_build_object('outcome', 'DONE', 'id', id, 'version', version, 'persons', to_jsonb(array_remove(persons, null))) || more
  $$;
create function samspil.refused(outcome text, more jsonb default '{}') returns jsonb
  language sql immutable
  as $$ select jsonb_build_object('outcome', outcome) || more $$;
create function samspil.event(kind text, id uuid, version integer, urgency text default null) returns jsonb
  language sql immutable
  as $$ select jsonb_build_object('event', jsonb_build_object('kind', kind, 'id', id, 'version', version, 'urgency', urgency)) $$;
create function samspil.has_role(entry jsonb, role text) returns boolean
  language sql immutable
  as $$ select coalesce(entry -> 'roles' ? role, false) $$;
create function samspil.department_of(entry jsonb) returns text
  language sql immutable
  as $$ select upper(coalesce(entry ->> 'department', 'dke')) $$;

-- A case that the reader works on, locked; of any other, and of one with a party of the reader's own family, there is nothing.
create function samspil.case_at_work(entry jsonb, number text) returns public.case_file
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file public.case_file;
  begin
    select f.* into file from public.case_file f where f.number = case_at_work.number for update;
    if file.number is null
       or coalesce(samspil.works_as(
            file.number, entry ->> 'subject', array(select jsonb_array_elements_text(entry -> 'roles')), null
          ), '') not in ('CASEWORKER', 'LEAD')
       or exists (select samspil.conflicts(
            entry ->> 'subject', array(select p.person_id from public.case_party p where p.case_number = file.number),
            (entry ->> 'person')::uuid
          ))
    then return null; end if;
    return file;
  end
  $$;
comment on function samspil.case_at_work is 'A case that the reader works on as a caseworker or the lead, locked for a change; null for any other.';

-- Why nothing can be changed in a case, or null where it can. A null version is not compared: what is only added overwrites nothing.
create function samspil.case_refusal(file public.case_file, version integer) returns jsonb
  language sql immutable
  as $$
    select case
      when file.number is null then samspil.refused('NOT_YOURS')
      when file.version <> case_refusal.version
        then samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', file.id, 'version', file.version))
      when file.status = 'CLOSED' then samspil.refused('CASE_CLOSED')
    end
  $$;

-- The id of today of a party whom the reader may look at: a shielded one only where the lead has named the reader.
create function samspil.party_at_work(entry jsonb, file public.case_file, person uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id from public.case_party p
     where p.case_number = file.number and p.person_id = (samspil.ids_of_today(array[person]))[1]
       and (
         not exists (select from samspil.shielded s where s.person_id = p.person_id)
         or exists (
           select from samspil.named_reader n
            where n.case_number = file.number and n.person_id = p.person_id and n.subject = entry ->> 'subject' and n.ended_at is null
         )
       )
  $$;

-- A new state of a case, with its event; the version goes up where something was changed that others may have been looking at.
create function samspil.case_changed(file public.case_file, persons uuid[], id uuid default null, added boolean default false) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    now_version integer := file.version;
  begin
    if not added then
      update public.case_file f set version = f.version + 1 where f.id = file.id returning f.version into now_version;
    end if;
    return samspil.done(coalesce(case_changed.id, file.id), now_version, persons,
      jsonb_build_object('case', file.number) || samspil.event('CASE_CHANGED', file.id, now_version));
  end
  $$;

-- The first thing that is done for whom a case is about stops that clock.
create function samspil.acted_on(case_number text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update public.case_file f set first_action_at = now() where f.number = acted_on.case_number and f.first_action_at is null
  $$;

-- Core data of who becomes a party or is named in a concern; whom DKE knows already stays as known.
create function samspil.keep_person(input jsonb) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    person constant uuid := (samspil.ids_of_today(array[(input ->> 'person')::uuid]))[1];
  begin
    if person is null then return null; end if;
    insert into public.person (person_id, name, birth_date, protection)
    values (
      person, input ->> 'name', (input ->> 'birthDate')::date,
      case when exists (select from samspil.shielded s where s.person_id = person) then 'NAME_AND_ADDRESS' else 'NONE' end
    )
    on conflict (person_id) do nothing;
    return person;
  end
  $$;

-- Concerns ---------------------------------------------------------------------------------------------------------------------------------

-- Whether DKE knows the person makes no difference to what comes back.
create function samspil.raise_concern(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    new_id constant uuid := gen_random_uuid();
    person constant uuid := samspil.keep_person(input);
  begin
    insert into public.concern
      (id, reference, person_id, area_code, raised_at, raised_by, kind, urgency, status, text, already_done, parents_know, notification, reporter)
    values
      (new_id, 'S-' || new_id, person, input ->> 'area', now(), samspil.department_of(entry), input ->> 'kind', input ->> 'urgency',
       'RECEIVED', input ->> 'text', input ->> 'alreadyDone', input ->> 'parentsKnow', input ->> 'notification', entry ->> 'subject');
    return samspil.done(new_id, 1, array[person], samspil.event('CONCERN_RAISED', new_id, 1, input ->> 'urgency'));
  end
  $$;

-- A concern that waits for a decision, locked: of one about the reader's own family there is nothing, and one about a shielded person is for
-- the lead, who names a reader when there is a case.
create function samspil.concern_at_work(entry jsonb, id uuid) returns public.concern
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    found_one public.concern;
  begin
    select c.* into found_one from public.concern c where c.id = concern_at_work.id for update;
    if found_one.person_id is not null and (
      exists (select samspil.conflicts(entry ->> 'subject', array[found_one.person_id], (entry ->> 'person')::uuid))
      or (not samspil.has_role(entry, 'LEAD') and exists (select from samspil.shielded s where s.person_id = found_one.person_id))
    ) then return null; end if;
    return found_one;
  end
  $$;

create function samspil.concern_refusal(entry jsonb, found_one public.concern, version integer) returns jsonb
  language sql stable
  as $$
    select case
      when found_one.id is null then samspil.refused('NOT_YOURS')
      when found_one.version <> concern_refusal.version
        then samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', found_one.id, 'version', found_one.version))
      when found_one.status not in ('RECEIVED', 'IN_HANDS') then samspil.refused('ALREADY_DECIDED')
      when found_one.status = 'IN_HANDS' and found_one.handler <> entry ->> 'subject' and not samspil.has_role(entry, 'LEAD')
        then samspil.refused('IN_OTHER_HANDS')
    end
  $$;

create function samspil.take_concern(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.concern := samspil.concern_at_work(entry, (input ->> 'concern')::uuid);
    refusal constant jsonb := samspil.concern_refusal(entry, file, (input ->> 'version')::integer);
  begin
    if refusal is not null then return refusal; end if;
    update public.concern c
       set status = 'IN_HANDS', handler = entry ->> 'subject', looked_at = coalesce(c.looked_at, now()), version = c.version + 1
     where c.id = file.id;
    return samspil.done(file.id, file.version + 1, array[file.person_id]);
  end
  $$;

-- What a decision leaves in a concern.
create function samspil.decide_concern(file public.concern, status text, case_number text, because text) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update public.concern c
       set status = decide_concern.status, case_number = decide_concern.case_number, decided_because = because, decided_at = now(),
           looked_at = coalesce(c.looked_at, now()), version = c.version + 1
     where c.id = file.id;
    return samspil.done(file.id, file.version + 1, array[file.person_id], jsonb_build_object('case', case_number));
  end
  $$;

create function samspil.end_concern(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file constant public.concern := samspil.concern_at_work(entry, (input ->> 'concern')::uuid);
    refusal constant jsonb := samspil.concern_refusal(entry, file, (input ->> 'version')::integer);
  begin
    return coalesce(refusal, samspil.decide_concern(file, 'NO_FURTHER_ACTION', null, input ->> 'reason'));
  end
  $$;

-- Makes somebody a party, where they are not: nobody slides into another role by being named again.
create function samspil.become_party(file public.case_file, person uuid, role text) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    known text;
  begin
    select p.role into known from public.case_party p where p.case_number = file.number and p.person_id = person;
    if known is null then
      insert into public.case_party (case_number, person_id, role, from_date) values (file.number, person, become_party.role, samspil.today());
    elsif known <> become_party.role then
      return samspil.refused('OTHER_ROLE');
    end if;
    return null;
  end
  $$;

create function samspil.attach_concern(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    -- The case first, as everywhere: two that lock the same two rows in two orders would wait for each other.
    file constant public.case_file := samspil.case_at_work(entry, input ->> 'case');
    attached constant public.concern := samspil.concern_at_work(entry, (input ->> 'concern')::uuid);
    refusal jsonb := coalesce(
      samspil.concern_refusal(entry, attached, (input ->> 'version')::integer), samspil.case_refusal(file, null)
    );
  begin
    if refusal is null and attached.person_id is not null then
      if input ->> 'role' is null then return samspil.refused('ROLE_NEEDED'); end if;
      refusal := samspil.become_party(file, attached.person_id, input ->> 'role');
    end if;
    if refusal is not null then return refusal; end if;
    update public.case_file f
       set received_at = least(f.received_at, attached.raised_at), first_look_at = least(f.first_look_at, coalesce(attached.looked_at, now()))
     where f.id = file.id;
    perform samspil.case_changed(file, '{}');
    return samspil.decide_concern(attached, 'CASE', file.number, input ->> 'reason')
      || samspil.event('CASE_CHANGED', file.id, file.version + 1);
  end
  $$;

-- Cases ------------------------------------------------------------------------------------------------------------------------------------

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
      person := samspil.keep_person(input);
      if exists (select samspil.conflicts(entry ->> 'subject', array[person], (entry ->> 'person')::uuid)) then
        return samspil.refused('OWN_FAMILY');
      end if;
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
    if exists (select from public.case_party p where p.case_number = file.number and p.person_id = person) then
      return samspil.refused('ALREADY_A_PARTY');
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
  begin
    if refusal is not null then return refusal; end if;
    if place = 'DKE' and not samspil.has_role(entry, 'LEAD') then return samspil.refused('FOR_THE_LEAD'); end if;
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
    update public.case_contact c set held_at = now(), note = input ->> 'note', version = c.version + 1
     where c.id = planned.id and c.held_at is null and c.version = (input ->> 'version')::integer;
    if not found then return samspil.refused('CHANGED_MEANWHILE'); end if;
    perform samspil.acted_on(file.number);
    return samspil.case_changed(file, array[planned.person_id], planned.id, true);
  end
  $$;

-- Plans and interventions -------------------------------------------------------------------------------------------------------------------

create function samspil.start_plan(entry jsonb, input jsonb) returns jsonb
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
    insert into public.action_plan (id, reference, person_id, case_number, title, from_date)
    values (new_id, 'S-' || new_id, person, file.number, input ->> 'title', (input ->> 'from')::date);
    insert into public.goal (plan_reference, person_id, number, text, target_on)
    select 'S-' || new_id, person, place, goal ->> 'text', (goal ->> 'targetOn')::date
      from jsonb_array_elements(input -> 'goals') with ordinality as given (goal, place);
    perform samspil.acted_on(file.number);
    return samspil.case_changed(file, array[person], new_id, true);
  end
  $$;

-- Adds a goal to a plan, tells that one was reached, or ends the plan.
create function samspil.change_plan(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    plan public.action_plan;
    file public.case_file;
    refusal jsonb;
    goals integer;
  begin
    select p.* into plan from public.action_plan p where p.id = (input ->> 'plan')::uuid;
    file := samspil.case_at_work(entry, plan.case_number);
    refusal := samspil.case_refusal(file, null);
    if refusal is null and samspil.party_at_work(entry, file, plan.person_id) is null then refusal := samspil.refused('NOT_YOURS'); end if;
    if refusal is not null then return refusal; end if;
    -- Locked by its case; read again, since it may have been changed while the case was waited for.
    select p.* into plan from public.action_plan p where p.id = plan.id;
    if plan.version <> (input ->> 'version')::integer then
      return samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', plan.id, 'version', plan.version));
    end if;
    if plan.to_date is not null then return samspil.refused('ALREADY_ENDED'); end if;
    if (input ->> 'to')::date < plan.from_date then return samspil.refused('ENDS_BEFORE_START'); end if;
    if input -> 'goal' ->> 'text' is not null then
      select count(*) into goals from public.goal g where g.plan_reference = plan.reference;
      if goals >= 20 then return samspil.refused('TOO_MANY'); end if;
      insert into public.goal (plan_reference, person_id, number, text, target_on)
      values (plan.reference, plan.person_id, goals + 1, input -> 'goal' ->> 'text', (input -> 'goal' ->> 'targetOn')::date);
    end if;
    if input ->> 'reached' is not null then
      update public.goal g set reached_on = (input ->> 'reachedOn')::date
       where g.id = (input ->> 'reached')::uuid and g.plan_reference = plan.reference and g.reached_on is null;
      if not found then return samspil.refused('NO_SUCH_GOAL'); end if;
    end if;
    update public.action_plan p set version = p.version + 1, to_date = (input ->> 'to')::date where p.id = plan.id;
    return samspil.done(plan.id, plan.version + 1, array[plan.person_id],
      jsonb_build_object('case', file.number) || samspil.event('CASE_CHANGED', file.id, file.version));
  end
  $$;

-- For a party to a case, or for an area or a group in one, which is no case's and needs none.
create function samspil.start_intervention(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file public.case_file;
    refusal jsonb;
    person uuid;
    new_id constant uuid := gen_random_uuid();
  begin
    if input ->> 'case' is not null then
      file := samspil.case_at_work(entry, input ->> 'case');
      refusal := samspil.case_refusal(file, null);
      if refusal is not null then return refusal; end if;
      person := samspil.party_at_work(entry, file, (input ->> 'person')::uuid);
      if person is null then return samspil.refused('NOT_A_PARTY'); end if;
    end if;
    insert into public.intervention
      (id, reference, pillar, person_id, area_code, group_name, case_number, goal, measured_by, done_by, from_date)
    values
      (new_id, 'S-' || new_id, input ->> 'pillar', person, input ->> 'area', input ->> 'group', file.number, input ->> 'goal',
       input ->> 'measuredBy', input ->> 'doneBy', (input ->> 'from')::date);
    if file.number is null then return samspil.done(new_id, 1); end if;
    perform samspil.acted_on(file.number);
    return samspil.case_changed(file, array[person], new_id, true) || jsonb_build_object('version', 1);
  end
  $$;

create function samspil.end_intervention(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    running public.intervention;
    file public.case_file;
    refusal jsonb;
  begin
    select i.* into running from public.intervention i where i.id = (input ->> 'intervention')::uuid;
    if running.id is null or (running.person_id is not null and running.case_number is null) then return samspil.refused('NOT_YOURS'); end if;
    if running.case_number is not null then
      file := samspil.case_at_work(entry, running.case_number);
      refusal := samspil.case_refusal(file, null);
      if refusal is null and samspil.party_at_work(entry, file, running.person_id) is null then refusal := samspil.refused('NOT_YOURS'); end if;
      if refusal is not null then return refusal; end if;
    end if;
    select i.* into running from public.intervention i where i.id = running.id for update;
    if running.version <> (input ->> 'version')::integer then
      return samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', running.id, 'version', running.version));
    end if;
    if running.to_date is not null then return samspil.refused('ALREADY_ENDED'); end if;
    if (input ->> 'to')::date < running.from_date then return samspil.refused('ENDS_BEFORE_START'); end if;
    update public.intervention i
       set to_date = (input ->> 'to')::date, outcome = input ->> 'outcome', outcome_note = input ->> 'note', version = i.version + 1
     where i.id = running.id;
    return samspil.done(running.id, running.version + 1, array[running.person_id],
      case when file.number is null then '{}'
           else jsonb_build_object('case', file.number) || samspil.event('CASE_CHANGED', file.id, file.version) end);
  end
  $$;

-- Referrals --------------------------------------------------------------------------------------------------------------------------------

-- Of a party to a case, or of what a concern is about, whose decision it then is. One that is sent anew takes the place of a declined one.
create function samspil.send_referral(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file public.case_file;
    origin public.concern;
    declined public.referral;
    refusal jsonb;
    person uuid;
    area text;
    new_id constant uuid := gen_random_uuid();
  begin
    if input ->> 'replaces' is not null then
      select r.* into declined from public.referral r where r.id = (input ->> 'replaces')::uuid;
      if declined.id is null then return samspil.refused('NOT_YOURS'); end if;
    end if;
    if coalesce(input ->> 'case', declined.case_number) is not null then
      file := samspil.case_at_work(entry, coalesce(input ->> 'case', declined.case_number));
      refusal := samspil.case_refusal(file, null);
      if refusal is not null then return refusal; end if;
      person := samspil.party_at_work(entry, file, coalesce((input ->> 'person')::uuid, declined.person_id));
      if person is null then return samspil.refused('NOT_A_PARTY'); end if;
    elsif input ->> 'concern' is not null then
      origin := samspil.concern_at_work(entry, (input ->> 'concern')::uuid);
      refusal := samspil.concern_refusal(entry, origin, (input ->> 'version')::integer);
      if refusal is not null then return refusal; end if;
      person := origin.person_id;
      area := origin.area_code;
    else
      person := declined.person_id;
      area := declined.area_code;
      if person is not null and exists (select samspil.conflicts(entry ->> 'subject', array[person], (entry ->> 'person')::uuid)) then
        return samspil.refused('NOT_YOURS');
      end if;
    end if;
    if declined.id is not null then
      select r.* into declined from public.referral r where r.id = declined.id for update;
      if declined.status <> 'DECLINED' or declined.handled_at is not null then return samspil.refused('ALREADY_DECIDED'); end if;
      if declined.person_id is distinct from person or declined.case_number is distinct from file.number then
        return samspil.refused('NOT_THE_SAME');
      end if;
    end if;
    insert into public.referral
      (id, reference, person_id, area_code, case_number, concern_id, department, purpose, sent_on, due_on, status)
    values
      (new_id, 'S-' || new_id, person, area, file.number, coalesce(origin.id, declined.concern_id), input ->> 'department',
       input ->> 'purpose', samspil.today(), (input ->> 'dueOn')::date, 'SENT');
    if declined.id is not null then
      update public.referral r set handled_at = now(), replaced_by = new_id, version = r.version + 1 where r.id = declined.id;
    end if;
    if origin.id is not null then perform samspil.decide_concern(origin, 'REFERRED', null, null); end if;
    if file.number is not null then perform samspil.acted_on(file.number); end if;
    return samspil.done(new_id, 1, array[person],
      jsonb_build_object('case', file.number) || samspil.event('REFERRAL_CHANGED', new_id, 1));
  end
  $$;

-- The moves of a referral, and who makes them; any other is refused.
create function samspil.referral_may_become(before text, after text, by_department boolean) returns boolean
  language sql immutable
  as $$
    select case
      when by_department then
        (before = 'SENT' and after in ('ACCEPTED', 'DECLINED')) or (before = 'ACCEPTED' and after in ('DONE', 'DECLINED'))
      else before in ('SENT', 'ACCEPTED') and after = 'REVOKED'
    end
  $$;
comment on function samspil.referral_may_become is 'The moves of a referral''s status: the one place where they stand.';

-- The department answers it or tells what it led to; DKE takes it back.
create function samspil.move_referral(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    sent public.referral;
    file public.case_file;
    by_department constant boolean := input ->> 'status' <> 'REVOKED';
    wanted constant text := input ->> 'status';
  begin
    select r.* into sent from public.referral r where r.id = (input ->> 'referral')::uuid;
    if sent.case_number is not null and not by_department then file := samspil.case_at_work(entry, sent.case_number); end if;
    select r.* into sent from public.referral r where r.id = sent.id for update;
    if sent.id is null
       or (by_department and (not samspil.has_role(entry, 'DEPARTMENT') or samspil.department_of(entry) <> sent.department))
       or (not by_department and (
         not (samspil.has_role(entry, 'CASEWORKER') or samspil.has_role(entry, 'LEAD'))
         or (sent.case_number is not null and file.number is null)
       ))
       or (sent.person_id is not null and
           exists (select samspil.conflicts(entry ->> 'subject', array[sent.person_id], (entry ->> 'person')::uuid)))
    then return samspil.refused('NOT_YOURS'); end if;
    if sent.version <> (input ->> 'version')::integer then
      return samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', sent.id, 'version', sent.version));
    end if;
    if not samspil.referral_may_become(sent.status, wanted, by_department) then return samspil.refused('MOVE_NOT_ALLOWED'); end if;
    update public.referral r
       set status = wanted, answered_at = case when by_department then coalesce(r.answered_at, now()) else r.answered_at end,
           declined_because = case when wanted = 'DECLINED' then input ->> 'text' end,
           result = case when wanted = 'DONE' then input ->> 'text' else r.result end,
           version = r.version + 1
     where r.id = sent.id;
    return samspil.done(sent.id, sent.version + 1, array[sent.person_id],
      jsonb_build_object('case', sent.case_number, 'detail', jsonb_strip_nulls(jsonb_build_object(
        'status', wanted, 'reason', case when wanted = 'REVOKED' then input -> 'text' end
      ))) || samspil.event('REFERRAL_CHANGED', sent.id, sent.version + 1));
  end
  $$;

-- A declined referral that is not sent anew leaves the queue by a decision with a reason.
create function samspil.settle_referral(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    declined public.referral;
    file public.case_file;
  begin
    select r.* into declined from public.referral r where r.id = (input ->> 'referral')::uuid;
    if declined.case_number is not null then file := samspil.case_at_work(entry, declined.case_number); end if;
    select r.* into declined from public.referral r where r.id = declined.id for update;
    if declined.id is null or (declined.case_number is not null and file.number is null)
       or (declined.person_id is not null and
           exists (select samspil.conflicts(entry ->> 'subject', array[declined.person_id], (entry ->> 'person')::uuid)))
    then return samspil.refused('NOT_YOURS'); end if;
    if declined.version <> (input ->> 'version')::integer then
      return samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', declined.id, 'version', declined.version));
    end if;
    if declined.status <> 'DECLINED' or declined.handled_at is not null then return samspil.refused('MOVE_NOT_ALLOWED'); end if;
    update public.referral r set handled_at = now(), version = r.version + 1 where r.id = declined.id;
    return samspil.done(declined.id, declined.version + 1, array[declined.person_id],
      jsonb_build_object('case', declined.case_number, 'detail', jsonb_build_object('reason', input -> 'reason'))
      || samspil.event('REFERRAL_CHANGED', declined.id, declined.version + 1));
  end
  $$;

-- Incidents --------------------------------------------------------------------------------------------------------------------------------

create function samspil.record_incident(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    new_id constant uuid := gen_random_uuid();
  begin
    insert into public.incident (id, reference, area_code, kind, what, occurred_at, offenders)
    values (new_id, 'S-' || new_id, input ->> 'area', input ->> 'kind', input ->> 'what', (input ->> 'occurredAt')::timestamptz,
            input ->> 'offenders');
    return samspil.done(new_id, 1);
  end
  $$;

-- Who the offenders were is known later, an intervention answers it, and the area is back to normal.
create function samspil.change_incident(entry jsonb, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    happened public.incident;
  begin
    select i.* into happened from public.incident i where i.id = (input ->> 'incident')::uuid for update;
    if happened.id is null then return samspil.refused('NOT_YOURS'); end if;
    if happened.version <> (input ->> 'version')::integer then
      return samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', happened.id, 'version', happened.version));
    end if;
    if (input ->> 'normalAt')::timestamptz < happened.occurred_at then return samspil.refused('ENDS_BEFORE_START'); end if;
    if input ->> 'intervention' is not null then
      if not exists (
        select from public.intervention i where i.id = (input ->> 'intervention')::uuid and i.person_id is null
      ) then return samspil.refused('NO_SUCH_INTERVENTION'); end if;
      insert into public.incident_answer (incident_id, intervention_id) values (happened.id, (input ->> 'intervention')::uuid)
      on conflict do nothing;
    end if;
    update public.incident i
       set offenders = coalesce(input ->> 'offenders', i.offenders), normal_at = coalesce((input ->> 'normalAt')::timestamptz, i.normal_at),
           version = i.version + 1
     where i.id = happened.id;
    return samspil.done(happened.id, happened.version + 1);
  end
  $$;

do $$
declare
  routine regprocedure;
begin
  for routine in
    select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'samspil'::regnamespace and p.proname = any (array[
       'done', 'refused', 'event', 'has_role', 'department_of', 'case_at_work', 'case_refusal', 'party_at_work', 'case_changed',
       'acted_on', 'keep_person', 'raise_concern', 'concern_at_work', 'concern_refusal', 'take_concern', 'decide_concern',
       'end_concern', 'become_party', 'attach_concern', 'open_case', 'case_may_become', 'runs_in_case', 'change_case', 'add_party',
       'change_party_role', 'assign', 'write_journal', 'add_document', 'plan_contact', 'record_contact', 'start_plan',
       'change_plan', 'start_intervention', 'end_intervention', 'send_referral', 'referral_may_become', 'move_referral',
       'settle_referral', 'record_incident', 'change_incident'
     ])
  loop
    execute format('revoke all on function %s from public', routine);
    execute format('alter function %s owner to %I', routine, :department || '_guard');
  end loop;
end $$;
