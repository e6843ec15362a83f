-- Who of the readers who watch may be told of which events: asked anew for each event, of all who watch in one process at once. `watchers` is a
-- list of entries as every function takes them.
--   A concern, a request for help out of crime: those at DKE; of a shielded person the lead.
--   A case: who works on it today, the lead, and the departments' staff who were put on it; of a shielded party those who were named for them.
--   A referral: who works on its case, all at DKE where it has none, and the staff of the department that it was sent to.
-- Nobody is told of what is about themselves or their family.
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
    ), hidden as (
      select a.position, one.id from about a cross join lateral unnest(a.persons) as one (id)
       where exists (select from samspil.shielded s where s.person_id = one.id)
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
       and (
         w.lead or w.department is not distinct from e.department and e.kind = 'REFERRAL_CHANGED'
         or not exists (
           select from hidden h where h.position = e.position and not exists (
             select from samspil.named_reader n
              where n.case_number = e.case_number and n.person_id = h.id and n.subject = w.subject and n.ended_at is null
           )
         )
       )
       and not exists (select samspil.conflicts(w.subject, a.persons, (w.entry ->> 'person')::uuid))
  $$;
comment on function samspil.event_watchers is 'Which of those who watch may be told of which events.';
select samspil.give_to_guard(array['event_watchers']);
grant execute on function samspil.event_watchers(bigint[], jsonb) to :app;
