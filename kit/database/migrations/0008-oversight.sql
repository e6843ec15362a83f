-- Who sees who has looked: the auditor every entry of the trail, a citizen the looks at their own data; and what is kept back from the
-- citizen by a decision under databeskyttelsesloven § 22. Looking at the trail is itself an entry of it, written before anything is given.

-- By who, on what basis, in which case: newest first, without reading the rest of the trail. READ is what most entries are.
create index on samspil.audit_entry (subject, at, id);
create index on samspil.audit_entry (basis, at, id);
create index on samspil.audit_entry (case_number, at, id) where case_number is not null;
create index on samspil.audit_entry (kind, at, id) where kind <> 'READ';

-- Every id that a person has had: entries hold the one of their time.
create function samspil.ids_of_person(id uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with today as (select (samspil.ids_of_today(array[ids_of_person.id]))[1] as id)
    select array(select today.id from today
                 union select alias.alias_id from samspil.person_alias alias join today on alias.person_id = today.id)
  $$;

comment on function samspil.ids_of_person is 'The id of today and all former ones, whichever of them is given.';

-- The auditor ------------------------------------------------------------------------------------------------------------------------

-- Whether the tree whose heads the other departments keep holds an entry already: a second after it was written it does.
grant select on samspil.audit_head to :guard;
create function samspil.in_signed_tree(of_entry bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from samspil.audit_leaf leaf
       where leaf.entry_id = of_entry and leaf.position < (select max(head.size) from samspil.audit_head head)
    )
  $$;

-- filter: any of person, subject, basis, kind, case, from, to. One more than a page tells whether there are more.
create function samspil.access_log(entry jsonb, filter jsonb, page integer, before_at timestamptz, before_id bigint)
  returns table (
    id bigint, at timestamptz, kind text, subject text, roles text[], unit text, basis text, purpose text, case_number text,
    grant_id uuid, persons uuid[], fields text[], detail jsonb, trace_id text, in_signed_tree boolean
  )
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
  declare
    columns constant text := 'e.id, e.at, e.kind, e.subject, e.roles, e.unit, e.basis, e.purpose, e.case_number, e.grant_id, e.persons, e.fields, e.detail, e.trace_id, samspil.in_signed_tree(e.id)';
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
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
  declare
    ids uuid[];
  begin
    if not exists (
      select from samspil.audit_entry e
       where e.transaction = pg_catalog.pg_current_xact_id_if_assigned()
         and e.kind = 'READ' and e.basis = 'OWN_DATA' and person = any (e.persons)
         and e.id > coalesce((select max(r.last_entry) from samspil.restore r), 0)
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

-- Whether the reader decides for the department about a person. Each department may say otherwise in its own migrations.
create function samspil.may_hold_back(entry jsonb, about uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
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
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    today constant date := (clock_timestamp() at time zone 'Europe/Copenhagen')::date;
    found_type text;
    about uuid;
    ids uuid[];
  begin
    if ((wish ->> 'reviewOn')::date between today + 1 and (today + interval '1 year')::date) is not true then
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
    -- Two who hold back the same thing at once come one after the other: the second changes what the first has written.
    perform pg_advisory_xact_lock(hashtextextended('samspil.hold_back ' || coalesce(wish ->> 'rowId', wish ->> 'entryId'), 0));
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

-- About whom the reader looks again at what is held back. Each department may say otherwise in its own migrations.
create function samspil.reviewed_by(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select samspil.on_duty(entry, ids) $$;

comment on function samspil.reviewed_by is 'Those among the persons about whom it is the reader''s to look again at what is held back from them.';

-- What a reader of the department may know of and lift: what is theirs to look at again, and what they decided themselves. Never of the
-- reader's own family. Its words tell of the person, so nobody else is told any of it.
create function samspil.held_back_of(entry jsonb) returns setof samspil.held_back
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    everybody constant uuid[] := array(select distinct person_id from samspil.held_back);
    family constant uuid[] := array(select samspil.conflicts(entry ->> 'subject', everybody, (entry ->> 'person')::uuid));
    reviewed constant uuid[] := array(select samspil.reviewed_by(entry, everybody));
  begin
    return query
      select held.* from samspil.held_back held
       where (held.person_id = any (reviewed) or held.decided_by = entry ->> 'subject')
         and (held.person_id = any (family)) is not true;
  end
  $$;

-- What is to be looked at again soonest comes first.
create function samspil.list_held_back(entry jsonb, due boolean, page integer, after_on date, after_id bigint)
  returns setof samspil.held_back
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    today constant date := (clock_timestamp() at time zone 'Europe/Copenhagen')::date;
    listed samspil.held_back[];
  begin
    listed := array(
      select held from samspil.held_back_of(entry) held
       where (due is null or due = (held.review_on <= today))
         and (after_on is null or (held.review_on, held.id) > (after_on, after_id))
       order by held.review_on, held.id
       limit page + 1
    );
    perform samspil.write_entry('COMMAND', entry, array(select distinct person_id from unnest(listed[1:page])),
      jsonb_build_object('command', 'heldBack', 'due', due, 'first', page));
    return query select * from unnest(listed);
  end
  $$;

create function samspil.lift_hold_back(entry jsonb, held_id bigint) returns setof samspil.held_back
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
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

-- So that nothing is held back for ever because nobody is on duty any more: what is due is lifted by its number, which the retention tells,
-- by whoever the department has for that. False where there is no such decision, or its day has not come.
create function samspil.lift_due_hold_back(entry jsonb, held_id bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    today constant date := (clock_timestamp() at time zone 'Europe/Copenhagen')::date;
    lifted samspil.held_back;
  begin
    delete from samspil.held_back held where held.id = held_id and held.review_on <= today returning held.* into lifted;
    if lifted.id is null then return false; end if;
    perform samspil.record('RETENTION', entry, array[lifted.person_id], jsonb_strip_nulls(jsonb_build_object(
      'command', 'liftHoldBack', 'row', lifted.row_id, 'entry', lifted.entry_id, 'reason', lifted.reason
    )));
    return true;
  end
  $$;

do $$
declare routine regprocedure;
begin
  foreach routine in array array[
    'samspil.ids_of_person(uuid)', 'samspil.in_signed_tree(bigint)', 'samspil.access_log(jsonb, jsonb, integer, timestamptz, bigint)',
    'samspil.own_log(uuid, boolean, integer, timestamptz, bigint)', 'samspil.may_hold_back(jsonb, uuid)', 'samspil.hold_back(jsonb, jsonb)',
    'samspil.reviewed_by(jsonb, uuid[])', 'samspil.held_back_of(jsonb)', 'samspil.lift_due_hold_back(jsonb, bigint)', 'samspil.list_held_back(jsonb, boolean, integer, date, bigint)', 'samspil.lift_hold_back(jsonb, bigint)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', routine);
    execute format('alter function %s owner to %I', routine, :department || '_guard');
  end loop;
end $$;
grant execute on function
  samspil.access_log(jsonb, jsonb, integer, timestamptz, bigint), samspil.own_log(uuid, boolean, integer, timestamptz, bigint),
  samspil.hold_back(jsonb, jsonb), samspil.list_held_back(jsonb, boolean, integer, date, bigint), samspil.lift_hold_back(jsonb, bigint) to :app;
grant execute on function samspil.lift_due_hold_back(jsonb, bigint) to :retention;

-- Control samples ----------------------------------------------------------------------------------------------------------------------

create table samspil.control_sample (
  id uuid primary key default gen_random_uuid(),
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  size integer not null check (size between 1 and 1000),
  seed text not null check (length(seed) between 1 and 60),
  population bigint not null,
  drawn_at timestamptz not null default now(),
  constraint control_sample_once unique (from_at, to_at, size, seed)
);
-- Not a foreign key: an entry whose time is over is pruned, and what was found of it stays until the sample goes.
create table samspil.control_sample_entry (
  sample_id uuid not null references samspil.control_sample on delete cascade,
  entry_id bigint not null,
  weight integer not null check (weight > 0),
  reasons text[] not null,
  verdict text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED', 'TO_BE_ASKED')),
  note text check (length(note) between 3 and 500),
  given_by text,
  given_at timestamptz,
  primary key (sample_id, entry_id),
  constraint control_verdict_whole check ((verdict is null) = (given_by is null) and (verdict is null) = (given_at is null)),
  constraint control_verdict_said_why check (verdict is null or verdict = 'JUSTIFIED' or note is not null)
);

comment on table samspil.control_sample is 'Half-yearly samples of looks by staff. The same trail, period, size and seed give the same sample.';
comment on column samspil.control_sample.population is 'How many entries it was drawn from.';
comment on table samspil.control_sample_entry is 'The entries of a sample, why each weighed what it did, and what the auditor found.';

do $$
declare sampled text;
begin
  foreach sampled in array array['control_sample', 'control_sample_entry'] loop
    execute format('alter table samspil.%I enable row level security', sampled);
    execute format('alter table samspil.%I force row level security', sampled);
    execute format('create policy sampled on samspil.%I to %I using (true) with check (true)', sampled, :department || '_guard');
    execute format('grant select, insert, update on samspil.%I to %I', sampled, :department || '_guard');
  end loop;
end $$;

-- What makes a look more worth looking at; docs/oversight.md says why. It is the look that weighs, and never the citizen.
create function samspil.control_weights() returns table (reason text, weight integer)
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    values ('VITAL_INTEREST', 8), ('OWN_FAMILY', 8), ('SHIELDED', 6), ('DENIED', 5), ('MANY_LOOKS', 4), ('OUTSIDE_HOURS', 3),
           ('MANY_PERSONS', 2), ('NO_FOLLOW_UP', 2)
  $$;

-- The looks and denied attempts of staff in a period, with what they weigh: one, and more for each reason.
create function samspil.weighted_looks(from_at timestamptz, to_at timestamptz, holidays date[])
  returns table (entry_id bigint, weight integer, reasons text[])
  language sql stable security definer
  -- Without statistics the planner would join half a year's looks row by row.
  set search_path = pg_catalog, pg_temp set enable_nestloop = off
  as $$
    with look as (
      select e.id, e.kind, e.basis, e.case_number, e.persons, e.detail, e.at at time zone 'Europe/Copenhagen' as local
        from samspil.audit_entry e
       where e.at >= from_at and e.at < to_at and e.kind in ('READ', 'DENIED')
         and e.basis is distinct from 'OWN_DATA' and e.basis is distinct from 'OVERSIGHT'
         and e.roles && array['CASEWORKER', 'LEAD', 'DEPARTMENT', 'ANALYST', 'DIRECTOR', 'AUDITOR']
    ),
    -- What each reader did about each person: how often they looked that day, and whether something came of it within thirty days, which the
    -- further requests of the same sitting are not.
    act as (
      select e.id, about.id as person,
        count(*) filter (where e.kind = 'READ') over (
          partition by e.subject, about.id, (e.at at time zone 'Europe/Copenhagen')::date
        ) > 10 as many,
        count(*) filter (where e.kind = 'COMMAND') over (
          partition by e.subject, about.id order by e.at range between current row and interval '30 days' following
        ) + count(*) over (
          partition by e.subject, about.id order by e.at range between interval '1 hour' following and interval '30 days' following
        ) = 0 as alone
      from samspil.audit_entry e cross join lateral unnest(e.persons) as about (id)
      where e.at >= from_at and e.at < to_at + interval '30 days' and e.kind in ('READ', 'COMMAND')
        -- To ask for access, which may be refused, is nothing that was done.
        and e.detail ->> 'command' is distinct from 'askAccess'
    ),
    of_person as (
      select look.id, coalesce(bool_or(act.many), false) as many, coalesce(bool_and(act.alone), false) as alone,
        bool_or(shielded.person_id is not null) as shielded
      from look cross join lateral unnest(look.persons) as about (id)
      left join act on act.id = look.id and act.person = about.id
      left join samspil.shielded on shielded.person_id = about.id
      group by look.id
    ),
    judged as (
      select look.id, array_remove(array[
          case when look.basis = 'VITAL_INTEREST' then 'VITAL_INTEREST' end,
          case when look.kind = 'DENIED' and (look.detail -> 'rules' ? 'OWN_FAMILY'
            or look.detail -> 'refusals' @> '[{"code": "CONFLICT_OF_INTEREST"}]') then 'OWN_FAMILY' end,
          case when of_person.shielded then 'SHIELDED' end,
          case when look.kind = 'DENIED' then 'DENIED' end,
          case when look.kind = 'READ' and of_person.many then 'MANY_LOOKS' end,
          case when extract(isodow from look.local) > 5 or look.local::time < time '07:00' or look.local::time >= time '17:00'
            or look.local::date = any (holidays) then 'OUTSIDE_HOURS' end,
          case when cardinality(look.persons) >= 10 then 'MANY_PERSONS' end,
          case when look.kind = 'READ' and look.case_number is null and of_person.alone then 'NO_FOLLOW_UP' end
        ], null) as reasons
      from look left join of_person on of_person.id = look.id
    )
    select judged.id,
      1 + coalesce((select sum(w.weight) from samspil.control_weights() w where w.reason = any (judged.reasons)), 0)::integer,
      judged.reasons
    from judged
  $$;

-- Weighted sampling without replacement (Efraimidis and Spirakis): each entry draws a number from the seed and its own number, and the
-- smallest of -ln(u)/weight are the sample. So it is the same whenever it is drawn, and nobody can choose what is in it.
create function samspil.draw_sample(from_at timestamptz, to_at timestamptz, size integer, seed text, holidays date[], trace text)
  returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    drawn uuid;
  begin
    if draw_sample.to_at > clock_timestamp() then
      raise check_violation using message = 'a sample is drawn of a period that is over';
    end if;
    select s.id into drawn from samspil.control_sample s
     where s.from_at = draw_sample.from_at and s.to_at = draw_sample.to_at and s.size = draw_sample.size and s.seed = draw_sample.seed;
    if drawn is not null then return drawn; end if;
    insert into samspil.control_sample (from_at, to_at, size, seed, population)
    values (draw_sample.from_at, draw_sample.to_at, draw_sample.size, draw_sample.seed, 0) returning id into drawn;
    with weighed as materialized (
      select * from samspil.weighted_looks(draw_sample.from_at, draw_sample.to_at, holidays)
    ), placed as (
      insert into samspil.control_sample_entry (sample_id, entry_id, weight, reasons)
      select drawn, w.entry_id, w.weight, w.reasons from weighed w
       order by
         -ln((('x' || left(encode(sha256(convert_to(draw_sample.seed || ' ' || w.entry_id, 'UTF8')), 'hex'), 12))::bit(48)::bigint + 1)
             / 281474976710657.0::double precision) / w.weight,
         w.entry_id
       limit draw_sample.size
    )
    update samspil.control_sample s set population = (select count(*) from weighed) where s.id = drawn;
    perform samspil.write_entry('COMMAND',
      jsonb_build_object('subject', session_user, 'roles', '[]'::jsonb, 'basis', 'OVERSIGHT', 'trace', trace), '{}',
      jsonb_build_object('command', 'drawControlSample', 'sample', drawn, 'from', draw_sample.from_at, 'to', draw_sample.to_at,
        'size', draw_sample.size, 'seed', draw_sample.seed));
    return drawn;
  end
  $$;

comment on function samspil.draw_sample is 'Draws a sample of looks by staff, weighted by risk, or gives the one that was drawn of the same.';

-- How far samples have come, the newest first.
create function samspil.sample_states(page integer, before_at timestamptz, before_id uuid)
  returns table (
    id uuid, from_at timestamptz, to_at timestamptz, size integer, seed text, population bigint, drawn_at timestamptz,
    entries integer, open integer, justified integer, not_justified integer, to_be_asked integer
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.id, s.from_at, s.to_at, s.size, s.seed, s.population, s.drawn_at, counted.*
      from (
        select * from samspil.control_sample c
         where before_at is null or (c.drawn_at, c.id) < (before_at, before_id)
         order by c.drawn_at desc, c.id desc limit page + 1
      ) s
      cross join lateral (
        select count(*)::integer, count(*) filter (where e.verdict is null)::integer,
          count(*) filter (where e.verdict = 'JUSTIFIED')::integer, count(*) filter (where e.verdict = 'NOT_JUSTIFIED')::integer,
          count(*) filter (where e.verdict = 'TO_BE_ASKED')::integer
        from samspil.control_sample_entry e where e.sample_id = s.id
      ) counted
     order by s.drawn_at desc, s.id desc
  $$;

create function samspil.control_samples(entry jsonb, page integer, before_at timestamptz, before_id uuid)
  returns table (
    id uuid, from_at timestamptz, to_at timestamptz, size integer, seed text, population bigint, drawn_at timestamptz,
    entries integer, open integer, justified integer, not_justified integer, to_be_asked integer
  )
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform samspil.record('COMMAND', entry, '{}', jsonb_build_object('command', 'controlSamples', 'first', page));
    return query select * from samspil.sample_states(page, before_at, before_id);
  end
  $$;

-- What weighs most comes first. An entry that was pruned is there without its words.
create function samspil.sample_entries(entry jsonb, sample uuid, wanted text, page integer, after_weight integer, after_id bigint)
  returns table (
    entry_id bigint, weight integer, reasons text[], verdict text, note text, given_at timestamptz,
    id bigint, at timestamptz, kind text, subject text, roles text[], unit text, basis text, purpose text, case_number text,
    grant_id uuid, persons uuid[], fields text[], detail jsonb, trace_id text, in_signed_tree boolean
  )
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform samspil.record('COMMAND', entry, '{}', jsonb_build_object('command', 'controlSample', 'sample', sample, 'first', page));
    return query
      select s.entry_id, s.weight, s.reasons, s.verdict, s.note, s.given_at, e.id, e.at, e.kind, e.subject, e.roles, e.unit, e.basis,
        e.purpose, e.case_number, e.grant_id, e.persons, e.fields, e.detail, e.trace_id,
        samspil.in_signed_tree(e.id)
        from samspil.control_sample_entry s left join samspil.audit_entry e on e.id = s.entry_id
       where s.sample_id = sample
         and (wanted is null or coalesce(s.verdict, 'OPEN') = wanted)
         and (after_weight is null or s.weight < after_weight or (s.weight = after_weight and s.entry_id > after_id))
       order by s.weight desc, s.entry_id
       limit page + 1;
  end
  $$;

-- Nobody finds their own look justified. Tells what came of it: GIVEN, NO_SUCH_ENTRY or OWN_LOOK.
create function samspil.give_verdict(entry jsonb, sample uuid, of_entry bigint, judgement text, why text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if exists (select from samspil.audit_entry e where e.id = of_entry and e.subject = entry ->> 'subject') then return 'OWN_LOOK'; end if;
    update samspil.control_sample_entry s
       set verdict = judgement, note = why, given_by = entry ->> 'subject', given_at = clock_timestamp()
     where s.sample_id = sample and s.entry_id = of_entry;
    if not found then return 'NO_SUCH_ENTRY'; end if;
    perform samspil.record('COMMAND', entry, '{}',
      jsonb_build_object('command', 'giveVerdict', 'sample', sample, 'entry', of_entry, 'verdict', judgement, 'note', why));
    return 'GIVEN';
  end
  $$;

do $$
declare routine regprocedure;
begin
  foreach routine in array array[
    'samspil.weighted_looks(timestamptz, timestamptz, date[])',
    'samspil.draw_sample(timestamptz, timestamptz, integer, text, date[], text)', 'samspil.sample_states(integer, timestamptz, uuid)',
    'samspil.control_samples(jsonb, integer, timestamptz, uuid)', 'samspil.sample_entries(jsonb, uuid, text, integer, integer, bigint)',
    'samspil.give_verdict(jsonb, uuid, bigint, text, text)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', routine);
    execute format('alter function %s owner to %I', routine, :department || '_guard');
  end loop;
end $$;
-- Drawn by the role of the background work: who serves requests could draw until the sample suits, and who owns the tables could write it.
grant execute on function samspil.draw_sample(timestamptz, timestamptz, integer, text, date[], text),
  samspil.sample_states(integer, timestamptz, uuid) to :sequencer;
grant execute on function samspil.control_samples(jsonb, integer, timestamptz, uuid),
  samspil.sample_entries(jsonb, uuid, text, integer, integer, bigint), samspil.give_verdict(jsonb, uuid, bigint, text, text) to :app;
