-- The one way to persons' rows: open_access decides what no service may forget (the core rules, and what a department's own duty reaches),
-- writes the audit row, and tells what it opened. The row policies show what was opened and nothing else.

-- Who is a member of staff's own person and family. Used for the conflict of interest and for nothing else: the guard alone reads it.
create table samspil.staff_person (
  subject text primary key check (length(subject) between 1 and 255),
  person_id uuid not null
);
create table samspil.kinship (
  person_id uuid not null,
  kin_id uuid not null check (kin_id <> person_id),
  primary key (person_id, kin_id)
);
-- Persons whose name and address are protected, here known to every department.
create table samspil.shielded (
  person_id uuid primary key,
  imported boolean not null default false
);

comment on table samspil.staff_person is 'Which person a member of staff is (sub of the token). For the conflict of interest only.';
comment on table samspil.kinship is 'Family ties, one row from each side. For the conflict of interest only.';
comment on table samspil.shielded is 'Persons whom those readers alone may look up whom the lead named on the case.';
comment on column samspil.shielded.imported is 'Whether a list of protected persons named them: then only such a list lifts it.';

-- A person whose CPR number changed, or came late, has had another id: rows stand under the person's id now, and the old one leads there.
create table samspil.person_alias (
  alias_id uuid primary key,
  person_id uuid not null check (person_id <> alias_id),
  reason text not null check (reason in ('CPR_CHANGED', 'CPR_LATE')),
  since timestamptz not null default now()
);
create index on samspil.person_alias (person_id);
comment on table samspil.person_alias is 'Former ids of persons. An alias leads to the id of today in one step, never to another alias.';

-- Rows that the owner keeps from readers of other departments (retsplejeloven § 115(4)).
create table samspil.withheld_row (
  row_id uuid primary key,
  type text not null check (type ~ '^[A-Z][A-Za-z]{1,60}$'),
  person_id uuid,
  reason text not null check (length(reason) between 3 and 200),
  withheld_by text not null,
  withheld_at timestamptz not null default now()
);
create index on samspil.withheld_row (person_id);

-- Rows and entries of the trail that are kept from the citizen they are about (databeskyttelsesloven § 22).
create table samspil.held_back (
  id bigint generated always as identity primary key,
  person_id uuid not null,
  type text check (type ~ '^[A-Z][A-Za-z]{1,60}$'),
  row_id uuid unique,
  entry_id bigint,
  decision text not null check (length(decision) between 3 and 500),
  reason text not null check (length(reason) between 3 and 500),
  review_on date not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  constraint held_back_one check (num_nonnulls(row_id, entry_id) = 1),
  -- An entry may name several persons, and is held back from each by a decision of its own.
  constraint held_back_entry unique (entry_id, person_id)
);
create index on samspil.held_back (person_id);
create index on samspil.held_back (review_on, id);

comment on table samspil.withheld_row is 'Rows that the department keeps from readers of others, with the reason that they are told.';
comment on table samspil.held_back is 'Rows and log entries kept from the citizen they are about, by a decision with a reason and a day to look at it again.';

do $$
declare protected text;
begin
  foreach protected in array array['staff_person', 'kinship', 'shielded', 'person_alias', 'withheld_row', 'held_back'] loop
    execute format('alter table samspil.%I enable row level security', protected);
    execute format('alter table samspil.%I force row level security', protected);
  end loop;
end $$;

create policy decided on samspil.staff_person for select to :guard using (true);
create policy decided on samspil.kinship for select to :guard using (true);
create policy decided on samspil.shielded to :guard using (true) with check (true);
create policy decided on samspil.person_alias to :guard using (true) with check (true);
create policy decided on samspil.withheld_row to :guard using (true) with check (true);
create policy decided on samspil.held_back to :guard using (true) with check (true);
grant select on samspil.staff_person, samspil.kinship to :guard;
grant select, insert, delete on samspil.shielded to :guard;
grant select, insert, update, delete on samspil.person_alias to :guard;
grant select, insert, delete on samspil.withheld_row to :guard;
grant select, insert, update, delete on samspil.held_back to :guard;

create policy imported on samspil.staff_person to :importer using (true) with check (true);
create policy imported on samspil.kinship to :importer using (true) with check (true);
create policy imported on samspil.shielded to :importer using (true) with check (true);
grant select, insert, update, delete on samspil.staff_person, samspil.kinship, samspil.shielded to :importer;

