-- Who works on which case, and the access grants that were opened on it. A grant is a row here and a signed token out there; the row says
-- whether it may be renewed, and the list that the departments poll each second says which have been revoked.

-- Who works on a case (sagsbehandlere); `subject` is the sub of the access token. A lead works on every case without a row.
create table case_worker (
  case_number text not null references case_file (number) on delete cascade,
  subject text not null check (length(subject) between 1 and 255),
  from_date date not null,
  to_date date,
  primary key (case_number, subject, from_date),
  constraint case_worker_ends_after_start check (to_date >= from_date)
);
create index on case_worker (subject);

-- The departments' own staff whom the caseworker has put on a case (forvaltningernes medarbejdere på sagen).
create table case_staff (
  case_number text not null references case_file (number) on delete cascade,
  department text not null check (department in ('SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS')),
  subject text not null check (length(subject) between 1 and 255),
  from_date date not null,
  to_date date,
  primary key (case_number, department, subject, from_date),
  constraint case_staff_ends_after_start check (to_date >= from_date)
);
create index on case_staff (subject);

-- The readers whom the lead has named on a case for a person who is shielded.
create table samspil.named_reader (
  id bigint generated always as identity primary key,
  case_number text not null references public.case_file (number) on delete cascade,
  person_id uuid not null,
  subject text not null check (length(subject) between 1 and 255),
  named_by text not null,
  named_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= named_at)
);
create unique index named_reader_once on samspil.named_reader (case_number, person_id, subject) where ended_at is null;

create table access_grant (
  id uuid primary key,
  -- No reference: what was opened stays on record when the case is gone.
  case_number text check (case_number is not null or basis = 'VITAL_INTEREST'),
  subject text not null check (length(subject) between 1 and 255),
  opened_as text not null check (opened_as in ('CASEWORKER', 'LEAD', 'DEPARTMENT')),
  staff_department text check (staff_department in ('SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS')),
  basis text not null
    check (basis in ('SSP', 'PSP', 'KSP', 'EXIT', 'CONSENT', 'EARLY_HELP', 'CHILD_PROTECTION', 'VITAL_INTEREST')),
  departments text[] not null check (
    cardinality(departments) between 1 and 5 and departments <@ array['SCHOOLS', 'SOCIAL', 'URBAN', 'ASSOCIATIONS', 'DKE']
  ),
  persons uuid[] not null check (cardinality(persons) between 1 and 20),
  reason text not null check (length(reason) between 3 and 500),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  renewed_at timestamptz,
  revoked_at timestamptz,
  revoked_because text check (length(revoked_because) between 1 and 40),
  reviewed_at timestamptz,
  reviewed_by text check (reviewed_by <> subject),
  verdict text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  review_note text check (length(review_note) between 3 and 1000),
  constraint access_grant_staff check ((opened_as = 'DEPARTMENT') = (staff_department is not null)),
  constraint access_grant_revoked check ((revoked_at is null) = (revoked_because is null)),
  constraint access_grant_reviewed check (
    num_nulls(reviewed_at, reviewed_by, verdict, review_note) in (0, 4)
    and (reviewed_at is null or basis = 'VITAL_INTEREST')
  ),
  constraint access_grant_vital check (
    basis <> 'VITAL_INTEREST' or (opened_as <> 'DEPARTMENT' and length(reason) >= 20)
  )
);
create index on access_grant (expires_at);
create index access_grant_to_review on access_grant (opened_at desc, id desc) where basis = 'VITAL_INTEREST';
comment on table access_grant is 'The access grants that were opened: who, for which case and persons, on which basis and why; and what became of them.';

alter table case_worker enable row level security;
alter table case_worker force row level security;
alter table case_staff enable row level security;
alter table case_staff force row level security;
alter table samspil.named_reader enable row level security;
alter table samspil.named_reader force row level security;
alter table access_grant enable row level security;
alter table access_grant force row level security;

