-- Urban development keeps no rows about persons; what it knows of places it may withhold from the others all the same.
create or replace function samspil.owner_of_row(id uuid) returns table (type text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'CitizenReport', null::uuid from public.citizen_report r where r.id = owner_of_row.id
    union all select 'SafetyWalk', null from public.safety_walk w where w.id = owner_of_row.id
    union all select 'SafetyMeasure', null from public.safety_measure m where m.id = owner_of_row.id
    union all select 'Restoration', null from public.restoration r where r.id = owner_of_row.id
  $$;
grant select on citizen_report, safety_walk, safety_measure, restoration to :guard;
