-- No audit row, no rows: the row policies of persons' tables show a person only in a transaction that holds an audit row which names them.
--
-- Roles: `guard` owns the functions below, and nobody can log in as it. The app role cannot write the audit trail, nor read it, but by these
-- functions. That proves that a look was *recorded*; that it was *authorised* is what the service checked before it called them. It guards
-- against forgetting and against a stolen query, not against a service that is itself hostile: that could name a purpose it does not have,
-- and the trail would hold the lie.

grant usage on schema samspil to :guard, :retention, :sequencer;

create table samspil.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('READ', 'DENIED', 'COMMAND', 'IMPORT', 'STATISTICS', 'RETENTION', 'ERASURE', 'RESTORE')),
  subject text not null check (length(subject) between 1 and 255),
  roles text[] not null,
  unit text,
  basis text,
  purpose text,
  case_number text,
  grant_id uuid,
  persons uuid[] not null default '{}',
  fields text[] not null default '{}',
  detail jsonb not null default '{}',
  trace_id text not null,
  transaction xid8 not null default pg_current_xact_id(),
  salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);

comment on table samspil.audit_entry is 'Every disclosure of this department and every attempt that was denied. Rows are only ever added, and pruned with a receipt when their time is over.';
comment on column samspil.audit_entry.subject is 'Who: the sub of the access token; of a command, the role it ran as.';
comment on column samspil.audit_entry.basis is 'The legal basis (docs/legal-bases.md), or OWN_DUTY, OWN_DATA, OVERSIGHT; of a denied attempt, what was tried.';
comment on column samspil.audit_entry.purpose is 'The reason that was given when the grant was opened, where one was.';
comment on column samspil.audit_entry.persons is 'Whose data may have been disclosed, or was asked for.';
comment on column samspil.audit_entry.fields is 'The personal fields that the operation may disclose, as Type.field.';
comment on column samspil.audit_entry.detail is 'What else belongs to the entry: the scope, the rule that denied, counts and hash of a file.';
comment on column samspil.audit_entry.salt is 'Goes into the hash of the entry, so that the hash tells nothing once the entry is pruned.';

create index on samspil.audit_entry (transaction);
create index on samspil.audit_entry (at, id);
create index on samspil.audit_entry using gin (persons);

-- The trail is nobody's to change: not the owner's either, unless it first takes this trigger away, which the tree of signed heads would tell.
create function samspil.refuse_change() returns trigger
  language plpgsql
  as $$ begin raise exception 'the audit trail is only ever added to'; end $$;
create trigger only_added before update or truncate on samspil.audit_entry
  for each statement execute function samspil.refuse_change();

alter table samspil.audit_entry enable row level security;
alter table samspil.audit_entry force row level security;
create policy recorded on samspil.audit_entry to :guard using (true) with check (true);
grant select, insert on samspil.audit_entry to :guard;

-- The ids of transactions begin low again on a younger server: an entry that was restored must never count as one of a transaction of
-- today, or whoever meets its number would see the persons of a look of long ago.
create table samspil.restore (
  restored_at timestamptz not null default now(),
  backed_up_at timestamptz not null,
  last_entry bigint not null
);
comment on table samspil.restore is 'When this database was restored, from a backup of when, and the last entry of the trail that came from it.';
grant select on samspil.restore to :guard, :app, :sequencer, :retention;
