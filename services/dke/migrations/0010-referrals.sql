-- Referrals to departments, and what becomes of them.

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
      if not samspil.may_act_on(entry, file, person)
         or exists (select samspil.conflicts(entry ->> 'subject', array_remove(array[person], null), (entry ->> 'person')::uuid))
      then return samspil.refused('NOT_YOURS'); end if;
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
         or not samspil.may_act_on(entry, file, sent.person_id)
       ))
       or (sent.person_id is not null and
           exists (select samspil.conflicts(entry ->> 'subject', array[sent.person_id], (entry ->> 'person')::uuid)))
    then return samspil.refused('NOT_YOURS'); end if;
    if sent.version <> (input ->> 'version')::integer then return samspil.outdated(sent.id, sent.version); end if;
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
       or not samspil.may_act_on(entry, file, declined.person_id)
       or (declined.person_id is not null and
           exists (select samspil.conflicts(entry ->> 'subject', array[declined.person_id], (entry ->> 'person')::uuid)))
    then return samspil.refused('NOT_YOURS'); end if;
    if declined.version <> (input ->> 'version')::integer then return samspil.outdated(declined.id, declined.version); end if;
    if declined.status <> 'DECLINED' or declined.handled_at is not null then return samspil.refused('MOVE_NOT_ALLOWED'); end if;
    update public.referral r set handled_at = now(), version = r.version + 1 where r.id = declined.id;
    return samspil.done(declined.id, declined.version + 1, array[declined.person_id],
      jsonb_build_object('case', declined.case_number, 'detail', jsonb_build_object('reason', input -> 'reason'))
      || samspil.event('REFERRAL_CHANGED', declined.id, declined.version + 1));
  end
  $$;

select samspil.give_to_guard(array[
  'send_referral', 'referral_may_become', 'move_referral', 'settle_referral'
]);
