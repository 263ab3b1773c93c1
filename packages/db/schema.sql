-- The database as its migrations make it. Written by the test that compares it.

create type app.provider_row as (
  id uuid,
  agency_id uuid,
  issuer text,
  client_id text,
  sealed text,
  domains text[],
  factor_words text[]
);

create type app.session_row as (
  id text,
  professional_id uuid,
  app text,
  created bigint,
  expires bigint,
  absolute bigint,
  seen bigint,
  partnership_id uuid,
  agency_id uuid,
  roles text[],
  suspended boolean,
  factor text,
  proven bigint,
  demonstration boolean,
  standing integer
);

create type guard.actor as (
  partnership uuid,
  agency uuid,
  professional uuid,
  purpose text,
  at timestamp with time zone,
  scope uuid[],
  visit uuid
);

create type guard.reader as (
  roles text[],
  case_roles text[],
  certificates text[],
  involved boolean,
  conflict boolean,
  may_open boolean,
  purpose text,
  reasoned boolean
);

create table accounts ( -- row security enabled, forced
  professional_id uuid not null,
  partnership_id uuid not null,
  email text not null,
  password_hash text,
  terms_version smallint,
  terms_accepted_at timestamp(3) with time zone
);
  constraint accounts_pkey: PRIMARY KEY (professional_id)
  constraint accounts_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  CREATE UNIQUE INDEX accounts_by_email ON public.accounts USING btree (email)
  policy accounts_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table advice_overrulings ( -- row security enabled, forced
  advice_id uuid not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  words text not null,
  at timestamp(3) with time zone not null
);
  constraint advice_overrulings_pkey: PRIMARY KEY (advice_id)
  constraint advice_overrulings_advice_id_agreement_advice_id_fk: FOREIGN KEY (advice_id) REFERENCES agreement_advice(id)
  constraint advice_overrulings_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  policy advice_overrulings_made_by_governance_lead for insert to concordat_request
    with check (((partnership_id, professional_id, at) = ( SELECT w.partnership,
    w.professional,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM agreement_advice a
  WHERE ((a.id = advice_overrulings.advice_id) AND (a.professional_id <> ( SELECT app.professional() AS professional))))))
  policy advice_overrulings_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs) AND (EXISTS ( SELECT
   FROM agreement_advice a
  WHERE (a.id = advice_overrulings.advice_id))))
  policy advice_overrulings_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table agencies ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  controller_id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  colour text not null,
  mark text not null,
  phone text not null,
  email text not null
);
  constraint agencies_pkey: PRIMARY KEY (id)
  constraint agencies_controller_id_controllers_id_fk: FOREIGN KEY (controller_id) REFERENCES controllers(id)
  CREATE INDEX agencies_by_partnership ON public.agencies USING btree (partnership_id)
  CREATE TRIGGER an_agency AFTER INSERT ON public.agencies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  CREATE TRIGGER an_agency_amended AFTER UPDATE ON public.agencies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  policy agencies_added_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM controllers c
  WHERE (c.id = agencies.controller_id))))
  policy agencies_amended_by_governance_lead for update to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
    with check (partnership_id = ( SELECT app.partnership() AS partnership))
  policy agencies_amended_by_own_administrator for update to concordat_request
    using ((id = ( SELECT app.agency() AS agency)) AND ( SELECT app.has_role(VARIADIC ARRAY['agencyAdministrator'::text]) AS has_role))
    with check (id = ( SELECT app.agency() AS agency))
  policy agencies_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy agencies_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select
  granted to concordat_request: update of email, name, phone, short_name

