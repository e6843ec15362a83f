-- The tree over the audit trail: an RFC 6962 Merkle tree of salted leaf hashes, whose signed heads the other departments keep.
--
-- What stands here is written by the role `sequencer` and believed by nobody: hashes and signatures are made and checked outside of the
-- database (kit/audit), with keys that are not in it. Whoever changes these tables gives themselves away; the triggers are there for mistakes.

create table samspil.audit_leaf (
  position bigint primary key check (position >= 0),
  entry_id bigint unique,
  hash bytea not null check (octet_length(hash) = 32),
  subtrees bytea not null check (octet_length(subtrees) % 32 = 0)
);

comment on table samspil.audit_leaf is 'The leaves of the tree over the audit trail, in their order. They stay when their entries are pruned.';
comment on column samspil.audit_leaf.position is 'Counted from 0 with no gaps, in the order in which the sequencer met the entries.';
comment on column samspil.audit_leaf.entry_id is 'The entry; null once it is pruned.';
comment on column samspil.audit_leaf.hash is 'SHA-256(0x00 || salt and all columns of the entry).';
comment on column samspil.audit_leaf.subtrees is 'Hashes of the subtrees that this leaf completes, of 2, 4, 8 … leaves: proofs are read from them instead of being computed from all leaves.';

create table samspil.audit_head (
  size bigint primary key check (size > 0),
  statement text not null
);

comment on table samspil.audit_head is 'The heads of the tree that this department has signed.';
comment on column samspil.audit_head.statement is 'Size, root, time and department with their Ed25519 signature (JWS).';

-- One head an hour is enough to tell where a trail was changed; the newest of each department is always kept.
create table samspil.foreign_head (
  department text not null check (department <> :department),
  hour timestamptz not null,
  size bigint not null check (size > 0),
  statement text not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (department, hour)
);

comment on table samspil.foreign_head is 'The heads of the other departments'' trails, each proven to extend the one before: the last that was seen in each hour.';

create index on samspil.foreign_head (department, size);

create table samspil.head_conflict (
  id bigint generated always as identity primary key,
  department text not null check (department <> :department),
  fault text not null,
  kept_size bigint,
  statement text not null,
  seen_at timestamptz not null default clock_timestamp()
);

comment on table samspil.head_conflict is 'Heads that another department showed and that do not extend the one kept: evidence that its trail was changed, cut or restored.';

create index on samspil.head_conflict (department);

-- The trail is read for hashing, by the roles that hash it.
create policy hashed on samspil.audit_entry for select to :sequencer, :retention using (true);
grant select on samspil.audit_entry to :sequencer, :retention;
grant select, insert on samspil.audit_leaf, samspil.audit_head to :sequencer;
grant select, insert, update on samspil.foreign_head to :sequencer;
grant select, insert on samspil.head_conflict to :sequencer;
grant select on samspil.audit_leaf, samspil.audit_head to :retention;

create index on samspil.audit_entry (id) where kind = 'RETENTION';

create trigger only_added before delete or truncate or update of position, hash, subtrees on samspil.audit_leaf
  for each statement execute function samspil.refuse_change();
create trigger only_added before delete or truncate or update on samspil.audit_head
  for each statement execute function samspil.refuse_change();
create trigger only_added before delete or truncate or update on samspil.head_conflict
  for each statement execute function samspil.refuse_change();
create trigger only_added before delete or truncate on samspil.foreign_head
  for each statement execute function samspil.refuse_change();

-- Pruning: rows go, their leaves stay, and the receipt, which is signed outside of the database, becomes an entry of the trail itself.
grant delete on samspil.audit_entry to :guard;
grant select, update (entry_id) on samspil.audit_leaf to :guard;

create function samspil.prune_audit(positions bigint[], receipt text, trace_id text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  pruned bigint;
begin
  -- Receipts stay: without them a pruned row could not be told from one that was taken away.
  with gone as (
    delete from samspil.audit_entry e
     using samspil.audit_leaf l
     where l.position = any (positions) and e.id = l.entry_id and e.kind <> 'RETENTION'
    returning e.id
  ), cleared as (
    update samspil.audit_leaf l set entry_id = null from gone where l.entry_id = gone.id returning 1
  )
  select count(*) into pruned from cleared;
  if pruned <> cardinality(positions) then
    raise exception 'of % positions, % hold an entry that may be pruned', cardinality(positions), pruned;
  end if;
  insert into samspil.audit_entry (kind, subject, roles, detail, trace_id)
  values ('RETENTION', session_user, '{}', jsonb_build_object('receipt', receipt, 'pruned', pruned), trace_id);
end $$;

comment on function samspil.prune_audit is 'Deletes the entries at these positions of the tree and adds their signed receipt to the trail.';

alter function samspil.prune_audit owner to :guard;
revoke all on function samspil.prune_audit from public;
grant execute on function samspil.prune_audit to :retention;
