-- Words about people live in the vault alone. Where another table has text it is a code, and nothing longer fits.
do $$
declare
  c record;
  -- No counted repetition: PostgreSQL would build eighty states anew for each value.
  one text := '^[A-Za-z0-9][A-Za-z0-9._/*-]*$';
  many text := '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$';
begin
  for c in
    select k.table_name as t, k.column_name as n, k.data_type = 'ARRAY' as many from information_schema.columns k
    where k.table_schema = 'public' and (k.data_type = 'text' or (k.data_type = 'ARRAY' and k.udt_name = '_text'))
      and (k.table_name in ('cases', 'case_team', 'case_barriers', 'subject_roles', 'relationships', 'involvements', 'consents', 'determinations',
          'releases', 'entries', 'facts', 'audit_events', 'idempotency_keys', 'professional_certificates', 'agency_assurances', 'disclosure_rules',
          'disclosure_rule_fields', 'disclosure_rule_conditions')
        or (k.table_name, k.column_name) in (('professionals', 'roles'), ('kept_permits', 'purpose'), ('disclosures', 'purpose'), ('disclosures', 'procedure'),
          ('agreement_versions', 'state'), ('sessions', 'app')))
  loop
    execute format('alter table public.%I add constraint %I check (%s)', c.t, c.t || '_' || c.n || '_is_code',
      case
        when c.many then format('array_to_string(array[%L] || %I, %L) ~ %L and cardinality(%I) = cardinality(string_to_array(array_to_string(%I, %L), %L)) and (length(array_to_string(%I, %L)) <= 80 or array_to_string(%I, %L) !~ %L)',
          '', c.n, ',', many, c.n, c.n, ',', ',', c.n, ',', c.n, ',', '[^,]{81}')
        when c.t = 'kept_permits' then format('%I = %L or (length(%I) <= 80 and %I ~ %L)', c.n, '', c.n, c.n, one)
        else format('length(%I) <= 80 and %I ~ %L', c.n, c.n, one)
      end);
  end loop;
end $$;
--> statement-breakpoint

-- Who may do what to which rows. Every table has row security, forced on its owner too; a command that nobody is
-- granted has no policy, on purpose, and the comment says why.

-- The guard role works every table: it owns the functions that decide, and nothing else runs as it.
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy %I on public.%I for all to concordat_guard using (true) with check (true)', t || '_worked_by_guard', t);
    execute format('grant select, insert, update, delete on public.%I to concordat_guard', t);
  end loop;
end $$;
--> statement-breakpoint

-- The partnership's own words and people. Changing them belongs to administration, which has no screen yet: no grant.
create policy partnerships_read_by_members on partnerships for select to concordat_request using (id = (select app.partnership()));
create policy controllers_read_by_members on controllers for select to concordat_request using (partnership_id = (select app.partnership()));
create policy agencies_read_by_members on agencies for select to concordat_request using (partnership_id = (select app.partnership()));
create policy catalogue_sections_read_by_members on catalogue_sections for select to concordat_request using (partnership_id = (select app.partnership()));
create policy catalogue_fields_read_by_members on catalogue_fields for select to concordat_request using (partnership_id = (select app.partnership()));
create policy vocabulary_terms_read_by_members on vocabulary_terms for select to concordat_request using (partnership_id = (select app.partnership()));
create policy legal_gateways_read_by_members on legal_gateways for select to concordat_request using (partnership_id = (select app.partnership()));
create policy rule_epochs_read_by_members on rule_epochs for select to concordat_request using (partnership_id = (select app.partnership()));
grant select on partnerships, controllers, agencies, catalogue_sections, catalogue_fields, vocabulary_terms, legal_gateways, rule_epochs to concordat_request;
--> statement-breakpoint

-- A professional is known to their own agency, to whoever sees them on a case, and, if they govern, to the partnership.
create policy professionals_read_by_colleagues on professionals for select to concordat_request
  using (agency_id = (select app.agency()));
create policy professionals_read_as_governors on professionals for select to concordat_request
  using (partnership_id = (select app.partnership()) and roles && array['governanceLead', 'signatory', 'dpo', 'caldicottGuardian']);
create policy professionals_read_on_a_case on professionals for select to concordat_request
  using (id in (select t.professional_id from app.shown() x join case_team t on t.id = x));
create policy professional_contacts_read_by_colleagues on professional_contacts for select to concordat_request
  using (agency_id = (select app.agency()));
create policy professional_contacts_read_by_clause on professional_contacts for select to concordat_request
  using (professional_id in (select t.professional_id from app.reachable() x join case_team t on t.id = x));
grant select on professionals, professional_contacts to concordat_request;
-- professional_certificates, agency_assurances: read by the guards alone; nobody is shown another's.
-- accounts, sessions, sign_in_attempts: the session login's, through its functions. The request login never sees a credential.
--> statement-breakpoint

-- Agreements are read by everybody in the partnership: they are the reason for what people see. A text that nobody has
-- signed yet is read by those who govern.
create policy agreements_read_by_members on agreements for select to concordat_request using (partnership_id = (select app.partnership()));
create policy agreements_begun_by_governance_lead on agreements for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')));
create policy agreement_versions_read_by_members on agreement_versions for select to concordat_request
  using (partnership_id = (select app.partnership()) and (force_from is not null
    or (select app.has_role('governanceLead', 'signatory', 'dpo', 'caldicottGuardian'))));
