-- From a signed text to rules: the database's own reading of it. The policy package reads the same text with code of
-- its own; they share nothing but the text.
set local role concordat_guard;
--> statement-breakpoint

create function guard.text_array(p jsonb) returns text[]
language sql immutable as $$
  select coalesce(array_agg(value order by ordinality), '{}') from jsonb_array_elements_text(p) with ordinality
$$;
--> statement-breakpoint

-- The agencies that one side of a clause names, as the text lists its parties.
create function guard.side_agencies(p_document jsonb, p_side jsonb, p_joint uuid) returns setof uuid
language sql immutable as $$
  select (party ->> 'agency')::uuid
  from jsonb_array_elements(p_document -> 'parties') party
  where case p_side ->> 'who'
    when 'anyParty' then true
    when 'anyone' then true
    when 'kinds' then p_side -> 'kinds' ? (party ->> 'kind')
    when 'agencies' then p_side -> 'agencies' ? (party ->> 'agency')
    else false end
  union all
  select p_joint where p_side ->> 'who' = 'joint'
$$;
--> statement-breakpoint

create function guard.is_prefix(p_selector text) returns boolean
language sql immutable as $$ select right(p_selector, 1) = '*' $$;

create function guard.selects(p_selector text, p_key text) returns boolean
language sql immutable as $$
  select case when guard.is_prefix(p_selector)
    then starts_with(p_key, left(p_selector, -1))
    else p_selector = p_key end
$$;
--> statement-breakpoint

-- A condition of the text as (parameter, operand). What it reads is found by kind and parameter among the facts.
create function guard.condition_param(c jsonb) returns text
language sql immutable as $$
  select case c ->> 'kind'
    when 'consent' then (c ->> 'scope') || '/' || (c ->> 'giver')
    when 'namedConsent' then (c ->> 'scope') || '/' || (c ->> 'giver')
    when 'circumstance' then c ->> 'circumstance'
    when 'score' then c ->> 'field'
    when 'age' then c ->> 'on'
    when 'factors' then c ->> 'across'
    when 'recency' then (c ->> 'unit') || '/' || (c ->> 'of') || '/' || (c ->> 'on')
    when 'episode' then (c ->> 'unit') || '/' || (c ->> 'whose') || '/' || (c ->> 'since')
    when 'tag' then c ->> 'tag'
    else null end
$$;

-- The bounds of a condition, both included: numbers, or days since 1970.
create function guard.condition_lo(c jsonb) returns integer
language sql immutable as $$
  select case c ->> 'kind'
    when 'factors' then (c ->> 'atLeast')::integer
    when 'age' then (c ->> 'min')::integer
    when 'score' then (c ->> 'min')::integer
    when 'dates' then (c ->> 'first')::date - date '1970-01-01' end
$$;

create function guard.condition_hi(c jsonb) returns integer
language sql immutable as $$
  select case c ->> 'kind'
    when 'status' then (c ->> 'withinMonths')::integer
    when 'recency' then (c ->> 'within')::integer
    when 'episode' then (c ->> 'within')::integer
    when 'age' then (c ->> 'max')::integer
    when 'score' then (c ->> 'max')::integer
    when 'dates' then (c ->> 'last')::date - date '1970-01-01' end
$$;

create function guard.condition_codes(c jsonb) returns text[]
language sql immutable as $$
  select case
    when c ? 'in' then guard.text_array(c -> 'in')
    when jsonb_typeof(c -> 'is') = 'array' then guard.text_array(c -> 'is')
    when c ? 'is' then array[c ->> 'is']
    when c ->> 'kind' = 'involved' then array[c ->> 'agencyKind']
    when c ->> 'kind' = 'linkedTo' then array[c ->> 'role']
    else '{}' end
$$;
--> statement-breakpoint

-- Compiles every running clause of a version, anew. Raises when the text does not have the hash that was signed.
create function guard.compile_version(p_version uuid) returns void
language plpgsql volatile as $$
declare
  v agreement_versions;
  joint uuid;
