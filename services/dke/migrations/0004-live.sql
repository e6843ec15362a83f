-- Gives functions to the guard, whose they must be to see rows, and lets nobody else call them; who may is granted after it.
create function samspil.give_to_guard(names text[]) returns void
  language plpgsql
  as $body$
  declare
    routine regprocedure;
  begin
    for routine in
      select p.oid::regprocedure from pg_proc p where p.pronamespace = 'samspil'::regnamespace and p.proname = any (names)
    loop
      execute format('revoke all on function %s from public', routine);
      execute format('alter function %s owner to %I', routine, :department || '_guard');
    end loop;
  end
  $body$;
revoke all on function samspil.give_to_guard(text[]) from public;

-- What is told to screens that watch: an event says that something has come or has changed, and holds no personal data.

-- The place of the last event. Whoever takes the next one holds the row until their transaction has ended, so the order of the places is the
-- order of the commits, and there is no gap: a reader that has seen a place has seen all before it.
create table samspil.outbox_head (
  one boolean primary key default true check (one),
  position bigint not null default 0
);
insert into samspil.outbox_head default values;

create table samspil.outbox (
  id bigint generated always as identity primary key,
  position bigint unique,
  kind text not null check (kind in ('CONCERN_RAISED', 'CASE_CHANGED', 'EXIT_REQUESTED', 'REFERRAL_CHANGED')),
  row_id uuid not null,
  version integer not null,
  urgency text check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
  at timestamptz not null default clock_timestamp()
);
create index on samspil.outbox (at);
comment on table samspil.outbox is 'Events for the screens, in the order in which they were committed; kept for seven days.';

alter table samspil.outbox_head enable row level security;
alter table samspil.outbox_head force row level security;
alter table samspil.outbox enable row level security;
alter table samspil.outbox force row level security;
create policy counted on samspil.outbox_head to :guard using (true) with check (true);
create policy told on samspil.outbox to :guard using (true) with check (true);
grant select, update on samspil.outbox_head to :guard;
grant select, insert, update, delete on samspil.outbox to :guard;

-- At commit, when everything else is locked that will be: a place taken earlier would be held while other rows are waited for.
create function samspil.place_event() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    place bigint;
  begin
    update samspil.outbox_head h set position = h.position + 1 returning h.position into place;
    update samspil.outbox o set position = place, at = clock_timestamp() where o.id = new.id;
    perform pg_notify('samspil_outbox', '');
    return null;
  end
  $$;
create constraint trigger place_event after insert on samspil.outbox
  deferrable initially deferred for each row execute function samspil.place_event();

create function samspil.publish(kind text, row_id uuid, version integer, urgency text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into samspil.outbox (kind, row_id, version, urgency)
    values (publish.kind, publish.row_id, publish.version, publish.urgency)
  $$;
comment on function samspil.publish is 'Tells the screens of a change, when its transaction commits.';

-- The places of the first event that is kept and of the last that there is. The head is read first: what comes meanwhile is after it.
create function samspil.outbox_range() returns table (first_kept bigint, last bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce((select min(o.position) from samspil.outbox o), h.position + 1), h.position from samspil.outbox_head h
  $$;

create function samspil.outbox_after(after bigint, most integer)
  returns table ("position" bigint, kind text, row_id uuid, version integer, urgency text, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.position, o.kind, o.row_id, o.version, o.urgency, o.at from samspil.outbox o
     where o.position > after order by o.position limit most
  $$;
comment on function samspil.outbox_after is 'The events after a place, in order.';

-- Seven days, so that a screen that was shut over a weekend goes on where it was.
create function samspil.prune_outbox() returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    deleted integer;
  begin
    delete from samspil.outbox o where o.id in (
      select old.id from samspil.outbox old where old.at < now() - interval '7 days' and old.position is not null limit 10000
    );
    get diagnostics deleted = row_count;
    return deleted;
  end
  $$;

-- Where a backup was restored, what came after it is gone, and so are the places of its events: those who hold one are told that it is too old,
-- and ask how things are. No place is given twice.
create function samspil.forget_cursors() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    delete from samspil.outbox;
    update samspil.outbox_head h set position = h.position + 1000000000;
    return null;
  end
  $$;
create trigger forget_cursors after insert on samspil.restore for each statement execute function samspil.forget_cursors();

select samspil.give_to_guard(array[
  'forget_cursors', 'place_event', 'publish', 'outbox_range', 'outbox_after', 'prune_outbox'
]);
grant execute on function samspil.outbox_range(), samspil.outbox_after(bigint, integer) to :app;
grant execute on function samspil.prune_outbox() to :sequencer;
