-- Rules are compiled some ten thousand rows at a time, all of them by one statement for each table: that their rule is
-- there is looked at once for a statement, where a foreign key would look row by row, and lock the rule for each.
ALTER TABLE "disclosure_rule_fields" DROP CONSTRAINT "disclosure_rule_fields_rule_id_disclosure_rules_id_fk";
--> statement-breakpoint
ALTER TABLE "disclosure_rule_from" DROP CONSTRAINT "disclosure_rule_from_rule_id_disclosure_rules_id_fk";
--> statement-breakpoint
ALTER TABLE "disclosure_rule_to" DROP CONSTRAINT "disclosure_rule_to_rule_id_disclosure_rules_id_fk";
--> statement-breakpoint
set local role concordat_guard;
--> statement-breakpoint

create function guard.on_rule_parts_added() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select rule_id from added except select id from disclosure_rules) then
    raise exception 'a part of no rule' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

-- What belongs to a rule goes with it.
create function guard.on_rules_removed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from disclosure_rule_from p using removed r where p.rule_id = r.id;
  delete from disclosure_rule_to p using removed r where p.rule_id = r.id;
  delete from disclosure_rule_fields p using removed r where p.rule_id = r.id;
  return null;
end $$;
grant execute on function guard.on_rule_parts_added(), guard.on_rules_removed() to concordat_owner;
--> statement-breakpoint

-- A function of the guards with some of its words changed; the rest of it stands as it was written.
create function guard.amend(p_function text, p_changes text[]) returns void
language plpgsql volatile as $$
declare
  written text := pg_get_functiondef(p_function::regproc);
  change text[];
begin
  foreach change slice 1 in array p_changes loop
    if position(change[1] in written) = 0 then raise exception '% does not say %', p_function, change[1]; end if;
    written := replace(written, change[1], change[2]);
  end loop;
  execute written;
end $$;
--> statement-breakpoint

-- What a clause reaches is found by key, and by prefix only where a prefix is written; the rest reads as it did.
select guard.amend('guard.compile_version', array[
  ['insert into disclosure_rule_fields (rule_id, field, exact, partnership_id)
  select r.id, f.key, bool_or(not guard.is_prefix(s.selector)), v.partnership_id
  from disclosure_rules r
  join jsonb_array_elements(v.document -> ''clauses'') c on c ->> ''id'' = r.clause_id
  cross join lateral jsonb_array_elements_text(c -> ''fields'') s(selector)
  join catalogue_fields f on f.partnership_id = v.partnership_id and guard.selects(s.selector, f.key)
  where r.version_id = v.id
    and (not guard.is_prefix(s.selector) or r.effect = ''withhold''
      or (f.lock = ''none'' and not f.free_text and v.document -> ''knownFields'' ? f.key))
  group by r.id, f.key;',
  'with named as materialized (
    select r.id, r.effect, s.selector, guard.is_prefix(s.selector) as by_prefix
    from disclosure_rules r
    join jsonb_array_elements(v.document -> ''clauses'') c on c ->> ''id'' = r.clause_id
    cross join lateral jsonb_array_elements_text(c -> ''fields'') s(selector)
    where r.version_id = v.id
  ), field as materialized (
    select f.key, f.lock = ''none'' and not f.free_text and v.document -> ''knownFields'' ? f.key as granted_by_prefix
    from catalogue_fields f where f.partnership_id = v.partnership_id
  ), reached as (
    select n.id, f.key, true as exact from named n join field f on f.key = n.selector where not n.by_prefix
    union all
    select n.id, f.key, false from named n
    join field f on guard.selects(n.selector, f.key) and (n.effect = ''withhold'' or f.granted_by_prefix) where n.by_prefix
  )
  insert into disclosure_rule_fields (rule_id, field, exact, partnership_id)
  select r.id, r.key, bool_or(r.exact), v.partnership_id from reached r group by r.id, r.key order by r.id, r.key;']]);
--> statement-breakpoint
drop function guard.amend(text, text[]);
set local role concordat_owner;
--> statement-breakpoint
create trigger a_giver_has_a_rule after insert on disclosure_rule_from referencing new table as added for each statement execute function guard.on_rule_parts_added();
create trigger a_receiver_has_a_rule after insert on disclosure_rule_to referencing new table as added for each statement execute function guard.on_rule_parts_added();
create trigger a_field_has_a_rule after insert on disclosure_rule_fields referencing new table as added for each statement execute function guard.on_rule_parts_added();
create trigger rules_go_whole after delete on disclosure_rules referencing old table as removed for each statement execute function guard.on_rules_removed();
