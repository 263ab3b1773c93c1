-- What requests that write call.
set local role concordat_guard;
--> statement-breakpoint

-- The cases of the scope in which the professional may write: open to them, and worked by their agency now. It needs
-- nothing of what may be read.
create function app.workable() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
declare a guard.actor := guard.actor();
begin
  return query select s.id from unnest(a.scope) s(id) where guard.may_open(a, s.id)
    and exists (select from involvements v where v.case_id = s.id and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until);
end $$;

-- Whether a person of such a case exists for the professional: their agency added them or holds something about them,
-- or something about them is shown.
create function app.knows_of(p_case uuid, p_subject uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return coalesce(p_case = any (a.scope) and guard.may_open(a, p_case), false) and (
    exists (select from subjects s where s.id = p_subject and s.case_id = p_case and s.agency_id = a.agency)
    or exists (select from entries e where e.case_id = p_case and e.subject_id = p_subject and e.superseded_at is null and e.quarantined_at is null
      and (e.owner_agency_id = a.agency or e.source_agency_id = a.agency))
    or exists (select from guard.kept(a) k where k.case_id = p_case and p_subject = any (k.told)));
end $$;

-- What a writer must be: their standing on each case that they may open, and the epoch of the rules.
create function app.standings() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', (select coalesce(json_agg(json_build_object('id', s.id, 'standing', guard.standing_of(a, s.id))), '[]')
      from unnest(a.scope) s(id) where guard.may_open(a, s.id)));
end $$;

-- Takes on a context to write under it, which needs nothing of what may be reached.
create function app.stand(p_context text, p_signature text) returns json
language plpgsql volatile as $$
begin
  perform app.enter(p_context, p_signature);
  return app.standings();
end $$;

-- True for an entry that this very request added: only then may it be given values.
create function app.is_new_entry(p_partnership uuid, p_entry uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return exists (select from entries e where e.id = p_entry and e.partnership_id = p_partnership and e.partnership_id = a.partnership
    and e.owner_agency_id = a.agency and e.recorded_by = a.professional and e.recorded_at = a.at);
end $$;
--> statement-breakpoint

-- An entry with its values, the key it was made under and the row of what was done, in one call. It runs as whoever
-- calls it: each row policy decides, as if the four had been sent one by one.
create function app.record_entry(p_entry json, p_values json, p_key text, p_procedure text, p_event uuid) returns void
language plpgsql volatile as $$
declare
  who record;
  entry public.entries := json_populate_record(null::public.entries, p_entry);
begin
  select * into who from app.who();
  insert into public.entries (id, partnership_id, case_id, subject_id, field, owner_agency_id, source_agency_id, recorded_by, observed_on,
    recorded_at, supersedes, tags, handling)
  values (entry.id, who.partnership, entry.case_id, entry.subject_id, entry.field, who.agency, entry.source_agency_id, who.professional,
    entry.observed_on, who.at, entry.supersedes, entry.tags, entry.handling);
  insert into public.entry_values (entry_id, level, position, partnership_id, value, valid_from, valid_until)
    select entry.id, v.level, v.position, who.partnership, v.value, v.valid_from, v.valid_until
    from json_populate_recordset(null::public.entry_values, p_values) v;
  insert into public.idempotency_keys (professional_id, key, partnership_id, procedure, made_id, at)
  values (who.professional, p_key::uuid, who.partnership, p_procedure, entry.id, who.at);
  insert into public.audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
  values (p_event, who.partnership, who.at, who.professional, who.agency, split_part(p_procedure, '.', 2), 'entry', entry.id, entry.case_id);
end $$;
--> statement-breakpoint
grant execute on function app.workable(), app.knows_of(uuid, uuid), app.standings(), app.stand(text, text), app.is_new_entry(uuid, uuid) to concordat_request;
grant execute on function app.record_entry(json, json, text, text, uuid) to concordat_request;
set local role concordat_owner;
