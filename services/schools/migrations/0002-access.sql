-- Who may look at pupils, decided before any row is read.

select samspil.protect_rows('enrolment'), samspil.protect_rows('absence_quarter'), samspil.protect_rows('school_concern');

-- An employee of a school reads about the pupils who go to that school today. `unit` is the school's code.
create or replace function samspil.on_duty(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct person_id from public.enrolment
     where person_id = any (ids) and school_code = entry ->> 'unit'
       and from_date <= current_date and (to_date is null or to_date >= current_date)
  $$;
comment on function samspil.on_duty is
  'An employee of a school reads about the pupils who go to that school today.';

-- PUPILS: those who go to the reader's own school today, by id, after the one that the last page ended with.
create or replace function samspil.persons_of_list(entry jsonb, scope jsonb) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct person_id from public.enrolment
     where scope ->> 'list' = 'PUPILS' and school_code = entry ->> 'unit'
       and from_date <= current_date and (to_date is null or to_date >= current_date)
       and (scope ->> 'after' is null or person_id > (scope ->> 'after')::uuid)
     order by person_id
     limit (scope ->> 'first')::integer + 1
  $$;
create index on enrolment (school_code, person_id);

-- Whose row it is, for withholding it and holding it back.
create or replace function samspil.owner_of_row(id uuid) returns table (type text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'Enrolment', e.person_id from public.enrolment e where e.id = owner_of_row.id
    union all select 'AbsenceQuarter', a.person_id from public.absence_quarter a where a.id = owner_of_row.id
    union all select 'SchoolConcern', c.person_id from public.school_concern c where c.id = owner_of_row.id
  $$;