begin
  select * into strict v from agreement_versions where id = p_version;
  if encode(sha256(convert_to(v.canonical, 'UTF8')), 'hex') <> v.hash
    or exists (select from agreement_signatures s where s.version_id = v.id and s.hash <> v.hash) then
    raise exception 'tampered agreement version %', v.id using errcode = 'data_corrupted';
  end if;
  select joint_agency_id into strict joint from partnerships where id = v.partnership_id;
  delete from disclosure_rules where version_id = p_version;

  insert into disclosure_rules (id, partnership_id, version_id, clause_id, effect, show, marker, purposes, roles, case_roles,
    certificates, to_anyone, despite_shield, reaches_uninvolved, at_most, asks_of_person, asks_of_entry)
  select gen_random_uuid(), v.partnership_id, v.id, c ->> 'id', c ->> 'effect',
    case c ->> 'show' when 'known' then 3 when 'coarse' then 4 when 'value' then 5 end,
    case c ->> 'marker' when 'named' then 0 when 'vague' then 1 else 2 end,
    case when jsonb_array_length(c -> 'purposes') = 0 and c ->> 'effect' <> 'withhold'
      then guard.text_array(v.document -> 'purposes') else guard.text_array(c -> 'purposes') end,
    guard.text_array(c -> 'to' -> 'roles'), guard.text_array(c -> 'to' -> 'caseRoles'), guard.text_array(c -> 'to' -> 'certificates'),
    c -> 'to' ->> 'who' = 'anyone',
    coalesce((c ->> 'despiteShield')::boolean, false), coalesce((c ->> 'reachesUninvolved')::boolean, false),
    (select min((w ->> 'records')::integer) from jsonb_array_elements(c -> 'when') w where w ->> 'kind' = 'atMost'),
    (select count(*) from jsonb_array_elements(c -> 'when') w where w ->> 'kind' not in ('recency', 'value', 'tag', 'handling', 'atMost')),
    (select count(*) from jsonb_array_elements(c -> 'when') w where w ->> 'kind' in ('recency', 'value', 'tag', 'handling'))
  from jsonb_array_elements(v.document -> 'clauses') c
  where c ->> 'effect' <> 'outside';

  insert into disclosure_rule_from (rule_id, agency_id, partnership_id)
  select distinct r.id, a.agency, v.partnership_id
  from disclosure_rules r
  join jsonb_array_elements(v.document -> 'clauses') c on c ->> 'id' = r.clause_id
  cross join lateral guard.side_agencies(v.document, c -> 'from', joint) a(agency)
  where r.version_id = v.id
  union
  -- To withhold from every party is to withhold the joint record too.
  select r.id, joint, v.partnership_id
  from disclosure_rules r
  join jsonb_array_elements(v.document -> 'clauses') c on c ->> 'id' = r.clause_id
  where r.version_id = v.id and r.effect = 'withhold' and c -> 'from' ->> 'who' = 'anyParty';

  insert into disclosure_rule_to (rule_id, agency_id, partnership_id)
  select distinct r.id, a.agency, v.partnership_id
  from disclosure_rules r
  join jsonb_array_elements(v.document -> 'clauses') c on c ->> 'id' = r.clause_id
  cross join lateral guard.side_agencies(v.document, c -> 'to', joint) a(agency)
  where r.version_id = v.id;

  -- A prefix that grants means the fields known when the text was written, less locked and free-text ones.
  insert into disclosure_rule_fields (rule_id, field, exact, partnership_id)
  select r.id, f.key, bool_or(not guard.is_prefix(s.selector)), v.partnership_id
  from disclosure_rules r
  join jsonb_array_elements(v.document -> 'clauses') c on c ->> 'id' = r.clause_id
  cross join lateral jsonb_array_elements_text(c -> 'fields') s(selector)
  join catalogue_fields f on f.partnership_id = v.partnership_id and guard.selects(s.selector, f.key)
  where r.version_id = v.id
    and (not guard.is_prefix(s.selector) or r.effect = 'withhold'
      or (f.lock = 'none' and not f.free_text and v.document -> 'knownFields' ? f.key))
  group by r.id, f.key;

  insert into disclosure_rule_conditions (rule_id, position, partnership_id, kind, param, codes, lo, hi, by_whom, by_kinds, of_entry)
  select r.id, w.ordinality, v.partnership_id, k.kind, guard.condition_param(w.c), guard.condition_codes(w.c),
    guard.condition_lo(w.c), guard.condition_hi(w.c),
    case when jsonb_typeof(w.c -> 'by') = 'array' then 'kinds' else coalesce(w.c ->> 'by', 'anyone') end,
    case when jsonb_typeof(w.c -> 'by') = 'array' then guard.text_array(w.c -> 'by') else '{}' end,
    k.kind in ('recency', 'value', 'tag', 'handling')
  from disclosure_rules r
  join jsonb_array_elements(v.document -> 'clauses') c on c ->> 'id' = r.clause_id
  cross join lateral jsonb_array_elements(c -> 'when') with ordinality w(c, ordinality)
  cross join lateral (select w.c ->> 'kind' as kind) k
  where r.version_id = v.id and k.kind <> 'atMost';
