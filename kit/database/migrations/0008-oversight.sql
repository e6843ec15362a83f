-- Who sees who has looked: the auditor every entry of the trail, a citizen the looks at their own data; and what is kept back from the
-- citizen by a decision under databeskyttelsesloven § 22. Looking at the trail is itself an entry of it, written before anything is given.

-- By who, on what basis, in which case: newest first, without reading the rest of the trail. READ is what most entries are.
create index on samspil.audit_entry (subject, at, id);
create index on samspil.audit_entry (basis, at, id);
create index on samspil.audit_entry (case_number, at, id) where case_number is not null;
create index on samspil.audit_entry (kind, at, id) where kind <> 'READ';

-- As before, and which department the reader works for: the citizen is told that, and not who it was.
create or replace function samspil.write_entry(kind text, entry jsonb, persons uuid[], detail jsonb) returns bigint
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare written bigint;
  begin
    insert into samspil.audit_entry
      (kind, subject, roles, unit, basis, purpose, case_number, grant_id, persons, fields, detail, trace_id)
    values (
      write_entry.kind, entry ->> 'subject', array(select jsonb_array_elements_text(entry -> 'roles')), entry ->> 'unit',
      entry ->> 'basis', entry ->> 'purpose', entry ->> 'case', (entry ->> 'grant')::uuid, write_entry.persons,
      array(select jsonb_array_elements_text(coalesce(entry -> 'fields', '[]'))),
      detail || case when entry ->> 'department' is null then '{}' else jsonb_build_object('department', entry ->> 'department') end,
      entry ->> 'trace'
    ) returning id into written;
    return written;
  end
  $$;

-- Every id that a person has had: entries hold the one of their time.
create function samspil.ids_of_person(id uuid) returns uuid[]
  language sql stable security definer set search_path = ''
  as $$
    with today as (select (samspil.ids_of_today(array[ids_of_person.id]))[1] as id)
    select array(select today.id from today
                 union select alias.alias_id from samspil.person_alias alias join today on alias.person_id = today.id)
  $$;

comment on function samspil.ids_of_person is 'The id of today and all former ones, whichever of them is given.';

-- A row that was held back before the person's id changed is held back after it.
create or replace function samspil.held_back_rows() returns uuid[]
  language plpgsql stable parallel restricted security definer
  set search_path = '' set enable_seqscan = off
  as $$
  begin
    return coalesce(
      (select array_agg(held.row_id)
         from samspil.audit_entry entry
         cross join lateral unnest(entry.persons) as opened (id)
         join samspil.held_back held on held.row_id is not null
          and (held.person_id = opened.id
               or held.person_id in (select alias.alias_id from samspil.person_alias alias where alias.person_id = opened.id))
        where entry.transaction = pg_catalog.pg_current_xact_id_if_assigned()
          and entry.kind = 'READ' and entry.basis = 'OWN_DATA'),
      '{}'
    );
  end
  $$;

-- The auditor ------------------------------------------------------------------------------------------------------------------------

-- filter: any of person, subject, basis, kind, case, from, to. One more than a page tells whether there are more.
create function samspil.access_log(entry jsonb, filter jsonb, page integer, before_at timestamptz, before_id bigint)
  returns table (
    id bigint, at timestamptz, kind text, subject text, roles text[], unit text, basis text, purpose text, case_number text,
    grant_id uuid, persons uuid[], fields text[], detail jsonb, trace_id text
  )
  language plpgsql volatile security definer set search_path = '' set enable_seqscan = off
  as $$
  declare
    columns constant text := 'e.id, e.at, e.kind, e.subject, e.roles, e.unit, e.basis, e.purpose, e.case_number, e.grant_id, e.persons, e.fields, e.detail, e.trace_id';
    about constant uuid[] := case when filter ? 'person' then samspil.ids_of_person((filter ->> 'person')::uuid) end;
  begin
    perform samspil.record('COMMAND', entry, coalesce(about, '{}'),
      jsonb_build_object('command', 'accessLog', 'filter', filter - 'person', 'first', page, 'before', before_at));
    return query execute
      -- By the index on persons where one is named, and never by walking the whole trail backwards to find few.
      format('select %s from ', columns)
      || case when about is null then 'samspil.audit_entry e where true'
              else '(select * from samspil.audit_entry where persons && $1 offset 0) e where true' end
      || ' and e.transaction <> pg_catalog.pg_current_xact_id()'
      || case when filter ? 'subject' then ' and e.subject = $2 ->> ''subject''' else '' end
      || case when filter ? 'basis' then ' and e.basis = $2 ->> ''basis''' else '' end
      || case when filter ? 'kind' then format(' and e.kind = %L', filter ->> 'kind') else '' end
      || case when filter ? 'case' then ' and e.case_number = $2 ->> ''case''' else '' end
      || case when filter ? 'from' then ' and e.at >= ($2 ->> ''from'')::timestamptz' else '' end
      || case when filter ? 'to' then ' and e.at < ($2 ->> ''to'')::timestamptz' else '' end
      || case when before_at is null then '' else ' and (e.at, e.id) < ($3, $4)' end
      || ' order by e.at desc, e.id desc limit $5'
      using about, filter, before_at, before_id, page + 1;
  end
  $$;

