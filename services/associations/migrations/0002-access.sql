-- Who may look at persons' rows, decided before any is read.

select samspil.protect_rows('leisure_pass'), samspil.protect_rows('youth_job');

-- The department reads about the persons whose leisure pass or youth job it runs today, or has run in the last year.
create or replace function samspil.on_duty(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select person_id from public.leisure_pass
     where person_id = any (ids) and valid_to >= current_date - interval '1 year'
    union
    select person_id from public.youth_job
     where person_id = any (ids) and (to_date is null or to_date >= current_date - interval '1 year')
  $$;
comment on function samspil.on_duty is
  'The department reads about the persons whose leisure pass or youth job it runs today, or has run in the last year.';

-- PASSES: the persons with a leisure pass that is in force, by id, after the one that the last page ended with.
create or replace function samspil.persons_of_list(entry jsonb, scope jsonb) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct person_id from public.leisure_pass
     where scope ->> 'list' = 'PASSES' and valid_to >= current_date
       and (scope ->> 'after' is null or person_id > (scope ->> 'after')::uuid)
     order by person_id
     limit (scope ->> 'first')::integer + 1
  $$;

-- Whose row it is, for withholding it and holding it back.
create or replace function samspil.owner_of_row(id uuid) returns table (type text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'LeisurePass', p.person_id from public.leisure_pass p where p.id = owner_of_row.id
    union all select 'YouthJob', j.person_id from public.youth_job j where j.id = owner_of_row.id
  $$;