create table agency_assurances ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  agency_id uuid not null,
  assurance text not null,
  given_by uuid not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint agency_assurances_pkey: PRIMARY KEY (id)
  constraint agency_assurances_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint agency_assurances_given_by_agencies_id_fk: FOREIGN KEY (given_by) REFERENCES agencies(id)
  constraint agency_assurances_assurance_is_code: CHECK (((length(assurance) <= 80) AND (assurance ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX agency_assurances_by_agency ON public.agency_assurances USING btree (agency_id)
  CREATE TRIGGER an_assurance AFTER INSERT ON public.agency_assurances REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_assurance_changed()
  CREATE TRIGGER an_assurance_changed AFTER UPDATE ON public.agency_assurances REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_assurance_changed()
  policy agency_assurances_given_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND (given_by = ( SELECT app.agency() AS agency)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
  policy agency_assurances_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs))
  policy agency_assurances_read_by_own_administrator for select to concordat_request
    using ((agency_id = ( SELECT app.agency() AS agency)) AND ( SELECT app.has_role(VARIADIC ARRAY['agencyAdministrator'::text]) AS has_role))
  policy agency_assurances_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table agreement_advice ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  version_id uuid not null,
  agency_id uuid not null,
  professional_id uuid not null,
  office text not null,
  opinion text not null,
  hash text not null,
  words text not null,
  at timestamp(3) with time zone not null
);
  constraint agreement_advice_pkey: PRIMARY KEY (id)
  constraint agreement_advice_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint agreement_advice_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint agreement_advice_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  constraint agreement_advice_office: CHECK ((office = ANY (ARRAY['dpo'::text, 'caldicottGuardian'::text])))
  constraint agreement_advice_opinion: CHECK ((opinion = ANY (ARRAY['content'::text, 'concerned'::text, 'against'::text])))
  CREATE INDEX agreement_advice_by_version ON public.agreement_advice USING btree (version_id)
  policy agreement_advice_given_by_adviser for insert to concordat_request
    with check (((partnership_id, agency_id, professional_id, at) = ( SELECT w.partnership,
    w.agency,
    w.professional,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND app.has_role(VARIADIC ARRAY[office]) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE ((v.id = agreement_advice.version_id) AND (v.hash = agreement_advice.hash) AND (v.state = 'consultation'::text)))))
  policy agreement_advice_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE (v.id = agreement_advice.version_id))))
  policy agreement_advice_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table agreement_approvals ( -- row security enabled, forced
  version_id uuid not null,
  agency_id uuid not null,
  hash text not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  at timestamp(3) with time zone not null
);
  constraint agreement_approvals_version_id_agency_id_hash_pk: PRIMARY KEY (version_id, agency_id, hash)
  constraint agreement_approvals_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint agreement_approvals_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint agreement_approvals_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  policy agreement_approvals_given_by_party for insert to concordat_request
    with check (((partnership_id, agency_id, professional_id, at) = ( SELECT w.partnership,
    w.agency,
    w.professional,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text, 'caldicottGuardian'::text, 'siro'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE ((v.id = agreement_approvals.version_id) AND (v.hash = agreement_approvals.hash) AND (v.state = ANY (ARRAY['circulated'::text, 'inForce'::text])) AND ((v.document -> 'parties'::text) @> ( SELECT jsonb_build_array(jsonb_build_object('agency', app.agency())) AS jsonb_build_array))))))
  policy agreement_approvals_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs))
  policy agreement_approvals_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table agreement_comments ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  version_id uuid not null,
  agency_id uuid not null,
  professional_id uuid not null,
  clause_id text,
  hash text not null,
  words text not null,
  at timestamp(3) with time zone not null
);
  constraint agreement_comments_pkey: PRIMARY KEY (id)
  constraint agreement_comments_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint agreement_comments_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint agreement_comments_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  CREATE INDEX agreement_comments_by_version ON public.agreement_comments USING btree (version_id)
  policy agreement_comments_made_before_it_runs for insert to concordat_request
    with check (((partnership_id, agency_id, professional_id, at) = ( SELECT w.partnership,
    w.agency,
    w.professional,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND ( SELECT app.governs() AS governs) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE ((v.id = agreement_comments.version_id) AND (v.hash = agreement_comments.hash) AND (v.state = ANY (ARRAY['consultation'::text, 'circulated'::text]))))))
  policy agreement_comments_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE (v.id = agreement_comments.version_id))))
  policy agreement_comments_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table agreement_signatures ( -- row security enabled, forced
  version_id uuid not null,
  agency_id uuid not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  signed_at timestamp(3) with time zone not null,
  hash text not null
);
  constraint agreement_signatures_version_id_agency_id_pk: PRIMARY KEY (version_id, agency_id)
  constraint agreement_signatures_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint agreement_signatures_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint agreement_signatures_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  policy agreement_signatures_made_by_signatory for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND (agency_id = ( SELECT app.agency() AS agency)) AND (professional_id = ( SELECT app.professional() AS professional)) AND ( SELECT app.has_role(VARIADIC ARRAY['signatory'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE ((v.id = agreement_signatures.version_id) AND (v.hash = agreement_signatures.hash) AND (v.state = ANY (ARRAY['circulated'::text, 'inForce'::text])) AND (v.drafted_by <> ( SELECT app.professional() AS professional))))) AND (EXISTS ( SELECT
   FROM agreement_approvals a
  WHERE ((a.version_id = agreement_signatures.version_id) AND (a.agency_id = agreement_signatures.agency_id) AND (a.hash = agreement_signatures.hash) AND (a.professional_id <> ( SELECT app.professional() AS professional))))))
  policy agreement_signatures_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy agreement_signatures_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table agreement_steps ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  version_id uuid not null,
  agency_id uuid,
  number smallint not null,
  act text not null,
  professional_id uuid not null,
  words text not null,
  at timestamp(3) with time zone not null,
  effective_at timestamp(3) with time zone
);
  constraint agreement_steps_pkey: PRIMARY KEY (id)
  constraint agreement_steps_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint agreement_steps_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint agreement_steps_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  constraint agreement_steps_act: CHECK (((act = ANY (ARRAY['suspend'::text, 'resume'::text])) OR ((act = 'leave'::text) AND (agency_id IS NOT NULL))))
  constraint agreement_steps_take_effect: CHECK ((((agency_id IS NULL) = (effective_at IS NULL)) AND (effective_at >= at)))
  CREATE INDEX agreement_steps_by_version ON public.agreement_steps USING btree (version_id)
  policy agreement_steps_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs))
  policy agreement_steps_taken_by_governors for insert to concordat_request
    with check (((partnership_id, professional_id, at) = ( SELECT w.partnership,
    w.professional,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE ((v.id = agreement_steps.version_id) AND (v.force_from IS NOT NULL)))) AND (((agency_id IS NULL) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role)) OR ((agency_id = ( SELECT app.agency() AS agency)) AND ( SELECT app.governs() AS governs) AND ((act = 'suspend'::text) OR ( SELECT app.has_role(VARIADIC ARRAY['signatory'::text]) AS has_role)))))
  policy agreement_steps_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table agreement_versions ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  agreement_id uuid not null,
  number smallint not null,
  state text not null,
  canonical text not null,
  hash text not null,
  document jsonb not null default (canonical)::jsonb,
  revision integer not null default 1,
  drafted_by uuid not null,
  drafted_at timestamp(3) with time zone not null,
  force_from timestamp(3) with time zone,
  force_until timestamp(3) with time zone,
  restraint_until timestamp(3) with time zone,
  umbrella_id uuid default (((canonical)::jsonb #>> '{umbrella,version}'::text[]))::uuid
);
  constraint agreement_versions_pkey: PRIMARY KEY (id)
  constraint agreement_versions_agreement_id_agreements_id_fk: FOREIGN KEY (agreement_id) REFERENCES agreements(id)
  constraint agreement_versions_drafted_by_professionals_id_fk: FOREIGN KEY (drafted_by) REFERENCES professionals(id)
  constraint agreement_versions_hash_is_of_text: CHECK ((hash = encode(sha256(convert_to(canonical, 'UTF8'::name)), 'hex'::text)))
  constraint agreement_versions_state: CHECK ((state = ANY (ARRAY['draft'::text, 'consultation'::text, 'circulated'::text, 'inForce'::text, 'superseded'::text, 'ended'::text])))
  constraint agreement_versions_state_is_code: CHECK (((length(state) <= 80) AND (state ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE UNIQUE INDEX agreement_versions_by_number ON public.agreement_versions USING btree (agreement_id, number)
  CREATE UNIQUE INDEX agreement_versions_one_in_force ON public.agreement_versions USING btree (agreement_id) WHERE (state = 'inForce'::text)
  CREATE TRIGGER a_text_stays BEFORE UPDATE ON public.agreement_versions FOR EACH ROW EXECUTE FUNCTION guard.refuse_change_of_text()
  CREATE TRIGGER a_version_changed AFTER UPDATE ON public.agreement_versions FOR EACH ROW EXECUTE FUNCTION guard.on_version_changed()
  policy agreement_versions_drafted_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND (state = 'draft'::text) AND (force_from IS NULL) AND (drafted_by = ( SELECT app.professional() AS professional)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
  policy agreement_versions_moved_by_governance_lead for update to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
    with check (partnership_id = ( SELECT app.partnership() AS partnership))
  policy agreement_versions_read_by_members for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ((force_from IS NOT NULL) OR ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role) OR ((state <> 'draft'::text) AND ( SELECT app.governs() AS governs) AND ((document -> 'parties'::text) @> ( SELECT jsonb_build_array(jsonb_build_object('agency', app.agency())) AS jsonb_build_array)))))
  policy agreement_versions_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select
  granted to concordat_request: update of canonical, force_from, force_until, hash, restraint_until, revision, state

create table agreements ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  title text not null
);
  constraint agreements_pkey: PRIMARY KEY (id)
  CREATE INDEX agreements_by_partnership ON public.agreements USING btree (partnership_id)
  policy agreements_begun_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
  policy agreements_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy agreements_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table audit_events ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  at timestamp(3) with time zone not null,
  professional_id uuid not null,
  agency_id uuid not null,
  act text not null,
  noun text not null,
  noun_id uuid not null,
  case_id uuid
);
  constraint audit_events_pkey: PRIMARY KEY (id)
  constraint audit_events_act_is_code: CHECK (((length(act) <= 80) AND (act ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint audit_events_noun_is_code: CHECK (((length(noun) <= 80) AND (noun ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX audit_events_by_time ON public.audit_events USING btree (partnership_id, at)
  policy audit_events_worked_by_guard for all to concordat_guard
    using true
    with check true
  policy audit_events_written_by_who_acted for insert to concordat_request
    with check ((partnership_id, professional_id, agency_id, at) = ( SELECT w.partnership,
    w.professional,
    w.agency,
    w.at
   FROM app.who() w(partnership, agency, professional, at)))
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert

create table case_barriers ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  kind text not null,
  professional_id uuid,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint case_barriers_pkey: PRIMARY KEY (id)
  constraint case_barriers_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint case_barriers_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint case_barriers_kind_is_code: CHECK (((length(kind) <= 80) AND (kind ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX case_barriers_by_case ON public.case_barriers USING btree (case_id)
  CREATE TRIGGER a_barrier AFTER INSERT ON public.case_barriers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_touched()
  CREATE TRIGGER a_barrier_ended AFTER UPDATE ON public.case_barriers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_touched()
  policy case_barriers_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table case_team ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  professional_id uuid not null,
  agency_id uuid not null,
  case_roles text[] not null default '{}'::text[],
  opened_on date not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint case_team_pkey: PRIMARY KEY (id)
  constraint case_team_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint case_team_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint case_team_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint case_team_case_roles_is_code: CHECK (((array_to_string((ARRAY[''::text] || case_roles), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(case_roles) = cardinality(string_to_array(array_to_string(case_roles, ','::text), ','::text))) AND ((length(array_to_string(case_roles, ','::text)) <= 80) OR (array_to_string(case_roles, ','::text) !~ '[^,]{81}'::text))))
  CREATE INDEX case_team_by_case ON public.case_team USING btree (case_id)
  CREATE INDEX case_team_by_professional ON public.case_team USING btree (professional_id, opened_on DESC NULLS LAST, case_id DESC NULLS LAST)
  CREATE TRIGGER a_professional_joined AFTER INSERT ON public.case_team REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_touched()
  CREATE TRIGGER a_professional_left AFTER UPDATE ON public.case_team REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_touched()
  policy case_team_read_by_governing_field for select to concordat_request
    using (id IN ( SELECT app.shown() AS shown))
  policy case_team_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table case_versions ( -- row security enabled, forced
  case_id uuid not null,
  partnership_id uuid not null,
  version bigint not null
);
  constraint case_versions_pkey: PRIMARY KEY (case_id)
  policy case_versions_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table cases ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  reference text not null,
  case_type text not null,
  stage text not null,
  area text not null,
  opened_on date not null
);
  constraint cases_pkey: PRIMARY KEY (id)
  constraint cases_area_is_code: CHECK (((length(area) <= 80) AND (area ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint cases_case_type_is_code: CHECK (((length(case_type) <= 80) AND (case_type ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint cases_reference_is_code: CHECK (((length(reference) <= 80) AND (reference ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint cases_stage_is_code: CHECK (((length(stage) <= 80) AND (stage ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE UNIQUE INDEX cases_by_reference ON public.cases USING btree (partnership_id, reference)
  CREATE TRIGGER a_case_opened AFTER INSERT ON public.cases REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_opened()
  policy cases_read_by_those_who_may_open for select to concordat_request
    using (id IN ( SELECT o.case_id
   FROM app.opened() o(case_id, involved)))
  policy cases_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table catalogue_fields ( -- row security enabled, forced
  partnership_id uuid not null,
  key text not null,
  "position" smallint not null,
  lock text not null,
  shield boolean not null,
  free_text boolean not null,
  definition jsonb not null
);
  constraint catalogue_fields_partnership_id_key_pk: PRIMARY KEY (partnership_id, key)
  CREATE TRIGGER a_field_added AFTER INSERT ON public.catalogue_fields REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_catalogue_changed()
  CREATE TRIGGER a_field_changed AFTER UPDATE ON public.catalogue_fields REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_catalogue_changed()
  CREATE TRIGGER a_field_is_kept AFTER INSERT OR UPDATE ON public.catalogue_fields FOR EACH ROW EXECUTE FUNCTION guard.on_words_changed('field')
  CREATE TRIGGER a_field_stays_as_strict BEFORE UPDATE ON public.catalogue_fields FOR EACH ROW EXECUTE FUNCTION guard.refuse_loosening()
  policy catalogue_fields_amended_by_governance_lead for update to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ((definition ->> 'key'::text) = key))
  policy catalogue_fields_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy catalogue_fields_worked_by_guard for all to concordat_guard
    using true
    with check true
  policy catalogue_fields_written_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role) AND ((definition ->> 'key'::text) = key))
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select
  granted to concordat_request: update of definition, free_text, lock, shield

create table catalogue_sections ( -- row security enabled, forced
  partnership_id uuid not null,
  key text not null,
  label text not null,
  "position" smallint not null
);
  constraint catalogue_sections_partnership_id_key_pk: PRIMARY KEY (partnership_id, key)
  CREATE TRIGGER a_section_added AFTER INSERT ON public.catalogue_sections REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  CREATE TRIGGER a_section_is_kept AFTER INSERT ON public.catalogue_sections FOR EACH ROW EXECUTE FUNCTION guard.on_words_changed('section')
  policy catalogue_sections_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy catalogue_sections_worked_by_guard for all to concordat_guard
    using true
    with check true
  policy catalogue_sections_written_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table challenges ( -- row security enabled, forced
  id uuid not null,
  purpose text not null,
  app text not null,
  professional_id uuid,
  value text not null,
  expires_at timestamp(3) with time zone not null
);
  constraint challenges_pkey: PRIMARY KEY (id)
  constraint challenges_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint challenges_app_is_code: CHECK ((app = ANY (ARRAY['portal'::text, 'admin'::text])))
  constraint challenges_purpose_is_code: CHECK ((purpose = ANY (ARRAY['signIn'::text, 'register'::text, 'code'::text, 'setUp'::text, 'signOn'::text])))
  policy challenges_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table closings ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  closed_by uuid not null,
  reason text not null,
  reopened_by uuid,
  reopened_for text,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint closings_pkey: PRIMARY KEY (id)
  constraint closings_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint closings_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint closings_closed_by_professionals_id_fk: FOREIGN KEY (closed_by) REFERENCES professionals(id)
  constraint closings_reopened_by_professionals_id_fk: FOREIGN KEY (reopened_by) REFERENCES professionals(id)
  constraint closings_reason_is_code: CHECK (((length(reason) <= 80) AND (reason ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint closings_reopened_for_is_code: CHECK (((length(reopened_for) <= 80) AND (reopened_for ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX closings_by_case ON public.closings USING btree (case_id)
  CREATE TRIGGER a_closing AFTER INSERT ON public.closings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_closed()
  CREATE TRIGGER a_closing_ended AFTER UPDATE ON public.closings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_closed()
  policy closings_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table code_secrets ( -- row security enabled, forced
  professional_id uuid not null,
  partnership_id uuid not null,
  sealed text not null,
  last_step bigint not null,
  created_at timestamp(3) with time zone not null
);
  constraint code_secrets_pkey: PRIMARY KEY (professional_id)
  constraint code_secrets_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  policy code_secrets_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table comment_answers ( -- row security enabled, forced
  comment_id uuid not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  words text not null,
  at timestamp(3) with time zone not null
);
  constraint comment_answers_pkey: PRIMARY KEY (comment_id)
  constraint comment_answers_comment_id_agreement_comments_id_fk: FOREIGN KEY (comment_id) REFERENCES agreement_comments(id)
  constraint comment_answers_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  policy comment_answers_given_by_governance_lead for insert to concordat_request
    with check (((partnership_id, professional_id, at) = ( SELECT w.partnership,
    w.professional,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM agreement_comments c
  WHERE (c.id = comment_answers.comment_id))))
  policy comment_answers_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs) AND (EXISTS ( SELECT
   FROM agreement_comments c
  WHERE (c.id = comment_answers.comment_id))))
  policy comment_answers_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table consents ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  agency_id uuid not null,
  scope text not null,
  giver text not null,
  decision text not null,
  to_agency_id uuid,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint consents_pkey: PRIMARY KEY (id)
  constraint consents_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint consents_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint consents_subject_id_subjects_id_fk: FOREIGN KEY (subject_id) REFERENCES subjects(id)
  constraint consents_to_agency_id_agencies_id_fk: FOREIGN KEY (to_agency_id) REFERENCES agencies(id)
  constraint consents_decision_is_code: CHECK (((length(decision) <= 80) AND (decision ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint consents_giver_is_code: CHECK (((length(giver) <= 80) AND (giver ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint consents_scope_is_code: CHECK (((length(scope) <= 80) AND (scope ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX consents_by_case ON public.consents USING btree (case_id)
  CREATE TRIGGER a_consent AFTER INSERT ON public.consents REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_consented()
  CREATE TRIGGER a_consent_ended AFTER UPDATE ON public.consents REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_consented()
  policy consents_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table controllers ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  name text not null
);
  constraint controllers_pkey: PRIMARY KEY (id)
  policy controllers_added_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
  policy controllers_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy controllers_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table determinations ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  subject_id uuid,
  agency_id uuid not null,
  kind text not null,
  code text not null,
  answer text not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint determinations_pkey: PRIMARY KEY (id)
  constraint determinations_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint determinations_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint determinations_subject_id_subjects_id_fk: FOREIGN KEY (subject_id) REFERENCES subjects(id)
  constraint determinations_answer_is_code: CHECK (((length(answer) <= 80) AND (answer ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint determinations_code_is_code: CHECK (((length(code) <= 80) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint determinations_kind_is_code: CHECK (((length(kind) <= 80) AND (kind ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX determinations_by_case ON public.determinations USING btree (case_id)
  CREATE TRIGGER a_determination AFTER INSERT ON public.determinations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_determined()
  CREATE TRIGGER a_determination_ended AFTER UPDATE ON public.determinations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_determined()
  policy determinations_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table disclosure_rule_conditions ( -- row security enabled, forced
  rule_id uuid not null,
  "position" smallint not null,
  partnership_id uuid not null,
  kind text not null,
  param text,
  codes text[] not null default '{}'::text[],
  lo integer,
  hi integer,
  by_whom text not null,
  by_kinds text[] not null default '{}'::text[],
  of_entry boolean not null
);
  constraint disclosure_rule_conditions_rule_id_position_pk: PRIMARY KEY (rule_id, "position")
  constraint disclosure_rule_conditions_rule_id_disclosure_rules_id_fk: FOREIGN KEY (rule_id) REFERENCES disclosure_rules(id) ON DELETE CASCADE
  constraint disclosure_rule_conditions_by_kinds_is_code: CHECK (((array_to_string((ARRAY[''::text] || by_kinds), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(by_kinds) = cardinality(string_to_array(array_to_string(by_kinds, ','::text), ','::text))) AND ((length(array_to_string(by_kinds, ','::text)) <= 80) OR (array_to_string(by_kinds, ','::text) !~ '[^,]{81}'::text))))
  constraint disclosure_rule_conditions_by_whom_is_code: CHECK (((length(by_whom) <= 80) AND (by_whom ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint disclosure_rule_conditions_codes_is_code: CHECK (((array_to_string((ARRAY[''::text] || codes), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(codes) = cardinality(string_to_array(array_to_string(codes, ','::text), ','::text))) AND ((length(array_to_string(codes, ','::text)) <= 80) OR (array_to_string(codes, ','::text) !~ '[^,]{81}'::text))))
  constraint disclosure_rule_conditions_kind_is_code: CHECK (((length(kind) <= 80) AND (kind ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint disclosure_rule_conditions_param_is_code: CHECK (((length(param) <= 80) AND (param ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  policy disclosure_rule_conditions_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table disclosure_rule_fields ( -- row security enabled, forced
  rule_id uuid not null,
  field text not null,
  exact boolean not null,
  partnership_id uuid not null
);
  constraint disclosure_rule_fields_rule_id_field_pk: PRIMARY KEY (rule_id, field)
  constraint disclosure_rule_fields_field_is_code: CHECK (((length(field) <= 80) AND (field ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE TRIGGER a_field_has_a_rule AFTER INSERT ON public.disclosure_rule_fields REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rule_parts_added()
  policy disclosure_rule_fields_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table disclosure_rule_from ( -- row security enabled, forced
  rule_id uuid not null,
  agency_id uuid not null,
  partnership_id uuid not null
);
  constraint disclosure_rule_from_rule_id_agency_id_pk: PRIMARY KEY (rule_id, agency_id)
  CREATE TRIGGER a_giver_has_a_rule AFTER INSERT ON public.disclosure_rule_from REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rule_parts_added()
  policy disclosure_rule_from_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table disclosure_rule_obligations ( -- row security enabled, forced
  rule_id uuid not null,
  kind text not null,
  months integer,
  partnership_id uuid not null
);
  constraint disclosure_rule_obligations_rule_id_kind_pk: PRIMARY KEY (rule_id, kind)
  constraint disclosure_rule_obligations_rule_id_disclosure_rules_id_fk: FOREIGN KEY (rule_id) REFERENCES disclosure_rules(id) ON DELETE CASCADE
  constraint disclosure_rule_obligations_kind_is_code: CHECK (((length(kind) <= 80) AND (kind ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  policy disclosure_rule_obligations_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table disclosure_rule_to ( -- row security enabled, forced
  rule_id uuid not null,
  agency_id uuid not null,
  partnership_id uuid not null
);
  constraint disclosure_rule_to_agency_id_rule_id_pk: PRIMARY KEY (agency_id, rule_id)
  CREATE TRIGGER a_receiver_has_a_rule AFTER INSERT ON public.disclosure_rule_to REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rule_parts_added()
  policy disclosure_rule_to_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table disclosure_rules ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  version_id uuid not null,
  clause_id text not null,
  effect text not null,
  show smallint,
  marker smallint not null,
  purposes text[] not null default '{}'::text[],
  roles text[] not null default '{}'::text[],
  case_roles text[] not null default '{}'::text[],
  certificates text[] not null default '{}'::text[],
  to_anyone boolean not null,
  despite_shield boolean not null,
  reaches_uninvolved boolean not null,
  at_most integer,
  asks_of_person smallint not null,
  asks_of_entry smallint not null
);
  constraint disclosure_rules_pkey: PRIMARY KEY (id)
  constraint disclosure_rules_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  constraint disclosure_rules_case_roles_is_code: CHECK (((array_to_string((ARRAY[''::text] || case_roles), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(case_roles) = cardinality(string_to_array(array_to_string(case_roles, ','::text), ','::text))) AND ((length(array_to_string(case_roles, ','::text)) <= 80) OR (array_to_string(case_roles, ','::text) !~ '[^,]{81}'::text))))
  constraint disclosure_rules_certificates_is_code: CHECK (((array_to_string((ARRAY[''::text] || certificates), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(certificates) = cardinality(string_to_array(array_to_string(certificates, ','::text), ','::text))) AND ((length(array_to_string(certificates, ','::text)) <= 80) OR (array_to_string(certificates, ','::text) !~ '[^,]{81}'::text))))
  constraint disclosure_rules_clause_id_is_code: CHECK (((length(clause_id) <= 80) AND (clause_id ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint disclosure_rules_effect_is_code: CHECK (((length(effect) <= 80) AND (effect ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint disclosure_rules_purposes_is_code: CHECK (((array_to_string((ARRAY[''::text] || purposes), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(purposes) = cardinality(string_to_array(array_to_string(purposes, ','::text), ','::text))) AND ((length(array_to_string(purposes, ','::text)) <= 80) OR (array_to_string(purposes, ','::text) !~ '[^,]{81}'::text))))
  constraint disclosure_rules_roles_is_code: CHECK (((array_to_string((ARRAY[''::text] || roles), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(roles) = cardinality(string_to_array(array_to_string(roles, ','::text), ','::text))) AND ((length(array_to_string(roles, ','::text)) <= 80) OR (array_to_string(roles, ','::text) !~ '[^,]{81}'::text))))
  CREATE UNIQUE INDEX disclosure_rules_by_clause ON public.disclosure_rules USING btree (version_id, clause_id)
  CREATE INDEX disclosure_rules_by_partnership ON public.disclosure_rules USING btree (partnership_id)
  CREATE TRIGGER a_rule_compiled AFTER INSERT ON public.disclosure_rules REFERENCING NEW TABLE AS compiled FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_compiled()
  CREATE TRIGGER rules_go_whole AFTER DELETE ON public.disclosure_rules REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_removed()
  policy disclosure_rules_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table disclosures ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  at timestamp(3) with time zone not null,
  professional_id uuid not null,
  agency_id uuid not null,
  purpose text,
  procedure text not null,
  epoch integer not null,
  rows uuid[] not null,
  levels smallint[] not null,
  because text[] not null,
  authorities text[] not null,
  own_rows smallint not null,
  reason_id uuid
);
  constraint disclosures_case_id_at_id_pk: PRIMARY KEY (case_id, at, id)
  constraint disclosures_procedure_is_code: CHECK (((length(procedure) <= 80) AND (procedure ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint disclosures_purpose_is_code: CHECK (((length(purpose) <= 80) AND (purpose ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX disclosures_by_professional ON public.disclosures USING btree (professional_id, at)
  policy disclosures_worked_by_guard for all to concordat_guard
    using true
    with check true
  policy disclosures_written_by_who_read for insert to concordat_request
    with check (((partnership_id, professional_id, agency_id, at) = ( SELECT w.partnership,
    w.professional,
    w.agency,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND (case_id IN ( SELECT o.case_id
   FROM app.opened() o(case_id, involved))))
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert

create table entries ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  subject_id uuid,
  field text not null,
  owner_agency_id uuid not null,
  source_agency_id uuid,
  recorded_by uuid not null,
  observed_on date,
  recorded_at timestamp(3) with time zone not null,
  supersedes uuid,
  superseded_at timestamp(3) with time zone,
  quarantined_at timestamp(3) with time zone,
  tags text[] not null default '{}'::text[],
  handling text,
  embargo_until timestamp(3) with time zone
);
  constraint entries_pkey: PRIMARY KEY (id)
  constraint entries_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint entries_owner_agency_id_agencies_id_fk: FOREIGN KEY (owner_agency_id) REFERENCES agencies(id)
  constraint entries_recorded_by_professionals_id_fk: FOREIGN KEY (recorded_by) REFERENCES professionals(id)
  constraint entries_source_agency_id_agencies_id_fk: FOREIGN KEY (source_agency_id) REFERENCES agencies(id)
  constraint entries_subject_id_subjects_id_fk: FOREIGN KEY (subject_id) REFERENCES subjects(id)
  constraint entries_field_is_code: CHECK (((length(field) <= 80) AND (field ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint entries_handling_is_code: CHECK (((length(handling) <= 80) AND (handling ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint entries_tags_is_code: CHECK (((array_to_string((ARRAY[''::text] || tags), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(tags) = cardinality(string_to_array(array_to_string(tags, ','::text), ','::text))) AND ((length(array_to_string(tags, ','::text)) <= 80) OR (array_to_string(tags, ','::text) !~ '[^,]{81}'::text))))
  CREATE INDEX entries_by_case ON public.entries USING btree (case_id, field) WHERE ((superseded_at IS NULL) AND (quarantined_at IS NULL))
  CREATE UNIQUE INDEX entries_superseded_once ON public.entries USING btree (supersedes) WHERE (supersedes IS NOT NULL)
  CREATE TRIGGER an_entry AFTER INSERT ON public.entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard.on_entry_added()
  CREATE TRIGGER an_entry_ended AFTER UPDATE ON public.entries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_entry_ended()
  policy entries_added_by_owner for insert to concordat_request
    with check ((superseded_at IS NULL) AND (quarantined_at IS NULL) AND app.may_add(partnership_id, owner_agency_id, recorded_by, recorded_at, case_id, subject_id, source_agency_id, field))
  policy entries_read_by_permit for select to concordat_request
    using (id IN ( SELECT p.entry_id
   FROM app.permitted() p(entry_id, level)))
  policy entries_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table entry_values ( -- row security enabled, forced
  entry_id uuid not null,
  level smallint not null,
  "position" smallint not null,
  partnership_id uuid not null,
  value jsonb not null,
  valid_from date,
  valid_until date
);
  constraint entry_values_entry_id_level_position_pk: PRIMARY KEY (entry_id, level, "position")
  constraint entry_values_entry_id_entries_id_fk: FOREIGN KEY (entry_id) REFERENCES entries(id)
  constraint entry_values_level: CHECK ((level = ANY (ARRAY[4, 5])))
  CREATE TRIGGER a_value AFTER INSERT ON public.entry_values REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard.on_value_added()
  policy entry_values_added_with_their_entry for insert to concordat_request
    with check app.is_new_entry(partnership_id, entry_id)
  policy entry_values_read_by_permit for select to concordat_request
    using (((entry_id, level) IN ( SELECT p.entry_id,
    p.level
   FROM app.permitted() p(entry_id, level)
  WHERE (p.level >= 4))) AND ((valid_from IS NULL) OR (valid_from <= ( SELECT app.today() AS today))) AND ((valid_until IS NULL) OR (( SELECT app.today() AS today) < valid_until)))
  policy entry_values_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table events ( -- row security enabled, forced
  id bigint not null generated always as identity,
  partnership_id uuid not null,
  case_id uuid,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamp(3) with time zone not null,
  professional_id uuid
);
  constraint events_pkey: PRIMARY KEY (id)
  CREATE INDEX events_by_time ON public.events USING btree (at)
  CREATE INDEX events_by_transaction ON public.events USING btree (transaction)
  CREATE TRIGGER an_event AFTER INSERT ON public.events FOR EACH STATEMENT EXECUTE FUNCTION guard.on_event()
  policy events_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table facts ( -- row security enabled, forced
  id bigint not null generated always as identity,
  partnership_id uuid not null,
  case_id uuid not null,
  subject_id uuid,
  entry_id uuid,
  kind text not null,
  param text,
  code text,
  lo bigint,
  hi bigint,
  agency_id uuid,
  to_agency_id uuid,
  origin_id uuid not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null
);
  constraint facts_pkey: PRIMARY KEY (id)
  constraint facts_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint facts_code_is_code: CHECK (((length(code) <= 80) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint facts_kind_is_code: CHECK (((length(kind) <= 80) AND (kind ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint facts_param_is_code: CHECK (((length(param) <= 80) AND (param ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX facts_by_case ON public.facts USING btree (case_id)
  CREATE INDEX facts_by_origin ON public.facts USING btree (origin_id)
  policy facts_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table guard.context_keys ( -- row security enabled, forced
  id integer not null,
  inner_pad bytea not null,
  outer_pad bytea not null,
  free_clock boolean not null default false
);
  constraint context_keys_pkey: PRIMARY KEY (id)
  policy context_keys_kept_by_owner for all to concordat_owner
    using true
    with check true
  policy context_keys_read_by_guard for select to concordat_guard
    using true
  granted to concordat_guard: select

create table idempotency_keys ( -- row security enabled, forced
  professional_id uuid not null,
  key uuid not null,
  partnership_id uuid not null,
  procedure text not null,
  made_id uuid not null,
  at timestamp(3) with time zone not null
);
  constraint idempotency_keys_professional_id_key_pk: PRIMARY KEY (professional_id, key)
  constraint idempotency_keys_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint idempotency_keys_procedure_is_code: CHECK (((length(procedure) <= 80) AND (procedure ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  policy idempotency_keys_kept_by_holder for insert to concordat_request
    with check ((partnership_id, professional_id) = ( SELECT w.partnership,
    w.professional
   FROM app.who() w(partnership, agency, professional, at)))
  policy idempotency_keys_read_by_holder for select to concordat_request
    using (professional_id = ( SELECT app.professional() AS professional))
  policy idempotency_keys_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table invitations ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  kind text not null,
  token_hash text not null,
  invited_by uuid,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  withdrawn_at timestamp(3) with time zone
);
  constraint invitations_pkey: PRIMARY KEY (id)
  constraint invitations_invited_by_professionals_id_fk: FOREIGN KEY (invited_by) REFERENCES professionals(id)
  constraint invitations_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint invitations_kind_is_code: CHECK ((kind = ANY (ARRAY['join'::text, 'recovery'::text])))
  CREATE INDEX invitations_by_professional ON public.invitations USING btree (professional_id)
  CREATE INDEX invitations_by_token ON public.invitations USING btree (token_hash)
  CREATE TRIGGER somebody_invited AFTER INSERT ON public.invitations FOR EACH ROW EXECUTE FUNCTION guard.on_invited()
  policy invitations_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table involvements ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  purposes text[] not null default '{}'::text[],
  opened_on date not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint involvements_pkey: PRIMARY KEY (id)
  constraint involvements_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint involvements_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint involvements_purposes_is_code: CHECK (((array_to_string((ARRAY[''::text] || purposes), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(purposes) = cardinality(string_to_array(array_to_string(purposes, ','::text), ','::text))) AND ((length(array_to_string(purposes, ','::text)) <= 80) OR (array_to_string(purposes, ','::text) !~ '[^,]{81}'::text))))
  CREATE INDEX involvements_by_agency ON public.involvements USING btree (agency_id, opened_on DESC NULLS LAST, case_id DESC NULLS LAST)
  CREATE INDEX involvements_by_case ON public.involvements USING btree (case_id)
  CREATE TRIGGER an_agency_came AFTER INSERT ON public.involvements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_involved()
  CREATE TRIGGER an_agency_left AFTER UPDATE ON public.involvements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_involved()
  policy involvements_read_by_governing_field for select to concordat_request
    using (id IN ( SELECT app.shown() AS shown))
  policy involvements_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table kept_permits ( -- row security enabled, forced
  case_id uuid not null,
  professional_id uuid not null,
  purpose text not null,
  partnership_id uuid not null,
  epoch integer not null,
  case_version bigint not null,
  standing integer not null,
  stamp uuid not null,
  involved boolean not null,
  good_from timestamp(3) with time zone not null,
  good_until timestamp(3) with time zone not null,
  entries uuid[] not null,
  levels smallint[] not null,
  markers smallint[] not null,
  structure uuid[] not null,
  contacts uuid[] not null,
  told uuid[] not null,
  reasoned boolean not null default false
);
  constraint kept_permits_case_id_professional_id_purpose_reasoned_pk: PRIMARY KEY (case_id, professional_id, purpose, reasoned)
  constraint kept_permits_purpose_is_code: CHECK (((purpose = ''::text) OR ((length(purpose) <= 80) AND (purpose ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text))))
  policy kept_permits_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table known_places ( -- row security enabled, forced
  professional_id uuid not null,
  place text not null,
  partnership_id uuid not null,
  first_at timestamp(3) with time zone not null,
  last_at timestamp(3) with time zone not null
);
  constraint known_places_professional_id_place_pk: PRIMARY KEY (professional_id, place)
  constraint known_places_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint known_places_place_is_code: CHECK ((place ~ '^[0-9a-f]{64}$'::text))
  policy known_places_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table legal_gateways ( -- row security enabled, forced
  partnership_id uuid not null,
  code text not null,
  title text not null,
  kind text not null,
  what text not null,
  givers text[] not null default '{}'::text[],
  receivers text[] not null default '{}'::text[]
);
  constraint legal_gateways_partnership_id_code_pk: PRIMARY KEY (partnership_id, code)
  CREATE TRIGGER a_gateway_added AFTER INSERT ON public.legal_gateways REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  CREATE TRIGGER a_gateway_changed AFTER UPDATE ON public.legal_gateways REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  CREATE TRIGGER a_gateway_is_kept AFTER INSERT OR UPDATE ON public.legal_gateways FOR EACH ROW EXECUTE FUNCTION guard.on_words_changed('gateway')
  policy legal_gateways_amended_by_governance_lead for update to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
    with check (partnership_id = ( SELECT app.partnership() AS partnership))
  policy legal_gateways_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy legal_gateways_worked_by_guard for all to concordat_guard
    using true
    with check true
  policy legal_gateways_written_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select
  granted to concordat_request: update of givers, kind, receivers, title, what

create table mails ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  kind text not null,
  about_id uuid,
  sealed text,
  queued_at timestamp(3) with time zone not null,
  due_at timestamp(3) with time zone not null,
  attempts smallint not null,
  held_until timestamp(3) with time zone,
  state text not null,
  ended_at timestamp(3) with time zone,
  problem text
);
  constraint mails_pkey: PRIMARY KEY (id)
  constraint mails_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint mails_ended_are_empty: CHECK (((state = 'waiting'::text) OR ((sealed IS NULL) AND (ended_at IS NOT NULL))))
  constraint mails_kind_is_code: CHECK ((kind = ANY (ARRAY['invitation'::text, 'recovery'::text, 'recoveryAsked'::text, 'newPlace'::text, 'roleGiven'::text, 'reviewDue'::text, 'inactive'::text])))
  constraint mails_problem_is_code: CHECK ((problem = ANY (ARRAY['unreachable'::text, 'refusedForNow'::text, 'refused'::text, 'tooLate'::text])))
  constraint mails_state_is_code: CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'bounced'::text, 'failed'::text, 'dropped'::text])))
  CREATE INDEX mails_by_due ON public.mails USING btree (state, due_at)
  CREATE INDEX mails_by_professional ON public.mails USING btree (professional_id, kind)
  policy mails_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table overrides ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  professional_id uuid not null,
  approved_by uuid not null,
  reviewed boolean not null default false,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint overrides_pkey: PRIMARY KEY (id)
  constraint overrides_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint overrides_approved_by_professionals_id_fk: FOREIGN KEY (approved_by) REFERENCES professionals(id)
  constraint overrides_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint overrides_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  CREATE INDEX overrides_by_case ON public.overrides USING btree (case_id)
  CREATE TRIGGER an_override AFTER INSERT ON public.overrides REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_overridden()
  CREATE TRIGGER an_override_ended AFTER UPDATE ON public.overrides REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_overridden()
  policy overrides_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table owner_notices ( -- row security enabled, forced
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  reader_agency_id uuid not null,
  version_id uuid not null,
  clause_id text not null,
  field text not null,
  day date not null,
  at timestamp(3) with time zone not null
);
  constraint owner_notices_pk: PRIMARY KEY (case_id, agency_id, reader_agency_id, version_id, clause_id, field, day)
  constraint owner_notices_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint owner_notices_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint owner_notices_reader_agency_id_agencies_id_fk: FOREIGN KEY (reader_agency_id) REFERENCES agencies(id)
  constraint owner_notices_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  constraint owner_notices_clause_id_is_code: CHECK (((length(clause_id) <= 80) AND (clause_id ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint owner_notices_field_is_code: CHECK (((length(field) <= 80) AND (field ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  policy owner_notices_read_by_owner for select to concordat_request
    using ((agency_id = ( SELECT app.agency() AS agency)) AND (case_id IN ( SELECT o.case_id
   FROM app.opened() o(case_id, involved))))
  policy owner_notices_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table partnerships ( -- row security enabled, forced
  id uuid not null,
  name text not null,
  time_zone text not null,
  lead_label text not null,
  joint_agency_id uuid not null,
  demonstration boolean not null default false
);
  constraint partnerships_pkey: PRIMARY KEY (id)
  policy partnerships_read_by_members for select to concordat_request
    using (id = ( SELECT app.partnership() AS partnership))
  policy partnerships_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table party_periods ( -- row security enabled, forced
  version_id uuid not null,
  agency_id uuid not null,
  partnership_id uuid not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint party_periods_version_id_agency_id_valid_from_pk: PRIMARY KEY (version_id, agency_id, valid_from)
  constraint party_periods_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint party_periods_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  CREATE TRIGGER a_party_came AFTER INSERT ON public.party_periods REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  CREATE TRIGGER a_party_left AFTER UPDATE ON public.party_periods REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  policy party_periods_begin_with_signature for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND (EXISTS ( SELECT
   FROM agreement_signatures s
  WHERE ((s.version_id = party_periods.version_id) AND (s.agency_id = party_periods.agency_id)))) AND (NOT (EXISTS ( SELECT
   FROM agreement_steps t
  WHERE ((t.version_id = party_periods.version_id) AND (t.agency_id = party_periods.agency_id) AND (t.act = 'leave'::text) AND (t.effective_at < party_periods.valid_until))))) AND (((agency_id = ( SELECT app.agency() AS agency)) AND ( SELECT app.has_role(VARIADIC ARRAY['signatory'::text]) AS has_role)) OR (( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM agreement_versions v
  WHERE ((v.id = party_periods.version_id) AND (v.state = 'circulated'::text))))) OR (EXISTS ( SELECT
   FROM (agreement_steps t
     JOIN step_confirmations c ON ((c.step_id = t.id)))
  WHERE ((t.version_id = party_periods.version_id) AND (t.agency_id IS NULL) AND (t.act = 'resume'::text) AND (c.professional_id = ( SELECT app.professional() AS professional)) AND (c.at = ( SELECT app.at() AS at)))))))
  policy party_periods_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy party_periods_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table passkeys ( -- row security enabled, forced
  credential_id text not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  public_key text not null,
  sign_count bigint not null,
  relying_party text not null,
  created_at timestamp(3) with time zone not null,
  last_used_at timestamp(3) with time zone
);
  constraint passkeys_pkey: PRIMARY KEY (credential_id)
  constraint passkeys_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  CREATE INDEX passkeys_by_professional ON public.passkeys USING btree (professional_id)
  policy passkeys_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table people ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null
);
  constraint people_pkey: PRIMARY KEY (id)
  policy people_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table person_proposals ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  act text not null,
  proposed_by uuid not null,
  proposed_at timestamp(3) with time zone not null,
  decided_by uuid,
  decided_at timestamp(3) with time zone,
  agreed boolean
);
  constraint person_proposals_pkey: PRIMARY KEY (id)
  constraint person_proposals_decided_by_professionals_id_fk: FOREIGN KEY (decided_by) REFERENCES professionals(id)
  constraint person_proposals_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint person_proposals_proposed_by_professionals_id_fk: FOREIGN KEY (proposed_by) REFERENCES professionals(id)
  constraint person_proposals_act_is_code: CHECK (((act = 'recovery'::text) OR (act ~ '^grant/[A-Za-z][A-Za-z0-9]{0,63}$'::text)))
  CREATE INDEX person_proposals_by_professional ON public.person_proposals USING btree (professional_id)
  CREATE TRIGGER a_recovery_asked AFTER INSERT ON public.person_proposals REFERENCING NEW TABLE AS asked FOR EACH STATEMENT EXECUTE FUNCTION guard.on_recovery_asked()
  policy person_proposals_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table professional_certificates ( -- row security enabled, forced
  professional_id uuid not null,
  partnership_id uuid not null,
  certificate text not null,
  valid_from date not null,
  valid_until date not null
);
  constraint professional_certificates_professional_id_certificate_valid_fro: PRIMARY KEY (professional_id, certificate, valid_from)
  constraint professional_certificates_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint professional_certificates_certificate_is_code: CHECK (((length(certificate) <= 80) AND (certificate ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE TRIGGER a_certificate AFTER INSERT ON public.professional_certificates REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_certificate_changed()
  CREATE TRIGGER a_certificate_changed AFTER UPDATE ON public.professional_certificates REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_certificate_changed()
  policy professional_certificates_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table professional_contacts ( -- row security enabled, forced
  professional_id uuid not null,
  partnership_id uuid not null,
  agency_id uuid not null,
  phone text,
  email text
);
  constraint professional_contacts_pkey: PRIMARY KEY (professional_id)
  constraint professional_contacts_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint professional_contacts_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  policy professional_contacts_read_by_clause for select to concordat_request
    using (professional_id IN ( SELECT t.professional_id
   FROM (app.reachable() x(x)
     JOIN case_team t ON ((t.id = x.x)))))
  policy professional_contacts_read_by_colleagues for select to concordat_request
    using (agency_id = ( SELECT app.agency() AS agency))
  policy professional_contacts_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table professionals ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  agency_id uuid not null,
  name text not null,
  job_title text not null,
  roles text[] not null default '{}'::text[],
  suspended_at timestamp(3) with time zone,
  standing integer not null default 1,
  left_at timestamp(3) with time zone
);
  constraint professionals_pkey: PRIMARY KEY (id)
  constraint professionals_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint professionals_roles_is_code: CHECK (((array_to_string((ARRAY[''::text] || roles), ','::text) ~ '^(,[A-Za-z0-9][A-Za-z0-9._/*-]*)*$'::text) AND (cardinality(roles) = cardinality(string_to_array(array_to_string(roles, ','::text), ','::text))) AND ((length(array_to_string(roles, ','::text)) <= 80) OR (array_to_string(roles, ','::text) !~ '[^,]{81}'::text))))
  CREATE INDEX professionals_by_agency ON public.professionals USING btree (agency_id)
  CREATE TRIGGER a_person_changed AFTER UPDATE ON public.professionals REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_person_changed()
  CREATE TRIGGER a_role_given AFTER UPDATE ON public.professionals REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_role_given()
  CREATE TRIGGER a_standing_changed BEFORE UPDATE ON public.professionals FOR EACH ROW EXECUTE FUNCTION guard.on_standing_changed()
  policy professionals_read_as_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND (roles && ARRAY['governanceLead'::text, 'signatory'::text, 'dpo'::text, 'caldicottGuardian'::text, 'siro'::text]))
  policy professionals_read_by_colleagues for select to concordat_request
    using (agency_id = ( SELECT app.agency() AS agency))
  policy professionals_read_on_a_case for select to concordat_request
    using (id IN ( SELECT t.professional_id
   FROM (app.shown() x(x)
     JOIN case_team t ON ((t.id = x.x)))))
  policy professionals_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table reasons_given ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  professional_id uuid not null,
  visit uuid not null,
  reason text not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint reasons_given_pkey: PRIMARY KEY (id)
  constraint reasons_given_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint reasons_given_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint reasons_given_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint reasons_given_reason_is_code: CHECK (((length(reason) <= 80) AND (reason ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX reasons_given_by_professional ON public.reasons_given USING btree (professional_id, valid_until)
  policy reasons_given_by_who_reads for insert to concordat_request
    with check (((partnership_id, professional_id, agency_id, valid_from) = ( SELECT w.partnership,
    w.professional,
    w.agency,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND (visit = ( SELECT app.visit() AS visit)) AND (valid_until <= (valid_from + '02:00:00'::interval)) AND (case_id IN ( SELECT o.case_id
   FROM app.opened() o(case_id, involved))))
  policy reasons_given_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert

create table relationships ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  from_subject_id uuid not null,
  to_subject_id uuid not null,
  kind text not null,
  agency_id uuid not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint relationships_pkey: PRIMARY KEY (id)
  constraint relationships_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint relationships_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint relationships_from_subject_id_subjects_id_fk: FOREIGN KEY (from_subject_id) REFERENCES subjects(id)
  constraint relationships_to_subject_id_subjects_id_fk: FOREIGN KEY (to_subject_id) REFERENCES subjects(id)
  constraint relationships_kind_is_code: CHECK (((length(kind) <= 80) AND (kind ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX relationships_by_case ON public.relationships USING btree (case_id)
  CREATE TRIGGER a_relationship AFTER INSERT ON public.relationships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_related()
  CREATE TRIGGER a_relationship_ended AFTER UPDATE ON public.relationships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_related()
  policy relationships_read_by_governing_field for select to concordat_request
    using ((id IN ( SELECT app.shown() AS shown)) AND (from_subject_id IN ( SELECT s.id
   FROM (app.opened() o(case_id, involved)
     JOIN subjects s ON ((s.case_id = o.case_id))))) AND (to_subject_id IN ( SELECT s.id
   FROM (app.opened() o(case_id, involved)
     JOIN subjects s ON ((s.case_id = o.case_id))))))
  policy relationships_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table releases ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  released_by uuid not null,
  entry_id uuid,
  subject_id uuid,
  field text,
  to_agency_id uuid not null,
  to_professional_id uuid,
  show text not null,
  gateway text not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint releases_pkey: PRIMARY KEY (id)
  constraint releases_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint releases_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint releases_released_by_professionals_id_fk: FOREIGN KEY (released_by) REFERENCES professionals(id)
  constraint releases_subject_id_subjects_id_fk: FOREIGN KEY (subject_id) REFERENCES subjects(id)
  constraint releases_to_agency_id_agencies_id_fk: FOREIGN KEY (to_agency_id) REFERENCES agencies(id)
  constraint releases_to_professional_id_professionals_id_fk: FOREIGN KEY (to_professional_id) REFERENCES professionals(id)
  constraint releases_field_is_code: CHECK (((length(field) <= 80) AND (field ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint releases_gateway_is_code: CHECK (((length(gateway) <= 80) AND (gateway ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint releases_show_is_code: CHECK (((length(show) <= 80) AND (show ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX releases_by_case ON public.releases USING btree (case_id)
  CREATE TRIGGER a_release AFTER INSERT ON public.releases REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_touched()
  CREATE TRIGGER a_release_ended AFTER UPDATE ON public.releases REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_touched()
  policy releases_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table rule_epochs ( -- row security enabled, forced
  partnership_id uuid not null,
  epoch integer not null
);
  constraint rule_epochs_pkey: PRIMARY KEY (partnership_id)
  policy rule_epochs_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy rule_epochs_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table sessions ( -- row security enabled, forced
  id text not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  app text not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  absolute_expires_at timestamp(3) with time zone not null,
  last_seen_at timestamp(3) with time zone not null,
  factor text not null,
  proven_at timestamp(3) with time zone not null
);
  constraint sessions_pkey: PRIMARY KEY (id)
  constraint sessions_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint sessions_app_is_code: CHECK (((length(app) <= 80) AND (app ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint sessions_factor_is_code: CHECK ((factor = ANY (ARRAY['demonstration'::text, 'password'::text, 'code'::text, 'passkey'::text, 'singleSignOn'::text, 'singleSignOnAlone'::text])))
  CREATE INDEX sessions_by_professional ON public.sessions USING btree (professional_id)
  CREATE TRIGGER a_session_ended AFTER DELETE ON public.sessions REFERENCING OLD TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION guard.on_session_ended()
  policy sessions_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table shields ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  agency_id uuid not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint shields_pkey: PRIMARY KEY (id)
  constraint shields_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint shields_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint shields_subject_id_subjects_id_fk: FOREIGN KEY (subject_id) REFERENCES subjects(id)
  CREATE INDEX shields_by_case ON public.shields USING btree (case_id)
  CREATE TRIGGER a_shield AFTER INSERT ON public.shields REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_shielded()
  CREATE TRIGGER a_shield_ended AFTER UPDATE ON public.shields REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_shielded()
  policy shields_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table sign_in_attempts ( -- row security enabled, forced
  key text not null,
  window_start timestamp(3) with time zone not null,
  attempts smallint not null
);
  constraint sign_in_attempts_pkey: PRIMARY KEY (key)
  policy sign_in_attempts_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table sign_on_providers ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  agency_id uuid not null,
  issuer text not null,
  client_id text not null,
  sealed text not null,
  domains text[] not null,
  factor_words text[] not null default '{}'::text[],
  lets_in text not null,
  off boolean not null,
  proposed_by uuid not null,
  proposed_at timestamp(3) with time zone not null,
  decided_by uuid,
  decided_at timestamp(3) with time zone,
  agreed boolean
);
  constraint sign_on_providers_pkey: PRIMARY KEY (id)
  constraint sign_on_providers_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint sign_on_providers_decided_by_professionals_id_fk: FOREIGN KEY (decided_by) REFERENCES professionals(id)
  constraint sign_on_providers_proposed_by_professionals_id_fk: FOREIGN KEY (proposed_by) REFERENCES professionals(id)
  constraint sign_on_providers_lets_in_is_code: CHECK ((lets_in = ANY (ARRAY['invited'::text, 'anybody'::text])))
  CREATE INDEX sign_on_providers_by_agency ON public.sign_on_providers USING btree (agency_id, decided_at)
  policy sign_on_providers_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table sign_on_subjects ( -- row security enabled, forced
  issuer text not null,
  subject text not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  linked_at timestamp(3) with time zone not null
);
  constraint sign_on_subjects_issuer_subject_pk: PRIMARY KEY (issuer, subject)
  constraint sign_on_subjects_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  CREATE INDEX sign_on_subjects_by_professional ON public.sign_on_subjects USING btree (professional_id)
  policy sign_on_subjects_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update

create table step_confirmations ( -- row security enabled, forced
  step_id uuid not null,
  partnership_id uuid not null,
  professional_id uuid not null,
  at timestamp(3) with time zone not null
);
  constraint step_confirmations_pkey: PRIMARY KEY (step_id)
  constraint step_confirmations_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint step_confirmations_step_id_agreement_steps_id_fk: FOREIGN KEY (step_id) REFERENCES agreement_steps(id)
  policy step_confirmations_made_by_another for insert to concordat_request
    with check (((partnership_id, professional_id, at) = ( SELECT w.partnership,
    w.professional,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text, 'signatory'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM agreement_steps s
  WHERE ((s.id = step_confirmations.step_id) AND (s.agency_id IS NULL) AND (s.professional_id <> ( SELECT app.professional() AS professional))))))
  policy step_confirmations_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs))
  policy step_confirmations_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table subject_notice_outcomes ( -- row security enabled, forced
  notice_id uuid not null,
  partnership_id uuid not null,
  agency_id uuid not null,
  professional_id uuid not null,
  outcome text not null,
  at timestamp(3) with time zone not null
);
  constraint subject_notice_outcomes_pkey: PRIMARY KEY (notice_id)
  constraint subject_notice_outcomes_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint subject_notice_outcomes_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint subject_notice_outcomes_outcome_is_code: CHECK (((length(outcome) <= 80) AND (outcome ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  policy subject_notice_outcomes_read_by_owner for select to concordat_request
    using (agency_id = ( SELECT app.agency() AS agency))
  policy subject_notice_outcomes_recorded_by_owner for insert to concordat_request
    with check (((partnership_id, professional_id, agency_id, at) = ( SELECT w.partnership,
    w.professional,
    w.agency,
    w.at
   FROM app.who() w(partnership, agency, professional, at))) AND (EXISTS ( SELECT
   FROM subject_notices n
  WHERE ((n.id = subject_notice_outcomes.notice_id) AND (n.case_id IN ( SELECT app.workable() AS workable))))))
  policy subject_notice_outcomes_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select

create table subject_notices ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  reader_agency_id uuid not null,
  version_id uuid not null,
  clause_id text not null,
  subject_id uuid not null,
  due_at timestamp(3) with time zone not null
);
  constraint subject_notices_pk: PRIMARY KEY (case_id, agency_id, subject_id, reader_agency_id, version_id, clause_id)
  constraint subject_notices_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint subject_notices_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint subject_notices_reader_agency_id_agencies_id_fk: FOREIGN KEY (reader_agency_id) REFERENCES agencies(id)
  constraint subject_notices_subject_id_subjects_id_fk: FOREIGN KEY (subject_id) REFERENCES subjects(id)
  constraint subject_notices_version_id_agreement_versions_id_fk: FOREIGN KEY (version_id) REFERENCES agreement_versions(id)
  constraint subject_notices_clause_id_is_code: CHECK (((length(clause_id) <= 80) AND (clause_id ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  policy subject_notices_read_by_owner for select to concordat_request
    using ((agency_id = ( SELECT app.agency() AS agency)) AND (case_id IN ( SELECT o.case_id
   FROM app.opened() o(case_id, involved))))
  policy subject_notices_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table subject_roles ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  agency_id uuid not null,
  role text not null,
  valid_from timestamp(3) with time zone not null,
  valid_until timestamp(3) with time zone not null default 'infinity'::timestamp with time zone
);
  constraint subject_roles_pkey: PRIMARY KEY (id)
  constraint subject_roles_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint subject_roles_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint subject_roles_subject_id_subjects_id_fk: FOREIGN KEY (subject_id) REFERENCES subjects(id)
  constraint subject_roles_role_is_code: CHECK (((length(role) <= 80) AND (role ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX subject_roles_by_case ON public.subject_roles USING btree (case_id)
  CREATE TRIGGER a_role AFTER INSERT ON public.subject_roles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_subject_role()
  CREATE TRIGGER a_role_ended AFTER UPDATE ON public.subject_roles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_subject_role()
  policy subject_roles_read_by_governing_field for select to concordat_request
    using (id IN ( SELECT app.shown() AS shown))
  policy subject_roles_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table subjects ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null
);
  constraint subjects_pkey: PRIMARY KEY (id)
  constraint subjects_agency_id_agencies_id_fk: FOREIGN KEY (agency_id) REFERENCES agencies(id)
  constraint subjects_case_id_cases_id_fk: FOREIGN KEY (case_id) REFERENCES cases(id)
  constraint subjects_person_id_people_id_fk: FOREIGN KEY (person_id) REFERENCES people(id)
  CREATE INDEX subjects_by_case ON public.subjects USING btree (case_id)
  CREATE TRIGGER a_subject AFTER INSERT ON public.subjects REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_case_touched()
  policy subjects_read_by_who_added_them for select to concordat_request
    using ((agency_id = ( SELECT app.agency() AS agency)) AND (case_id IN ( SELECT o.case_id
   FROM app.opened() o(case_id, involved))))
  policy subjects_read_with_anything_about_them for select to concordat_request
    using (id IN ( SELECT app.told() AS told))
  policy subjects_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

create table vocabulary_terms ( -- row security enabled, forced
  partnership_id uuid not null,
  vocabulary text not null,
  code text not null,
  vocabulary_label text not null,
  "position" smallint not null,
  definition jsonb not null
);
  constraint vocabulary_terms_partnership_id_vocabulary_code_pk: PRIMARY KEY (partnership_id, vocabulary, code)
  CREATE TRIGGER a_term_added AFTER INSERT ON public.vocabulary_terms REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  CREATE TRIGGER a_term_changed AFTER UPDATE ON public.vocabulary_terms REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.on_rules_changed()
  CREATE TRIGGER a_term_is_kept AFTER INSERT OR UPDATE ON public.vocabulary_terms FOR EACH ROW EXECUTE FUNCTION guard.on_words_changed('term')
  policy vocabulary_terms_amended_by_governance_lead for update to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role))
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ((definition ->> 'code'::text) = code))
  policy vocabulary_terms_read_by_members for select to concordat_request
    using (partnership_id = ( SELECT app.partnership() AS partnership))
  policy vocabulary_terms_worked_by_guard for all to concordat_guard
    using true
    with check true
  policy vocabulary_terms_written_by_governance_lead for insert to concordat_request
    with check ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.has_role(VARIADIC ARRAY['governanceLead'::text]) AS has_role) AND ((definition ->> 'code'::text) = code))
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: insert, select
  granted to concordat_request: update of definition

create table word_changes ( -- row security enabled, forced
  id uuid not null,
  partnership_id uuid not null,
  at timestamp(3) with time zone not null,
  professional_id uuid not null,
  noun text not null,
  name text not null,
  before jsonb,
  after jsonb not null
);
  constraint word_changes_pkey: PRIMARY KEY (id)
  constraint word_changes_professional_id_professionals_id_fk: FOREIGN KEY (professional_id) REFERENCES professionals(id)
  constraint word_changes_name_is_code: CHECK (((length(name) <= 80) AND (name ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  constraint word_changes_noun_is_code: CHECK (((length(noun) <= 80) AND (noun ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$'::text)))
  CREATE INDEX word_changes_by_time ON public.word_changes USING btree (partnership_id, at)
  policy word_changes_read_by_governors for select to concordat_request
    using ((partnership_id = ( SELECT app.partnership() AS partnership)) AND ( SELECT app.governs() AS governs))
  policy word_changes_worked_by_guard for all to concordat_guard
    using true
    with check true
  granted to concordat_guard: delete, insert, select, update
  granted to concordat_request: select

-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.accept_invitation(p_token_hash text, p_at timestamp with time zone, p_password_hash text, p_sealed text, p_last_step bigint, p_passkey jsonb, p_terms smallint)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare who professionals;
begin
  select p.* into who from app.invitation(p_token_hash, p_at) i join professionals p on p.id = i.professional_id;
  if who.id is null then return null; end if;
  update invitations set used_at = p_at where token_hash = p_token_hash and used_at is null;
  if not found then return null; end if;
  update invitations set withdrawn_at = p_at where professional_id = who.id and used_at is null and withdrawn_at is null;
  delete from sessions where professional_id = who.id;
  delete from passkeys where professional_id = who.id;
  delete from code_secrets where professional_id = who.id;
  update accounts set password_hash = p_password_hash, terms_version = p_terms, terms_accepted_at = p_at where professional_id = who.id;
  if p_sealed is not null then
    insert into code_secrets (professional_id, partnership_id, sealed, last_step, created_at) values (who.id, who.partnership_id, p_sealed, p_last_step, p_at);
  end if;
  if p_passkey is not null then
    perform app.add_passkey(who.id, p_passkey ->> 'credential', p_passkey ->> 'publicKey', (p_passkey ->> 'count')::bigint, p_passkey ->> 'relyingParty', p_at);
  end if;
  return who.id;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.account_for(p_entry uuid, p_case uuid, p_press json)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return guard.account_for(guard.actor(), p_entry, p_case, p_press);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.add_entry(p_context text, p_signature text, p_ground json, p_entry json, p_values json, p_press json)
 RETURNS json
 LANGUAGE plpgsql
AS $function$
declare
  entered text := set_config('concordat.context', p_context, true) || set_config('concordat.signature', p_signature, true);
  ground json := app.ready_to_add(p_ground, (p_entry ->> 'id')::uuid, (p_entry ->> 'case_id')::uuid, (p_entry ->> 'subject_id')::uuid, p_press);
begin
  if ground is null and app.put_entry(p_entry, p_values) then return null; end if;
  return ground;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.add_passkey(p_professional uuid, p_credential text, p_public_key text, p_count bigint, p_relying_party text, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into passkeys (credential_id, partnership_id, professional_id, public_key, sign_count, relying_party, created_at)
  select p_credential, p.partnership_id, p.id, p_public_key, p_count, p_relying_party, p_at from professionals p where p.id = p_professional
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.add_people(p_people jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  asked record;
  who professionals;
  waiting integer := 0;
begin
  if a.professional is null or exists (select from (select distinct (x ->> 'agencyId')::uuid as agency from jsonb_array_elements(p_people) x) d
      where not guard.manages(a.professional, d.agency)) then
    raise exception 'not managed by who acts' using errcode = 'insufficient_privilege';
  end if;
  insert into professionals (id, partnership_id, agency_id, name, job_title, roles, standing)
  select (x ->> 'id')::uuid, a.partnership, (x ->> 'agencyId')::uuid, x ->> 'name', x ->> 'jobTitle',
    array(select r from jsonb_array_elements_text(x -> 'roles') r where not guard.is_powerful(r)), 1
  from jsonb_array_elements(p_people) x;
  insert into professional_contacts (professional_id, partnership_id, agency_id, phone, email)
  select (x ->> 'id')::uuid, a.partnership, (x ->> 'agencyId')::uuid, x ->> 'phone', x ->> 'email' from jsonb_array_elements(p_people) x;
  insert into accounts (professional_id, partnership_id, email)
  select (x ->> 'id')::uuid, a.partnership, lower(x ->> 'email') from jsonb_array_elements(p_people) x on conflict do nothing;
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id)
  select gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'import', 'professional', (x ->> 'id')::uuid from jsonb_array_elements(p_people) x;
  for asked in select (x ->> 'id')::uuid as id, r.role from jsonb_array_elements(p_people) x cross join lateral jsonb_array_elements_text(x -> 'roles') r(role)
      where guard.is_powerful(r.role) loop
    select p.* into who from professionals p where p.id = asked.id;
    if guard.grant_role(a, who, asked.role) then waiting := waiting + 1; end if;
  end loop;
  return waiting;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.add_person(p_person jsonb, p_invitation jsonb)
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals;
  role text;
  waiting text[] := '{}';
begin
  if a.professional is null or not guard.manages(a.professional, (p_person ->> 'agencyId')::uuid) then
    raise exception 'not managed by who acts' using errcode = 'insufficient_privilege';
  end if;
  insert into professionals (id, partnership_id, agency_id, name, job_title, roles, standing)
  values ((p_person ->> 'id')::uuid, a.partnership, (p_person ->> 'agencyId')::uuid, p_person ->> 'name', p_person ->> 'jobTitle', '{}', 1) returning * into who;
  insert into professional_contacts (professional_id, partnership_id, agency_id, phone, email)
  values (who.id, a.partnership, who.agency_id, p_person ->> 'phone', p_person ->> 'email');
  insert into accounts (professional_id, partnership_id, email) values (who.id, a.partnership, lower(p_person ->> 'email')) on conflict do nothing;
  for role in select jsonb_array_elements_text(p_person -> 'roles') loop
    if guard.grant_role(a, who, role) then waiting := waiting || role; end if;
  end loop;
  perform guard.invite(a, who.id, 'join', p_invitation);
  return waiting;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select (guard.actor()).agency $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.allocate(p_case uuid, p_professional uuid, p_roles text[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.allocator(p_case);
begin
  perform guard.hold_team(p_case);
  if not guard.works_for(a, p_professional)
    or exists (select from case_barriers b where b.case_id = p_case and b.kind = 'restriction' and b.valid_from <= a.at and a.at < b.valid_until)
    or ('lead' = any (p_roles) and not exists (select from case_team t where t.case_id = p_case and t.agency_id = a.agency and 'lead' = any (t.case_roles)))
    or (not 'lead' = any (p_roles) and exists (select from case_team t where t.case_id = p_case and t.professional_id = p_professional
      and 'lead' = any (t.case_roles) and t.valid_from <= a.at and a.at < t.valid_until)) then return false; end if;
  perform guard.place_on_team(a, p_case, p_professional, p_roles);
  return true;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.amend_person(p_id uuid, p_said jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  update professionals set name = p_said ->> 'name' where id = who.id;
  update professional_contacts set phone = p_said ->> 'phone', email = p_said ->> 'email' where professional_id = who.id;
  if not guard.has_way_in(who.id) then
    perform guard.take_on_address(who.id);
  end if;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.at()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select (guard.actor()).at $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.begin_impact(p_version uuid, p_event uuid)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  today date := guard.day_at(a.partnership, a.at);
begin
  if a.professional is null or not app.has_role('governanceLead')
    or not exists (select from agreement_versions v where v.id = p_version and v.partnership_id = a.partnership) then
    raise exception 'no text of theirs to measure' using errcode = 'insufficient_privilege';
  end if;
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
    values (p_event, a.partnership, a.at, a.professional, a.agency, 'impact', 'agreementVersion', p_version, null);
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', cardinality(guard.countable_cases(a, '00000000-0000-0000-0000-000000000000', null)),
    'readers', (select coalesce(json_agg(json_build_array(p.id, p.agency_id, p.roles, c.held)), '[]')
      from professionals p
      cross join lateral (select coalesce(json_agg(distinct x.certificate), '[]') as held from professional_certificates x
        where x.professional_id = p.id and x.valid_from <= today and today < x.valid_until) c
      where p.partnership_id = a.partnership and p.suspended_at is null and p.roles && guard.roles_that(a.partnership, 'readsCases')));
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.begin_session(p_id text, p_professional uuid, p_app text, p_factor text, p_created_at timestamp with time zone, p_expires_at timestamp with time zone, p_absolute_expires_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into sessions (id, partnership_id, professional_id, app, created_at, expires_at, absolute_expires_at, last_seen_at, factor, proven_at)
  select p_id, p.partnership_id, p.id, p_app, p_created_at, p_expires_at, p_absolute_expires_at, p_created_at, p_factor, p_created_at from professionals p where p.id = p_professional
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.bring_in(p_case uuid, p_agency uuid, p_purposes text[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.allocator(p_case);
begin
  perform guard.hold_team(p_case);
  if p_agency = a.agency or not exists (select from agencies g where g.id = p_agency and g.partnership_id = a.partnership and g.kind <> 'joint') then return false; end if;
  insert into involvements (id, partnership_id, case_id, agency_id, purposes, opened_on, valid_from)
  select gen_random_uuid(), a.partnership, c.id, p_agency, p_purposes, c.opened_on, a.at from cases c
  where c.id = p_case and not exists (select from involvements v where v.case_id = p_case and v.agency_id = p_agency and a.at < v.valid_until);
  return true;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.cases_to_allocate()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  if not exists (select from professionals p where p.id = a.professional and p.agency_id = a.agency and p.suspended_at is null
      and p.roles && guard.roles_that(a.partnership, 'readsCases') and p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases')) then return '[]'; end if;
  return (select coalesce(json_agg(json_build_object('id', c.id, 'reference', c.reference, 'caseType', c.case_type, 'openedOn', c.opened_on,
      'lastId', l.id, 'lastName', l.name) order by c.opened_on, c.id), '[]')
    from involvements i join cases c on c.id = i.case_id
    left join lateral (select p.id, p.name from case_team t join professionals p on p.id = t.professional_id
      where t.case_id = c.id and t.agency_id = a.agency and t.valid_from <= a.at
      order by t.valid_until desc, 'lead' = any (t.case_roles) desc, t.valid_from desc, t.id limit 1) l on true
    where i.agency_id = a.agency and i.partnership_id = a.partnership and i.valid_from <= a.at and a.at < i.valid_until
      and not exists (select from case_team t where t.case_id = c.id and t.agency_id = a.agency and t.valid_from <= a.at and a.at < t.valid_until
        and guard.works_for(a, t.professional_id))
      and c.stage <> 'closed' and not guard.barred(a, c.id));
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.change_person(p_id uuid, p_job_title text, p_roles text[])
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
  role text;
  waiting text[] := '{}';
begin
  update professionals set job_title = p_job_title, roles = array(select r from unnest(roles) r where r = any (p_roles)) where id = who.id;
  foreach role in array p_roles loop
    if guard.grant_role(a, who, role) then waiting := waiting || role; end if;
  end loop;
  return waiting;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.close_case(p_id uuid, p_case uuid, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  if not coalesce(p_case = any (a.scope) and guard.may_turn(a, p_case), false) then
    raise exception 'not theirs to close' using errcode = 'insufficient_privilege';
  end if;
  perform from cases c where c.id = p_case for update;
  if exists (select from closings c where c.case_id = p_case and a.at < c.valid_until) then
    raise exception 'it is closed' using errcode = 'serialization_failure';
  end if;
  insert into closings (id, partnership_id, case_id, agency_id, closed_by, reason, valid_from)
  values (p_id, a.partnership, p_case, a.agency, a.professional, p_reason, a.at);
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
  values (gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'close', 'case', p_case, p_case);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.closings()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object('caseId', k.case_id, 'mayTurn', guard.may_turn(a, k.case_id),
      'at', app.ms(c.valid_from), 'agencyId', c.agency_id, 'reason', c.reason)), '[]')
    from guard.kept(a) k
    left join lateral (select * from closings o where o.case_id = k.case_id and o.valid_from <= a.at and a.at < o.valid_until order by o.valid_from, o.id limit 1) c on true);
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.code_secret(p_professional uuid)
 RETURNS TABLE(sealed text, last_step bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select c.sealed, c.last_step from code_secrets c join professionals p on p.id = c.professional_id
  where c.professional_id = p_professional and p.suspended_at is null
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.count_attempt(p_key text, p_at timestamp with time zone, p_window interval)
 RETURNS smallint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into sign_in_attempts (key, window_start, attempts) values (p_key, p_at, 1)
  on conflict (key) do update set
    attempts = case when sign_in_attempts.window_start + p_window <= p_at then 1 else least(sign_in_attempts.attempts + 1, 32000) end,
    window_start = case when sign_in_attempts.window_start + p_window <= p_at then p_at else sign_in_attempts.window_start end
  returning attempts
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.credential_for(p_email text)
 RETURNS TABLE(professional_id uuid, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.professional_id, a.password_hash from accounts a join professionals p on p.id = a.professional_id
  where a.email = p_email and p.suspended_at is null
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.credential_of(p_professional uuid)
 RETURNS TABLE(email text, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.email, a.password_hash from accounts a join professionals p on p.id = a.professional_id
  where a.professional_id = p_professional and p.suspended_at is null
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.decide_proposal(p_proposal uuid, p_agreed boolean, p_invitation jsonb)
 RETURNS TABLE(professional_id uuid, act text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  asked person_proposals;
  who professionals;
begin
  select p.* into asked from person_proposals p where p.id = p_proposal and p.partnership_id = a.partnership for update;
  if asked.id is null then raise exception 'not there' using errcode = 'insufficient_privilege'; end if;
  who := guard.managed(a, asked.professional_id);
  if asked.proposed_by = a.professional then raise exception 'proposed by who agrees' using errcode = 'insufficient_privilege'; end if;
  if asked.decided_at is not null then return; end if;
  if p_agreed and not guard.may_agree(a, asked) then raise exception 'not for these two' using errcode = 'insufficient_privilege'; end if;
  update person_proposals p set decided_by = a.professional, decided_at = a.at, agreed = p_agreed where p.id = asked.id;
  if p_agreed and asked.act = 'recovery' then perform guard.invite(a, who.id, 'recovery', p_invitation);
  elsif p_agreed then update professionals p set roles = p.roles || substr(asked.act, 7) where p.id = who.id and not substr(asked.act, 7) = any (p.roles);
  end if;
  return query select who.id, asked.act;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.decide_provider(p_id uuid, p_agreed boolean)
 RETURNS TABLE(outcome text, agency_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  asked sign_on_providers;
begin
  select s.* into asked from sign_on_providers s where s.id = p_id and s.partnership_id = a.partnership for update;
  if asked.id is null or not guard.manages(a.professional, asked.agency_id) or asked.proposed_by = a.professional then
    raise exception 'not for who acts' using errcode = 'insufficient_privilege';
  end if;
  if asked.decided_at is not null then return; end if;
  if p_agreed and not guard.may_agree_to_provider(a, asked) then raise exception 'not for these two' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtext('concordat sign-on domains'));
  if p_agreed and guard.domains_taken(asked.agency_id, asked.domains) then return query select 'taken', asked.agency_id; return; end if;
  update sign_on_providers s set decided_by = a.professional, decided_at = a.at, agreed = p_agreed where s.id = asked.id;
  return query select 'decided', asked.agency_id;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.demonstration_people()
 RETURNS TABLE(professional_id uuid, name text, job_title text, roles text[], agency_id uuid, agency text, agency_kind text, colour text, mark text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select p.id, p.name, p.job_title, p.roles, a.id, a.name, a.kind, a.colour, a.mark
  from partnerships s join professionals p on p.partnership_id = s.id join agencies a on a.id = p.agency_id
  where s.demonstration and p.suspended_at is null order by a.name, p.name
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.end_expired_sessions(p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  delete from sessions where expires_at <= p_at or absolute_expires_at <= p_at
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.end_periods(p_step uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  step agreement_steps;
  ends timestamptz;
begin
  select s.* into step from agreement_steps s where s.id = p_step and s.partnership_id = a.partnership and s.act in ('suspend', 'leave');
  ends := case when step.agency_id is null
    then (select c.at from step_confirmations c where c.step_id = step.id and (c.professional_id, c.at) = (a.professional, a.at))
    when (step.professional_id, step.at) = (a.professional, a.at) then step.effective_at end;
  if ends is null then raise exception 'nothing ends' using errcode = 'insufficient_privilege'; end if;
  update party_periods p set valid_until = greatest(p.valid_from, ends)
    where p.version_id = step.version_id and (step.agency_id is null or p.agency_id = step.agency_id) and p.valid_until > ends;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.end_person(p_id uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
  cases integer;
begin
  update professionals set left_at = a.at, suspended_at = coalesce(suspended_at, a.at), roles = '{}' where id = who.id;
  delete from sessions where professional_id = who.id;
  update invitations set withdrawn_at = a.at where professional_id = who.id and used_at is null and withdrawn_at is null;
  update person_proposals set decided_by = a.professional, decided_at = a.at, agreed = false where professional_id = who.id and decided_at is null;
  with ended as (update case_team set valid_until = a.at where professional_id = who.id and valid_from <= a.at and a.at < valid_until returning case_id)
  select count(distinct case_id) into cases from ended;
  return cases;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.end_session(p_id text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ delete from sessions where id = p_id $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.end_sessions_of(p_professional uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ delete from sessions where professional_id = p_professional $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.enter(p_context text, p_signature text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select set_config('concordat.context', p_context, true), set_config('concordat.signature', p_signature, true)
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.epoch()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ select guard.epoch_of((guard.actor()).partnership) $function$


-- owned by concordat_guard; called by concordat_relay
CREATE OR REPLACE FUNCTION app.event_watermark()
 RETURNS xid8
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ select pg_snapshot_xmin(pg_current_snapshot()) $function$


-- owned by concordat_guard; called by concordat_relay
CREATE OR REPLACE FUNCTION app.events_between(p_from xid8, p_upto xid8)
 RETURNS TABLE(partnership_id uuid, case_id uuid, professional_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct e.partnership_id, e.case_id, e.professional_id from events e where e.transaction >= p_from and e.transaction < p_upto
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.forget_attempts(p_key text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ delete from sign_in_attempts where key = p_key $function$


-- owned by concordat_guard; called by concordat_relay
CREATE OR REPLACE FUNCTION app.forget_events(p_before timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ delete from events where at < p_before $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.governs()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select app.has_role('governanceLead', 'signatory', 'dpo', 'caldicottGuardian', 'siro')
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.ground_to_write(p_session text, p_standing integer, p_case uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  perform guard.require_session(a, p_session, p_standing);
  return guard.ground_to_write(a, p_case);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.grounds(p_kinds text[])
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', k.case_id,
    'stamp', k.stamp,
    'standing', guard.standing_of(a, k.case_id),
    'facts', (select coalesce(json_agg(json_build_array(f.kind, f.param, f.subject_id, f.entry_id, f.code, f.lo, f.hi, f.agency_id, g.kind, f.to_agency_id, app.ms(f.valid_until))), '[]')
      from guard.facts_of(k.case_id) f left join agencies g on g.id = f.agency_id
      where f.kind = any (p_kinds) and f.valid_from <= a.at and (f.valid_until > a.at or f.kind = 'status')),
    'releases', (select coalesce(json_agg(json_build_array(r.id, r.agency_id, r.entry_id, r.subject_id, r.field, r.to_agency_id, r.to_professional_id, r.show)), '[]')
      from releases r where r.case_id = k.case_id and r.to_agency_id = a.agency and r.valid_from <= a.at and a.at < r.valid_until),
    'rivals', (select coalesce(json_agg(json_build_array(e.id, e.case_id, e.subject_id, e.field, e.owner_agency_id, e.source_agency_id, e.observed_on,
        app.ms(e.recorded_at), e.tags, e.handling, app.ms(e.embargo_until))), '[]')
      from entries e where e.case_id = k.case_id and e.superseded_at is null and e.quarantined_at is null and not e.id = any (k.entries)
        and e.field in (select f.field from disclosure_rules r join disclosure_rule_fields f on f.rule_id = r.id
          where r.partnership_id = a.partnership and r.at_most is not null)))), '[]')
  from guard.kept(a) k);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.has_role(VARIADIC p_roles text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from guard.actor() a join professionals p on p.id = a.professional and p.agency_id = a.agency
    where p.roles && p_roles and p.suspended_at is null)
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.hold_version(p_version uuid, p_alone boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if p_alone then
    perform from agreement_versions v where v.id = p_version and v.partnership_id = (guard.actor()).partnership for update;
  else
    perform from agreement_versions v where v.id = p_version and v.partnership_id = (guard.actor()).partnership for share;
  end if;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.impact_part(p_event uuid, p_after uuid, p_size integer, p_wanted jsonb)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  part uuid[];
begin
  if a.professional is null or not app.has_role('governanceLead')
    or not exists (select from audit_events e where e.id = p_event and e.partnership_id = a.partnership and e.professional_id = a.professional
      and e.act = 'impact' and e.at <= a.at and a.at < e.at + interval '10 minutes') then
    raise exception 'nothing was begun' using errcode = 'insufficient_privilege';
  end if;
  part := guard.countable_cases(a, p_after, least(p_size, 500));
  return json_build_object('epoch', guard.epoch_of(a.partnership), 'cases', cardinality(part), 'last', part[cardinality(part)],
    'classes', guard.classes_of(a, part, p_wanted), 'circumstances', guard.circumstances_of(a, part, p_wanted));
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.invitation(p_token_hash text, p_at timestamp with time zone)
 RETURNS TABLE(professional_id uuid, kind text, name text, job_title text, email text, agency text, partnership text, roles text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select p.id, i.kind, p.name, p.job_title, a.email, g.name, t.name, p.roles
  from invitations i join professionals p on p.id = i.professional_id join accounts a on a.professional_id = p.id
    join agencies g on g.id = p.agency_id join partnerships t on t.id = p.partnership_id
  where i.token_hash = p_token_hash and i.used_at is null and i.withdrawn_at is null and p_at < i.expires_at and p.suspended_at is null
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.invite_again(p_id uuid, p_invitation jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  if who.suspended_at is not null or guard.has_way_in(who.id)
    or exists (select from invitations i where i.professional_id = who.id and (i.used_at is not null or i.kind = 'recovery')) then return false; end if;
  perform guard.invite(a, who.id, 'join', p_invitation);
  return true;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.is_new_entry(p_partnership uuid, p_entry uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return exists (select from entries e where e.id = p_entry and e.partnership_id = p_partnership and e.xmin = pg_current_xact_id()::xid);
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.keep_challenge(p_id uuid, p_purpose text, p_app text, p_professional uuid, p_value text, p_at timestamp with time zone, p_expires_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  delete from challenges where expires_at <= p_at;
  insert into challenges (id, purpose, app, professional_id, value, expires_at) values (p_id, p_purpose, p_app, p_professional, p_value, p_expires_at)
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.list(p_fields text[])
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  listed json;
  found_kept integer;
  epoch integer;
begin
  for attempt in 1..2 loop
    select coalesce(json_agg(json_build_object('id', k.case_id, 'stamp', k.stamp, 'reference', c.reference, 'caseType', c.case_type, 'stage', c.stage,
        'area', c.area, 'openedOn', c.opened_on, 'entries', l.entries, 'values', l.entry_values)), '[]'), count(*), guard.epoch_of(a.partnership)
      into listed, found_kept, epoch
      from guard.kept(a) k join cases c on c.id = k.case_id cross join lateral (
        select coalesce(json_agg(e.id), '[]') as entries, coalesce(json_agg(v.value), '[]') as entry_values
        from entries e join entry_values v on v.entry_id = e.id and v.level = 5
        where e.case_id = k.case_id and e.field = any (p_fields) and e.superseded_at is null and e.quarantined_at is null
          and k.levels[array_position(k.entries, e.id)] = 5) l;
    exit when found_kept = coalesce(cardinality(a.scope), 0) or attempt = 2;
    perform app.prepare();
  end loop;
  return json_build_object('epoch', epoch, 'cases', listed);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.look()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  cases json;
  open uuid[];
  shown uuid[];
  reachable uuid[];
  people uuid[];
begin
  select coalesce(json_agg(json_build_object('id', k.case_id, 'stamp', k.stamp, 'entries', k.entries, 'levels', k.levels, 'markers', k.markers)), '[]'),
    coalesce(array_agg(k.case_id), '{}') into cases, open from guard.kept(a) k;
  select array_agg(u.id) into shown from guard.kept(a) k cross join lateral unnest(k.structure) u(id);
  select array_agg(u.id) into reachable from guard.kept(a) k cross join lateral unnest(k.contacts) u(id);
  select array_agg(x.id) into people from subjects x
    where x.case_id = any (open) and (x.agency_id = a.agency or x.id in (select unnest(k.told) from guard.kept(a) k));
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', cases,
    'structure', json_build_object(
      'cases', (select coalesce(json_agg(json_build_object('id', x.id, 'reference', x.reference, 'caseType', x.case_type, 'stage', x.stage, 'area', x.area, 'openedOn', x.opened_on)), '[]')
        from cases x where x.id = any (open)),
      'subjects', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'agencyId', x.agency_id) order by x.id), '[]')
        from subjects x where x.id = any (people)),
      'roles', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'subjectId', x.subject_id, 'agencyId', x.agency_id, 'role', x.role,
        'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.id), '[]') from subject_roles x where x.id = any (shown)),
      'relationships', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'one', x.from_subject_id, 'other', x.to_subject_id, 'kind', x.kind, 'agencyId', x.agency_id,
        'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.id), '[]') from relationships x
        where x.id = any (shown) and x.from_subject_id = any (people) and x.to_subject_id = any (people)),
      'involvements', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'agencyId', x.agency_id, 'purposes', x.purposes,
        'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.valid_from, x.id), '[]') from involvements x where x.id = any (shown)),
      'team', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'professionalId', x.professional_id, 'agencyId', x.agency_id, 'name', p.name, 'jobTitle', p.job_title,
        'caseRoles', x.case_roles, 'reachable', x.id = any (coalesce(reachable, '{}')), 'phone', c.phone, 'email', c.email, 'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.valid_from, x.id), '[]')
        from case_team x join professionals p on p.id = x.professional_id
        left join professional_contacts c on c.professional_id = p.id and x.id = any (reachable)
        where x.id = any (shown))));
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.look_at(p_context text, p_signature text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform app.enter(p_context, p_signature);
  perform app.prepare();
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.mail_link(p_person uuid, p_invitation uuid, p_sealed text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_person);
begin
  perform guard.queue_mail(who.id, case i.kind when 'join' then 'invitation' else 'recovery' end, i.id, p_sealed, a.at)
  from invitations i where i.id = p_invitation and i.professional_id = who.id and i.invited_by = a.professional and i.withdrawn_at is null;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.mails_managed()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', m.id, 'professionalId', m.professional_id, 'name', m.name, 'agencyId', m.agency_id, 'roles', m.roles, 'kind', m.kind,
    'queuedAt', app.ms(m.queued_at), 'endedAt', app.ms(m.ended_at), 'attempts', m.attempts, 'state', m.state, 'problem', m.problem,
    'sealed', case when m.demonstration then m.sealed end) order by m.queued_at desc, m.name, m.kind, m.id), '[]')
  from (select m.*, p.name, p.agency_id, p.roles, t.demonstration
    from mails m join professionals p on p.id = m.professional_id join partnerships t on t.id = m.partnership_id
    where m.partnership_id = a.partnership and guard.manages(a.professional, p.agency_id) order by m.queued_at desc, m.id limit 200) m);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.may_add(p_partnership uuid, p_owner uuid, p_recorded_by uuid, p_recorded_at timestamp with time zone, p_case uuid, p_subject uuid, p_source uuid, p_field text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return coalesce(p_partnership = a.partnership and p_owner = a.agency and p_recorded_by = a.professional and p_recorded_at = a.at
    and p_case = any (a.scope), false)
    and guard.works(a, p_case)
    and (p_subject is null or guard.knows_of(a, p_case, p_subject))
    and (p_source is null or guard.may_pass_on(a, p_source, p_field));
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.may_pass_on(p_source uuid, p_field text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select guard.may_pass_on(guard.actor(), p_source, p_field)
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.move_person(p_id uuid, p_agency uuid, p_job_title text, p_roles text[])
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
  role text;
  waiting text[] := '{}';
  cases integer;
begin
  if who.agency_id = p_agency or not guard.manages(a.professional, p_agency)
    or exists (select from agencies g where g.id = p_agency and g.kind = 'joint') then
    raise exception 'not to there' using errcode = 'insufficient_privilege';
  end if;
  delete from sessions where professional_id = who.id;
  update person_proposals set decided_by = a.professional, decided_at = a.at, agreed = false where professional_id = who.id and decided_at is null;
  with ended as (update case_team set valid_until = a.at where professional_id = who.id and valid_from <= a.at and a.at < valid_until returning case_id)
  select count(distinct case_id) into cases from ended;
  update professionals set agency_id = p_agency, job_title = p_job_title, roles = '{}' where id = who.id returning * into who;
  update professional_contacts set agency_id = p_agency where professional_id = who.id;
  foreach role in array p_roles loop
    if guard.grant_role(a, who, role) then waiting := waiting || role; end if;
  end loop;
  return json_build_object('cases', cases, 'waiting', waiting);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.ms(p_at timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$ select case when p_at < 'infinity' then round(extract(epoch from p_at) * 1000)::bigint end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.my_cases(p_before date, p_before_id uuid, p_limit integer, p_type text, p_stage text)
 RETURNS TABLE(case_id uuid, opened_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_sort TO 'off'
AS $function$
#variable_conflict use_column
declare
  a guard.actor := guard.actor();
  me professionals;
  walk refcursor;
  one record;
  found_so_far integer := 0;
  before_day date := coalesce(p_before, 'infinity');
  before_id uuid := coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
  select p.* into me from professionals p where p.id = a.professional and p.agency_id = a.agency and p.suspended_at is null;
  if me.id is null or not me.roles && guard.roles_that(a.partnership, 'readsCases') then return; end if;
  if me.roles && guard.roles_that(a.partnership, 'reachesAgencyCases') then
    open walk for
      select i.case_id, i.opened_on, exists (select from case_barriers b where b.case_id = i.case_id) as barriers
      from involvements i
      where i.agency_id = a.agency and i.valid_from <= a.at and a.at < i.valid_until and (i.opened_on, i.case_id) < (before_day, before_id)
      order by i.opened_on desc nulls last, i.case_id desc nulls last;
  else
    open walk for
      select t.case_id, t.opened_on, exists (select from case_barriers b where b.case_id = t.case_id) as barriers
      from case_team t
      where t.professional_id = a.professional and t.valid_from <= a.at and a.at < t.valid_until and (t.opened_on, t.case_id) < (before_day, before_id)
        and exists (select from involvements i where i.case_id = t.case_id and i.agency_id = a.agency and i.valid_from <= a.at and a.at < i.valid_until)
      order by t.opened_on desc nulls last, t.case_id desc nulls last;
  end if;
  while found_so_far < p_limit loop
    fetch walk into one;
    exit when not found;
    continue when (p_type is not null or p_stage is not null) and not exists (select from cases c
      where c.id = one.case_id and (p_type is null or c.case_type = p_type) and (p_stage is null or c.stage = p_stage));
    continue when one.barriers and guard.barred(a, one.case_id);
    found_so_far := found_so_far + 1;
    case_id := one.case_id;
    opened_on := one.opened_on;
    return next;
  end loop;
  close walk;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.needs_set_up()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ select not exists (select from partnerships) $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.note_place(p_person uuid, p_place text, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare others boolean := exists (select from known_places k where k.professional_id = p_person);
begin
  update known_places set last_at = p_at where professional_id = p_person and place = p_place;
  if found then return; end if;
  insert into known_places (professional_id, place, partnership_id, first_at, last_at)
  select p.id, p_place, p.partnership_id, p_at, p_at from professionals p where p.id = p_person on conflict do nothing;
  if found and others then perform guard.queue_mail(p_person, 'newPlace', null, null, p_at); end if;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.offer_set_up(p_id uuid, p_token_hash text, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into challenges (id, purpose, app, value, expires_at) select p_id, 'setUp', 'admin', p_token_hash, p_at + interval '1 day' where app.needs_set_up()
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.open_case(p_case jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  opened uuid := (p_case ->> 'id')::uuid;
  today date := guard.day_at(a.partnership, a.at);
begin
  if a.professional is null or not opened = any (a.scope) or not exists (select from professionals p where p.id = a.professional and p.agency_id = a.agency
      and p.suspended_at is null and p.roles && guard.roles_that(a.partnership, 'readsCases')) then
    raise exception 'works no cases' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from jsonb_array_elements(p_case -> 'agencies') x
      where not exists (select from agencies g where g.id = (x ->> 'agencyId')::uuid and g.partnership_id = a.partnership and g.kind <> 'joint')) then
    raise exception 'no agency of this partnership' using errcode = 'insufficient_privilege';
  end if;
  insert into idempotency_keys (professional_id, key, partnership_id, procedure, made_id, at)
  values (a.professional, (p_case ->> 'key')::uuid, a.partnership, 'cases.open', opened, a.at);
  insert into cases (id, partnership_id, reference, case_type, stage, area, opened_on)
  values (opened, a.partnership, p_case ->> 'reference', p_case ->> 'caseType', p_case ->> 'stage', p_case ->> 'area', today);
  insert into involvements (id, partnership_id, case_id, agency_id, purposes, opened_on, valid_from)
  select gen_random_uuid(), a.partnership, opened, (x ->> 'agencyId')::uuid, array(select jsonb_array_elements_text(x -> 'purposes')), today, a.at
  from jsonb_array_elements(p_case -> 'agencies') x;
  insert into case_team (id, partnership_id, case_id, professional_id, agency_id, case_roles, opened_on, valid_from)
  values (gen_random_uuid(), a.partnership, opened, a.professional, a.agency, '{lead}', today, a.at);
  insert into people (id, partnership_id) select (x ->> 'personId')::uuid, a.partnership from jsonb_array_elements(p_case -> 'people') x;
  insert into subjects (id, partnership_id, case_id, person_id, agency_id)
  select (x ->> 'subjectId')::uuid, a.partnership, opened, (x ->> 'personId')::uuid, a.agency from jsonb_array_elements(p_case -> 'people') x;
  insert into subject_roles (id, partnership_id, case_id, subject_id, agency_id, role, valid_from)
  select gen_random_uuid(), a.partnership, opened, (x ->> 'subjectId')::uuid, a.agency, x ->> 'role', a.at from jsonb_array_elements(p_case -> 'people') x;
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
  values (gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'open', 'case', opened, opened);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.opened()
 RETURNS TABLE(case_id uuid, involved boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return query select k.case_id, k.involved from guard.kept_cases(guard.actor()) k;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.owe_notices(p_shown json)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  with owed as materialized (
    select distinct on (e.case_id, f.agency_id, d.version_id, d.clause_id, e.field, e.subject_id, o.kind)
      s.notice_id, e.case_id, f.agency_id, d.version_id, d.clause_id, e.field, e.subject_id, o.kind
    from json_to_recordset(p_shown) s(notice_id uuid, entry_id uuid, version_id uuid, clause_id text)
    join entries e on e.id = s.entry_id and e.partnership_id = a.partnership and e.case_id in (select k.case_id from guard.kept(a) k)
    join disclosure_rules d on d.version_id = s.version_id and d.clause_id = s.clause_id
    join disclosure_rule_obligations o on o.rule_id = d.id and o.kind in ('notifyOwner', 'notifySubject')
    join disclosure_rule_from f on f.rule_id = d.id and f.agency_id in (e.owner_agency_id, e.source_agency_id)
  ), of_owners as (
    insert into owner_notices (partnership_id, case_id, agency_id, reader_agency_id, version_id, clause_id, field, day, at)
    select distinct on (w.case_id, w.agency_id, w.version_id, w.clause_id, w.field)
      a.partnership, w.case_id, w.agency_id, a.agency, w.version_id, w.clause_id, w.field, guard.day_at(a.partnership, a.at), a.at
    from owed w where w.kind = 'notifyOwner'
    on conflict do nothing
  )
  insert into subject_notices (id, partnership_id, case_id, agency_id, reader_agency_id, version_id, clause_id, subject_id, due_at)
  select distinct on (w.case_id, w.agency_id, w.subject_id, w.version_id, w.clause_id)
    w.notice_id, a.partnership, w.case_id, w.agency_id, a.agency, w.version_id, w.clause_id, w.subject_id, a.at
  from owed w where w.kind = 'notifySubject' and w.subject_id is not null
  on conflict do nothing;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select (guard.actor()).partnership $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.passkey(p_credential text)
 RETURNS TABLE(professional_id uuid, public_key text, sign_count bigint, relying_party text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select k.professional_id, k.public_key, k.sign_count, k.relying_party
  from passkeys k join professionals p on p.id = k.professional_id where k.credential_id = p_credential and p.suspended_at is null
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.passkeys_of(p_professional uuid)
 RETURNS TABLE(credential_id text, relying_party text, created bigint, last_used bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select k.credential_id, k.relying_party, app.ms(k.created_at), app.ms(k.last_used_at) from passkeys k where k.professional_id = p_professional order by k.created_at
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.people_managed()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', p.id, 'agencyId', p.agency_id, 'name', p.name, 'jobTitle', p.job_title, 'roles', p.roles, 'email', coalesce(c.email, ''), 'phone', coalesce(c.phone, ''),
    'suspendedAt', app.ms(p.suspended_at), 'leftAt', app.ms(p.left_at), 'joined', guard.has_way_in(p.id),
    'invitedUntil', (select max(app.ms(i.expires_at)) from invitations i where i.professional_id = p.id and i.used_at is null and i.withdrawn_at is null),
    'seenAt', (select max(app.ms(s.last_seen_at)) from sessions s where s.professional_id = p.id)) order by p.name, p.id), '[]')
  from professionals p left join professional_contacts c on c.professional_id = p.id
  where p.partnership_id = a.partnership and guard.manages(a.professional, p.agency_id));
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.permitted()
 RETURNS TABLE(entry_id uuid, level smallint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 80
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return query select u.entry_id, u.level
    from guard.kept(guard.actor()) k cross join lateral unnest(k.entries, k.levels) u(entry_id, level);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.prepare()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  reader guard.reader;
  now_epoch integer;
  now_standing integer;
  now_version bigint;
  one uuid;
begin
  if a.professional is null or a.scope is null then return; end if;
  for one in select s.id from unnest(a.scope) s(id) where s.id not in (select k.case_id from guard.kept(a) k) loop
    now_epoch := guard.epoch_of(a.partnership);
    select p.standing into now_standing from professionals p where p.id = a.professional;
    select v.version into now_version from case_versions v where v.case_id = one and v.partnership_id = a.partnership;
    continue when not found;
    reader := guard.reader_of(a, one);
    continue when not coalesce(reader.may_open, false);
    insert into kept_permits (case_id, professional_id, purpose, partnership_id, epoch, case_version, standing, reasoned, stamp, involved,
      good_from, good_until, entries, levels, markers, structure, contacts, told)
    select one, a.professional, coalesce(a.purpose, ''), a.partnership, now_epoch, now_version, now_standing, reader.reasoned, gen_random_uuid(), reader.involved,
      s.good_from, s.good_until, coalesce(d.entries, '{}'), coalesce(d.levels, '{}'), coalesce(d.markers, '{}'),
      coalesce(d.structure, '{}'), coalesce(d.contacts, '{}'), coalesce(d.told, '{}')
    from guard.standing_still(a, one) s
    cross join (
      select array_agg(x.row_id) filter (where x.is_entry) as entries, array_agg(x.level) filter (where x.is_entry) as levels,
        array_agg(x.marker) filter (where x.is_entry) as markers,
        array_agg(x.row_id) filter (where x.level = 5 and not x.is_entry and x.field <> 'involvement.practitionerContact') as structure,
        array_agg(x.row_id) filter (where x.level = 5 and not x.is_entry and x.field = 'involvement.practitionerContact') as contacts,
        array_agg(distinct x.subject_id) filter (where x.subject_id is not null and (x.level = 5 or (x.is_entry and x.level >= 3))) as told
      from guard.decide(a, one, reader) x where x.level > 0
    ) d
    on conflict (case_id, professional_id, purpose, reasoned) do update set
      epoch = excluded.epoch, case_version = excluded.case_version, standing = excluded.standing, stamp = excluded.stamp, involved = excluded.involved,
      good_from = excluded.good_from, good_until = excluded.good_until, entries = excluded.entries, levels = excluded.levels, markers = excluded.markers,
      structure = excluded.structure, contacts = excluded.contacts, told = excluded.told;
  end loop;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.professional()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select (guard.actor()).professional $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.proposals_waiting()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', o.id, 'professionalId', p.id, 'name', p.name, 'agencyId', p.agency_id, 'act', o.act, 'proposedBy', b.name, 'proposedAt', app.ms(o.proposed_at),
    'mayDecide', o.proposed_by <> a.professional and p.id <> a.professional, 'mayAgree', guard.may_agree(a, o)) order by o.proposed_at, o.id), '[]')
  from person_proposals o join professionals p on p.id = o.professional_id join professionals b on b.id = o.proposed_by
  where o.partnership_id = a.partnership and o.decided_at is null and guard.manages(a.professional, p.agency_id));
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.propose_provider(p_provider jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  of_agency uuid := (p_provider ->> 'agencyId')::uuid;
  nothing boolean := (p_provider ->> 'off')::boolean;
begin
  if a.professional is null or not guard.manages(a.professional, of_agency) then
    raise exception 'not managed by who acts' using errcode = 'insufficient_privilege';
  end if;
  update sign_on_providers set decided_by = a.professional, decided_at = a.at, agreed = false where agency_id = of_agency and decided_at is null;
  insert into sign_on_providers (id, partnership_id, agency_id, issuer, client_id, sealed, domains, factor_words, lets_in, off, proposed_by, proposed_at, decided_by, decided_at, agreed)
  values ((p_provider ->> 'id')::uuid, a.partnership, of_agency, p_provider ->> 'issuer', p_provider ->> 'clientId', p_provider ->> 'sealed',
    array(select jsonb_array_elements_text(p_provider -> 'domains')), array(select jsonb_array_elements_text(p_provider -> 'factorWords')), p_provider ->> 'letsIn', nothing,
    a.professional, a.at, case when nothing then a.professional end, case when nothing then a.at end, case when nothing then true end);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.propose_recovery(p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  insert into person_proposals (id, partnership_id, professional_id, act, proposed_by, proposed_at)
  select gen_random_uuid(), a.partnership, who.id, 'recovery', a.professional, a.at
  where not exists (select from person_proposals o where o.professional_id = who.id and o.act = 'recovery' and o.decided_at is null);
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.prove_session(p_id text, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  update sessions set proven_at = p_at where id = p_id
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.provider(p_id uuid)
 RETURNS SETOF app.provider_row
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select o.id, o.agency_id, o.issuer, o.client_id, o.sealed, o.domains, o.factor_words
  from sign_on_providers s cross join lateral guard.provider_of(s.agency_id) o where s.id = p_id and o.id = p_id
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.provider_for_domain(p_domain text)
 RETURNS SETOF app.provider_row
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select o.id, o.agency_id, o.issuer, o.client_id, o.sealed, o.domains, o.factor_words
  from agencies g cross join lateral guard.provider_of(g.id) o where p_domain = any (o.domains)
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.provider_of_person(p_person uuid)
 RETURNS SETOF app.provider_row
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select o.id, o.agency_id, o.issuer, o.client_id, o.sealed, o.domains, o.factor_words
  from professionals p cross join lateral guard.provider_of(p.agency_id) o
  where p.id = p_person and exists (select from sign_on_subjects s where s.professional_id = p.id and s.issuer = o.issuer)
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.providers_managed()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return json_build_object(
    'providers', (select coalesce(json_agg(json_build_object('id', s.id, 'agencyId', s.agency_id, 'issuer', s.issuer, 'clientId', s.client_id, 'domains', s.domains,
        'factorWords', s.factor_words, 'letsIn', s.lets_in, 'proposedBy', b.name, 'proposedAt', app.ms(s.proposed_at), 'waits', s.decided_at is null,
        'mayDecide', s.decided_at is null and s.proposed_by <> a.professional, 'mayAgree', s.decided_at is null and guard.may_agree_to_provider(a, s)) order by s.proposed_at, s.id), '[]')
      from sign_on_providers s join professionals b on b.id = s.proposed_by
      where s.partnership_id = a.partnership and guard.manages(a.professional, s.agency_id)
        and ((s.decided_at is null and not s.off) or s.id in (select o.id from guard.provider_of(s.agency_id) o))),
    'waiting', (select coalesce(json_agg(json_build_object('id', p.id, 'agencyId', p.agency_id, 'name', p.name, 'email', k.email) order by p.name, p.id), '[]')
      from professionals p join accounts k on k.professional_id = p.id
      where p.partnership_id = a.partnership and guard.manages(a.professional, p.agency_id) and p.suspended_at is not null and p.left_at is null
        and k.terms_accepted_at is null and exists (select from sign_on_subjects j where j.professional_id = p.id)));
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.put_entry(p_entry json, p_values json)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  said text[] := string_to_array(current_setting('concordat.context'), '|');
  entry public.entries := json_populate_record(null::public.entries, p_entry);
begin
  insert into public.entries (id, partnership_id, case_id, subject_id, field, owner_agency_id, source_agency_id, recorded_by, observed_on,
    recorded_at, supersedes, tags, handling)
  values (entry.id, said[3]::uuid, entry.case_id, entry.subject_id, entry.field, said[2]::uuid, entry.source_agency_id, said[1]::uuid,
    entry.observed_on, timestamptz 'epoch' + said[5]::bigint * interval '1 millisecond', entry.supersedes, entry.tags, entry.handling);
  insert into public.entry_values (entry_id, level, position, partnership_id, value, valid_from, valid_until)
    select entry.id, v.level, v.position, said[3]::uuid, v.value, v.valid_from, v.valid_until
    from json_populate_recordset(null::public.entry_values, p_values) v;
  return true;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.queue_reviews(p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select guard.queue_mail(p.id, 'reviewDue', v.id, null, p_at)
  from agreement_versions v join professionals p on p.partnership_id = v.partnership_id and p.suspended_at is null
  where v.state = 'inForce' and (v.document ->> 'reviewBy')::date <= (p_at at time zone 'UTC')::date + 30
    and ('governanceLead' = any (p.roles) or ('signatory' = any (p.roles)
      and exists (select from agreement_signatures s where s.version_id = v.id and s.agency_id = p.agency_id)))
    and guard.has_come(p.id)
    and not exists (select from mails m where m.professional_id = p.id and m.kind = 'reviewDue' and m.about_id = v.id)
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.reachable()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return query select unnest(k.contacts) from guard.kept(guard.actor()) k;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.readiness()
 RETURNS TABLE(migration bigint, at bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (select max(m.created_at) from concordat_migrations.__drizzle_migrations m), round(extract(epoch from clock_timestamp()) * 1000)::bigint
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.ready_to_add(p_ground json, p_entry uuid, p_case uuid, p_subject uuid, p_press json)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  same boolean := guard.epoch_of(a.partnership) = (p_ground ->> 'epoch')::integer and guard.writer_on(a, p_case) = p_ground ->> 'standing';
  there boolean := guard.require_session(a, p_ground ->> 'session', (p_ground ->> 'sessionStanding')::integer);
begin
  if same is not true then return guard.ground_to_write(a, p_case); end if;
  -- Somebody of whom only others have told, or nobody: what may be read is worked out after all, and tells which.
  if p_subject is not null and not guard.knows_of(a, p_case, p_subject) then perform app.prepare(); end if;
  there := guard.account_for(a, p_entry, p_case, p_press);
  return null;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.reasons()
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object('caseId', u.case_id, 'id', u.id, 'reason', u.reason, 'until', app.ms(u.valid_until))), '[]')
    from (select distinct on (g.case_id) g.* from reasons_given g
      where g.professional_id = a.professional and g.visit = a.visit and g.valid_from <= a.at and a.at < g.valid_until and g.case_id = any (a.scope)
      order by g.case_id, g.valid_until desc, g.id) u);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.record_entry(p_entry json, p_values json, p_press json)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  return app.account_for((p_entry ->> 'id')::uuid, (p_entry ->> 'case_id')::uuid, p_press) and app.put_entry(p_entry, p_values);
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.remove_passkey(p_professional uuid, p_credential text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform 1 from accounts a where a.professional_id = p_professional for update;
  delete from passkeys k where k.professional_id = p_professional and k.credential_id = p_credential
    and ((select count(*) from passkeys o where o.professional_id = p_professional) > 1
      or exists (select from accounts a join code_secrets c on c.professional_id = a.professional_id where a.professional_id = p_professional and a.password_hash is not null));
  return found;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.reopen_case(p_case uuid, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  if not coalesce(p_case = any (a.scope) and guard.may_turn(a, p_case), false) then
    raise exception 'not theirs to open again' using errcode = 'insufficient_privilege';
  end if;
  update closings c set valid_until = greatest(a.at, c.valid_from + interval '1 millisecond'), reopened_by = a.professional, reopened_for = p_reason
  where c.case_id = p_case and c.valid_from <= a.at and a.at < c.valid_until;
  if not found then raise exception 'it is open' using errcode = 'serialization_failure'; end if;
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
  values (gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'reopen', 'case', p_case, p_case);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.require_session(p_session text, p_standing integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return guard.require_session(guard.actor(), p_session, p_standing);
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.send_back(p_version uuid, p_comment uuid, p_words text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  text_of agreement_versions;
begin
  select v.* into text_of from agreement_versions v where v.id = p_version and v.partnership_id = a.partnership for update;
  if text_of.id is null or not app.governs()
    or not text_of.document -> 'parties' @> jsonb_build_array(jsonb_build_object('agency', a.agency)) then
    raise exception 'not of this text' using errcode = 'insufficient_privilege';
  end if;
  if text_of.state <> 'circulated' or exists (select from agreement_signatures s where s.version_id = p_version) then
    raise exception 'it is not out for signature, or somebody has signed' using errcode = 'serialization_failure';
  end if;
  insert into agreement_comments (id, partnership_id, version_id, agency_id, professional_id, hash, words, at)
  values (p_comment, a.partnership, p_version, a.agency, a.professional, text_of.hash, p_words, a.at);
  update agreement_versions set state = 'draft' where id = p_version;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.session_by_id(p_id text)
 RETURNS SETOF app.session_row
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null,
    s.factor, app.ms(s.proven_at), t.demonstration, p.standing
  from sessions s join professionals p on p.id = s.professional_id join partnerships t on t.id = s.partnership_id where s.id = p_id
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.sessions_of(p_professional uuid)
 RETURNS SETOF app.session_row
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null,
    s.factor, app.ms(s.proven_at), t.demonstration, p.standing
  from sessions s join professionals p on p.id = s.professional_id join partnerships t on t.id = s.partnership_id where s.professional_id = p_professional
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.set_up(p_token_hash text, p_at timestamp with time zone, p_tables jsonb, p_email text, p_invitation jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  filled jsonb;
  columns text;
begin
  perform pg_advisory_xact_lock(hashtext('concordat set up'));
  if not app.needs_set_up() or not exists (select from challenges c where c.purpose = 'setUp' and c.value = p_token_hash and p_at < c.expires_at) then return false; end if;
  for filled in select jsonb_array_elements(p_tables) loop
    if not (filled ->> 0 in ('partnerships', 'controllers', 'agencies', 'professionals', 'professional_contacts', 'catalogue_sections', 'catalogue_fields', 'vocabulary_terms', 'legal_gateways')) then
      raise exception 'not a table of the first day' using errcode = 'insufficient_privilege';
    end if;
    select string_agg(quote_ident(k), ', ') into columns from jsonb_object_keys(filled -> 1 -> 0) k;
    execute format('insert into public.%I (%s) select %s from jsonb_populate_recordset(null::public.%I, $1)', filled ->> 0, columns, columns, filled ->> 0) using filled -> 1;
  end loop;
  update partnerships set demonstration = false;
  insert into accounts (professional_id, partnership_id, email) select p.id, p.partnership_id, lower(p_email) from professionals p;
  insert into invitations (id, partnership_id, professional_id, kind, token_hash, created_at, expires_at)
  select (p_invitation ->> 'id')::uuid, p.partnership_id, p.id, 'join', p_invitation ->> 'tokenHash', p_at, (p_invitation ->> 'expiresAt')::timestamptz from professionals p;
  delete from challenges where purpose = 'setUp';
  return true;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.settle_mail(p_id uuid, p_attempts smallint, p_state text, p_problem text, p_due_at timestamp with time zone, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  update mails set state = p_state, problem = p_problem, held_until = null, due_at = coalesce(p_due_at, due_at),
    sealed = case when p_state = 'waiting' then sealed end, ended_at = case when p_state <> 'waiting' then p_at end
  where id = p_id and attempts = p_attempts and state = 'waiting'
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.shown()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return query select unnest(k.structure) from guard.kept(guard.actor()) k;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.sign_on(p_provider uuid, p_subject text, p_email text, p_name text, p_new uuid, p_at timestamp with time zone)
 RETURNS TABLE(professional_id uuid, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  by_provider sign_on_providers;
  who professionals;
begin
  select o.* into by_provider from sign_on_providers s cross join lateral guard.provider_of(s.agency_id) o where s.id = p_provider and o.id = p_provider;
  if by_provider.id is null then return; end if;
  perform pg_advisory_xact_lock(hashtext('concordat sign-on ' || by_provider.issuer || ' ' || p_subject));
  select p.* into who from sign_on_subjects s join professionals p on p.id = s.professional_id where s.issuer = by_provider.issuer and s.subject = p_subject;
  if who.id is null then
    if p_email is null or not split_part(p_email, '@', 2) = any (by_provider.domains) then return; end if;
    select p.* into who from accounts k join professionals p on p.id = k.professional_id where k.email = p_email for update of k;
    if who.id is null and by_provider.lets_in = 'anybody' then
      insert into professionals (id, partnership_id, agency_id, name, job_title, roles, standing, suspended_at)
      values (p_new, by_provider.partnership_id, by_provider.agency_id, p_name, '', '{practitioner}', 1, p_at) returning * into who;
      insert into professional_contacts (professional_id, partnership_id, agency_id, email) values (who.id, who.partnership_id, who.agency_id, p_email);
      insert into accounts (professional_id, partnership_id, email) values (who.id, who.partnership_id, p_email);
    elsif who.id is null or who.agency_id <> by_provider.agency_id or who.suspended_at is not null
      -- An address that was somebody else's before: who they were to the provider is known, and it is not this one.
      or exists (select from sign_on_subjects s where s.professional_id = who.id and s.issuer = by_provider.issuer)
      or not (guard.has_way_in(who.id) or exists (select from invitations i
        where i.professional_id = who.id and i.kind = 'join' and i.used_at is null and i.withdrawn_at is null and p_at < i.expires_at)) then return;
    end if;
    insert into sign_on_subjects (issuer, subject, partnership_id, professional_id, linked_at) values (by_provider.issuer, p_subject, who.partnership_id, who.id, p_at);
  end if;
  if who.agency_id <> by_provider.agency_id or who.left_at is not null then return; end if;
  if who.suspended_at is not null then
    return query select who.id, 'waits' where not guard.has_come(who.id);
    return;
  end if;
  update invitations i set used_at = p_at where i.professional_id = who.id and i.kind = 'join' and i.used_at is null and i.withdrawn_at is null;
  update accounts k set terms_version = 1, terms_accepted_at = p_at where k.professional_id = who.id and k.terms_accepted_at is null;
  return query select who.id, 'in';
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.suspend_person(p_id uuid, p_suspended boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  update professionals set suspended_at = case when p_suspended then coalesce(suspended_at, a.at) end where id = who.id;
  if p_suspended then delete from sessions where professional_id = who.id; end if;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.take_challenge(p_id uuid, p_purpose text, p_app text, p_at timestamp with time zone)
 RETURNS TABLE(professional_id uuid, value text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  delete from challenges where id = p_id and purpose = p_purpose and app = p_app and expires_at > p_at returning professional_id, value
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.take_mails(p_at timestamp with time zone, p_most integer)
 RETURNS TABLE(id uuid, kind text, attempts smallint, address text, sealed text, roles text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.drop_mails(p_at);
  return query
    with due as (select m.id from mails m where m.state = 'waiting' and m.due_at <= p_at and (m.held_until is null or m.held_until <= p_at)
      order by m.due_at, m.id limit p_most for update skip locked),
    taken as (update mails m set held_until = p_at + interval '10 minutes', attempts = m.attempts + 1 from due where m.id = due.id returning m.*)
    select t.id, case when t.kind = 'invitation' and a.email is null then 'known' else t.kind end, t.attempts, coalesce(a.email, c.email, ''),
      case when a.email is not null then t.sealed end, p.roles
    from taken t join professionals p on p.id = t.professional_id left join accounts a on a.professional_id = p.id left join professional_contacts c on c.professional_id = p.id;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.take_off_team(p_case uuid, p_professional uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.allocator(p_case);
begin
  perform guard.hold_team(p_case);
  update case_team t set valid_until = a.at
  where t.case_id = p_case and t.professional_id = p_professional and t.agency_id = a.agency and not 'lead' = any (t.case_roles)
    and t.valid_from <= a.at and a.at < t.valid_until;
  return found;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.take_over(p_from uuid, p_to uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  file uuid;
  roles text[];
  taken integer := 0;
begin
  if not guard.works_for(a, p_to) then raise exception 'works no cases' using errcode = 'insufficient_privilege'; end if;
  for file in select (x ->> 'id')::uuid from json_array_elements(app.cases_to_allocate()) x where (x ->> 'lastId')::uuid = p_from order by 1 loop
    continue when exists (select from case_barriers b where b.case_id = file and b.kind = 'restriction' and b.valid_from <= a.at and a.at < b.valid_until);
    perform guard.hold_team(file);
    select t.case_roles into roles from case_team t where t.case_id = file and t.agency_id = a.agency and t.professional_id = p_from and t.valid_from <= a.at
      order by t.valid_until desc, 'lead' = any (t.case_roles) desc, t.valid_from desc, t.id limit 1;
    update case_team t set valid_until = a.at where t.case_id = file and t.agency_id = a.agency and t.professional_id = p_from
      and t.valid_from <= a.at and a.at < t.valid_until;
    perform guard.place_on_team(a, file, p_to, roles);
    insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
    values (gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'takeOver', 'professional', p_to, file);
    taken := taken + 1;
  end loop;
  return taken;
end $function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.today()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select guard.day_at(a.partnership, a.at) from guard.actor() a
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.told()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 5
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return query select unnest(k.told) from guard.kept(guard.actor()) k;
end $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.touch_session(p_id text, p_expires_at timestamp with time zone, p_seen_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  update sessions set expires_at = least(p_expires_at, absolute_expires_at), last_seen_at = p_seen_at where id = p_id
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.transaction_mark()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select pg_backend_pid() || '@' || (extract(epoch from transaction_timestamp()) * 1000000)::bigint
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.use_code(p_professional uuid, p_step bigint)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with used as (update code_secrets set last_step = p_step where professional_id = p_professional and last_step < p_step returning 1)
  select exists (select from used)
$function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.use_passkey(p_credential text, p_count bigint, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with used as (update passkeys set sign_count = p_count, last_used_at = p_at
    where credential_id = p_credential and (sign_count < p_count or (sign_count = 0 and p_count = 0)) returning 1)
  select exists (select from used)
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.visit()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select (guard.actor()).visit $function$


-- owned by concordat_guard; called by concordat_session
CREATE OR REPLACE FUNCTION app.ways_in(p_professional uuid)
 RETURNS TABLE(has_password boolean, has_code boolean, passkeys integer, demonstration boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.password_hash is not null, exists (select from code_secrets c where c.professional_id = p.id),
    (select count(*)::integer from passkeys k where k.professional_id = p.id), t.demonstration
  from professionals p join accounts a on a.professional_id = p.id join partnerships t on t.id = p.partnership_id
  where p.id = p_professional and p.suspended_at is null
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.who()
 RETURNS TABLE(partnership uuid, agency uuid, professional uuid, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.partnership, a.agency, a.professional, a.at from guard.actor() a
$function$


-- owned by concordat_guard; called by concordat_request
CREATE OR REPLACE FUNCTION app.workable()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare a guard.actor := guard.actor();
begin
  return query select s.id from unnest(a.scope) s(id) where guard.works(a, s.id);
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.account_for(a guard.actor, p_entry uuid, p_case uuid, p_press json)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  with key as (
    insert into idempotency_keys (professional_id, key, partnership_id, procedure, made_id, at)
    values (a.professional, (p_press ->> 'key')::uuid, a.partnership, p_press ->> 'procedure', p_entry, a.at)
  )
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
  values ((p_press ->> 'event')::uuid, a.partnership, a.at, a.professional, a.agency, split_part(p_press ->> 'procedure', '.', 2), 'entry', p_entry, p_case);
  return true;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.actor()
 RETURNS guard.actor
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  context text := current_setting('concordat.context', true);
  part text[] := string_to_array(context, '|');
  at timestamptz;
  free_clock boolean;
begin
  -- No context is an empty setting, or none.
  if context is null or context = '' then return null; end if;
  select k.free_clock into free_clock from guard.context_keys k
    where encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(context, 'UTF8'))), 'hex') = current_setting('concordat.signature', true);
  if free_clock is null then return null; end if;
  if part[7] <> pg_backend_pid()::text then
    if part[7] <> app.transaction_mark() then return null; end if;
  end if;
  at := timestamptz 'epoch' + part[5]::bigint * interval '1 millisecond';
  if not free_clock and (
    timestamptz 'epoch' + part[6]::bigint * interval '1 millisecond' < clock_timestamp()
    or abs(extract(epoch from at - transaction_timestamp())) > 2) then return null; end if;
  return row(part[3], part[2], part[1], part[4], at, string_to_array(nullif(part[8], ''), ','), part[9])::guard.actor;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.add_obligations(p_rules uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  with clause as materialized (
    select v.id as version_id, c ->> 'id' as clause_id, c -> 'obligations' as obligations
    from agreement_versions v cross join lateral jsonb_array_elements(v.document -> 'clauses') c
    where v.id in (select r.version_id from disclosure_rules r where r.id = any (p_rules))
  )
  insert into disclosure_rule_obligations (rule_id, kind, months, partnership_id)
  select r.id, o ->> 'kind', max((o ->> 'months')::integer), r.partnership_id
  from disclosure_rules r
  join clause c on c.version_id = r.version_id and c.clause_id = r.clause_id
  cross join lateral jsonb_array_elements(c.obligations) o
  where r.id = any (p_rules)
  group by r.id, o ->> 'kind', r.partnership_id
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.allocator(p_case uuid)
 RETURNS guard.actor
 LANGUAGE plpgsql
 STABLE
AS $function$
declare a guard.actor := guard.actor();
begin
  if not coalesce(p_case = any (a.scope) and guard.may_open(a, p_case), false)
    or not exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until)
    or not (exists (select from professionals p where p.id = a.professional and p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases'))
      or exists (select from case_team t where t.case_id = p_case and t.professional_id = a.professional and 'lead' = any (t.case_roles)
        and t.valid_from <= a.at and a.at < t.valid_until)) then
    raise exception 'allocates nobody' using errcode = 'insufficient_privilege';
  end if;
  return a;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.barred(a guard.actor, p_case uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(bool_or(b.kind = 'exclusion' and b.professional_id = a.professional), false)
    or (coalesce(bool_or(b.kind = 'restriction'), false) and not coalesce(bool_or(b.kind = 'named' and b.professional_id = a.professional), false))
  from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.circumstances_of(a guard.actor, p_cases uuid[], p_wanted jsonb)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET enable_nestloop TO 'off'
AS $function$
declare
  kinds text[] := guard.text_array(p_wanted -> 'kinds');
begin
  return (with
  file as materialized (select u.id, u.place::integer - 1 as place from unnest(p_cases) with ordinality u(id, place)),
  agency_ as materialized (select u.id::uuid, u.place::integer - 1 as place from jsonb_array_elements_text(p_wanted -> 'agencies') with ordinality u(id, place)),
  subject_ as materialized (select s.id, (row_number() over (partition by s.case_id order by s.id))::integer as place from subjects s where s.case_id = any (p_cases)),
  fact as (
    select f.place, x.kind, x.param, x.subject_id, x.code, x.lo, x.hi, x.agency_id, x.to_agency_id, x.valid_until
    from file f join facts x on x.case_id = f.id and x.case_id = any (p_cases)
    where x.entry_id is null and x.kind = any (kinds) and x.valid_from <= a.at and (x.valid_until > a.at or x.kind = 'status')
    union all
    select f.place, 'assurance', null, null, x.assurance, null, null, x.given_by, x.agency_id, x.valid_until
    from file f join (select distinct i.case_id, i.agency_id from involvements i where i.case_id = any (p_cases)) i on i.case_id = f.id
    join agency_assurances x on x.agency_id = i.agency_id
    where 'assurance' = any (kinds) and x.valid_from <= a.at and x.valid_until > a.at
  )
  select json_build_object(
    'facts', (select coalesce(json_agg(json_build_array(x.place, x.kind, x.param, s.place, x.code, x.lo, x.hi, b.place, t.place, app.ms(x.valid_until))), '[]')
      from fact x left join subject_ s on s.id = x.subject_id left join agency_ b on b.id = x.agency_id left join agency_ t on t.id = x.to_agency_id),
    'involvements', (select coalesce(json_agg(json_build_array(f.place, g.place, a.at < i.valid_until, i.purposes)), '[]')
      from file f join involvements i on i.case_id = f.id and i.case_id = any (p_cases) join agency_ g on g.id = i.agency_id where i.valid_from <= a.at),
    'team', (select coalesce(json_agg(json_build_array(f.place, t.professional_id, t.case_roles)), '[]')
      from file f join case_team t on t.case_id = f.id and t.case_id = any (p_cases) where t.valid_from <= a.at and a.at < t.valid_until),
    'barriers', (select coalesce(json_agg(json_build_array(f.place, b.professional_id, b.kind)), '[]')
      from file f join case_barriers b on b.case_id = f.id and b.case_id = any (p_cases) where b.professional_id is not null and b.valid_from <= a.at and a.at < b.valid_until),
    'releases', (select coalesce(json_agg(json_build_array(f.place, o.place, g.place, r.to_professional_id, r.field, s.place, r.show) order by f.place, r.id), '[]')
      from file f join releases r on r.case_id = f.id and r.case_id = any (p_cases) join agency_ o on o.id = r.agency_id join agency_ g on g.id = r.to_agency_id
      left join subject_ s on s.id = r.subject_id where r.valid_from <= a.at and a.at < r.valid_until)));
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.classes_of(a guard.actor, p_cases uuid[], p_wanted jsonb)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET enable_nestloop TO 'off'
AS $function$
declare
  zone text := (select p.time_zone from partnerships p where p.id = a.partnership);
  tags_asked text[] := guard.text_array(p_wanted -> 'tags');
  counted text[] := guard.text_array(p_wanted -> 'counted');
  handling_asked boolean := (p_wanted ->> 'handling')::boolean;
  values_asked boolean := (p_wanted ->> 'values')::boolean;
  observed_asked boolean := (p_wanted ->> 'observed')::boolean;
  recorded_asked boolean := (p_wanted ->> 'recorded')::boolean;
begin
  return (with
  agency_ as materialized (select u.id::uuid, u.place::integer - 1 as place from jsonb_array_elements_text(p_wanted -> 'agencies') with ordinality u(id, place)),
  field_ as materialized (select u.key, u.place::integer - 1 as place, u.key = any (counted) as counted from jsonb_array_elements_text(p_wanted -> 'fields') with ordinality u(key, place)),
  subject_ as materialized (select s.id, (row_number() over (partition by s.case_id order by s.id))::integer as place from subjects s where s.case_id = any (p_cases)),
  release_ as materialized (select r.id, r.entry_id, (row_number() over (partition by r.case_id order by r.id))::integer - 1 as place
    from releases r where r.case_id = any (p_cases) and r.valid_from <= a.at and a.at < r.valid_until),
  named as materialized (select r.entry_id, array_agg(r.place order by r.place) as by from release_ r where r.entry_id is not null group by r.entry_id),
  coded as materialized (select distinct on (v.entry_id) v.entry_id, v.code from facts v
    where values_asked and v.case_id = any (p_cases) and v.kind = 'value' and v.valid_from <= a.at and a.at < v.valid_until order by v.entry_id, v.id),
  row_ as materialized (select w.*, k.place as field_place, k.counted from guard.rows_of_cases(p_cases) w join field_ k on k.key = w.field),
  ranked as materialized (select w.id, row_number() over (partition by w.file order by w.observed_on desc nulls last, w.recorded_at desc, w.id desc) as rank
    from row_ w where w.counted and w.is_entry),
  class as (
    select w.file, s.place as subject, w.field_place as field, o.place as owner, x.place as source, w.is_entry,
      case when cardinality(tags_asked) > 0 and w.tags && tags_asked then array(select t from unnest(w.tags) t where t = any (tags_asked) order by t) end as tags,
      case when handling_asked then w.handling end as handling, c.code,
      case when observed_asked then w.observed_on - date '1970-01-01' end as observed,
      case when recorded_asked then app.ms(((w.recorded_at at time zone zone)::date)::timestamp at time zone zone) end as recorded,
      nullif(coalesce(w.embargo_until > a.at, false), false) as embargoed, n.by as released, r.rank, count(*) as alike
    from row_ w
    join agency_ o on o.id = w.owner_id
    left join agency_ x on x.id = w.source_id and w.source_id <> w.owner_id
    left join subject_ s on s.id = w.subject_id
    left join named n on n.entry_id = w.id and w.is_entry
    left join coded c on c.entry_id = w.id and w.is_entry
    left join ranked r on r.id = w.id and w.counted and w.is_entry
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
  )
  select json_build_object(
    'file', coalesce(array_agg(c.file - 1), '{}'), 'subject', coalesce(array_agg(c.subject), '{}'), 'field', coalesce(array_agg(c.field), '{}'),
    'owner', coalesce(array_agg(c.owner), '{}'), 'source', coalesce(array_agg(c.source), '{}'), 'isEntry', coalesce(array_agg(c.is_entry), '{}'),
    'tags', coalesce(array_agg(array_to_string(c.tags, ',')), '{}'), 'observed', coalesce(array_agg(c.observed), '{}'),
    'traits', coalesce(json_agg(case when c.handling is not null or c.code is not null or c.recorded is not null or c.embargoed or c.released is not null or c.rank is not null
      then json_build_array(c.handling, c.code, c.recorded, coalesce(c.embargoed, false), coalesce(c.released, '{}'), c.rank) end), '[]'),
    'alike', coalesce(array_agg(c.alike), '{}'))
  from class c);
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.classification(p_definition jsonb, p_value jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when p_definition ->> 'type' = 'code' then p_value #>> '{}'
    else (select p_value ->> (part ->> 'key') from jsonb_array_elements(p_definition -> 'parts') part
          where (part ->> 'classifies')::boolean limit 1) end
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.compile_version(p_version uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
    (select min((w ->> 'records')::integer) from jsonb_array_elements(guard.conditions_of(c, v.document)) w where w ->> 'kind' = 'atMost'),
    (select count(*) from jsonb_array_elements(guard.conditions_of(c, v.document)) w where w ->> 'kind' not in ('recency', 'value', 'tag', 'handling', 'atMost')),
    (select count(*) from jsonb_array_elements(guard.conditions_of(c, v.document)) w where w ->> 'kind' in ('recency', 'value', 'tag', 'handling'))
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
  with named as materialized (
    select r.id, r.effect, s.selector, guard.is_prefix(s.selector) as by_prefix
    from disclosure_rules r
    join jsonb_array_elements(v.document -> 'clauses') c on c ->> 'id' = r.clause_id
    cross join lateral jsonb_array_elements_text(c -> 'fields') s(selector)
    where r.version_id = v.id
  ), field as materialized (
    select f.key, f.lock = 'none' and not f.free_text and v.document -> 'knownFields' ? f.key as granted_by_prefix
    from catalogue_fields f where f.partnership_id = v.partnership_id
  ), reached as (
    select n.id, f.key, true as exact from named n join field f on f.key = n.selector where not n.by_prefix
    union all
    select n.id, f.key, false from named n
    join field f on guard.selects(n.selector, f.key) and (n.effect = 'withhold' or f.granted_by_prefix) where n.by_prefix
  )
  insert into disclosure_rule_fields (rule_id, field, exact, partnership_id)
  select r.id, r.key, bool_or(r.exact), v.partnership_id from reached r group by r.id, r.key order by r.id, r.key;

  insert into disclosure_rule_conditions (rule_id, position, partnership_id, kind, param, codes, lo, hi, by_whom, by_kinds, of_entry)
  select r.id, w.ordinality, v.partnership_id, k.kind, guard.condition_param(w.c), guard.condition_codes(w.c),
    guard.condition_lo(w.c), guard.condition_hi(w.c),
    case when jsonb_typeof(w.c -> 'by') = 'array' then 'kinds' else coalesce(w.c ->> 'by', 'anyone') end,
    case when jsonb_typeof(w.c -> 'by') = 'array' then guard.text_array(w.c -> 'by') else '{}' end,
    k.kind in ('recency', 'value', 'tag', 'handling')
  from disclosure_rules r
  join jsonb_array_elements(v.document -> 'clauses') c on c ->> 'id' = r.clause_id
  cross join lateral jsonb_array_elements(guard.conditions_of(c, v.document)) with ordinality w(c, ordinality)
  cross join lateral (select w.c ->> 'kind' as kind) k
  where r.version_id = v.id and k.kind <> 'atMost';
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.condition_codes(c jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case
    when c ? 'in' then guard.text_array(c -> 'in')
    when jsonb_typeof(c -> 'is') = 'array' then guard.text_array(c -> 'is')
    when c ? 'is' then array[c ->> 'is']
    when c ->> 'kind' = 'involved' then array[c ->> 'agencyKind']
    when c ->> 'kind' = 'linkedTo' then array[c ->> 'role']
    else '{}' end
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.condition_hi(c jsonb)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case c ->> 'kind'
    when 'status' then (c ->> 'withinMonths')::integer
    when 'recency' then (c ->> 'within')::integer
    when 'sinceClosed' then (c ->> 'within')::integer
    when 'episode' then (c ->> 'within')::integer
    when 'age' then (c ->> 'max')::integer
    when 'score' then (c ->> 'max')::integer
    when 'dates' then (c ->> 'last')::date - date '1970-01-01' end
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.condition_lo(c jsonb)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case c ->> 'kind'
    when 'factors' then (c ->> 'atLeast')::integer
    when 'age' then (c ->> 'min')::integer
    when 'score' then (c ->> 'min')::integer
    when 'dates' then (c ->> 'first')::date - date '1970-01-01' end
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.condition_param(c jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case c ->> 'kind'
    when 'consent' then (c ->> 'scope') || '/' || (c ->> 'giver')
    when 'namedConsent' then (c ->> 'scope') || '/' || (c ->> 'giver')
    when 'circumstance' then c ->> 'circumstance'
    when 'score' then c ->> 'field'
    when 'age' then c ->> 'on'
    when 'factors' then c ->> 'across'
    when 'recency' then (c ->> 'unit') || '/' || (c ->> 'of') || '/' || (c ->> 'on')
    when 'episode' then (c ->> 'unit') || '/' || (c ->> 'whose') || '/' || (c ->> 'since')
    when 'sinceClosed' then c ->> 'unit'
    when 'tag' then c ->> 'tag'
    else null end
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.conditions_of(p_clause jsonb, p_document jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when p_clause ->> 'effect' = 'share' and k.months is not null
    then (p_clause -> 'when') || jsonb_build_array(jsonb_build_object('kind', 'sinceClosed', 'within', k.months, 'unit', 'months'))
    else p_clause -> 'when' end
  from (select least(
    (select min((o ->> 'months')::integer) from jsonb_array_elements(p_clause -> 'obligations') o where o ->> 'kind' = 'retentionCap'),
    (p_document -> 'commonTerms' ->> 'retentionMonths')::integer) as months) k
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.countable_cases(a guard.actor, p_after uuid, p_size integer)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select array(select c.id from cases c where c.partnership_id = a.partnership and c.id > p_after
    and not exists (select from case_barriers b where b.case_id = c.id and b.kind = 'restriction' and b.valid_from <= a.at and a.at < b.valid_until)
    order by c.id limit p_size)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.day_at(p_partnership uuid, p_at timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select (p_at at time zone p.time_zone)::date from partnerships p where p.id = p_partnership
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.day_of_number(p bigint)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$ select date '1970-01-01' + p::integer $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.decide(a guard.actor, p_case uuid, r guard.reader)
 RETURNS TABLE(row_id uuid, field text, subject_id uuid, is_entry boolean, level smallint, marker smallint)
 LANGUAGE plpgsql
 STABLE
AS $function$
#variable_conflict use_column
declare
  today date;
  zone text;
  joint uuid;
  opened date;
  shielded uuid[];
begin
if not r.may_open then return; end if;
select guard.day_at(p.id, a.at), p.time_zone, p.joint_agency_id into today, zone, joint from partnerships p where p.id = a.partnership;
select guard.day_of_number(f.lo) into opened from facts f where f.case_id = p_case and f.kind = 'opened';
select coalesce(array_agg(f.subject_id), '{}') into shielded from facts f
  where f.case_id = p_case and f.kind = 'shield' and f.valid_from <= a.at and a.at < f.valid_until;

return query with
row_ as materialized (
  select w.*, f.lock, f.shield, (w.owner_id = a.agency or w.source_id is not distinct from a.agency) as own
  from guard.rows_of(p_case) w join catalogue_fields f on f.partnership_id = a.partnership and f.key = w.field
),
fact as materialized (
  select f.subject_id, f.entry_id, f.kind, f.param, f.code, f.lo, f.hi, f.agency_id, f.valid_until, g.kind as by_kind, f.agency_id is distinct from a.agency as other
  from guard.facts_of(p_case) f left join agencies g on g.id = f.agency_id
  where (f.to_agency_id is null or f.to_agency_id = a.agency) and f.valid_from <= a.at and (f.valid_until > a.at or f.kind = 'status')
),
-- The owner's side of each row and, where another agency's information was typed, its source's side.
side as materialized (
  select w.id, w.field, w.subject_id, w.observed_on, w.recorded_at, w.tags, w.handling, w.embargo_until, w.is_entry, w.lock, s.agency,
    (w.shield and case when w.subject_id is null then cardinality(shielded) > 0 else w.subject_id = any (shielded) end) as shut
  from row_ w cross join lateral (values (w.owner_id), (case when w.source_id <> w.owner_id then w.source_id end)) s(agency)
  where not w.own and s.agency is not null
),
period as materialized (
  select p.version_id, p.agency_id, bool_or(p.valid_from <= a.at and a.at < p.valid_until) and (not exists (select from agreement_versions x where x.id = p.version_id and x.umbrella_id is not null) or guard.is_covered(p.version_id, p.agency_id, a.at)) as takes_part, bool_or(p.valid_from <= a.at) as has_signed
  from party_periods p where p.partnership_id = a.partnership and (p.agency_id = a.agency or p.agency_id in (select s.agency from side s))
  group by p.version_id, p.agency_id
),
rule as materialized (
  select d.*,
    v.force_from <= a.at and a.at < v.force_until and coalesce(me.takes_part, false) as in_force,
    v.force_from <= a.at and a.at < v.restraint_until as restrains,
    (cardinality(d.purposes) = 0 or coalesce(r.purpose = any (d.purposes), false)) as for_purpose,
    (cardinality(d.roles) = 0 or d.roles && r.roles) and (cardinality(d.case_roles) = 0 or d.case_roles && r.case_roles)
      and d.certificates <@ r.certificates as for_reader,
    not r.reasoned and exists (select from disclosure_rule_obligations b where b.rule_id = d.id and b.kind = 'logReason') as waits
  from disclosure_rules d
  join agreement_versions v on v.id = d.version_id
  left join period me on me.version_id = d.version_id and me.agency_id = a.agency
  where d.partnership_id = a.partnership
    and (d.to_anyone or exists (select from disclosure_rule_to t where t.agency_id = a.agency and t.rule_id = d.id))
),
-- Each rule that speaks of a side of a row at all.
cand as materialized (
  select s.id, s.field, s.agency, s.subject_id, s.observed_on, s.recorded_at, s.tags, s.handling, s.is_entry, d.id as rule_id, d.effect, d.show, d.marker,
    d.at_most, d.waits, d.asks_of_person, d.asks_of_entry, d.for_purpose, d.for_reader,
    d.in_force and (s.agency = joint or coalesce(o.takes_part, false)) as in_force,
    d.restrains and (s.agency = joint or coalesce(o.has_signed, false)) as restrains,
    r.involved or d.reaches_uninvolved as reaches,
    (s.lock = 'none' or (s.lock = 'exact' and k.exact)) as unlocked,
    (not s.shut or (d.despite_shield and k.exact)) as open
  from rule d
  join disclosure_rule_fields k on k.rule_id = d.id
  join side s on s.field = k.field
  join disclosure_rule_from f on f.rule_id = d.id and f.agency_id = s.agency
  left join period o on o.version_id = d.version_id and o.agency_id = s.agency
),
-- The conditions about a person: asked once for each rule, owner and person, of the words that count for them.
heard as (
  select q.rule_id, q.agency, q.subject_id, n.position, n.kind, n.param, n.codes, n.lo, n.hi,
    count(f.kind) as said, count(f.kind) filter (where f.other) as said_by_others,
    array_agg(distinct f.code) filter (where f.code is not null) as codes_all, array_agg(distinct f.code) filter (where f.other and f.code is not null) as codes_other,
    array_agg(distinct f.code) filter (where not f.other and f.code is not null) as codes_own,
    min(f.lo) as least, max(f.hi) as most, max(f.lo) as last_begun
  from (select distinct c.rule_id, c.agency, c.subject_id from cand c where c.asks_of_person > 0) q
  join disclosure_rule_conditions n on n.rule_id = q.rule_id and not n.of_entry
  left join fact f on f.kind = case n.kind when 'age' then 'born' when 'factors' then 'factor' when 'sinceClosed' then 'closed' else n.kind end
    and f.entry_id is null
    and (n.kind in ('age', 'factors', 'status', 'episode', 'sinceClosed') or f.param is not distinct from n.param)
    and (f.subject_id is null or f.subject_id = q.subject_id or (n.kind = 'factors' and n.param = 'household'))
    and (n.kind <> 'episode' or f.agency_id = case split_part(n.param, '/', 2) when 'owner' then q.agency else a.agency end)
    and case n.by_whom when 'anyone' then true when 'owner' then f.agency_id = q.agency else f.by_kind = any (n.by_kinds) end
    and (n.kind <> 'status' or f.valid_until > a.at
      or (n.hi > 0 and f.valid_until <> 'infinity' and (f.valid_until at time zone zone)::date >= guard.months_before(today, n.hi)))
  group by q.rule_id, q.agency, q.subject_id, n.position, n.kind, n.param, n.codes, n.lo, n.hi
),
held as (
  select h.rule_id, h.agency, h.subject_id, t.certain, t.possible
  from heard h
  cross join lateral (select
    case h.param when 'caseOpened' then opened else today end as day,
    -- A birth outdoes what was expected, and a death both.
    case when 'deceased' = any (h.codes_other) then 'deceased' when 'living' = any (h.codes_other) then 'living'
      when 'unborn' = any (h.codes_other) then 'unborn' end as stage,
    guard.day_of_number(case split_part(h.param, '/', 3) when 'began' then h.last_begun when 'ended' then h.most end)
      >= guard.stretch_before(today, h.hi, split_part(h.param, '/', 1)) as within,
    h.said_by_others > 0 as bounded,
    h.said_by_others > 0 and cardinality(h.codes_all) = 1 as agreed) k
  cross join lateral (select
    case
      when h.kind in ('threshold', 'subjectRole', 'linkedTo', 'status', 'assurance') then coalesce(h.codes_other && h.codes, false)
      when h.kind = 'lifeStage' then coalesce(k.stage = any (h.codes), false)
      when h.kind = 'need' then coalesce(h.codes_own && h.codes, false)
      when h.kind = 'dates' then (h.lo is null or today >= guard.day_of_number(h.lo)) and (h.hi is null or today <= guard.day_of_number(h.hi))
      when h.kind = 'sinceClosed' then h.said = 0 or guard.day_of_number(h.least) >= guard.stretch_before(today, h.hi, h.param)
      when h.kind = 'episode' then coalesce(k.within, false)
      when h.kind in ('consent', 'namedConsent', 'circumstance', 'notice') then k.agreed and h.codes_all && h.codes
      when h.kind in ('caseType', 'stage', 'area', 'involved') then coalesce(h.codes_all && h.codes, false)
      when h.kind = 'age' then k.bounded and k.day is not null
        and (h.lo is null or guard.day_of_number(h.most) <= guard.years_before(k.day, h.lo))
        and (h.hi is null or guard.day_of_number(h.least) > guard.years_before(k.day, h.hi + 1))
      when h.kind = 'score' then k.bounded and (h.lo is null or h.least >= h.lo) and (h.hi is null or h.most <= h.hi)
      when h.kind = 'factors' then coalesce(cardinality(h.codes_other), 0) >= h.lo
      when h.kind = 'override' then h.said > 0
      when h.kind = 'conflict' then (case when r.conflict then 'declared' else 'none' end) = any (h.codes)
      else false end as certain,
    case
      when h.kind in ('threshold', 'subjectRole', 'linkedTo', 'status', 'assurance') then coalesce(h.codes_other && h.codes, true)
      when h.kind = 'lifeStage' then coalesce(k.stage = any (h.codes), true)
      when h.kind = 'need' then coalesce(h.codes_own && h.codes, false)
      when h.kind = 'dates' then (h.lo is null or today >= guard.day_of_number(h.lo)) and (h.hi is null or today <= guard.day_of_number(h.hi))
      when h.kind = 'sinceClosed' then h.said = 0 or guard.day_of_number(h.least) >= guard.stretch_before(today, h.hi, h.param)
      when h.kind = 'episode' then coalesce(k.within, true)
      when h.kind in ('consent', 'namedConsent', 'circumstance', 'notice') then not k.agreed or h.codes_all && h.codes
      when h.kind in ('caseType', 'stage', 'area') then coalesce(h.codes_all && h.codes, true)
      when h.kind = 'involved' then coalesce(h.codes_all && h.codes, false)
      when h.kind = 'age' then not k.bounded or k.day is null
        or ((h.lo is null or guard.day_of_number(h.least) <= guard.years_before(k.day, h.lo))
          and (h.hi is null or guard.day_of_number(h.most) > guard.years_before(k.day, h.hi + 1)))
      when h.kind = 'score' then not k.bounded or ((h.lo is null or h.most >= h.lo) and (h.hi is null or h.least <= h.hi))
      when h.kind = 'override' then h.said > 0
      when h.kind = 'conflict' then (case when r.conflict then 'declared' else 'none' end) = any (h.codes)
      else true end as possible
  ) t
),
person as materialized (
  select h.rule_id, h.agency, h.subject_id, bool_and(h.certain) as certain, bool_and(h.possible) as possible
  from held h group by h.rule_id, h.agency, h.subject_id
),
-- The conditions about an entry.
told as materialized (
  select c.id, c.field, c.agency, c.rule_id, bool_and(x.certain) as certain, bool_and(x.possible) as possible
  from cand c
  join disclosure_rule_conditions n on n.rule_id = c.rule_id and n.of_entry
  left join fact v on n.kind = 'value' and v.kind = 'value' and v.entry_id = c.id
  cross join lateral (select
    case split_part(n.param, '/', 2) when 'recorded' then (c.recorded_at at time zone zone)::date else c.observed_on end as day,
    guard.stretch_before(case split_part(n.param, '/', 3) when 'caseOpened' then opened else today end, n.hi, split_part(n.param, '/', 1)) as since) d
  cross join lateral (select case n.kind
    when 'recency' then d.day >= d.since
    when 'value' then v.code = any (n.codes)
    when 'tag' then (n.param = any (c.tags)) = (n.codes[1] = 'present')
    when 'handling' then coalesce(c.handling, 'none') = any (n.codes) end as holds) h
  cross join lateral (select coalesce(h.holds, false) as certain, coalesce(h.holds, true) as possible) x
  where c.asks_of_entry > 0
  group by c.id, c.field, c.agency, c.rule_id
),
matched as (
  select c.*,
    coalesce(p.possible, true) and coalesce(e.possible, true) as possible,
    c.in_force and c.for_purpose and c.for_reader and c.reaches and c.unlocked and c.open and coalesce(p.certain, true) and coalesce(e.certain, true) as grants,
    c.in_force and c.for_purpose and c.reaches and c.unlocked and c.open as names
  from cand c
  left join person p on p.rule_id = c.rule_id and p.agency = c.agency and p.subject_id is not distinct from c.subject_id
  left join told e on e.id = c.id and e.field = c.field and e.agency = c.agency and e.rule_id = c.rule_id
),
-- "At most N" shares entries only, and ranks the newest among those of one owner about one person that meet everything else.
ranked as (
  select m.*, case when m.at_most is null then 0 else
    row_number() over (partition by m.rule_id, m.agency, m.subject_id, m.grants and m.is_entry order by m.observed_on desc nulls last, m.recorded_at desc, m.id desc) end as rank
  from matched m
),
verdict as (
  select k.id, k.field, k.agency,
    max(k.show) filter (where k.shares and not k.waits) as shares,
    bool_or(k.effect = 'withhold' and k.restrains and k.for_purpose and k.for_reader and k.possible) as withheld,
    bool_or((k.effect in ('ask', 'mustShare') and k.grants) or (k.shares and k.waits)) as asks,
    bool_or(k.effect <> 'withhold' and k.names) as named,
    max(k.marker) filter (where case k.effect when 'withhold' then k.restrains and k.for_purpose and k.for_reader and k.possible
      else k.names or (k.restrains and k.unlocked) end) as marker
  from (
    select d.*, d.effect = 'share' and d.grants and (d.at_most is null or (d.is_entry and d.rank <= d.at_most)) as shares from ranked d
  ) k group by k.id, k.field, k.agency
),
released as (
  select s.id, s.field, s.agency, max(case e.show when 'known' then 3 when 'coarse' then 4 else 5 end) as shares, bool_or(e.entry_id = s.id) as names_it
  from releases e
  join side s on s.agency = e.agency_id and s.lock = 'none' and not s.shut
    and (e.entry_id = s.id or (e.entry_id is null and e.field = s.field and e.subject_id is not distinct from s.subject_id))
  where e.case_id = p_case and e.valid_from <= a.at and a.at < e.valid_until
    and e.to_agency_id = a.agency and (e.to_professional_id is null or e.to_professional_id = a.professional)
    -- For no purpose at all, what is withheld for some would escape.
    and (r.purpose is not null or not r.involved)
  group by s.id, s.field, s.agency
),
sided as (
  select s.id, s.field, s.subject_id, s.is_entry, coalesce(v.marker, 0) as marker,
    case
      when not b.capped and b.shares is not null then b.shares
      when not b.capped and coalesce(v.asks, false) then 2
      when coalesce(v.named, false) and coalesce(v.marker, 0) < 2 then 1
      else 0 end as level
  from side s
  left join verdict v on v.id = s.id and v.field = s.field and v.agency = s.agency
  left join released l on l.id = s.id and l.field = s.field and l.agency = s.agency
  cross join lateral (
    select greatest(v.shares, l.shares) as shares,
      coalesce(v.withheld, false) or (coalesce(s.embargo_until > a.at, false) and not coalesce(l.names_it, false)) as capped
  ) b
)
select w.id, w.field, w.subject_id, w.is_entry, 5::smallint, 0::smallint from row_ w where w.own
union all
select s.id, s.field, s.subject_id, s.is_entry,
  case when min(s.level) = 1 and max(s.marker) = 2 then 0 else min(s.level) end::smallint,
  case when min(s.level) = 0 then 2 else max(s.marker) end::smallint
from sided s group by s.id, s.field, s.subject_id, s.is_entry;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.derive_links(p_cases uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from facts where case_id = any (p_cases) and kind = 'linkedTo';
  insert into facts (partnership_id, case_id, subject_id, kind, code, agency_id, origin_id, valid_from, valid_until)
  select r.partnership_id, r.case_id, e.one, 'linkedTo', o.role, r.agency_id, r.id,
    greatest(r.valid_from, o.valid_from), least(r.valid_until, o.valid_until)
  from relationships r
  cross join lateral (values (r.from_subject_id, r.to_subject_id), (r.to_subject_id, r.from_subject_id)) e(one, other)
  join subject_roles o on o.subject_id = e.other
  where r.case_id = any (p_cases) and greatest(r.valid_from, o.valid_from) < least(r.valid_until, o.valid_until);
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.domains_taken(p_agency uuid, p_domains text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from agencies g cross join lateral guard.provider_of(g.id) o where g.id <> p_agency and o.domains && p_domains)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.drop_mails(p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
AS $function$
  update mails m set sealed = null, ended_at = p_at, held_until = null,
    state = case when m.queued_at + interval '3 days' <= p_at then 'failed' else 'dropped' end,
    problem = case when m.queued_at + interval '3 days' <= p_at then coalesce(m.problem, 'tooLate') end
  where m.state = 'waiting' and m.due_at <= p_at and (m.held_until is null or m.held_until <= p_at)
    and (m.queued_at + interval '3 days' <= p_at
      or exists (select from professionals p where p.id = m.professional_id and p.suspended_at is not null)
      or exists (select from invitations i where i.id = m.about_id and (i.used_at is not null or i.withdrawn_at is not null or i.expires_at <= p_at)));
  delete from mails where ended_at < p_at - interval '90 days';
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.epoch_of(p_partnership uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select e.epoch from rule_epochs e where e.partnership_id = p_partnership), 0)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.facts_of(p_case uuid)
 RETURNS TABLE(subject_id uuid, entry_id uuid, kind text, param text, code text, lo bigint, hi bigint, agency_id uuid, to_agency_id uuid, valid_from timestamp with time zone, valid_until timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select f.subject_id, f.entry_id, f.kind, f.param, f.code, f.lo, f.hi, f.agency_id, f.to_agency_id, f.valid_from, f.valid_until
  from facts f where f.case_id = p_case
  union all
  select null, null, 'assurance', null, s.assurance, null, null, s.given_by, s.agency_id, s.valid_from, s.valid_until
  from agency_assurances s where s.agency_id in (select i.agency_id from involvements i where i.case_id = p_case)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.first_day(p text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select ((left(p || '-01-01', 10))::date - date '1970-01-01')::bigint
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.grant_role(a guard.actor, p_person professionals, p_role text)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  if p_role = any (p_person.roles) then return false; end if;
  if guard.is_powerful(p_role) and not (guard.is_alone(a.professional, p_person.agency_id)
    and (p_role <> 'governanceLead' or exists (select from professionals p where p.id = a.professional and 'governanceLead' = any (p.roles)))) then
    insert into person_proposals (id, partnership_id, professional_id, act, proposed_by, proposed_at)
    select gen_random_uuid(), a.partnership, p_person.id, 'grant/' || p_role, a.professional, a.at
    where not exists (select from person_proposals o where o.professional_id = p_person.id and o.act = 'grant/' || p_role and o.decided_at is null);
    return true;
  end if;
  update professionals set roles = roles || p_role where id = p_person.id;
  return false;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.ground_to_write(a guard.actor, p_case uuid)
 RETURNS json
 LANGUAGE sql
 STABLE
AS $function$
  select json_build_object('epoch', guard.epoch_of(a.partnership),
    'standing', case when p_case = any (a.scope) and guard.may_open(a, p_case) then guard.writer_on(a, p_case) end)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.has_come(p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from accounts a where a.professional_id = p_person and a.terms_accepted_at is not null)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.has_way_in(p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from accounts a where a.professional_id = p_person and a.password_hash is not null)
    or exists (select from passkeys k where k.professional_id = p_person)
    or exists (select from sign_on_subjects s where s.professional_id = p_person)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.hold_team(p_case uuid)
 RETURNS void
 LANGUAGE sql
AS $function$ select pg_advisory_xact_lock(hashtextextended(p_case::text, 31)) $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.invite(a guard.actor, p_person uuid, p_kind text, p_invitation jsonb)
 RETURNS void
 LANGUAGE sql
AS $function$
  update invitations set withdrawn_at = a.at where professional_id = p_person and used_at is null and withdrawn_at is null;
  insert into invitations (id, partnership_id, professional_id, kind, token_hash, invited_by, created_at, expires_at)
  values ((p_invitation ->> 'id')::uuid, a.partnership, p_person, p_kind, p_invitation ->> 'tokenHash', a.professional, a.at, (p_invitation ->> 'expiresAt')::timestamptz);
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.is_alone(p_who uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select not exists (select from professionals o join agencies g on g.id = p_agency and g.partnership_id = o.partnership_id
    where o.id <> p_who and o.left_at is null and guard.has_way_in(o.id)
      and ('governanceLead' = any (o.roles) or ('agencyAdministrator' = any (o.roles) and o.agency_id = p_agency)))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.is_covered(p_version uuid, p_agency uuid, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select not exists (select from agreement_versions v where v.id = p_version and v.umbrella_id is not null)
    or exists (
      select from agreement_versions v
      join agreement_versions u on u.id = v.umbrella_id and u.partnership_id = v.partnership_id and u.umbrella_id is null
      join party_periods p on p.version_id = u.id and p.agency_id = p_agency
      where v.id = p_version and u.force_from <= p_at and p_at < u.force_until and p.valid_from <= p_at and p_at < p.valid_until)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.is_powerful(p_role text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select p_role in ('governanceLead', 'signatory', 'dpo', 'caldicottGuardian', 'siro', 'agencyAdministrator', 'auditor')
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.is_prefix(p_selector text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ select right(p_selector, 1) = '*' $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.kept(a guard.actor)
 RETURNS SETOF kept_permits
 LANGUAGE plpgsql
 STABLE ROWS 3
AS $function$
declare
  now_epoch integer := guard.epoch_of(a.partnership);
  said uuid[] := guard.reasoned(a);
  now_standing integer := (select p.standing from professionals p where p.id = a.professional);
begin
  return query select k.* from kept_permits k join case_versions v on v.case_id = k.case_id and v.version = k.case_version
    where k.case_id = any (a.scope) and k.professional_id = a.professional and k.purpose = coalesce(a.purpose, '') and k.reasoned = (k.case_id = any (said))
      and k.epoch = now_epoch and k.standing = now_standing and k.good_from <= a.at and a.at < k.good_until;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.kept_cases(a guard.actor, OUT case_id uuid, OUT involved boolean)
 RETURNS SETOF record
 LANGUAGE plpgsql
 STABLE ROWS 3
AS $function$
declare
  now_epoch integer := guard.epoch_of(a.partnership);
  said uuid[] := guard.reasoned(a);
  now_standing integer := (select p.standing from professionals p where p.id = a.professional);
begin
  return query select k.case_id, k.involved from kept_permits k join case_versions v on v.case_id = k.case_id and v.version = k.case_version
    where k.case_id = any (a.scope) and k.professional_id = a.professional and k.purpose = coalesce(a.purpose, '') and k.reasoned = (k.case_id = any (said))
      and k.epoch = now_epoch and k.standing = now_standing and k.good_from <= a.at and a.at < k.good_until;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.knows_of(a guard.actor, p_case uuid, p_subject uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from subjects s where s.id = p_subject and s.case_id = p_case and s.agency_id = a.agency)
    or exists (select from entries e where e.case_id = p_case and e.subject_id = p_subject and e.superseded_at is null and e.quarantined_at is null
      and (e.owner_agency_id = a.agency or e.source_agency_id = a.agency))
    or exists (select from guard.kept(a) k where k.case_id = p_case and p_subject = any (k.told))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.last_day(p text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case length(p)
    when 10 then p::date - date '1970-01-01'
    when 7 then ((p || '-01')::date + interval '1 month - 1 day')::date - date '1970-01-01'
    else ((p || '-01-01')::date + interval '1 year - 1 day')::date - date '1970-01-01' end::bigint
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.managed(a guard.actor, p_person uuid)
 RETURNS professionals
 LANGUAGE plpgsql
 STABLE
AS $function$
declare who professionals;
begin
  select p.* into who from professionals p
    where p.id = p_person and p.id <> a.professional and p.partnership_id = a.partnership and p.left_at is null and guard.manages(a.professional, p.agency_id);
  if who.id is null then raise exception 'not managed by who acts' using errcode = 'insufficient_privilege'; end if;
  return who;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.manages(p_who uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from professionals p join agencies g on g.id = p_agency and g.partnership_id = p.partnership_id
    where p.id = p_who and p.suspended_at is null
      and ('governanceLead' = any (p.roles) or ('agencyAdministrator' = any (p.roles) and p.agency_id = p_agency)))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.may_agree(a guard.actor, p_asked person_proposals)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select p_asked.proposed_by <> a.professional and p_asked.professional_id <> a.professional
    and exists (select from professionals p where p.id = p_asked.professional_id and p.left_at is null and guard.manages(p_asked.proposed_by, p.agency_id) and guard.manages(a.professional, p.agency_id))
    and (p_asked.act <> 'grant/governanceLead'
      or exists (select from professionals o where o.id in (a.professional, p_asked.proposed_by) and 'governanceLead' = any (o.roles)))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.may_agree_to_provider(a guard.actor, p_asked sign_on_providers)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select p_asked.proposed_by <> a.professional and guard.manages(a.professional, p_asked.agency_id) and guard.manages(p_asked.proposed_by, p_asked.agency_id)
    and exists (select from professionals o where o.id in (a.professional, p_asked.proposed_by) and 'governanceLead' = any (o.roles))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.may_open(a guard.actor, p_case uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from professionals p
    where p.id = a.professional and p.agency_id = a.agency and p.partnership_id = a.partnership and p.suspended_at is null
      and exists (select from vocabulary_terms v where v.partnership_id = a.partnership and v.vocabulary = 'role' and v.code = any (p.roles)
        and (v.definition ->> 'readsCases')::boolean)
      and (exists (select from case_team m where m.case_id = p_case and m.professional_id = p.id and m.valid_from <= a.at and a.at < m.valid_until)
        or exists (select from vocabulary_terms v where v.partnership_id = a.partnership and v.vocabulary = 'role' and v.code = any (p.roles)
          and (v.definition ->> 'reachesAgencyCases')::boolean))
      and exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.partnership_id = a.partnership and v.valid_from <= a.at)
      and (not exists (select from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until)
        or not guard.barred(a, p_case)))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.may_pass_on(a guard.actor, p_source uuid, p_field text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select not coalesce((
    select bool_and(exists (select from disclosure_rule_obligations o where o.rule_id = d.id and o.kind = 'noOnwardSharing'))
    from disclosure_rules d
    join disclosure_rule_fields k on k.rule_id = d.id and k.field = p_field
    join disclosure_rule_from f on f.rule_id = d.id and f.agency_id = p_source
    join disclosure_rule_to t on t.rule_id = d.id and t.agency_id = a.agency
    join agreement_versions v on v.id = d.version_id and v.force_from <= a.at and a.at < v.force_until
    where d.partnership_id = a.partnership and d.effect = 'share' and p_source <> a.agency
      and not exists (select from unnest(array[p_source, a.agency]) party(id) where not guard.is_covered(d.version_id, party.id, a.at)
        or not exists (select from party_periods p where p.version_id = d.version_id and p.agency_id = party.id and p.valid_from <= a.at and a.at < p.valid_until))), false)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.may_turn(a guard.actor, p_case uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select guard.may_open(a, p_case)
    and exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until)
    and exists (
      select from professionals p
      where p.id = a.professional and (
        exists (select from case_team l where l.case_id = p_case and 'lead' = any (l.case_roles) and l.valid_from <= a.at and a.at < l.valid_until
          and (l.professional_id = p.id or (l.agency_id = a.agency and p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases'))))
        or (p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases')
          and exists (select from closings c where c.case_id = p_case and c.agency_id = a.agency and c.valid_from <= a.at and a.at < c.valid_until))))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.months_before(p_day date, p_months integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$ select (p_day - make_interval(months => p_months))::date $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.next_epoch(p_partnership uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into rule_epochs (partnership_id, epoch) values (p_partnership, 1)
  on conflict (partnership_id) do update set epoch = rule_epochs.epoch + 1;
  insert into events (partnership_id, at) values (p_partnership, clock_timestamp());
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_assurance_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update professionals set standing = standing where agency_id in (select agency_id from changed);
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_case_opened()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into facts (partnership_id, case_id, kind, code, lo, hi, origin_id, valid_from, valid_until)
  select c.partnership_id, c.id, f.kind, f.code, f.day, f.day, c.id, '-infinity', 'infinity'
  from changed c
  cross join lateral (values ('caseType', c.case_type, null::bigint), ('stage', c.stage, null), ('area', c.area, null),
    ('opened', null, (c.opened_on - date '1970-01-01')::bigint)) f(kind, code, day);
  perform guard.touch_case(array(select id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_case_touched()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_catalogue_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.compile_version(v.id) from agreement_versions v
    where v.force_from is not null and v.partnership_id in (select partnership_id from changed);
  perform guard.next_epoch(p.partnership_id) from (select distinct partnership_id from changed) p;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_certificate_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update professionals set standing = standing where id in (select professional_id from changed);
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_closed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, kind, lo, hi, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'closed', d.day, d.day, c.id, c.valid_from, c.valid_until
  from changed c cross join lateral (select guard.day_at(c.partnership_id, c.valid_from) - date '1970-01-01' as day) d;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_consented()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from facts where origin_id in (select id from changed);
  -- One that names who receives is also known by that.
  insert into facts (partnership_id, case_id, subject_id, kind, param, code, agency_id, to_agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, k.kind, c.scope || '/' || c.giver, c.decision, c.agency_id, c.to_agency_id, c.id, c.valid_from, c.valid_until
  from changed c cross join (values ('consent'), ('namedConsent')) k(kind)
  where k.kind = 'consent' or c.to_agency_id is not null;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_determined()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, subject_id, kind, param, code, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, c.kind,
    case c.kind when 'circumstance' then c.code end,
    case c.kind when 'circumstance' then c.answer else c.code end,
    c.agency_id, c.id, c.valid_from, c.valid_until
  from changed c
  where c.kind in ('circumstance', 'notice', 'need') or (c.kind = 'threshold' and c.answer = 'yes');
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_entry_added()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  with touched as (
    insert into case_versions as v (case_id, partnership_id, version)
      select distinct c.id, c.partnership_id, 1 from added n join cases c on c.id = n.case_id order by c.id
      on conflict (case_id) do update set version = v.version + 1 returning v.case_id, v.partnership_id
  )
  insert into events (partnership_id, case_id, at) select t.partnership_id, t.case_id, clock_timestamp() from touched t;
  if exists (select from added n where n.supersedes is not null) then
    update entries o set superseded_at = n.recorded_at
    from added n
    where o.id = n.supersedes and o.superseded_at is null and o.owner_agency_id = n.owner_agency_id
      and o.case_id = n.case_id and o.field = n.field and o.subject_id is not distinct from n.subject_id;
    if (select count(*) from added n where n.supersedes is not null)
      <> (select count(*) from entries o join added n on o.id = n.supersedes and o.superseded_at = n.recorded_at) then
      raise exception 'nothing of one''s own to correct, or it was corrected already' using errcode = 'serialization_failure';
    end if;
  end if;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_entry_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update facts f set valid_until = least(f.valid_until, coalesce(c.quarantined_at, c.superseded_at))
  from changed c where f.origin_id = c.id and coalesce(c.quarantined_at, c.superseded_at) is not null;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if pg_notify('concordat', '') is null then return null; end if;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_invited()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if new.kind = 'recovery' then perform guard.take_on_address(new.professional_id); end if;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_involved()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, kind, code, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'involved', a.kind, c.id, c.valid_from, c.valid_until
  from changed c join agencies a on a.id = c.agency_id;
  -- On which day the agency's part began, and on which it ends; it is known of for good.
  insert into facts (partnership_id, case_id, kind, lo, hi, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'episode', guard.day_at(c.partnership_id, c.valid_from) - date '1970-01-01',
    case when c.valid_until = 'infinity' then date '9999-12-31' else guard.day_at(c.partnership_id, c.valid_until) end - date '1970-01-01',
    c.agency_id, c.id, c.valid_from, 'infinity'
  from changed c;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_overridden()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, kind, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'override', c.agency_id, c.id, c.valid_from, c.valid_until from changed c;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_person_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.tell_person(array(select c.id from changed c join before b on b.id = c.id
    where (c.roles, c.agency_id) is distinct from (b.roles, b.agency_id) or c.suspended_at is distinct from b.suspended_at));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_recovery_asked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.queue_mail(o.professional_id, 'recoveryAsked', null, null, o.proposed_at) from asked o where o.act = 'recovery' and o.decided_at is null;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_related()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.derive_links(array(select distinct case_id from changed));
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_role_given()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.queue_mail(c.id, 'roleGiven', null, null, coalesce((guard.actor()).at, clock_timestamp()))
  from changed c join before b on b.id = c.id where not c.roles <@ b.roles and c.suspended_at is null and guard.has_come(c.id);
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_rule_parts_added()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if exists (select rule_id from added except select id from disclosure_rules) then
    raise exception 'a part of no rule' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_rules_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.next_epoch(p.partnership_id) from (select distinct partnership_id from changed) p;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_rules_compiled()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.add_obligations(array(select id from compiled));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_rules_removed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from disclosure_rule_from p using removed r where p.rule_id = r.id;
  delete from disclosure_rule_to p using removed r where p.rule_id = r.id;
  delete from disclosure_rule_fields p using removed r where p.rule_id = r.id;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_session_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.tell_person(array(select distinct professional_id from ended));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_shielded()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, subject_id, kind, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, 'shield', c.agency_id, c.id, c.valid_from, c.valid_until from changed c;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_standing_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  new.standing := old.standing + 1;
  return new;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_subject_role()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, subject_id, kind, code, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, 'subjectRole', c.role, c.agency_id, c.id, c.valid_from, c.valid_until from changed c;
  perform guard.derive_links(array(select distinct case_id from changed));
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_value_added()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select from added v join entries e on e.id = v.entry_id join catalogue_fields c on c.partnership_id = e.partnership_id and c.key = e.field
    where v.level = 5 and (c.definition -> 'facts' <> '[]' or c.definition ->> 'type' = 'code' or c.definition -> 'parts' @> '[{"classifies": true}]')) then
    return null;
  end if;
  insert into facts (partnership_id, case_id, subject_id, entry_id, kind, param, code, lo, hi, agency_id, origin_id, valid_from, valid_until)
  select e.partnership_id, e.case_id, e.subject_id, f.entry_id, f.kind, f.param, f.code, f.lo, f.hi, e.owner_agency_id, e.id, e.recorded_at, coalesce(e.superseded_at, 'infinity')
  from added v
  join entries e on e.id = v.entry_id
  join catalogue_fields c on c.partnership_id = e.partnership_id and c.key = e.field
  cross join lateral (select guard.value_text(v.value) as said, guard.classification(c.definition, v.value) as class) t
  cross join lateral (
    select null::uuid as entry_id, d.fact ->> 'kind' as kind,
      case d.fact ->> 'kind' when 'score' then e.field end as param,
      case d.fact ->> 'kind' when 'factor' then d.fact ->> 'param' when 'lifeStage' then d.fact ->> 'param' when 'status' then t.said end as code,
      case d.fact ->> 'kind' when 'born' then guard.first_day(t.said) when 'score' then t.said::bigint end as lo,
      case d.fact ->> 'kind' when 'born' then guard.last_day(t.said) when 'score' then t.said::bigint end as hi
    from jsonb_array_elements(c.definition -> 'facts') d(fact)
    where not d.fact ? 'when' or d.fact -> 'when' ? t.said
    union all
    select e.id, 'value', null, t.class, null, null where t.class is not null
  ) f
  where v.level = 5;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_version_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if new.force_from is not null and old.force_from is null then perform guard.compile_version(new.id); end if;
  if new.force_from is not null then perform guard.next_epoch(new.partnership_id); end if;
  return null;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.on_words_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  a guard.actor := guard.actor();
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) - 'partnership_id' - 'position' end;
  now_said jsonb := to_jsonb(new) - 'partnership_id' - 'position';
begin
  if a.professional is null or was is not distinct from now_said then return null; end if;
  insert into word_changes (id, partnership_id, at, professional_id, noun, name, before, after)
  values (gen_random_uuid(), new.partnership_id, a.at, a.professional, tg_argv[0], guard.word_name(tg_table_name, now_said), was, now_said);
  return null;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.place_on_team(a guard.actor, p_case uuid, p_professional uuid, p_roles text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from case_team t where t.case_id = p_case and t.professional_id = p_professional and t.valid_from <= a.at and a.at < t.valid_until
      and t.case_roles @> p_roles and t.case_roles <@ p_roles) then return; end if;
  if 'lead' = any (p_roles) then
    with ended as (update case_team t set valid_until = a.at
      where t.case_id = p_case and t.agency_id = a.agency and 'lead' = any (t.case_roles) and t.professional_id <> p_professional
        and t.valid_from <= a.at and a.at < t.valid_until returning t.*)
    insert into case_team (id, partnership_id, case_id, professional_id, agency_id, case_roles, opened_on, valid_from)
    select gen_random_uuid(), e.partnership_id, e.case_id, e.professional_id, e.agency_id,
      coalesce(nullif(array_remove(e.case_roles, 'lead'), '{}'), '{member}'), e.opened_on, a.at
    from ended e where guard.works_for(a, e.professional_id);
  end if;
  update case_team t set valid_until = a.at
  where t.case_id = p_case and t.professional_id = p_professional and t.agency_id = a.agency and t.valid_from <= a.at and a.at < t.valid_until;
  insert into case_team (id, partnership_id, case_id, professional_id, agency_id, case_roles, opened_on, valid_from)
  select gen_random_uuid(), c.partnership_id, c.id, p_professional, a.agency, p_roles, c.opened_on, a.at from cases c where c.id = p_case;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.provider_of(p_agency uuid)
 RETURNS SETOF sign_on_providers
 LANGUAGE sql
 STABLE
AS $function$
  select n.* from (select s.* from sign_on_providers s where s.agency_id = p_agency and s.agreed order by s.decided_at desc, s.id limit 1) n where not n.off
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.queue_mail(p_person uuid, p_kind text, p_about uuid, p_sealed text, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into mails (id, partnership_id, professional_id, kind, about_id, sealed, queued_at, due_at, attempts, state)
  select gen_random_uuid(), p.partnership_id, p.id, p_kind, p_about, p_sealed, p_at, p_at, 0, 'waiting' from professionals p where p.id = p_person
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.reader_of(a guard.actor, p_case uuid)
 RETURNS guard.reader
 LANGUAGE sql
 STABLE
AS $function$
  select p.roles, coalesce(t.case_roles, '{}'), coalesce(c.held, '{}'), coalesce(i.active, false), coalesce(b.conflict, false),
    guard.may_open(a, p_case),
    case when coalesce(a.purpose, '') = '' then (select min(u.purpose collate "C") from unnest(i.purposes) u(purpose)) when a.purpose = any (i.purposes) then a.purpose end,
    p_case = any (guard.reasoned(a))
  from professionals p
  cross join lateral (
    select array_agg(distinct r.role) filter (where r.role is not null) as case_roles
    from case_team m left join lateral unnest(m.case_roles) r(role) on true
    where m.case_id = p_case and m.professional_id = p.id and m.valid_from <= a.at and a.at < m.valid_until
  ) t
  cross join lateral (
    select array_agg(distinct x.certificate) as held from professional_certificates x
    where x.professional_id = p.id and x.valid_from <= guard.day_at(a.partnership, a.at) and guard.day_at(a.partnership, a.at) < x.valid_until
  ) c
  cross join lateral (
    select bool_or(a.at < v.valid_until) as active, array_agg(u.purpose) filter (where a.at < v.valid_until) as purposes
    from involvements v left join lateral unnest(v.purposes) u(purpose) on true where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at
  ) i
  cross join lateral (
    select bool_or(true) as conflict from case_barriers x
    where x.case_id = p_case and x.kind = 'conflict' and x.professional_id = p.id and x.valid_from <= a.at and a.at < x.valid_until
  ) b
  where p.id = a.professional
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.reasoned(a guard.actor)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select array(select g.case_id from reasons_given g
    where g.professional_id = a.professional and g.visit = a.visit and g.valid_from <= a.at and a.at < g.valid_until)
$function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.refuse_change_of_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state <> 'draft' and (new.canonical, new.hash, new.number, new.agreement_id) is distinct from (old.canonical, old.hash, old.number, old.agreement_id) then
    raise exception 'a circulated text does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$


-- owned by concordat_guard; called by concordat_owner
CREATE OR REPLACE FUNCTION guard.refuse_loosening()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare strictness text[] := array['none', 'exact', 'never'];
begin
  if array_position(strictness, new.lock) < array_position(strictness, old.lock) or (old.shield and not new.shield)
    or (old.free_text and not new.free_text)
    or (new.definition -> 'type', new.definition -> 'vocabulary', new.definition -> 'parts', new.definition -> 'coarsening', new.definition -> 'facts', new.definition -> 'many')
      is distinct from (old.definition -> 'type', old.definition -> 'vocabulary', old.definition -> 'parts', old.definition -> 'coarsening', old.definition -> 'facts', old.definition -> 'many') then
    raise exception 'a field does not become less than what was signed' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.require_session(a guard.actor, p_session text, p_standing integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  if p_session is null or exists (select from sessions s join professionals p on p.id = s.professional_id
    where s.id = p_session and p.id = a.professional and p.agency_id = a.agency and p.standing = p_standing and p.suspended_at is null
      and s.expires_at > a.at and s.absolute_expires_at > a.at) then return true; end if;
  raise exception 'the session is not what it was' using errcode = 'CS001';
end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.roles_that(p_partnership uuid, p_property text)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(array_agg(v.code), '{}') from vocabulary_terms v
  where v.partnership_id = p_partnership and v.vocabulary = 'role' and (v.definition ->> p_property)::boolean
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.rows_of(p_case uuid)
 RETURNS TABLE(id uuid, field text, subject_id uuid, owner_id uuid, source_id uuid, observed_on date, recorded_at timestamp with time zone, tags text[], handling text, embargo_until timestamp with time zone, is_entry boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select e.id, e.field, e.subject_id, e.owner_agency_id, e.source_agency_id, e.observed_on, e.recorded_at, e.tags, e.handling, e.embargo_until, true
  from entries e where e.case_id = p_case and e.superseded_at is null and e.quarantined_at is null
  union all
  select i.id, 'involvement.agencyAndTeam', null, i.agency_id, null, null, i.valid_from, '{}', null, null, false
  from involvements i where i.case_id = p_case
  union all
  select t.id, f.field, null, t.agency_id, null, null, t.valid_from, '{}', null, null, false
  from case_team t cross join (values ('involvement.leadPractitioner'), ('involvement.practitionerContact')) f(field) where t.case_id = p_case
  union all
  select s.id, v.definition ->> 'governingField', s.subject_id, s.agency_id, null, null, s.valid_from, '{}', null, null, false
  from subject_roles s join vocabulary_terms v on v.partnership_id = s.partnership_id and v.vocabulary = 'subjectRole' and v.code = s.role
  where s.case_id = p_case
  union all
  select r.id, 'family.relationships', r.from_subject_id, r.agency_id, null, null, r.valid_from, '{}', null, null, false
  from relationships r where r.case_id = p_case
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.rows_of_cases(p_cases uuid[])
 RETURNS TABLE(file integer, id uuid, field text, subject_id uuid, owner_id uuid, source_id uuid, observed_on date, recorded_at timestamp with time zone, tags text[], handling text, embargo_until timestamp with time zone, is_entry boolean)
 LANGUAGE sql
 STABLE
AS $function$
  with file as materialized (select u.id, u.place::integer from unnest(p_cases) with ordinality u(id, place))
  select f.place, e.id, e.field, e.subject_id, e.owner_agency_id, e.source_agency_id, e.observed_on, e.recorded_at, e.tags, e.handling, e.embargo_until, true
  from file f join entries e on e.case_id = f.id and e.case_id = any (p_cases) and e.superseded_at is null and e.quarantined_at is null
  union all
  select f.place, i.id, 'involvement.agencyAndTeam', null, i.agency_id, null, null, i.valid_from, '{}', null, null, false
  from file f join involvements i on i.case_id = f.id and i.case_id = any (p_cases)
  union all
  select f.place, t.id, k.field, null, t.agency_id, null, null, t.valid_from, '{}', null, null, false
  from file f join case_team t on t.case_id = f.id and t.case_id = any (p_cases) cross join (values ('involvement.leadPractitioner'), ('involvement.practitionerContact')) k(field)
  union all
  select f.place, s.id, v.definition ->> 'governingField', s.subject_id, s.agency_id, null, null, s.valid_from, '{}', null, null, false
  from file f join subject_roles s on s.case_id = f.id and s.case_id = any (p_cases)
  join vocabulary_terms v on v.partnership_id = s.partnership_id and v.vocabulary = 'subjectRole' and v.code = s.role
  union all
  select f.place, r.id, 'family.relationships', r.from_subject_id, r.agency_id, null, null, r.valid_from, '{}', null, null, false
  from file f join relationships r on r.case_id = f.id and r.case_id = any (p_cases)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.selects(p_selector text, p_key text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when guard.is_prefix(p_selector)
    then starts_with(p_key, left(p_selector, -1))
    else p_selector = p_key end
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.side_agencies(p_document jsonb, p_side jsonb, p_joint uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 IMMUTABLE
AS $function$
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
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.standing_of(a guard.actor, p_case uuid)
 RETURNS json
 LANGUAGE sql
 STABLE
AS $function$
  select json_build_object(
    'roles', p.roles,
    'suspended', p.suspended_at is not null,
    'certificates', (select coalesce(json_agg(distinct c.certificate), '[]') from professional_certificates c
      where c.professional_id = p.id and c.valid_from <= guard.day_at(a.partnership, a.at) and guard.day_at(a.partnership, a.at) < c.valid_until),
    'team', (select coalesce(json_agg(t.case_roles), '[]') from case_team t
      where t.case_id = p_case and t.professional_id = p.id and t.valid_from <= a.at and a.at < t.valid_until),
    'involvements', (select coalesce(json_agg(json_build_object('purposes', i.purposes, 'active', a.at < i.valid_until)), '[]')
      from involvements i where i.case_id = p_case and i.agency_id = p.agency_id and i.valid_from <= a.at),
    'barriers', (select coalesce(json_agg(json_build_object('kind', b.kind, 'mine', b.professional_id is not distinct from p.id)), '[]')
      from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until),
    'reasons', (select coalesce(json_agg(json_build_object('mine', g.visit is not distinct from a.visit, 'until', app.ms(g.valid_until))), '[]')
      from reasons_given g where g.case_id = p_case and g.professional_id = p.id and g.valid_from <= a.at and a.at < g.valid_until))
  from professionals p where p.id = a.professional
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.standing_still(a guard.actor, p_case uuid, OUT good_from timestamp with time zone, OUT good_until timestamp with time zone)
 RETURNS record
 LANGUAGE sql
 STABLE
AS $function$
  with turn as (
    select unnest(array[v.force_from, v.force_until, v.restraint_until]) as at from agreement_versions v where v.partnership_id = a.partnership and v.force_from is not null
    union all select unnest(array[p.valid_from, p.valid_until]) from party_periods p where p.partnership_id = a.partnership
    union all select unnest(array[f.valid_from, f.valid_until]) from facts f where f.case_id = p_case
    union all select unnest(array[s.valid_from, s.valid_until]) from agency_assurances s where s.agency_id = a.agency
    union all select e.embargo_until from entries e where e.case_id = p_case and e.superseded_at is null and e.quarantined_at is null and e.embargo_until is not null
    union all select unnest(array[i.valid_from, i.valid_until]) from involvements i where i.case_id = p_case
    union all select unnest(array[t.valid_from, t.valid_until]) from case_team t where t.case_id = p_case
    union all select unnest(array[b.valid_from, b.valid_until]) from case_barriers b where b.case_id = p_case
    union all select unnest(array[r.valid_from, r.valid_until]) from releases r where r.case_id = p_case
    union all select (guard.day_at(a.partnership, a.at) + d.day)::timestamp at time zone p.time_zone
      from partnerships p cross join (values (0), (1)) d(day) where p.id = a.partnership
  )
  select max(turn.at) filter (where turn.at <= a.at), min(turn.at) filter (where turn.at > a.at) from turn
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.stretch_before(p_day date, p_count integer, p_unit text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$ select case p_unit when 'days' then p_day - p_count else guard.months_before(p_day, p_count) end $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.take_on_address(p_person uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  update accounts a set email = lower(c.email) from professional_contacts c
  where a.professional_id = p_person and c.professional_id = p_person and c.email is not null
    and not exists (select from accounts o where o.email = lower(c.email) and o.professional_id <> p_person);
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.tell_person(p_people uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into events (partnership_id, professional_id, at)
    select p.partnership_id, p.id, clock_timestamp() from professionals p where p.id = any (p_people);
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.text_array(p jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(array_agg(value order by ordinality), '{}') from jsonb_array_elements_text(p) with ordinality
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.touch_case(p_cases uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into case_versions (case_id, partnership_id, version)
    select c.id, c.partnership_id, 1 from cases c where c.id = any (p_cases) order by c.id
    on conflict (case_id) do update set version = case_versions.version + 1;
  insert into events (partnership_id, case_id, at)
    select c.partnership_id, c.id, clock_timestamp() from cases c where c.id = any (p_cases);
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.value_text(p jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select p #>> '{}' $function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.word_name(p_table text, p_row jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case p_table when 'vocabulary_terms' then (p_row ->> 'vocabulary') || '/' || (p_row ->> 'code')
    when 'legal_gateways' then p_row ->> 'code' else p_row ->> 'key' end
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.works(a guard.actor, p_case uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until)
    and guard.may_open(a, p_case)
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.works_for(a guard.actor, p_professional uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from professionals p where p.id = p_professional and p.agency_id = a.agency and p.partnership_id = a.partnership
    and p.suspended_at is null and p.left_at is null and p.roles && guard.roles_that(a.partnership, 'readsCases'))
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.writer_on(a guard.actor, p_case uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select json_build_object(
    'roles', p.roles,
    'suspended', p.suspended_at is not null,
    'team', (select coalesce(json_agg(t.case_roles), '[]') from case_team t
      where t.case_id = p_case and t.professional_id = p.id and t.valid_from <= a.at and a.at < t.valid_until),
    'involvements', (select coalesce(json_agg(json_build_object('purposes', i.purposes, 'active', a.at < i.valid_until)), '[]')
      from involvements i where i.case_id = p_case and i.agency_id = p.agency_id and i.valid_from <= a.at),
    'barriers', (select coalesce(json_agg(json_build_object('kind', b.kind, 'mine', b.professional_id is not distinct from p.id)), '[]')
      from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until))
  from professionals p where p.id = a.professional
$function$


-- owned by concordat_guard; called by its owner alone
CREATE OR REPLACE FUNCTION guard.years_before(p_day date, p_years integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$ select (p_day - make_interval(years => p_years))::date $function$