create policy agreement_versions_drafted_by_governance_lead on agreement_versions for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and state = 'draft' and force_from is null
    and drafted_by = (select app.professional()) and (select app.has_role('governanceLead')));
create policy agreement_versions_moved_by_governance_lead on agreement_versions for update to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')))
  with check (partnership_id = (select app.partnership()));
create policy agreement_signatures_read_by_members on agreement_signatures for select to concordat_request
  using (partnership_id = (select app.partnership()));
create policy agreement_signatures_made_by_signatory on agreement_signatures for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and agency_id = (select app.agency())
    and professional_id = (select app.professional()) and (select app.has_role('signatory'))
    and exists (select from agreement_versions v where v.id = version_id and v.hash = agreement_signatures.hash and v.state in ('circulated', 'inForce')));
create policy party_periods_read_by_members on party_periods for select to concordat_request using (partnership_id = (select app.partnership()));
create policy party_periods_begin_with_signature on party_periods for insert to concordat_request
  with check (partnership_id = (select app.partnership())
    and exists (select from agreement_signatures s where s.version_id = party_periods.version_id and s.agency_id = party_periods.agency_id));
grant select, insert on agreements, agreement_signatures, party_periods to concordat_request;
grant select, insert on agreement_versions to concordat_request;
grant update (state, canonical, hash, revision, force_from, force_until, restraint_until) on agreement_versions to concordat_request;
-- disclosure_rules and its side tables: the row guard's. A signature is never taken back: no update, no delete.
--> statement-breakpoint

-- Structure of a case: each row as its governing field is decided.
create policy cases_read_by_those_who_may_open on cases for select to concordat_request
  using (id in (select o.case_id from app.opened() o));
create policy subjects_read_with_anything_about_them on subjects for select to concordat_request
  using (id in (select app.told()));
create policy subjects_read_by_who_added_them on subjects for select to concordat_request
  using (agency_id = (select app.agency()) and case_id in (select o.case_id from app.opened() o));
create policy subject_roles_read_by_governing_field on subject_roles for select to concordat_request
  using (id in (select app.shown()));
create policy relationships_read_by_governing_field on relationships for select to concordat_request
  using (id in (select app.shown())
    and from_subject_id in (select s.id from app.opened() o join subjects s on s.case_id = o.case_id)
    and to_subject_id in (select s.id from app.opened() o join subjects s on s.case_id = o.case_id));
create policy involvements_read_by_governing_field on involvements for select to concordat_request
  using (id in (select app.shown()));
create policy case_team_read_by_governing_field on case_team for select to concordat_request
  using (id in (select app.shown()));
grant select on cases, subjects, subject_roles, relationships, involvements, case_team to concordat_request;
-- people: an id without a word; nobody needs to read it across cases.
-- case_barriers, determinations, consents, shields, overrides, releases: read by the guards alone until their screens exist.
--> statement-breakpoint

-- The vault. Row security on entries decides that one exists, on values what it says.
create policy entries_read_by_permit on entries for select to concordat_request
  using (id in (select p.entry_id from app.permitted() p));
create policy entries_added_by_owner on entries for insert to concordat_request
  with check ((partnership_id, owner_agency_id, recorded_by, recorded_at) = (select w.partnership, w.agency, w.professional, w.at from app.who() w)
    and superseded_at is null and quarantined_at is null
    and case_id in (select app.workable())
    and (subject_id is null or app.knows_of(case_id, subject_id)));
create policy entry_values_read_by_permit on entry_values for select to concordat_request
  using ((entry_id, level) in (select p.entry_id, p.level from app.permitted() p where p.level >= 4)
    and (valid_from is null or valid_from <= (select app.today())) and (valid_until is null or (select app.today()) < valid_until));
create policy entry_values_added_with_their_entry on entry_values for insert to concordat_request
  with check (app.is_new_entry(partnership_id, entry_id));
grant select, insert on entries, entry_values to concordat_request;
-- No update and no delete: nothing is overwritten. A correction is a new entry; its trigger gives the old one its end.
-- facts, case_versions, kept_permits: the guards' own.
--> statement-breakpoint

-- Accountability: written in the transaction that it is about, never changed.
create policy disclosures_written_by_who_read on disclosures for insert to concordat_request
  with check ((partnership_id, professional_id, agency_id, at) = (select w.partnership, w.professional, w.agency, w.at from app.who() w)
    and case_id in (select o.case_id from app.opened() o));
create policy audit_events_written_by_who_acted on audit_events for insert to concordat_request
  with check ((partnership_id, professional_id, agency_id, at) = (select w.partnership, w.professional, w.agency, w.at from app.who() w));
create policy idempotency_keys_read_by_holder on idempotency_keys for select to concordat_request
  using (professional_id = (select app.professional()));
create policy idempotency_keys_kept_by_holder on idempotency_keys for insert to concordat_request
  with check ((partnership_id, professional_id) = (select w.partnership, w.professional from app.who() w));
grant insert on disclosures, audit_events to concordat_request;
grant select, insert on idempotency_keys to concordat_request;
-- events: written by triggers, read by the relay. A ledger is read through screens of its own, which do not exist yet: no select.
