-- Incidents in areas.

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
    if happened.version <> (input ->> 'version')::integer then return samspil.outdated(happened.id, happened.version); end if;
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

select samspil.give_to_guard(array[
  'record_incident', 'change_incident'
]);