create policy decided on case_worker for select to :guard using (true);
create policy decided on case_staff for select to :guard using (true);
create policy decided on samspil.named_reader to :guard using (true) with check (true);
create policy decided on access_grant to :guard using (true) with check (true);
grant select on case_worker, case_staff to :guard;
grant select, insert, update on samspil.named_reader, access_grant to :guard;
create policy imported on case_worker to :importer using (true) with check (true);
create policy imported on case_staff to :importer using (true) with check (true);
grant select, insert, update on case_worker, case_staff to :importer;
create policy past_its_time on case_worker to :retention using (true);
create policy past_its_time on case_staff to :retention using (true);
create policy past_its_time on access_grant to :retention using (true);
grant select, delete on case_worker, case_staff, access_grant to :retention;

-- Days are days in Denmark, wherever the server is.
create function samspil.today() returns date
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ select (now() at time zone 'Europe/Copenhagen')::date $$;

-- As whom somebody works on a case today, or null. `department` is that of a reader with the role DEPARTMENT.
create function samspil.works_as(number text, reader text, roles text[], department text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case
      when not exists (select from public.case_file f where f.number = works_as.number) then null
      when 'LEAD' = any (roles) then 'LEAD'
      when 'CASEWORKER' = any (roles) and exists (
        select from public.case_worker w
         where w.case_number = works_as.number and w.subject = reader
           and w.from_date <= samspil.today() and (w.to_date is null or w.to_date >= samspil.today())
      ) then 'CASEWORKER'
      when 'DEPARTMENT' = any (roles) and exists (
        select from public.case_staff s
         where s.case_number = works_as.number and s.subject = reader and s.department = works_as.department
           and s.from_date <= samspil.today() and (s.to_date is null or s.to_date >= samspil.today())
      ) then 'DEPARTMENT'
    end
  $$;

-- When the consents end that a person has given for departments and that are in force now. The last day counts whole.
create function samspil.consents_in_force(person uuid) returns table (department text, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.department, max(least(
        coalesce(c.withdrawn_at, 'infinity'), (c.until_date + 1)::timestamp at time zone 'Europe/Copenhagen'
      )) as ends_at
      from public.consent c
     where c.person_id = person and c.from_date <= samspil.today() and c.until_date >= samspil.today()
       and (c.withdrawn_at is null or c.withdrawn_at > now())
     group by c.department
  $$;

-- What the rules of openAccess (rules.ts) decide from. Persons come by the id of today, in the order asked for.
-- For who is not on the case nothing is told of it: the answer is the same as for a case that there is not. That it was asked is on record
-- before anything is told, whatever is decided from it.
create function samspil.grant_facts(entry jsonb, asked_case text, department text, asked uuid[]) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    reader constant text := entry ->> 'subject';
    roles constant text[] := array(select jsonb_array_elements_text(entry -> 'roles'));
    file public.case_file;
    works text;
    ids uuid[];
    conflicting uuid[];
    vital constant boolean := entry ->> 'basis' is not distinct from 'VITAL_INTEREST';
  begin
    select f.* into file from public.case_file f where f.number = asked_case or f.id::text = lower(asked_case);
    works := samspil.works_as(file.number, reader, roles, department);
    ids := array(
      select coalesce(alias.person_id, one.id)
        from unnest(asked) with ordinality as one (id, place) left join samspil.person_alias alias on alias.alias_id = one.id
       order by one.place
    );
    conflicting := array(select samspil.conflicts(reader, ids, (entry ->> 'person')::uuid));
    perform samspil.write_entry('COMMAND', entry || jsonb_build_object('case', asked_case), asked,
      jsonb_build_object('command', 'askAccess'));
    return jsonb_build_object(
      'case', case when works is not null then jsonb_build_object(
        'number', file.number, 'cooperation', file.cooperation, 'status', file.status, 'worksAs', works
      ) end,
      -- For VITAL_INTEREST, which asks whether there is such a case and nothing more.
      'caseNumber', file.number,
      -- Nothing is told of who is no party, nor of anybody to who does not work on the case: not even an id of today.
      'persons', (
        select coalesce(jsonb_agg(
            case when vital or (works is not null and is_party) then jsonb_build_object(
              'id', one.id,
              'party', is_party,
              'under18', (
                select p.birth_date > samspil.today() - interval '18 years' from public.person p where p.person_id = one.id
              ),
              'conflict', one.id = any (conflicting),
              'shielded', exists (select from samspil.shielded s where s.person_id = one.id),
              'named', exists (
                select from samspil.named_reader n
                 where n.case_number = file.number and n.person_id = one.id and n.subject = reader and n.ended_at is null
              ),
              'consents', (
                select coalesce(jsonb_object_agg(c.department, c.ends_at), '{}') from samspil.consents_in_force(one.id) c
              )
            ) else jsonb_build_object(
              'id', one.asked_id, 'party', false, 'under18', null, 'conflict', false, 'shielded', false, 'named', false,
              'consents', '{}'::jsonb
            ) end order by one.place), '[]')
          from unnest(ids, asked) with ordinality as one (id, asked_id, place)
          cross join lateral (
            select exists (
              select from public.case_party p
               where p.case_number = file.number and p.person_id = one.id and p.from_date <= samspil.today()
            ) as is_party
          ) as standing
      )
    );
  end
  $$;

-- Why a grant no longer holds, or null while it does. What a VITAL_INTEREST rests on is judged by the lead.
create function samspil.grant_fault(given public.access_grant) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case
      when given.basis = 'VITAL_INTEREST' then null
      when file.number is null or file.status = 'CLOSED' then 'CASE_CLOSED'
      when given.basis in ('SSP', 'PSP', 'KSP', 'EXIT') and file.cooperation <> given.basis then 'BASIS_DOES_NOT_FIT'
      when samspil.works_as(given.case_number, given.subject, array[given.opened_as], given.staff_department) is null
        then 'NOT_ON_CASE'
      when exists (
        select from unnest(given.persons) as one (id)
         where not exists (
           select from public.case_party p where p.case_number = given.case_number and p.person_id = one.id
         )
      ) then 'NOT_A_PARTY'
      when given.basis in ('CONSENT', 'EXIT') and exists (
        select from unnest(given.persons) as one (id) cross join unnest(given.departments) as wanted (department)
         where wanted.department <> 'DKE' and not exists (
           select from samspil.consents_in_force(one.id) c where c.department = wanted.department
         )
      ) then 'NO_CONSENT'
      when exists (
        select from unnest(given.persons) as one (id)
          join samspil.shielded s on s.person_id = one.id
         where not exists (
           select from samspil.named_reader n
            where n.case_number = given.case_number and n.person_id = one.id and n.subject = given.subject and n.ended_at is null
         )
      ) then 'SHIELDED'
      when exists (select from samspil.conflicts(given.subject, given.persons)) then 'CONFLICT_OF_INTEREST'
    end
    from (select 1) as always left join public.case_file file on file.number = given.case_number
  $$;

-- Marks the grants that no longer hold as revoked and gives all whose tokens may still live. Those that another transaction has in hands are
-- passed over in the marking and not in the answer. A token lives five minutes, and its department 5 s longer; two minutes are for clocks.
create function samspil.revoke_broken_grants() returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    broken uuid[];
  begin
    select coalesce(array_agg(judged.id), '{}') into broken
      from (
        select live.id, samspil.grant_fault(live) as fault
          from public.access_grant live where live.expires_at > now() - interval '2 minutes' and live.revoked_at is null
      ) as judged
     where judged.fault is not null;
    if cardinality(broken) > 0 then
      update public.access_grant g
         set revoked_at = clock_timestamp(), revoked_because = samspil.grant_fault(g)
       where g.id in (select l.id from public.access_grant l where l.id = any (broken) for update skip locked)
         and g.revoked_at is null and samspil.grant_fault(g) is not null;
    end if;
    return query
      select unnest(broken)
      union
      select g.id from public.access_grant g where g.revoked_at > now() - interval '7 minutes';
  end
  $$;

-- Whoever changes what grants rest on, an import or a person, stops them in the same transaction. Each second the list is made, all are
-- judged once more (revoked_grants): that finds what ends by itself at midnight, and a grant that was being opened meanwhile.
create function samspil.grants_may_have_broken() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform samspil.revoke_broken_grants();
    return null;
  end
  $$;

-- Puts a grant on record, with the entry in the trail.
create function samspil.open_grant(
  entry jsonb, works_as text, department text, departments text[], persons uuid[], ends timestamptz
) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    insert into public.access_grant
      (id, case_number, subject, opened_as, staff_department, basis, departments, persons, reason, expires_at)
    values
      ((entry ->> 'grant')::uuid, entry ->> 'case', entry ->> 'subject', works_as, department, entry ->> 'basis', departments, persons,
       entry ->> 'purpose', ends);
    perform samspil.record('COMMAND', entry, persons,
      jsonb_build_object('command', 'openAccess', 'departments', to_jsonb(departments)));
  end
  $$;

-- The reader's own grant, and nobody else's, with what the rules decide a renewal from: which puts on record that it was asked.
create function samspil.own_grant(entry jsonb) returns table (kept public.access_grant, facts jsonb)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    select g.* into kept from public.access_grant g
     where g.id = (entry ->> 'grant')::uuid and g.subject = entry ->> 'subject';
    if kept.id is null then return; end if;
    facts := samspil.grant_facts(
      entry || jsonb_build_object('basis', kept.basis, 'purpose', kept.reason),
      kept.case_number, kept.staff_department, kept.persons
    );
    return next;
  end
  $$;

-- False when it was revoked meanwhile.
create function samspil.renew_grant(entry jsonb, ends timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    about uuid[];
  begin
    update public.access_grant g
       set renewed_at = clock_timestamp(), expires_at = ends
     where g.id = (entry ->> 'grant')::uuid and g.subject = entry ->> 'subject' and g.revoked_at is null
     returning g.persons into about;
    if about is null then return false; end if;
    perform samspil.record('COMMAND', entry, about, jsonb_build_object('command', 'renewAccess'));
    return true;
  end
  $$;

-- The lead's list of break-glass uses, newest first, one more than a page to tell whether there are more; the look at it is recorded.
create function samspil.break_glass_uses(
  entry jsonb, awaiting boolean, page integer, before_at timestamptz, before_id uuid
) returns setof public.access_grant
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    ids uuid[];
  begin
    ids := array(
      select g.id from public.access_grant g
       where g.basis = 'VITAL_INTEREST' and (not awaiting or g.reviewed_at is null)
         and (before_at is null or (g.opened_at, g.id) < (before_at, before_id))
       order by g.opened_at desc, g.id desc
       limit page + 1
    );
    perform samspil.record('COMMAND', entry,
      array(select distinct one.id from public.access_grant g, unnest(g.persons) as one (id) where g.id = any (ids[1:page])),
      jsonb_build_object('command', 'breakGlassUses', 'awaitingReview', awaiting));
    return query
      select g.* from public.access_grant g where g.id = any (ids) order by g.opened_at desc, g.id desc;
  end
  $$;

-- Tells what came of it: REVIEWED, NO_SUCH_USE, OWN_USE or ALREADY_REVIEWED. What was not justified ends at once.
create function samspil.review_break_glass(entry jsonb, judged text, note text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    used public.access_grant;
  begin
    select g.* into used from public.access_grant g
     where g.id = (entry ->> 'grant')::uuid and g.basis = 'VITAL_INTEREST' for update;
    if used.id is null then return 'NO_SUCH_USE'; end if;
    -- Nobody judges their own use, nor one about themselves or their family.
    if used.subject = entry ->> 'subject'
       or exists (select samspil.conflicts(entry ->> 'subject', used.persons, (entry ->> 'person')::uuid))
    then return 'OWN_USE'; end if;
    if used.reviewed_at is not null then return 'ALREADY_REVIEWED'; end if;
    update public.access_grant g
       set reviewed_at = clock_timestamp(), reviewed_by = entry ->> 'subject', verdict = judged, review_note = note,
           revoked_at = case when judged = 'NOT_JUSTIFIED' then coalesce(g.revoked_at, clock_timestamp()) else g.revoked_at end,
           revoked_because = case when judged = 'NOT_JUSTIFIED' then coalesce(g.revoked_because, 'NOT_JUSTIFIED') else g.revoked_because end
     where g.id = used.id;
    perform samspil.record('COMMAND', entry || jsonb_build_object('case', used.case_number), used.persons,
      jsonb_build_object('command', 'reviewBreakGlass', 'verdict', judged));
    return 'REVIEWED';
  end
  $$;

-- Names a reader on a case for a shielded person, or ends that. Tells what came of it: DONE, NO_SUCH_CASE, NOT_A_PARTY or NOT_ON_CASE.
create function samspil.name_reader(entry jsonb, asked_case text, asked uuid, reader text, ending boolean) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file public.case_file;
    person uuid;
    refusal text;
  begin
    select f.* into file from public.case_file f where f.number = asked_case or f.id::text = lower(asked_case);
    person := coalesce((select alias.person_id from samspil.person_alias alias where alias.alias_id = asked), asked);
    -- The lead's own duty: open cases, and never the own family. What is beyond it is told like what there is not.
    if file.number is null or file.status = 'CLOSED' then
      refusal := 'NO_SUCH_CASE';
    elsif not exists (select from public.case_party p where p.case_number = file.number and p.person_id = person)
       or exists (select samspil.conflicts(entry ->> 'subject', array[person], (entry ->> 'person')::uuid)) then
      refusal := 'NOT_A_PARTY';
    elsif not ending and reader <> entry ->> 'subject'
       and not exists (select from public.case_worker w where w.case_number = file.number and w.subject = reader)
       and not exists (select from public.case_staff s where s.case_number = file.number and s.subject = reader) then
      refusal := 'NOT_ON_CASE';
    end if;
    if refusal is not null then
      perform samspil.record('DENIED', entry, array[asked], jsonb_build_object(
        'command', case when ending then 'endNamedReader' else 'nameReader' end, 'case', asked_case, 'refusal', refusal
      ));
      return refusal;
    end if;
    if ending then
      update samspil.named_reader n set ended_at = greatest(n.named_at, clock_timestamp())
       where n.case_number = file.number and n.person_id = person and n.subject = reader and n.ended_at is null;
    else
      insert into samspil.named_reader (case_number, person_id, subject, named_by)
      values (file.number, person, reader, entry ->> 'subject')
      on conflict (case_number, person_id, subject) where ended_at is null do nothing;
    end if;
    perform samspil.record('COMMAND', entry || jsonb_build_object('case', file.number), array[person],
      jsonb_build_object('command', case when ending then 'endNamedReader' else 'nameReader' end, 'reader', reader));
    return 'DONE';
  end
  $$;

comment on function samspil.works_as is 'As whom somebody works on a case today: CASEWORKER, LEAD or DEPARTMENT, or null.';
comment on function samspil.grant_facts is 'What the rules of openAccess decide from.';
comment on function samspil.grant_fault is 'Why a grant no longer holds, or null while it does.';
comment on function samspil.revoke_broken_grants is 'Revokes the grants that no longer hold; gives all revoked ones whose tokens may still live.';
comment on function samspil.break_glass_uses is 'The uses of VITAL_INTEREST, for the lead.';

do $$
declare
  routine regprocedure;
  watched text;
begin
  foreach routine in array array[
    'samspil.works_as(text, text, text[], text)', 'samspil.consents_in_force(uuid)',
    'samspil.grant_facts(jsonb, text, text, uuid[])', 'samspil.grant_fault(public.access_grant)',
    'samspil.revoke_broken_grants()', 'samspil.grants_may_have_broken()',
    'samspil.open_grant(jsonb, text, text, text[], uuid[], timestamptz)', 'samspil.own_grant(jsonb)',
    'samspil.renew_grant(jsonb, timestamptz)', 'samspil.break_glass_uses(jsonb, boolean, integer, timestamptz, uuid)',
    'samspil.review_break_glass(jsonb, text, text)', 'samspil.name_reader(jsonb, text, uuid, text, boolean)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', routine);
    execute format('alter function %s owner to %I', routine, :department || '_guard');
  end loop;
  foreach watched in array array[
    'public.consent', 'public.case_file', 'public.case_party', 'public.case_worker', 'public.case_staff', 'samspil.named_reader'
  ] loop
    execute format(
      'create trigger stops_grants after insert or update or delete on %s for each statement execute function samspil.grants_may_have_broken()',
      watched
    );
  end loop;
end $$;

grant execute on function
  samspil.grant_facts(jsonb, text, text, uuid[]), samspil.open_grant(jsonb, text, text, text[], uuid[], timestamptz),
  samspil.own_grant(jsonb), samspil.renew_grant(jsonb, timestamptz),
  samspil.break_glass_uses(jsonb, boolean, integer, timestamptz, uuid), samspil.review_break_glass(jsonb, text, text),
  samspil.name_reader(jsonb, text, uuid, text, boolean) to :app;
grant execute on function samspil.revoke_broken_grants() to :sequencer;
