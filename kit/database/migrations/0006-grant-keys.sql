-- dke's public keys and the newest list of revoked grants, so that a department goes on verifying grants when dke is down at its start.
--
-- The role of the background work writes it, and not the app role, which runs what requests ask for: a key planted here would make forged
-- grants good. To trust the first list anew (after dke's keys were lost), the owner of the database deletes the rows.

create table samspil.grant_key (
  kid text primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'),
  jwk jsonb not null,
  since timestamptz not null default now()
);
comment on table samspil.grant_key is 'The public keys that access grants are signed with, by the newest list from dke that was believed.';

create table samspil.grant_feed (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null,
  revoked uuid[] not null
);
comment on table samspil.grant_feed is 'When the list that is kept was made (an older one is never believed again), and the grants that it says are revoked.';

grant usage on schema samspil to :sequencer;
grant select, insert, delete on samspil.grant_key to :sequencer;
grant select, insert, update on samspil.grant_feed to :sequencer;