comment on function samspil.access_log is 'The trail for the auditor, newest first; the look at it is recorded.';

-- The citizen ------------------------------------------------------------------------------------------------------------------------

-- Only looks: a denied attempt disclosed nothing, and its rule could point at who it was. Nothing is given unless this transaction has
-- opened the person as their own.
create function samspil.own_log(person uuid, with_own boolean, page integer, before_at timestamptz, before_id bigint)
  returns table (id bigint, at timestamptz, basis text, roles text[], department text)
  language plpgsql stable security definer set search_path = '' set enable_seqscan = off
  as $$
  declare
    ids uuid[];
  begin
    if not exists (
      select from samspil.audit_entry e
       where e.transaction = pg_catalog.pg_current_xact_id_if_assigned()
         and e.kind = 'READ' and e.basis = 'OWN_DATA' and person = any (e.persons)
    ) then return; end if;
    ids := samspil.ids_of_person(person);
    return query
      select e.id, e.at, e.basis, e.roles, e.detail ->> 'department'
        from (select * from samspil.audit_entry entry where entry.persons && ids offset 0) e
       where e.kind = 'READ' and e.transaction <> pg_catalog.pg_current_xact_id_if_assigned()
         and (with_own or e.basis is distinct from 'OWN_DATA')
         and not exists (select from samspil.held_back held where held.entry_id = e.id and held.person_id = any (ids))
         and (before_at is null or (e.at, e.id) < (before_at, before_id))
       order by e.at desc, e.id desc
       limit page + 1;
  end
  $$;

comment on function samspil.own_log is 'The looks at a citizen''s own data, for the citizen who has opened them in this transaction.';

-- Holding back -----------------------------------------------------------------------------------------------------------------------

-- An entry may name several persons, and is held back from each by a decision of its own.
alter table samspil.held_back drop constraint held_back_entry_id_key;
alter table samspil.held_back add constraint held_back_entry unique (entry_id, person_id);
alter table samspil.held_back add column type text check (type ~ '^[A-Z][A-Za-z]{1,60}$');
create index on samspil.held_back (review_on, id);

-- Whether the reader decides for the department about a person. Each department may say otherwise in its own migrations.
create function samspil.may_hold_back(entry jsonb, about uuid) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    select exists (
      select from samspil.open_access(entry, jsonb_build_object('persons', jsonb_build_array(about))) as opened
       where opened.denied_by is null
    )
  $$;

comment on function samspil.may_hold_back is 'Whether it is the reader''s own duty to decide what is held back from this person.';

-- wish: rowId, or entryId with personId; decision, reason, reviewOn. Gives nothing where there is no such row or entry, or it is none of the
-- reader's business, which nothing tells apart.
create function samspil.hold_back(entry jsonb, wish jsonb) returns setof samspil.held_back
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    today constant date := (clock_timestamp() at time zone 'Europe/Copenhagen')::date;
    found_type text;
    about uuid;
    ids uuid[];
  begin
    if (wish ->> 'reviewOn')::date not between today + 1 and (today + interval '1 year')::date then
      raise check_violation using message = 'what is held back is looked at again within a year';
    end if;
    if wish ? 'rowId' then
      select owner.type, owner.person_id into found_type, about from samspil.owner_of_row((wish ->> 'rowId')::uuid) as owner;
    else
      ids := samspil.ids_of_person((wish ->> 'personId')::uuid);
      if exists (select from samspil.audit_entry e where e.id = (wish ->> 'entryId')::bigint and e.kind = 'READ' and e.persons && ids) then
        about := (samspil.ids_of_today(array[(wish ->> 'personId')::uuid]))[1];
      end if;
    end if;
    if about is null or not samspil.may_hold_back(entry, about) then return; end if;
    perform samspil.write_entry('COMMAND', entry, array[about], jsonb_strip_nulls(jsonb_build_object(
      'command', 'holdBack', 'type', found_type, 'row', wish ->> 'rowId', 'entry', wish ->> 'entryId', 'reviewOn', wish ->> 'reviewOn'
    )));
    return query
      update samspil.held_back old
         set decision = wish ->> 'decision', reason = wish ->> 'reason', review_on = (wish ->> 'reviewOn')::date,
             decided_by = entry ->> 'subject', decided_at = now()
       where old.row_id = (wish ->> 'rowId')::uuid
          or (old.entry_id = (wish ->> 'entryId')::bigint and old.person_id = any (ids))
       returning old.*;
    if found then return; end if;
    return query
      insert into samspil.held_back (person_id, type, row_id, entry_id, decision, reason, review_on, decided_by)
      values (about, found_type, (wish ->> 'rowId')::uuid, (wish ->> 'entryId')::bigint, wish ->> 'decision',
              wish ->> 'reason', (wish ->> 'reviewOn')::date, entry ->> 'subject')
      returning *;
  end
  $$;

