-- What every department's database has: the persons whose rows the current transaction may see.
--
-- Tables with a person_id have row policies that compare with opened_persons(). The service opens the persons that a request
-- names, so its role can read rows of named persons and nothing else: it cannot list or count the population.
-- Figures about areas come from aggregate tables instead, which the statistics role fills.

grant usage on schema samspil to :app, :statistics, :importer;

create function samspil.opened_persons() returns uuid[]
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('samspil.persons', true), ''), '{}')::uuid[] $$;

comment on function samspil.opened_persons is 'The persons that this transaction has opened.';

-- Several openings in one transaction add up. set_config(…, true) ends with the transaction.
create function samspil.open_persons(ids uuid[]) returns void
  language sql volatile
  as $$ select set_config('samspil.persons', (samspil.opened_persons() || ids)::text, true) $$;

comment on function samspil.open_persons is 'Lets the rest of this transaction see the rows of these persons, beside those opened before.';

-- The synthetic municipality that a database was filled with, if it was. figures_at is null until the aggregate tables are filled.
create table samspil.seeded (
  seed text primary key,
  people bigint not null check (people > 0),
  seeded_at timestamptz not null default now(),
  figures_at timestamptz
);

grant select, insert on samspil.seeded to :importer;
grant select on samspil.seeded to :app;
grant select, update (figures_at) on samspil.seeded to :statistics;
