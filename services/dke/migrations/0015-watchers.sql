-- Who of the readers who watch may be told of which events: asked anew for each event, of all who watch in one process at once. `watchers` is a
-- list of entries as every function takes them.
--   A concern, a request for help out of crime: those at DKE, in whose queue it is, also where they may not see whom it is about.
--   A case: who works on it today, the lead, and the departments' staff who were put on it.
--   A referral: who works on its case, all at DKE where it has none, and the staff of the department that it was sent to.
-- Nobody is told of what is about themselves or their family. That somebody is shielded holds no event back: it names nobody, and one that does not
-- come would read as if nothing had happened.
create function samspil.event_watchers(positions bigint[], watchers jsonb) returns table ("position" bigint, watcher integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with event as (
      select o.position, o.kind, o.row_id,
             coalesce(concern.person_id, exit.person_id, referral.person_id) as person,
             coalesce(file.number, referral.case_number, exit.case_number) as case_number, referral.department
        from samspil.outbox o
        left join public.concern concern on o.kind = 'CONCERN_RAISED' and concern.id = o.row_id
        left join public.exit_request exit on o.kind = 'EXIT_REQUESTED' and exit.id = o.row_id
        left join public.referral referral on o.kind = 'REFERRAL_CHANGED' and referral.id = o.row_id
        left join public.case_file file on o.kind = 'CASE_CHANGED' and file.id = o.row_id
       where o.position = any (positions)
    ), about as (
      select e.position, array_remove(array_agg(coalesce(party.person_id, e.person)), null) as persons
        from event e left join public.case_party party on e.kind = 'CASE_CHANGED' and party.case_number = e.case_number
       group by e.position
    ), watching as (
      select (place - 1)::integer as watcher, entry, entry ->> 'subject' as subject,
             samspil.has_role(entry, 'LEAD') as lead,
             samspil.has_role(entry, 'LEAD') or samspil.has_role(entry, 'CASEWORKER') as ours,
             case when samspil.has_role(entry, 'DEPARTMENT') then samspil.department_of(entry) end as department
        from jsonb_array_elements(watchers) with ordinality as given (entry, place)
    )
    select e.position, w.watcher
      from event e join about a on a.position = e.position cross join watching w
     where case
         when e.kind in ('CONCERN_RAISED', 'EXIT_REQUESTED') and e.case_number is null then w.ours
         when e.kind = 'REFERRAL_CHANGED' and w.department = e.department then true
         when e.case_number is null then w.ours
         else w.lead or samspil.works_as(
           e.case_number, w.subject, array(select jsonb_array_elements_text(w.entry -> 'roles')), w.department
         ) is not null
       end
       and not exists (select samspil.conflicts(w.subject, a.persons, (w.entry ->> 'person')::uuid))
  $$;
comment on function samspil.event_watchers is 'Which of those who watch may be told of which events.';
select samspil.give_to_guard(array['event_watchers']);
grant execute on function samspil.event_watchers(bigint[], jsonb) to :app;
