-- Which files came into this department's tables, for the audit: one row a run of an import.
--
-- The counts of rows written grow in the transactions that write them, so they are exact even for a run that was killed; such a
-- run has no outcome. No file name is kept, since exports are sometimes named after a person.

create table samspil.import_run (
  id bigint generated always as identity primary key,
  definition text not null check (definition ~ '^[a-z][a-z0-9-]{0,62}$'),
  sha256 bytea not null check (octet_length(sha256) = 32),
  bytes bigint not null check (bytes > 0),
  started_at timestamptz not null default now(),
  finished_at timestamptz check (finished_at >= started_at),
  outcome text check (outcome in ('FINISHED', 'FAILED')),
  inserted bigint not null default 0 check (inserted >= 0),
  updated bigint not null default 0 check (updated >= 0),
  unchanged bigint not null default 0 check (unchanged >= 0),
  repeated bigint not null default 0 check (repeated >= 0),
  read bigint check (read >= 0),
  skipped bigint check (skipped >= 0),
  refused bigint check (refused >= 0),
  check ((outcome is null) = (finished_at is null))
);

comment on table samspil.import_run is 'The runs of imports: which file, by which definition, what became of its rows.';
comment on column samspil.import_run.sha256 is 'Of the file as it was read.';
comment on column samspil.import_run.unchanged is 'Rows that were there already, as they are.';
comment on column samspil.import_run.repeated is 'Rows whose key came again later in the same batch.';
comment on column samspil.import_run.read is 'Rows of the file, without header and blank lines.';
comment on column samspil.import_run.skipped is 'Rows of the file that are none of this department''s business.';

create index on samspil.import_run (sha256);

grant select, insert, update on samspil.import_run to :importer;
