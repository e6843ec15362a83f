-- The commands of DKE's work. Each is a function of its own that locks what it changes, decides whether this reader may do this now, and writes;
-- what it refuses changes nothing. Nobody calls one but the door (0014-command.sql), which puts it on record.
-- Here stands what they share; the commands follow, a file a subject.

create function samspil.done(id uuid, version integer, persons uuid[] default '{}', more jsonb default '{}') returns jsonb
  language sql immutable
  as $$
    select jsonb_build_object('outcome', 'DONE', 'id', id, 'version', version, 'persons', to_jsonb(array_remove(persons, null))) || more
  $$;
create function samspil.refused(outcome text, more jsonb default '{}') returns jsonb
  language sql immutable
  as $$ select jsonb_build_object('outcome', outcome) || more $$;
create function samspil.outdated(id uuid, version integer) returns jsonb
  language sql immutable
  as $$ select samspil.refused('CHANGED_MEANWHILE', jsonb_build_object('id', id, 'version', version)) $$;
create function samspil.event(kind text, id uuid, version integer, urgency text default null) returns jsonb
  language sql immutable
  as $$ select jsonb_build_object('event', jsonb_build_object('kind', kind, 'id', id, 'version', version, 'urgency', urgency)) $$;
create function samspil.has_role(entry jsonb, role text) returns boolean
  language sql immutable
  as $$ select coalesce(entry -> 'roles' ? role, false) $$;
create function samspil.department_of(entry jsonb) returns text
  language sql immutable
  as $$ select upper(coalesce(entry ->> 'department', 'dke')) $$;

-- A case that the reader works on, locked; of any other, and of one with a party of the reader's own family, there is nothing.
create function samspil.case_at_work(entry jsonb, number text) returns public.case_file
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    file public.case_file;
  begin
    select f.* into file from public.case_file f where f.number = case_at_work.number for update;
    if file.number is null
       or coalesce(samspil.works_as(
            file.number, entry ->> 'subject', array(select jsonb_array_elements_text(entry -> 'roles')), null
          ), '') not in ('CASEWORKER', 'LEAD')
       or exists (select samspil.conflicts(
            entry ->> 'subject', array(select p.person_id from public.case_party p where p.case_number = file.number),
            (entry ->> 'person')::uuid
          ))
    then return null; end if;
    return file;
  end
  $$;
comment on function samspil.case_at_work is 'A case that the reader works on as a caseworker or the lead, locked for a change; null for any other.';

-- Why nothing can be changed in a case, or null where it can. A null version is not compared: what is only added overwrites nothing.
create function samspil.case_refusal(file public.case_file, version integer) returns jsonb
  language sql immutable
  as $$
    select case
      when file.number is null then samspil.refused('NOT_YOURS')
      when file.version <> case_refusal.version then samspil.outdated(file.id, file.version)
      when file.status = 'CLOSED' then samspil.refused('CASE_CLOSED')
    end
  $$;

-- The id of today of a party whom the reader may look at: a shielded one only where the lead has named the reader.
create function samspil.party_at_work(entry jsonb, file public.case_file, person uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id from public.case_party p
     where p.case_number = file.number and p.person_id = (samspil.ids_of_today(array[person]))[1]
       and (
         not exists (select from samspil.shielded s where s.person_id = p.person_id)
         or exists (
           select from samspil.named_reader n
            where n.case_number = file.number and n.person_id = p.person_id and n.subject = entry ->> 'subject' and n.ended_at is null
         )
       )
  $$;

-- Whether the reader may act on what is about a person: of a case as a party whom they may look at; outside of one anybody, and whoever is
-- shielded by the lead.
create function samspil.may_act_on(entry jsonb, file public.case_file, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case
      when person is null then true
      when file.number is not null then samspil.party_at_work(entry, file, person) is not null
      else samspil.has_role(entry, 'LEAD') or not exists (select from samspil.shielded s where s.person_id = person)
    end
  $$;

-- A new state of a case, with its event; the version goes up where something was changed that others may have been looking at.
create function samspil.case_changed(file public.case_file, persons uuid[], id uuid default null, added boolean default false) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    now_version integer := file.version;
  begin
    if not added then
      update public.case_file f set version = f.version + 1 where f.id = file.id returning f.version into now_version;
    end if;
    -- What was added is new; the version of another row is told by who changes it.
    return samspil.done(coalesce(case_changed.id, file.id), case when case_changed.id is null then now_version else 1 end, persons,
      jsonb_build_object('case', file.number) || samspil.event('CASE_CHANGED', file.id, now_version));
  end
  $$;

-- The first thing that is done for whom a case is about stops that clock.
create function samspil.acted_on(case_number text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update public.case_file f set first_action_at = now() where f.number = acted_on.case_number and f.first_action_at is null
  $$;

-- Core data of who becomes a party or is named in a concern; what DKE knows already stays as known.
create function samspil.keep_person(input jsonb) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    whom constant uuid := (samspil.ids_of_today(array[(input ->> 'person')::uuid]))[1];
  begin
    if whom is null then return null; end if;
    insert into public.person (person_id, name, birth_date, protection)
    values (
      whom, input ->> 'name', (input ->> 'birthDate')::date,
      case when exists (select from samspil.shielded s where s.person_id = whom) then 'NAME_AND_ADDRESS' else 'NONE' end
    )
    on conflict (person_id) do update
      set name = coalesce(person.name, excluded.name), birth_date = coalesce(person.birth_date, excluded.birth_date)
      where (person.name is null and excluded.name is not null) or (person.birth_date is null and excluded.birth_date is not null);
    return whom;
  end
  $$;

select samspil.give_to_guard(array[
  'done', 'refused', 'outdated', 'event', 'has_role', 'department_of', 'case_at_work', 'case_refusal', 'party_at_work', 'may_act_on',
  'case_changed', 'acted_on', 'keep_person'
]);