-- Read once a statement by the row policies, and always by the index on (transaction): without statistics the planner would scan the trail.
create or replace function samspil.opened_persons() returns uuid[]
  language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
  begin
    return coalesce(
      (select array_agg(distinct opened.id)
         from samspil.audit_entry entry cross join lateral unnest(entry.persons) as opened (id)
        where entry.transaction = pg_catalog.pg_current_xact_id_if_assigned() and entry.kind = 'READ'
          and entry.id > coalesce((select max(r.last_entry) from samspil.restore r), 0)),
      '{}'
    );
  end
  $$;

-- A row that was held back before the person's id changed is held back after it.
create function samspil.held_back_rows() returns uuid[]
  language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
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
          and entry.kind = 'READ' and entry.basis = 'OWN_DATA'
          and entry.id > coalesce((select max(r.last_entry) from samspil.restore r), 0)),
      '{}'
    );
  end
  $$;

comment on function samspil.held_back_rows is 'The rows that a citizen who looks at their own data in this transaction is not shown.';

create function samspil.conflicts(reader text, ids uuid[], own uuid default null) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with self as (
      select person_id from samspil.staff_person where subject = reader union select own where own is not null
    )
    select person_id from self where person_id = any (ids)
    union
    select kin_id from samspil.kinship where person_id in (select person_id from self) and kin_id = any (ids)
  $$;

comment on function samspil.conflicts is 'Those among the persons who are the reader, or the reader''s family.';

