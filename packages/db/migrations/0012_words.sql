CREATE TABLE "word_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"professional_id" uuid NOT NULL,
	"noun" text NOT NULL,
	"name" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "word_changes" ADD CONSTRAINT "word_changes_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "word_changes_by_time" ON "word_changes" USING btree ("partnership_id","at");--> statement-breakpoint

-- The partnership's own words change by their governance lead's hand, and every change is kept with what was said before.
set local role concordat_guard;
--> statement-breakpoint

-- What a table calls its row: a field's key, a vocabulary and code, a section, a power.
create function guard.word_name(p_table text, p_row jsonb) returns text
language sql immutable as $$
  select case p_table when 'vocabulary_terms' then (p_row ->> 'vocabulary') || '/' || (p_row ->> 'code')
    when 'legal_gateways' then p_row ->> 'code' else p_row ->> 'key' end
$$;

-- Nobody acts when a whole world is loaded: then there is no change to keep.
create function guard.on_words_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) - 'partnership_id' - 'position' end;
  now_said jsonb := to_jsonb(new) - 'partnership_id' - 'position';
begin
  if a.professional is null or was is not distinct from now_said then return null; end if;
  insert into word_changes (id, partnership_id, at, professional_id, noun, name, before, after)
  values (gen_random_uuid(), new.partnership_id, a.at, a.professional, tg_argv[0], guard.word_name(tg_table_name, now_said), was, now_said);
  return null;
end $$;
--> statement-breakpoint

-- What parties signed under a stricter word never shows more because the word was loosened: a lock and a shield are never
-- taken away, and what a field is does not change.
create function guard.refuse_loosening() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare strictness text[] := array['none', 'exact', 'never'];
begin
  if array_position(strictness, new.lock) < array_position(strictness, old.lock) or (old.shield and not new.shield)
    or (old.free_text and not new.free_text)
    or (new.definition -> 'type', new.definition -> 'vocabulary', new.definition -> 'parts', new.definition -> 'coarsening', new.definition -> 'facts', new.definition -> 'many')
      is distinct from (old.definition -> 'type', old.definition -> 'vocabulary', old.definition -> 'parts', old.definition -> 'coarsening', old.definition -> 'facts', old.definition -> 'many') then
    raise exception 'a field does not become less than what was signed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
grant execute on function guard.on_words_changed(), guard.refuse_loosening() to concordat_owner;
set local role concordat_owner;
--> statement-breakpoint
alter table word_changes add constraint word_changes_noun_is_code check (length(noun) <= 80 and noun ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$');
alter table word_changes add constraint word_changes_name_is_code check (length(name) <= 80 and name ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$');
alter table word_changes enable row level security;
alter table word_changes force row level security;
create policy word_changes_worked_by_guard on word_changes for all to concordat_guard using (true) with check (true);
grant select, insert, update, delete on word_changes to concordat_guard;
create policy word_changes_read_by_governors on word_changes for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()));
grant select on word_changes to concordat_request;
-- word_changes: no insert, no update, no delete. Triggers write it.
--> statement-breakpoint

create policy catalogue_sections_written_by_governance_lead on catalogue_sections for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')));
create policy catalogue_fields_written_by_governance_lead on catalogue_fields for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')) and definition ->> 'key' = key);
create policy catalogue_fields_amended_by_governance_lead on catalogue_fields for update to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')))
  with check (partnership_id = (select app.partnership()) and definition ->> 'key' = key);
create policy vocabulary_terms_written_by_governance_lead on vocabulary_terms for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')) and definition ->> 'code' = code);
create policy vocabulary_terms_amended_by_governance_lead on vocabulary_terms for update to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')))
  with check (partnership_id = (select app.partnership()) and definition ->> 'code' = code);
create policy legal_gateways_written_by_governance_lead on legal_gateways for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')));
create policy legal_gateways_amended_by_governance_lead on legal_gateways for update to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')))
  with check (partnership_id = (select app.partnership()));
grant insert on catalogue_sections, catalogue_fields, vocabulary_terms, legal_gateways to concordat_request;
grant update (definition, lock, shield, free_text) on catalogue_fields to concordat_request;
grant update (definition) on vocabulary_terms to concordat_request;
grant update (title, kind, what, givers, receivers) on legal_gateways to concordat_request;
-- No delete: what a signed text names stays readable for ever.
--> statement-breakpoint
create trigger a_field_stays_as_strict before update on catalogue_fields for each row execute function guard.refuse_loosening();
create trigger a_section_added after insert on catalogue_sections referencing new table as changed for each statement execute function guard.on_rules_changed();
create trigger a_gateway_changed after update on legal_gateways referencing new table as changed for each statement execute function guard.on_rules_changed();
create trigger a_section_is_kept after insert on catalogue_sections for each row execute function guard.on_words_changed('section');
create trigger a_field_is_kept after insert or update on catalogue_fields for each row execute function guard.on_words_changed('field');
create trigger a_term_is_kept after insert or update on vocabulary_terms for each row execute function guard.on_words_changed('term');
create trigger a_gateway_is_kept after insert or update on legal_gateways for each row execute function guard.on_words_changed('gateway');
