-- Plans with goals, and interventions.

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
    if plan.version <> (input ->> 'version')::integer then return samspil.outdated(plan.id, plan.version); end if;
    if plan.to_date is not null then return samspil.refused('ALREADY_ENDED'); end if;
    if (input ->> 'to')::date < plan.from_date then return samspil.refused('ENDS_BEFORE_START'); end if;
    -- All that can be refused is asked before anything is written: a refusal has changed nothing.
    select count(*) into goals from public.goal g where g.plan_reference = plan.reference;
    if input -> 'goal' ->> 'text' is not null and goals >= 20 then return samspil.refused('TOO_MANY'); end if;
    if input ->> 'reached' is not null then
      update public.goal g set reached_on = (input ->> 'reachedOn')::date
       where g.id = (input ->> 'reached')::uuid and g.plan_reference = plan.reference and g.reached_on is null;
      if not found then return samspil.refused('NO_SUCH_GOAL'); end if;
    end if;
    if input -> 'goal' ->> 'text' is not null then
      insert into public.goal (plan_reference, person_id, number, text, target_on)
      values (plan.reference, plan.person_id, goals + 1, input -> 'goal' ->> 'text', (input -> 'goal' ->> 'targetOn')::date);
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
    return samspil.case_changed(file, array[person], new_id, true);
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
    if running.version <> (input ->> 'version')::integer then return samspil.outdated(running.id, running.version); end if;
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

select samspil.give_to_guard(array[
  'start_plan', 'change_plan', 'start_intervention', 'end_intervention'
]);