end $$;
--> statement-breakpoint

-- Every change of what is signed, in force, or in the catalogue makes a new epoch and wakes whoever listens.
create function guard.next_epoch(p_partnership uuid) returns void
language plpgsql volatile as $$
begin
  insert into rule_epochs (partnership_id, epoch) values (p_partnership, 1)
  on conflict (partnership_id) do update set epoch = rule_epochs.epoch + 1;
  insert into events (partnership_id, at) values (p_partnership, clock_timestamp());
end $$;
--> statement-breakpoint

create function guard.on_rules_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.next_epoch(p.partnership_id) from (select distinct partnership_id from changed) p;
  return null;
end $$;

-- A new or changed field: prefixes that withhold reach it at once, locks close at once.
create function guard.on_catalogue_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.compile_version(v.id) from agreement_versions v
    where v.force_from is not null and v.partnership_id in (select partnership_id from changed);
  perform guard.next_epoch(p.partnership_id) from (select distinct partnership_id from changed) p;
  return null;
end $$;

-- A version that comes into force is compiled; whatever happens to one that is or was in force makes a new epoch.
create function guard.on_version_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.force_from is not null and old.force_from is null then perform guard.compile_version(new.id); end if;
  if new.force_from is not null then perform guard.next_epoch(new.partnership_id); end if;
  return null;
end $$;

-- Holds a version until the end of the transaction: alone, to move it, or beside others who hold it so, to sign it. What
-- is read of it afterwards is how it stands. Without it a draft could be signed at the moment in which it was withdrawn.
create function app.hold_version(p_version uuid, p_alone boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_alone then
    perform from agreement_versions v where v.id = p_version and v.partnership_id = (guard.actor()).partnership for update;
  else
    perform from agreement_versions v where v.id = p_version and v.partnership_id = (guard.actor()).partnership for share;
  end if;
end $$;
grant execute on function app.hold_version(uuid, boolean) to concordat_request;
--> statement-breakpoint

-- What has been circulated does not change by a letter, whoever asks.
create function guard.refuse_change_of_text() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'draft' and (new.canonical, new.hash, new.number, new.agreement_id) is distinct from (old.canonical, old.hash, old.number, old.agreement_id) then
    raise exception 'a circulated text does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
grant execute on function guard.on_rules_changed(), guard.on_catalogue_changed(), guard.on_version_changed(), guard.refuse_change_of_text() to concordat_owner;
set local role concordat_owner;
--> statement-breakpoint
create trigger a_version_changed after update on agreement_versions for each row execute function guard.on_version_changed();
create trigger a_text_stays before update on agreement_versions for each row execute function guard.refuse_change_of_text();
create trigger a_party_came after insert on party_periods referencing new table as changed for each statement execute function guard.on_rules_changed();
create trigger a_party_left after update on party_periods referencing new table as changed for each statement execute function guard.on_rules_changed();
create trigger a_field_added after insert on catalogue_fields referencing new table as changed for each statement execute function guard.on_catalogue_changed();
create trigger a_field_changed after update on catalogue_fields referencing new table as changed for each statement execute function guard.on_catalogue_changed();
create trigger a_term_added after insert on vocabulary_terms referencing new table as changed for each statement execute function guard.on_rules_changed();
create trigger a_term_changed after update on vocabulary_terms referencing new table as changed for each statement execute function guard.on_rules_changed();
create trigger a_gateway_added after insert on legal_gateways referencing new table as changed for each statement execute function guard.on_rules_changed();
