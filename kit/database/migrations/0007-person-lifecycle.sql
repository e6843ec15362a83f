-- What becomes of persons' rows in time: they follow a person whose id changes, and they are deleted when their time is over.

-- Every column that names a person, from the catalog, so that a new table cannot be forgotten. The trail is left as it was written: a
-- person's entries are looked up by the id of today and its aliases.
create function samspil.person_columns() returns table (persons_table regclass, person_column name)
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select c.oid::regclass, a.attname
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'samspil')
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and a.atttypid = 'pg_catalog.uuid'::regtype
       and (a.attname ~ '(^|_)person_id$' or a.attname = 'kin_id')
       and c.relname <> 'person_alias' and c.relname !~ '^audit_'
     order by n.nspname, c.relname, a.attname
  $$;

comment on function samspil.person_columns is 'The columns of this database that name a person.';

-- Rows that come in under a former id land under the id of today, by a trigger; a column without an index gets one; foreign keys with a
-- person in them can wait until the other table has followed. Run by the owner after every new migration.
create function samspil.keep_persons_together() returns void
  language plpgsql
  as $body$
  declare
    guard constant text := :department || '_guard';
    place record;
    follower text;
  begin
    for place in select * from samspil.person_columns() loop
      execute format('drop policy if exists followed on %s', place.persons_table);
      execute format('create policy followed on %s to %I using (true) with check (true)', place.persons_table, guard);
      execute format(
        'grant select, update (%I), delete on %s to %I', place.person_column, place.persons_table, guard
      );
      follower := 'follow_' || place.person_column;
      execute format(
        $trigger$
          create or replace function samspil.%1$I() returns trigger
            language plpgsql security definer
            as $$
            declare today pg_catalog.uuid; -- a type of the caller's own must not come in its place
            begin
              select person_id into today from samspil.person_alias where alias_id operator(pg_catalog.=) new.%2$I;
              if found then new.%2$I := today; end if;
              return new;
            end
            $$
        $trigger$,
        follower, place.person_column
      );
      execute format('alter function samspil.%I() owner to %I', follower, guard);
      execute format('revoke all on function samspil.%I() from public', follower);
      execute format(
        'create or replace trigger %1$I before insert or update of %2$I on %3$s for each row execute function samspil.%1$I()',
        follower, place.person_column, place.persons_table
      );
      -- It makes an insert half as dear again, so it waits until there is an alias to follow.
      if not exists (select from samspil.person_alias) then
        execute format('alter table %s disable trigger %I', place.persons_table, follower);
      end if;
      if not exists (
        select from pg_catalog.pg_index i
          join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = place.persons_table and a.attname = place.person_column
      ) then
        execute format('create index on %s (%I)', place.persons_table, place.person_column);
      end if;
    end loop;
    for place in
      select distinct k.conrelid::regclass as persons_table, k.conname
        from pg_catalog.pg_constraint k
        join samspil.person_columns() p on p.persons_table = k.conrelid
        join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attname = p.person_column
       where k.contype = 'f' and a.attnum = any (k.conkey) and not k.condeferrable
    loop
      execute format('alter table %s alter constraint %I deferrable initially immediate', place.persons_table, place.conname);
    end loop;
  end
  $body$;

comment on function samspil.keep_persons_together is 'Lets every table that names persons follow their aliases.';

-- Run by the owner of the tables for the first alias.
create function samspil.follow_aliases() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare place record;
  begin
    for place in
      select t.tgrelid::regclass as persons_table, t.tgname
        from pg_catalog.pg_trigger t join samspil.person_columns() p on p.persons_table = t.tgrelid
       where t.tgname = 'follow_' || p.person_column and t.tgenabled = 'D'
    loop
      execute format('alter table %s enable trigger %I', place.persons_table, place.tgname);
    end loop;
  end
  $$;

