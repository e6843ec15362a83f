-- The one door by which DKE's work is written: samspil.command decides nothing of a case itself, but no command can go round what it does.
-- It does each command once (by the caller's key), puts it on record, and tells the screens.

create table samspil.command_done (
  subject text not null,
  key uuid not null,
  digest bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (subject, key)
);
create index on samspil.command_done (at);
alter table samspil.command_done enable row level security;
alter table samspil.command_done force row level security;
create policy kept on samspil.command_done to :guard using (true) with check (true);
grant select, insert, update, delete on samspil.command_done to :guard;
comment on table samspil.command_done is 'Commands that were done, by the key that their caller gave: one that comes again is answered, and not done again. It holds no input.';

create function samspil.command(entry jsonb, name text, once uuid, input jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    of_input constant bytea := sha256(convert_to(jsonb_build_array(name, input)::text, 'UTF8'));
    before samspil.command_done;
    told jsonb;
    staff constant boolean := samspil.has_role(entry, 'CASEWORKER') or samspil.has_role(entry, 'LEAD');
    about uuid[];
    note jsonb;
  begin
    if (entry ->> 'subject' <> '' and samspil.is_list(entry -> 'roles')) is not true then
      raise invalid_parameter_value using message = 'nothing is done by an entry that does not say who does it';
    end if;
    if once is not null then
      insert into samspil.command_done (subject, key, digest) values (entry ->> 'subject', once, of_input)
      on conflict do nothing;
      if not found then
        select d.* into before from samspil.command_done d where d.subject = entry ->> 'subject' and d.key = once;
        return case when before.digest = of_input then before.answer else samspil.refused('KEY_USED') end;
      end if;
    end if;
    told := case
      when name = 'raiseConcern' and (staff or samspil.has_role(entry, 'DEPARTMENT')) then samspil.raise_concern(entry, input)
      when name = 'moveReferral' then samspil.move_referral(entry, input)
      when name = 'requestExit' and (staff or samspil.has_role(entry, 'DEPARTMENT') or samspil.has_role(entry, 'CITIZEN'))
        then samspil.request_exit(entry, input)
      when name = 'withdrawExit' and (staff or samspil.has_role(entry, 'CITIZEN')) then samspil.withdraw_exit(entry, input)
      when name = 'withdrawConsent' and (staff or samspil.has_role(entry, 'CITIZEN')) then samspil.withdraw_consent(entry, input)
      when not staff then samspil.refused('NOT_YOURS')
      when name = 'takeConcern' then samspil.take_concern(entry, input)
      when name = 'endConcern' then samspil.end_concern(entry, input)
      when name = 'attachConcern' then samspil.attach_concern(entry, input)
      when name = 'openCase' then samspil.open_case(entry, input)
      when name = 'changeCase' then samspil.change_case(entry, input)
      when name = 'addParty' then samspil.add_party(entry, input)
      when name = 'changePartyRole' then samspil.change_party_role(entry, input)
      when name = 'assign' then samspil.assign(entry, input)
      when name = 'writeJournal' then samspil.write_journal(entry, input)
      when name = 'addDocument' then samspil.add_document(entry, input)
      when name = 'planContact' then samspil.plan_contact(entry, input)
      when name = 'recordContact' then samspil.record_contact(entry, input)
      when name = 'startPlan' then samspil.start_plan(entry, input)
      when name = 'changePlan' then samspil.change_plan(entry, input)
      when name = 'startIntervention' then samspil.start_intervention(entry, input)
      when name = 'endIntervention' then samspil.end_intervention(entry, input)
      when name = 'sendReferral' then samspil.send_referral(entry, input)
      when name = 'settleReferral' then samspil.settle_referral(entry, input)
      when name = 'acknowledgeExit' then samspil.acknowledge_exit(entry, input)
      when name = 'contactExit' then samspil.contact_exit(entry, input)
      when name = 'openExitCase' then samspil.open_exit_case(entry, input)
      when name = 'giveConsent' then samspil.give_consent(entry, input)
      when name = 'planDuty' then samspil.plan_duty(entry, input)
      when name = 'cancelDuty' then samspil.cancel_duty(entry, input)
      when name = 'recordIncident' then samspil.record_incident(entry, input)
      when name = 'changeIncident' then samspil.change_incident(entry, input)
    end;
    if told is null then raise invalid_parameter_value using message = 'there is no such command'; end if;
    note := jsonb_strip_nulls(jsonb_build_object('command', name, 'row', told -> 'id', 'outcome', told -> 'outcome'))
      || coalesce(told -> 'detail', '{}');
    if told ->> 'outcome' <> 'DONE' then
      if once is not null then
        delete from samspil.command_done d where d.subject = entry ->> 'subject' and d.key = once;
      end if;
      -- Of what it was: somebody who tries case numbers or ids one by one is found by them.
      note := note || jsonb_strip_nulls(jsonb_build_object('asked', coalesce(
        input ->> 'concern', input ->> 'referral', input ->> 'replaces', input ->> 'plan', input ->> 'intervention', input ->> 'contact',
        input ->> 'request', input ->> 'consent', input ->> 'incident', input ->> 'duty'
      )));
      perform samspil.record(
        'DENIED', entry || jsonb_strip_nulls(jsonb_build_object('case', input -> 'case')),
        array_remove(array[(input ->> 'person')::uuid], null), note
      );
      return told;
    end if;
    about := array(select jsonb_array_elements_text(told -> 'persons'));
    perform samspil.record('COMMAND', entry || jsonb_build_object('case', told -> 'case'), about, note - 'outcome');
    if told ? 'event' then
      perform samspil.publish(
        told -> 'event' ->> 'kind', (told -> 'event' ->> 'id')::uuid, (told -> 'event' ->> 'version')::integer,
        told -> 'event' ->> 'urgency'
      );
    end if;
    told := told - array['persons', 'event', 'detail'];
    if once is not null then
      update samspil.command_done d set answer = told where d.subject = entry ->> 'subject' and d.key = once;
    end if;
    return told;
  end
  $$;
comment on function samspil.command is 'Does one command of DKE''s work: once, on record, and told to the screens.';
select samspil.give_to_guard(array['command']);
grant execute on function samspil.command(jsonb, text, uuid, jsonb) to :app;