create function samspil.ids_of_today(ids uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select array(
      select coalesce(alias.person_id, one.id)
        from unnest(ids) with ordinality as one (id, place)
        left join samspil.person_alias alias on alias.alias_id = one.id
       order by one.place
    )
  $$;

comment on function samspil.ids_of_today is 'The same persons by the ids that their rows stand under, in the same order.';

-- What a department's duty reaches: each department says it in its own migrations.
create function samspil.on_duty(entry jsonb, ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select null::uuid where false $$;
create function samspil.persons_of_case(entry jsonb, number text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select null::uuid where false $$;
create function samspil.persons_of_list(entry jsonb, scope jsonb) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select null::uuid where false $$;

create function samspil.owner_of_row(id uuid) returns table (type text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select null::text, null::uuid where false $$;

comment on function samspil.owner_of_row is 'The GraphQL type of a row of this department, and the person it is about, if it is about one.';
comment on function samspil.on_duty is 'Those among the persons whom the reader''s own work for the department is about.';
comment on function samspil.persons_of_case is 'The persons whom a case of the reader''s own is about.';
comment on function samspil.persons_of_list is 'The persons on a page of a list of the reader''s own work.';

create function samspil.write_entry(kind text, entry jsonb, persons uuid[], detail jsonb) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
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

comment on function samspil.write_entry is 'Adds an entry to the trail, with the department that the reader works for: the citizen is told that, and not who it was. Nobody calls it but the functions below.';

-- A READ is written by open_access alone: it opens rows. Each role records its own kinds.
create function samspil.record(kind text, entry jsonb, persons uuid[], detail jsonb default '{}') returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    recorder constant text := case
      when kind in ('DENIED', 'COMMAND') then 'app'
      when kind in ('IMPORT', 'RESTORE') then 'importer'
      when kind = 'STATISTICS' then 'statistics'
      when kind in ('RETENTION', 'ERASURE') then 'retention'
    end;
  begin
    if recorder is null or session_user <> :department || '_' || recorder then
      raise insufficient_privilege using message = format('%s does not record %s', session_user, kind);
    end if;
    return samspil.write_entry(kind, entry, persons, detail);
  end
  $$;

comment on function samspil.record is 'Records what is no look at rows: a denied attempt, a command, an import, a deletion, a restore.';

-- What is missing in it is unknown to SQL, and unknown is neither refused nor opened: a list with nothing in it is none.
create function samspil.is_list(value jsonb) returns boolean
  language sql immutable
  as $$ select coalesce(jsonb_typeof(value) = 'array' and not value @> '[null]', false) $$;

comment on function samspil.is_list is 'Whether it is a list in which no place is null.';

-- scope is {"persons": […]}, {"case": number} or {"list": name, "first": count, …}. Of a case and of a list this function itself picks the
-- persons; a page of a list that is not the last one ends with a row that denies MORE. With a person who is opened to a reader from elsewhere
-- come the rows about them that the department withholds, and why.
-- The core rules are decided here, so that no service can forget them, and nothing overrides them:
--   nobody looks at their own data or that of their family through a role at work;
--   a shielded person is opened to those readers alone whom the lead named on the case.
create function samspil.open_access(entry jsonb, scope jsonb)
  returns table (asked_id uuid, person_id uuid, denied_by text, withheld jsonb)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    basis constant text := entry ->> 'basis';
    reader constant text := entry ->> 'subject';
    own uuid := entry ->> 'person';
    asked uuid[];
    ids uuid[];
    more boolean := false;
    selves uuid[];
    named uuid[];
    due uuid[];
    rules text[];
    opened uuid[];
  begin
    -- The bases of kit/access/basis.ts on which persons are opened. Any other, or none, would pass for a grant's below.
    if (basis = any ('{SSP,PSP,KSP,EXIT,CONSENT,EARLY_HELP,CHILD_PROTECTION,VITAL_INTEREST,OWN_DUTY,OWN_DATA}')) is not true then
      raise invalid_parameter_value using message = 'nobody is opened without a basis';
    end if;
    if (reader <> '' and samspil.is_list(entry -> 'roles') and samspil.is_list(coalesce(entry -> 'shielded', '[]'))) is not true then
      raise invalid_parameter_value using message = 'nobody is opened by an entry that does not say who looks';
    end if;
    if (case
          when scope ? 'persons' then samspil.is_list(scope -> 'persons')
          when scope ? 'case' then scope ->> 'case' <> ''
          else scope ->> 'list' <> '' and (scope ->> 'first')::integer > 0
        end) is not true then
      raise invalid_parameter_value using message = 'nobody is opened by a scope that does not say whom';
    end if;
    named := array(select jsonb_array_elements_text(entry -> 'shielded'));
    if scope ? 'persons' then
      asked := array(select distinct id::uuid from jsonb_array_elements_text(scope -> 'persons') as given (id));
    elsif scope ? 'case' then
      asked := array(select samspil.persons_of_case(entry, scope ->> 'case'));
    else
      asked := array(select samspil.persons_of_list(entry, scope));
      more := cardinality(asked) > (scope ->> 'first')::integer;
      asked := asked[1:(scope ->> 'first')::integer];
    end if;

    -- Today's ids, in the same places.
    ids := asked;
    if exists (select from samspil.person_alias where alias_id = any (asked || own || named)) then
      ids := samspil.ids_of_today(asked);
      named := samspil.ids_of_today(named);
      own := (samspil.ids_of_today(array[own]))[1];
    end if;

    if basis = 'OWN_DATA' then
      rules := array(select case when id is distinct from own then 'NOT_OWN_DATA' end from unnest(ids) as one (id));
    else
      selves := array(select s.person_id from samspil.staff_person s where s.subject = reader) || own;
      if basis = 'OWN_DUTY' then due := array(select samspil.on_duty(entry, ids)); end if;
      rules := array(
        select case
            when (one.id = any (selves)) is true
              or exists (select from samspil.kinship k where k.person_id = any (selves) and k.kin_id = one.id) then 'OWN_FAMILY'
            when exists (select from samspil.shielded s where s.person_id = one.id) and (one.id = any (named)) is not true then 'SHIELDED'
            when basis = 'OWN_DUTY' and (one.id = any (due)) is not true then 'NOT_ON_DUTY'
          end
        from unnest(ids) as one (id)
      );
    end if;

    opened := array(select distinct one.id from unnest(ids, rules) as one (id, rule) where one.rule is null);
    -- A list or case without persons is a look too.
    if cardinality(opened) > 0 or not scope ? 'persons' then
      perform samspil.write_entry('READ', entry, opened, jsonb_build_object('scope', scope - 'persons'));
    end if;
    -- Who is not asked for but met in another's row is simply not told of; that is no denied attempt.
    if cardinality(array_remove(rules, null)) > 0 and not scope ? 'met' then
      perform samspil.write_entry(
        'DENIED', entry,
        array(select distinct one.id from unnest(ids, rules) as one (id, rule) where one.rule is not null),
        jsonb_build_object('rules', to_jsonb(array_remove(rules, null)))
      );
    end if;
    return query
      select one.asked, one.id, one.rule,
             case when one.rule is null and basis not in ('OWN_DUTY', 'OWN_DATA') then
               (select jsonb_object_agg(w.row_id, w.reason) from samspil.withheld_row w where w.person_id = one.id)
             end
        from unnest(asked, ids, rules) as one (asked, id, rule);
    if more then return query select null::uuid, null::uuid, 'MORE', null::jsonb; end if;
  end
  $$;

comment on function samspil.open_access is 'Decides the core rules, records the look, and opens those persons'' rows to the rest of the transaction.';

drop function samspil.open_persons(uuid[]);

-- The department's own staff withhold a row from readers of others, or lift that again.
create function samspil.withhold_row(entry jsonb, row_id uuid, reason text) returns table (type text, person_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    found_type text;
    about uuid;
  begin
    select owner.type, owner.person_id into found_type, about from samspil.owner_of_row(withhold_row.row_id) as owner;
    -- A row that there is not and one that is none of the reader's business are told apart by nothing.
    if found_type is null then return; end if;
    if about is not null and not exists (
      select from samspil.open_access(entry, jsonb_build_object('persons', jsonb_build_array(about))) as opened
       where opened.denied_by is null
    ) then return; end if;
    if reason is null then
      delete from samspil.withheld_row as old where old.row_id = withhold_row.row_id;
    else
      insert into samspil.withheld_row as old (row_id, type, person_id, reason, withheld_by)
      values (withhold_row.row_id, found_type, about, withhold_row.reason, entry ->> 'subject')
      on conflict on constraint withheld_row_pkey do update
        set reason = excluded.reason, withheld_by = excluded.withheld_by, withheld_at = now();
    end if;
    perform samspil.write_entry('COMMAND', entry, array_remove(array[about], null),
      jsonb_build_object('command', case when reason is null then 'release' else 'withhold' end, 'type', found_type, 'row', row_id));
    return query select found_type, about;
  end
  $$;

comment on function samspil.withhold_row is 'Withholds a row that is the reader''s own duty, with a reason, or lifts that with a null reason; gives nothing where it did nothing.';
revoke all on function samspil.withhold_row(jsonb, uuid, text) from public;
alter function samspil.withhold_row(jsonb, uuid, text) owner to :guard;
grant update on samspil.withheld_row to :guard;
grant execute on function samspil.withhold_row(jsonb, uuid, text) to :app;

-- Of rows about nobody the services read it themselves; of a person's, open_access tells.
create policy told on samspil.withheld_row for select to :app using (person_id is null);
grant select (row_id, person_id, reason) on samspil.withheld_row to :app;

-- What every table of rows about persons gets, so that none can lack a part: called by the departments' migrations.
-- row_id is the column that names a row when it is withheld or held back.
create function samspil.protect_rows(persons_table regclass, row_id name default 'id') returns void
  language plpgsql
  as $body$
  begin
    execute format('alter table %s enable row level security', persons_table);
    execute format('alter table %s force row level security', persons_table);
    execute format('drop policy if exists opened on %s', persons_table);
    execute format(
      'create policy opened on %s for select to %I using (
         person_id = any ((select samspil.opened_persons())::uuid[])
         and not (%I = any ((select samspil.held_back_rows())::uuid[])))',
      persons_table, :department || '_app', row_id
    );
    execute format('create policy decided on %s for select to %I using (true)', persons_table, :department || '_guard');
    execute format('create policy past_its_time on %s to %I using (true)', persons_table, :department || '_retention');
    execute format('grant select on %s to %I', persons_table, :department || '_guard');
    execute format('grant select, delete on %s to %I', persons_table, :department || '_retention');
  end
  $body$;

do $$
declare routine regprocedure;
begin
  foreach routine in array array[
    'samspil.opened_persons()', 'samspil.held_back_rows()', 'samspil.conflicts(text, uuid[], uuid)',
    'samspil.ids_of_today(uuid[])', 'samspil.owner_of_row(uuid)', 'samspil.on_duty(jsonb, uuid[])', 'samspil.persons_of_case(jsonb, text)', 'samspil.persons_of_list(jsonb, jsonb)',
    'samspil.is_list(jsonb)', 'samspil.write_entry(text, jsonb, uuid[], jsonb)', 'samspil.record(text, jsonb, uuid[], jsonb)', 'samspil.open_access(jsonb, jsonb)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', routine);
  end loop;
end $$;
alter function samspil.opened_persons() owner to :guard;
alter function samspil.held_back_rows() owner to :guard;
alter function samspil.conflicts(text, uuid[], uuid) owner to :guard;
alter function samspil.ids_of_today(uuid[]) owner to :guard;
alter function samspil.owner_of_row(uuid) owner to :guard;
alter function samspil.on_duty(jsonb, uuid[]) owner to :guard;
alter function samspil.persons_of_case(jsonb, text) owner to :guard;
alter function samspil.persons_of_list(jsonb, jsonb) owner to :guard;
alter function samspil.is_list(jsonb) owner to :guard;
alter function samspil.write_entry(text, jsonb, uuid[], jsonb) owner to :guard;
alter function samspil.record(text, jsonb, uuid[], jsonb) owner to :guard;
alter function samspil.open_access(jsonb, jsonb) owner to :guard;
grant execute on function samspil.opened_persons(), samspil.held_back_rows() to :app;
grant execute on function samspil.open_access(jsonb, jsonb) to :app;
grant execute on function samspil.record(text, jsonb, uuid[], jsonb) to :app, :importer, :statistics, :retention;
