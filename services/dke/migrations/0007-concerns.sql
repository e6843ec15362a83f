-- Concerns: raised, taken from the queue, and decided.

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
      when found_one.version <> concern_refusal.version then samspil.outdated(found_one.id, found_one.version)
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

select samspil.give_to_guard(array[
  'raise_concern', 'concern_at_work', 'concern_refusal', 'take_concern', 'decide_concern', 'end_concern', 'become_party',
  'attach_concern'
]);