comment on function samspil.hold_back is 'Keeps a row or a log entry from the citizen it is about (databeskyttelsesloven § 22), or decides that anew.';

-- What a reader of the department may know of and lift: what is held back from those whom their duty is about, what they decided themselves,
-- and, so that nothing is held back for ever because nobody is on duty any more, what is due for review. Never of the reader's own family.
create function samspil.held_back_of(entry jsonb) returns setof samspil.held_back
  language plpgsql stable security definer set search_path = ''
  as $$
  declare
    today constant date := (clock_timestamp() at time zone 'Europe/Copenhagen')::date;
    everybody constant uuid[] := array(select distinct person_id from samspil.held_back);
    family constant uuid[] := array(select samspil.conflicts(entry ->> 'subject', everybody, (entry ->> 'person')::uuid));
    duty constant uuid[] := array(select samspil.on_duty(entry, everybody));
  begin
    return query
      select held.* from samspil.held_back held
       where (held.person_id = any (duty) or held.decided_by = entry ->> 'subject' or held.review_on <= today)
         and not held.person_id = any (family);
  end
  $$;

-- What is to be looked at again soonest comes first.
create function samspil.list_held_back(entry jsonb, due boolean, page integer, after_on date, after_id bigint)
  returns setof samspil.held_back
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    today constant date := (clock_timestamp() at time zone 'Europe/Copenhagen')::date;
  begin
    perform samspil.write_entry('COMMAND', entry, '{}', jsonb_build_object('command', 'heldBack', 'due', due, 'first', page));
    return query
      select held.* from samspil.held_back_of(entry) held
       where (due is null or due = (held.review_on <= today))
         and (after_on is null or (held.review_on, held.id) > (after_on, after_id))
       order by held.review_on, held.id
       limit page + 1;
  end
  $$;

create function samspil.lift_hold_back(entry jsonb, held_id bigint) returns setof samspil.held_back
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    lifted samspil.held_back;
  begin
    select * into lifted from samspil.held_back_of(entry) held where held.id = held_id;
    if lifted.id is null then return; end if;
    delete from samspil.held_back held where held.id = held_id;
    perform samspil.write_entry('COMMAND', entry, array[lifted.person_id], jsonb_strip_nulls(jsonb_build_object(
      'command', 'liftHoldBack', 'row', lifted.row_id, 'entry', lifted.entry_id, 'reason', lifted.reason
    )));
    return next lifted;
  end
  $$;

do $$
declare routine regprocedure;
begin
  foreach routine in array array[
    'samspil.ids_of_person(uuid)', 'samspil.access_log(jsonb, jsonb, integer, timestamptz, bigint)',
    'samspil.own_log(uuid, boolean, integer, timestamptz, bigint)', 'samspil.may_hold_back(jsonb, uuid)', 'samspil.hold_back(jsonb, jsonb)',
    'samspil.held_back_of(jsonb)', 'samspil.list_held_back(jsonb, boolean, integer, date, bigint)', 'samspil.lift_hold_back(jsonb, bigint)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', routine);
    execute format('alter function %s owner to %I', routine, :department || '_guard');
  end loop;
end $$;
grant execute on function
  samspil.access_log(jsonb, jsonb, integer, timestamptz, bigint), samspil.own_log(uuid, boolean, integer, timestamptz, bigint),
  samspil.hold_back(jsonb, jsonb), samspil.list_held_back(jsonb, boolean, integer, date, bigint), samspil.lift_hold_back(jsonb, bigint) to :app;
