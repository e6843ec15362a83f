-- Urban development keeps nothing about persons, so nobody is on duty of any; that a person was asked about stands in its log all the same.
-- Whether that is held back from the citizen is decided by any of its staff, when the department that the look was for has decided so.
create or replace function samspil.may_hold_back(entry jsonb, about uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    select not exists (select from samspil.conflicts(entry ->> 'subject', array[about], (entry ->> 'person')::uuid))
  $$;
create or replace function samspil.reviewed_by(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select unnest(ids) $$;