-- Of rows that say the same under both ids, the one under the id of today stays. Where a table has one row a person, that is the row of
-- today: the other tells what was so under the former number. What was withheld stays withheld.
create function samspil.drop_repeats(persons_table regclass, person_column name, former uuid, today uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    given_by_itself constant text[] := array(
      select a.attname
        from pg_catalog.pg_attribute a
        left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = persons_table and a.attnum > 0 and not a.attisdropped
         and (a.attidentity <> '' or pg_catalog.pg_get_expr(d.adbin, d.adrelid) ~ 'gen_random_uuid')
    );
    one_a_person constant boolean := exists (
      select from pg_catalog.pg_index i
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid = persons_table and i.indisunique and i.indpred is null and i.indnkeyatts = 1
         and a.attname = person_column
    );
    repeat record;
  begin
    if one_a_person then
      execute format(
        'delete from %1$s where %2$I = $1 and exists (select from %1$s kept where kept.%2$I = $2)', persons_table, person_column
      ) using former, today;
    elsif 'id' = any (given_by_itself) then
      for repeat in execute format(
        'select old.id as former_row, min(kept.id::text)::uuid as kept_row from %1$s old join %1$s kept
             on kept.%2$I = $2 and to_jsonb(old) - $3 = to_jsonb(kept) - $3
          where old.%2$I = $1 group by old.id',
        persons_table, person_column
      ) using former, today, given_by_itself || person_column::text loop
        update samspil.withheld_row set row_id = repeat.kept_row
         where row_id = repeat.former_row
           and not exists (select from samspil.withheld_row kept where kept.row_id = repeat.kept_row);
        update samspil.held_back set row_id = repeat.kept_row
         where row_id = repeat.former_row
           and not exists (select from samspil.held_back kept where kept.row_id = repeat.kept_row);
        delete from samspil.withheld_row where row_id = repeat.former_row;
        delete from samspil.held_back where row_id = repeat.former_row;
        execute format('delete from %s where id = $1', persons_table) using repeat.former_row;
      end loop;
    else
      execute format(
        'delete from %1$s old using %1$s kept
          where old.%2$I = $1 and kept.%2$I = $2 and to_jsonb(old) - $3 = to_jsonb(kept) - $3',
        persons_table, person_column
      ) using former, today, given_by_itself || person_column::text;
    end if;
  end
  $$;

-- The constraints that it names are what the import explains a refusal by.
create function samspil.move_person(former uuid, today uuid, reason text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    place record;
    move text;
  begin
    set constraints all deferred;
    for place in select * from samspil.person_columns() loop
      move := format('update %s set %2$I = $2 where %2$I = $1', place.persons_table, place.person_column);
      begin
        execute move using former, today;
      exception
        when unique_violation then
          perform samspil.drop_repeats(place.persons_table, place.person_column, former, today);
          begin
            execute move using former, today;
          exception when unique_violation then
            raise unique_violation using constraint = 'person_alias_contradiction', table = place.persons_table::text,
              message = format('rows of %s contradict each other', place.persons_table);
          end;
        when check_violation then
          raise check_violation using constraint = 'person_alias_tie', table = place.persons_table::text,
            message = format('rows of %s tie the two to each other', place.persons_table);
      end;
    end loop;
    update samspil.person_alias set person_id = today where person_id = former;
    insert into samspil.person_alias (alias_id, person_id, reason) values (former, today, move_person.reason);
    set constraints all immediate;
  end
  $$;

-- Former ids with those of today, in the order of the file. Writers to the tables of persons wait meanwhile, or a row could come in under
-- the former id behind our back; readers do not.
create function samspil.change_persons(formers uuid[], todays uuid[], reasons text[])
  returns table ("distinct" integer, inserted integer, updated integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    place regclass;
    target uuid;
    known uuid;
  begin
    "distinct" := cardinality(formers);
    inserted := 0;
    updated := 0;
    for place in select distinct p.persons_table from samspil.person_columns() p order by 1 loop
      execute format('lock table %s in share row exclusive mode', place);
    end loop;
    perform samspil.follow_aliases();
    for i in 1 .. cardinality(formers) loop
      select coalesce((select person_id from samspil.person_alias where alias_id = todays[i]), todays[i]) into target;
      select person_id into known from samspil.person_alias where alias_id = formers[i];
      if known = target then continue; end if;
      if formers[i] = target then
        raise unique_violation using constraint = 'person_alias_circle', message = 'the two ids lead to each other';
      end if;
      if known is not null then
        raise unique_violation using constraint = 'person_alias_other', message = 'the former id leads to another person';
      end if;
      perform samspil.move_person(formers[i], target, reasons[i]);
      inserted := inserted + 1;
    end loop;
    return next;
  end
  $$;

comment on function samspil.change_persons is 'Registers former ids of persons and moves every row to the id of today; refuses where rows contradict each other.';

-- The tables of the core rules. A tie is written from both sides; what has ended is taken out.
create function samspil.name_staff(subjects text[], persons uuid[], ended boolean[])
  returns table ("distinct" integer, inserted integer, updated integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    known uuid;
    who uuid;
  begin
    "distinct" := cardinality(subjects);
    inserted := 0;
    updated := 0;
    for i in 1 .. cardinality(subjects) loop
      select coalesce((select a.person_id from samspil.person_alias a where a.alias_id = persons[i]), persons[i]) into who;
      known := null;
      select s.person_id into known from samspil.staff_person s where s.subject = subjects[i] for update;
      if ended[i] then
        if known is not null then
          delete from samspil.staff_person s where s.subject = subjects[i];
          updated := updated + 1;
        end if;
      elsif known is null then
        insert into samspil.staff_person (subject, person_id) values (subjects[i], who);
        inserted := inserted + 1;
      elsif known <> who then
        update samspil.staff_person s set person_id = who where s.subject = subjects[i];
        updated := updated + 1;
      end if;
    end loop;
    return next;
  end
  $$;

create function samspil.tie_kin(persons uuid[], kin uuid[], ended boolean[])
  returns table ("distinct" integer, inserted integer, updated integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    one uuid;
    other uuid;
    touched integer;
  begin
    "distinct" := cardinality(persons);
    inserted := 0;
    updated := 0;
    for i in 1 .. cardinality(persons) loop
      select coalesce((select a.person_id from samspil.person_alias a where a.alias_id = persons[i]), persons[i]) into one;
      select coalesce((select a.person_id from samspil.person_alias a where a.alias_id = kin[i]), kin[i]) into other;
      if ended[i] then
        delete from samspil.kinship k where (k.person_id, k.kin_id) in ((one, other), (other, one));
        get diagnostics touched = row_count;
        updated := updated + least(touched, 1);
      else
        insert into samspil.kinship (person_id, kin_id) values (one, other), (other, one)
          on conflict on constraint kinship_pkey do nothing;
        get diagnostics touched = row_count;
        inserted := inserted + least(touched, 1);
      end if;
    end loop;
    return next;
  end
  $$;

create function samspil.shield_persons(persons uuid[], ended boolean[])
  returns table ("distinct" integer, inserted integer, updated integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    who uuid;
    touched integer;
  begin
    "distinct" := cardinality(persons);
    inserted := 0;
    updated := 0;
    for i in 1 .. cardinality(persons) loop
      select coalesce((select a.person_id from samspil.person_alias a where a.alias_id = persons[i]), persons[i]) into who;
      if ended[i] then
        delete from samspil.shielded s where s.person_id = who and s.imported;
        get diagnostics touched = row_count;
        updated := updated + touched;
      else
        insert into samspil.shielded as kept (person_id, imported) values (who, true)
          on conflict on constraint shielded_pkey do update set imported = true where not kept.imported;
        get diagnostics touched = row_count;
        inserted := inserted + touched;
      end if;
    end loop;
    return next;
  end
  $$;

comment on function samspil.name_staff is 'Says which person a member of staff is, or that one has left.';
comment on function samspil.tie_kin is 'Writes a family tie from both sides, or ends it.';
comment on function samspil.shield_persons is 'Shields persons by a list of protected ones, or lifts that.';

-- They are written by these functions now, and by nothing else.
revoke insert, update, delete on samspil.staff_person, samspil.kinship, samspil.shielded from :importer;
revoke select on samspil.staff_person, samspil.kinship, samspil.shielded from :importer;
drop policy imported on samspil.staff_person;
drop policy imported on samspil.kinship;
drop policy imported on samspil.shielded;
grant insert, update, delete on samspil.staff_person, samspil.kinship to :guard;
grant update on samspil.shielded to :guard;

-- What a law or a decision keeps beyond its time, beside what the services' own rules keep: a whole type, a person's rows, or one row.
create table samspil.retention_hold (
  id bigint generated always as identity primary key,
  type text check (type ~ '^[A-Z][A-Za-z]{1,60}$'),
  person_id uuid,
  row_id uuid,
  law text not null check (length(law) between 3 and 200),
  reason text not null check (length(reason) between 3 and 500),
  review_on date not null,
  decided_by text not null check (length(decided_by) between 1 and 255),
  decided_at timestamptz not null default now(),
  constraint retention_hold_something check (num_nonnulls(type, person_id, row_id) >= 1)
);
create index on samspil.retention_hold (person_id);

-- What the public archive has taken over: rows of a type whose time began on that day or before may go.
create table samspil.archive_handover (
  type text not null check (type ~ '^[A-Z][A-Za-z]{1,60}$'),
  up_to date not null,
  receipt text not null check (length(receipt) between 1 and 200),
  registered_at timestamptz not null default now(),
  primary key (type, up_to)
);

comment on table samspil.retention_hold is 'What is kept beyond its time: a pending complaint, a court case, with the law and a day to look at it again.';
comment on table samspil.archive_handover is 'What the public archive has taken over (arkivloven), after which it may be deleted here.';

alter table samspil.retention_hold enable row level security;
alter table samspil.retention_hold force row level security;
alter table samspil.archive_handover enable row level security;
alter table samspil.archive_handover force row level security;
create policy kept on samspil.retention_hold to :retention using (true) with check (true);
create policy kept on samspil.archive_handover to :retention using (true) with check (true);
grant select, insert, delete on samspil.retention_hold to :retention;
grant select, insert on samspil.archive_handover to :retention;

create policy due on samspil.held_back for select to :retention using (true);
grant select (id, review_on) on samspil.held_back to :retention;

create function samspil.person_of_today(id uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select a.person_id from samspil.person_alias a where a.alias_id = id), id) $$;

-- What was said of rows that are gone.
create function samspil.forget_rows(ids uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from samspil.withheld_row where row_id = any (ids);
    delete from samspil.held_back where row_id = any (ids);
  $$;

-- What the department knows of a person beside its own tables, once nothing of them is left there; it records what it took away, since with
-- it go a shield and the ties of a family.
create function samspil.forget_person(entry jsonb, id uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    place record;
    is_left boolean;
    gone integer := 0;
    touched integer;
  begin
    for place in
      select p.persons_table from samspil.person_columns() p
       where p.person_column = 'person_id' and p.persons_table::text !~ '^samspil[.]'
    loop
      execute format('select exists (select from %s where person_id = $1)', place.persons_table) into is_left using id;
      if is_left then raise object_in_use using message = format('%s still has rows about the person', place.persons_table); end if;
    end loop;
    delete from samspil.shielded where person_id = id;
    get diagnostics touched = row_count;
    gone := gone + touched;
    delete from samspil.kinship where id in (person_id, kin_id);
    get diagnostics touched = row_count;
    gone := gone + touched;
    delete from samspil.staff_person where person_id = id;
    get diagnostics touched = row_count;
    gone := gone + touched;
    delete from samspil.person_alias where person_id = id;
    get diagnostics touched = row_count;
    gone := gone + touched;
    if gone > 0 then
      perform samspil.record('ERASURE', entry, array[id], jsonb_build_object('type', 'core rules and former ids', 'deleted', gone));
    end if;
    return gone;
  end
  $$;

-- By it a broken erasure is taken up again: what a request has done in this department is told by its own entry.
create function samspil.erasure_of(request uuid) returns table (entry bigint, at timestamptz, detail jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
    select id, audit_entry.at, audit_entry.detail from samspil.audit_entry
     where kind = 'ERASURE' and audit_entry.detail ->> 'request' = request::text
  $$;
create index on samspil.audit_entry ((detail ->> 'request')) where kind = 'ERASURE';

comment on function samspil.person_of_today is 'The id under which a person''s rows stand today.';
comment on function samspil.erasure_of is 'The entry of an erasure that has been done in this department.';

-- A backup is read by the owner, who sees through row security for its transaction only, as the guard does: so the guard reads every table
-- that has it. Run by the owner after every new migration.
create function samspil.let_backups_read() returns void
  language plpgsql
  as $body$
  declare
    guard constant text := :department || '_guard';
    secured regclass;
  begin
    for secured in
      select c.oid::regclass from pg_catalog.pg_class c
       where c.relnamespace in ('public'::regnamespace, 'samspil'::regnamespace) and c.relkind = 'r' and c.relrowsecurity
         and not exists (
           select from pg_catalog.pg_policy p
            where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r') and guard::regrole = any (p.polroles)
              and pg_catalog.pg_get_expr(p.polqual, p.polrelid) = 'true'
         )
    loop
      execute format('create policy backed_up on %s for select to %I using (true)', secured, guard);
    end loop;
  end
  $body$;
revoke all on function samspil.let_backups_read() from public;

do $$
declare routine regprocedure;
begin
  foreach routine in array array[
    'samspil.person_columns()', 'samspil.drop_repeats(regclass, name, uuid, uuid)', 'samspil.move_person(uuid, uuid, text)',
    'samspil.change_persons(uuid[], uuid[], text[])', 'samspil.name_staff(text[], uuid[], boolean[])',
    'samspil.tie_kin(uuid[], uuid[], boolean[])', 'samspil.shield_persons(uuid[], boolean[])', 'samspil.person_of_today(uuid)',
    'samspil.forget_rows(uuid[])', 'samspil.forget_person(jsonb, uuid)', 'samspil.erasure_of(uuid)'
  ]::regprocedure[] loop
    execute format('revoke all on function %s from public', routine);
    execute format('alter function %s owner to %I', routine, :department || '_guard');
  end loop;
end $$;
revoke all on function samspil.keep_persons_together(), samspil.follow_aliases() from public;
grant execute on function samspil.follow_aliases() to :guard;
grant execute on function samspil.person_columns() to current_user;
grant execute on function samspil.change_persons(uuid[], uuid[], text[]), samspil.name_staff(text[], uuid[], boolean[]),
  samspil.tie_kin(uuid[], uuid[], boolean[]), samspil.shield_persons(uuid[], boolean[]) to :importer;
grant execute on function samspil.person_of_today(uuid), samspil.forget_rows(uuid[]), samspil.forget_person(jsonb, uuid),
  samspil.erasure_of(uuid) to :retention;
