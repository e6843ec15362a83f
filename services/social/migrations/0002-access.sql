-- Who may look at persons' rows, decided before any is read.

select samspil.protect_rows('notification'), samspil.protect_rows('social_case'), samspil.protect_rows('measure'),
       samspil.protect_rows('relation'), samspil.protect_rows('youth_board_decision');

alter table social_case add column team text check (length(team) between 1 and 100);
alter table notification add column team text check (length(team) between 1 and 100);
comment on column social_case.team is 'The team that works the case, as `unit` of its social workers'' tokens names it.';
comment on column notification.team is 'The team in whose queue the notification is.';
create index on social_case (team, person_id) where closed_on is null;

-- A social worker reads about the persons in the open cases of their own team, and about those in a notification that waits in the team's
-- queue: one that is not assessed, or that came in the last 30 days.
create or replace function samspil.on_duty(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select person_id from public.social_case
     where person_id = any (ids) and team = entry ->> 'unit' and closed_on is null
    union
    select person_id from public.notification
     where person_id = any (ids) and team = entry ->> 'unit'
       and (assessed_at is null or received_at > now() - interval '30 days')
  $$;
comment on function samspil.on_duty is
  'A social worker reads about the persons in the open cases of their own team, and in the notifications of its queue.';

-- CASES: the persons in the open cases of the reader's own team, by id, after the one that the last page ended with.
create or replace function samspil.persons_of_list(entry jsonb, scope jsonb) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct person_id from public.social_case
     where scope ->> 'list' = 'CASES' and team = entry ->> 'unit' and closed_on is null
       and (scope ->> 'after' is null or person_id > (scope ->> 'after')::uuid)
     order by person_id
     limit (scope ->> 'first')::integer + 1
  $$;

-- Whose row it is, for withholding it and holding it back.
create or replace function samspil.owner_of_row(id uuid) returns table (type text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select 'Notification', n.person_id from public.notification n where n.id = owner_of_row.id
    union all select 'SocialCase', c.person_id from public.social_case c where c.id = owner_of_row.id
    union all select 'Measure', m.person_id from public.measure m where m.id = owner_of_row.id
    union all select 'Relation', r.person_id from public.relation r where r.id = owner_of_row.id
    union all select 'YouthBoardDecision', d.person_id from public.youth_board_decision d where d.id = owner_of_row.id
  $$;
