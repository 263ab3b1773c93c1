CREATE TABLE "disclosure_rule_obligations" (
	"rule_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"months" integer,
	"partnership_id" uuid NOT NULL,
	CONSTRAINT "disclosure_rule_obligations_rule_id_kind_pk" PRIMARY KEY("rule_id","kind")
);
--> statement-breakpoint
CREATE TABLE "reasons_given" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"visit" uuid NOT NULL,
	"reason" text NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "disclosure_rule_obligations" ADD CONSTRAINT "disclosure_rule_obligations_rule_id_disclosure_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."disclosure_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reasons_given" ADD CONSTRAINT "reasons_given_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reasons_given" ADD CONSTRAINT "reasons_given_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reasons_given" ADD CONSTRAINT "reasons_given_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reasons_given_by_professional" ON "reasons_given" USING btree ("professional_id","valid_until");--> statement-breakpoint
ALTER TABLE "disclosures" ADD COLUMN "reason_id" uuid;--> statement-breakpoint
ALTER TABLE "kept_permits" ADD COLUMN "reasoned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "kept_permits" DROP CONSTRAINT "kept_permits_case_id_professional_id_purpose_pk";--> statement-breakpoint
ALTER TABLE "kept_permits" ADD CONSTRAINT "kept_permits_case_id_professional_id_purpose_reasoned_pk" PRIMARY KEY("case_id","professional_id","purpose","reasoned");
--> statement-breakpoint

-- Obligations that are carried out: what a clause asks of whoever receives or gives is read from the signed text, as
-- its conditions are, and the guards hold to it.
alter table disclosure_rule_obligations add constraint disclosure_rule_obligations_kind_is_code check (length(kind) <= 80 and kind ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$');
alter table reasons_given add constraint reasons_given_reason_is_code check (length(reason) <= 80 and reason ~ '^[A-Za-z0-9][A-Za-z0-9._/*-]*$');
do $$
declare t text;
begin
  foreach t in array array['disclosure_rule_obligations', 'reasons_given'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy %I on public.%I for all to concordat_guard using (true) with check (true)', t || '_worked_by_guard', t);
    execute format('grant select, insert, update, delete on public.%I to concordat_guard', t);
  end loop;
end $$;
--> statement-breakpoint
alter type guard.actor add attribute visit uuid;
set local role concordat_guard;
alter type guard.reader add attribute reasoned boolean;
-- What was kept was worked out before reasons were asked for.
delete from kept_permits;
--> statement-breakpoint

-- The obligations of the clauses that were compiled: a part of their rules, from the same text.
create function guard.add_obligations(p_rules uuid[]) returns void
language sql volatile as $$
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
$$;

create function guard.on_rules_compiled() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.add_obligations(array(select id from compiled));
  return null;
end $$;

-- Rules that were compiled before obligations were.
select guard.add_obligations(array(select id from disclosure_rules));
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

-- The context names the visit, after the cases of its scope.
select guard.amend('guard.actor', array[
  ['actor.scope := ', 'actor.visit := part[9]::uuid;
  actor.scope := ']]);
--> statement-breakpoint

create function app.visit() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (guard.actor()).visit $$;

-- The cases for which this professional has said, on this visit, why they need what asks for a reason.
create function guard.reasoned(a guard.actor) returns uuid[]
language sql stable as $$
  select array(select g.case_id from reasons_given g
    where g.professional_id = a.professional and g.visit = a.visit and g.valid_from <= a.at and a.at < g.valid_until)
$$;

-- What they have said for each case of the scope: the reason that counts longest.
create function app.reasons() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object('caseId', u.case_id, 'id', u.id, 'reason', u.reason, 'until', app.ms(u.valid_until))), '[]')
    from (select distinct on (g.case_id) g.* from reasons_given g
      where g.professional_id = a.professional and g.visit = a.visit and g.valid_from <= a.at and a.at < g.valid_until and g.case_id = any (a.scope)
      order by g.case_id, g.valid_until desc, g.id) u);
end $$;
--> statement-breakpoint

select guard.amend('guard.reader_of', array[
  ['a.purpose = any (i.purposes) then a.purpose end', 'a.purpose = any (i.purposes) then a.purpose end,
    p_case = any (guard.reasoned(a))']]);
-- What is kept is kept apart for who has given a reason and who has not: giving one, and its end, need no working out of
-- anybody else's.
select guard.amend('guard.kept', array[
  ['  now_standing integer :=', '  said uuid[] := guard.reasoned(a);
  now_standing integer :='],
  ['k.purpose = coalesce(a.purpose, '''')', 'k.purpose = coalesce(a.purpose, '''') and k.reasoned = (k.case_id = any (said))']]);
select guard.amend('app.prepare', array[
  ['case_version, standing, stamp,', 'case_version, standing, reasoned, stamp,'],
  ['now_version, now_standing, gen_random_uuid(),', 'now_version, now_standing, reader.reasoned, gen_random_uuid(),'],
  ['on conflict (case_id, professional_id, purpose) do', 'on conflict (case_id, professional_id, purpose, reasoned) do']]);
select guard.amend('guard.standing_of', array[
  ['b.valid_from <= a.at and a.at < b.valid_until))', 'b.valid_from <= a.at and a.at < b.valid_until),
    ''reasons'', (select coalesce(json_agg(json_build_object(''mine'', g.visit is not distinct from a.visit, ''until'', app.ms(g.valid_until))), ''[]'')
      from reasons_given g where g.case_id = p_case and g.professional_id = p.id and g.valid_from <= a.at and a.at < g.valid_until))']]);
--> statement-breakpoint

-- A clause that asks for a reason shares nothing until there is one. Until then it is a question, to the reader.
select guard.amend('guard.decide', array[
  ['and d.certificates <@ r.certificates as for_reader', 'and d.certificates <@ r.certificates as for_reader,
    not r.reasoned and exists (select from disclosure_rule_obligations b where b.rule_id = d.id and b.kind = ''logReason'') as waits'],
  ['d.at_most, d.asks_of_person,', 'd.at_most, d.waits, d.asks_of_person,'],
  ['max(k.show) filter (where k.effect = ''share'' and k.grants and (k.at_most is null or (k.is_entry and k.rank <= k.at_most))) as shares,',
   'max(k.show) filter (where k.shares and not k.waits) as shares,'],
  ['bool_or(k.effect in (''ask'', ''mustShare'') and k.grants) as asks,', 'bool_or((k.effect in (''ask'', ''mustShare'') and k.grants) or (k.shares and k.waits)) as asks,'],
  ['from ranked k group by', 'from (
    select d.*, d.effect = ''share'' and d.grants and (d.at_most is null or (d.is_entry and d.rank <= d.at_most)) as shares from ranked d
  ) k group by']]);
drop function guard.amend(text, text[]);
--> statement-breakpoint

grant execute on function guard.on_rules_compiled() to concordat_owner;
grant execute on function app.visit(), app.reasons() to concordat_request;
set local role concordat_owner;
--> statement-breakpoint
create trigger a_rule_compiled after insert on disclosure_rules referencing new table as compiled for each statement execute function guard.on_rules_compiled();

-- A reason is given under one's own name, on this visit, for a case that is open, and counts for two hours at most.
create policy reasons_given_by_who_reads on reasons_given for insert to concordat_request
  with check ((partnership_id, professional_id, agency_id, valid_from) = (select w.partnership, w.professional, w.agency, w.at from app.who() w)
    and visit = (select app.visit()) and valid_until <= valid_from + interval '2 hours'
    and case_id in (select o.case_id from app.opened() o));
grant insert on reasons_given to concordat_request;
-- reasons_given: no select. Who gave one is told of it through app.reasons(); nobody takes one back.
-- disclosure_rule_obligations: the row guard's.
--> statement-breakpoint

CREATE TABLE "owner_notices" (
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"reader_agency_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" text NOT NULL,
	"field" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "owner_notices_pk" PRIMARY KEY("case_id","agency_id","reader_agency_id","version_id","clause_id","field","day")
);
--> statement-breakpoint
CREATE TABLE "subject_notices" (
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"reader_agency_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "subject_notices_pk" PRIMARY KEY("case_id","agency_id","subject_id","reader_agency_id","version_id","clause_id")
);
--> statement-breakpoint
CREATE TABLE "subject_notice_outcomes" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "owner_notices" ADD CONSTRAINT "owner_notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owner_notices" ADD CONSTRAINT "owner_notices_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owner_notices" ADD CONSTRAINT "owner_notices_reader_agency_id_agencies_id_fk" FOREIGN KEY ("reader_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owner_notices" ADD CONSTRAINT "owner_notices_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_notices" ADD CONSTRAINT "subject_notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_notices" ADD CONSTRAINT "subject_notices_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_notices" ADD CONSTRAINT "subject_notices_reader_agency_id_agencies_id_fk" FOREIGN KEY ("reader_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_notices" ADD CONSTRAINT "subject_notices_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_notices" ADD CONSTRAINT "subject_notices_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_notice_outcomes" ADD CONSTRAINT "subject_notice_outcomes_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_notice_outcomes" ADD CONSTRAINT "subject_notice_outcomes_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
do $$
declare c text[];
begin
  foreach c slice 1 in array array[['owner_notices', 'clause_id'], ['owner_notices', 'field'], ['subject_notices', 'clause_id'], ['subject_notice_outcomes', 'outcome']] loop
    execute format('alter table public.%I add constraint %I check (length(%I) <= 80 and %I ~ %L)', c[1], c[1] || '_' || c[2] || '_is_code', c[2], c[2], '^[A-Za-z0-9][A-Za-z0-9._/*-]*$');
  end loop;
  foreach c slice 1 in array array[['owner_notices'], ['subject_notices'], ['subject_notice_outcomes']] loop
    execute format('alter table public.%I enable row level security', c[1]);
    execute format('alter table public.%I force row level security', c[1]);
    execute format('create policy %I on public.%I for all to concordat_guard using (true) with check (true)', c[1] || '_worked_by_guard', c[1]);
    execute format('grant select, insert, update, delete on public.%I to concordat_guard', c[1]);
  end loop;
end $$;
--> statement-breakpoint

set local role concordat_guard;
--> statement-breakpoint
-- What is owed for entries that were shown under clauses: a notice for each owner whose clause says so, and for each
-- person. The ids of people's notices come from whoever calls; what is owed already is left as it is.
create function app.owe_notices(p_shown json) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
grant execute on function app.owe_notices(json) to concordat_request;
set local role concordat_owner;
--> statement-breakpoint

create policy owner_notices_read_by_owner on owner_notices for select to concordat_request
  using (agency_id = (select app.agency()) and case_id in (select o.case_id from app.opened() o));
create policy subject_notices_read_by_owner on subject_notices for select to concordat_request
  using (agency_id = (select app.agency()) and case_id in (select o.case_id from app.opened() o));
create policy subject_notice_outcomes_read_by_owner on subject_notice_outcomes for select to concordat_request
  using (agency_id = (select app.agency()));
create policy subject_notice_outcomes_recorded_by_owner on subject_notice_outcomes for insert to concordat_request
  with check ((partnership_id, professional_id, agency_id, at) = (select w.partnership, w.professional, w.agency, w.at from app.who() w)
    and exists (select from subject_notices n where n.id = notice_id and n.case_id in (select app.workable())));
grant select on owner_notices, subject_notices, subject_notice_outcomes to concordat_request;
grant insert on subject_notice_outcomes to concordat_request;
-- owner_notices, subject_notices: no insert. What is owed is worked out by app.owe_notices(); an outcome is not changed.
--> statement-breakpoint

-- What an agency is given only on the term that it is not passed on, it does not enter as the giver's for others to read.
set local role concordat_guard;
--> statement-breakpoint
create function guard.may_pass_on(a guard.actor, p_source uuid, p_field text) returns boolean
language sql stable as $$
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
$$;

create function app.may_pass_on(p_source uuid, p_field text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select guard.may_pass_on(guard.actor(), p_source, p_field)
$$;
grant execute on function app.may_pass_on(uuid, text) to concordat_request;
set local role concordat_owner;
--> statement-breakpoint
drop policy entries_added_by_owner on entries;
create policy entries_added_by_owner on entries for insert to concordat_request
  with check ((partnership_id, owner_agency_id, recorded_by, recorded_at) = (select w.partnership, w.agency, w.professional, w.at from app.who() w)
    and superseded_at is null and quarantined_at is null
    and case_id in (select app.workable())
    and (subject_id is null or app.knows_of(case_id, subject_id))
    and (source_agency_id is null or app.may_pass_on(source_agency_id, field)));
--> statement-breakpoint

-- Partnerships that are there already start from the standard words; their governance leads change them as they like.
set local role concordat_guard;
insert into vocabulary_terms (partnership_id, vocabulary, code, vocabulary_label, position, definition)
select p.id, t.vocabulary, t.code, t.title, t.place, jsonb_build_object('code', t.code, 'label', t.label)
from partnerships p cross join (values
  ('reasonToSee', 'Why somebody needs to see it', 0, 'immediateRisk', 'To act on an immediate risk of harm'),
  ('reasonToSee', 'Why somebody needs to see it', 1, 'assess', 'To assess needs or risk'),
  ('reasonToSee', 'Why somebody needs to see it', 2, 'enquire', 'An enquiry (section 47 or section 42)'),
  ('reasonToSee', 'Why somebody needs to see it', 3, 'plan', 'To make, carry out or review the plan'),
  ('reasonToSee', 'Why somebody needs to see it', 4, 'meeting', 'To prepare for a meeting or conference'),
  ('reasonToSee', 'Why somebody needs to see it', 5, 'referral', 'To decide about a referral'),
  ('reasonToSee', 'Why somebody needs to see it', 6, 'onDuty', 'On duty, or covering for a colleague'),
  ('reasonToSee', 'Why somebody needs to see it', 7, 'supervise', 'To supervise or check somebody’s work'),
  ('tellingOutcome', 'What came of telling somebody', 0, 'told', 'Told'),
  ('tellingOutcome', 'What came of telling somebody', 1, 'knowsAlready', 'Knows already'),
  ('tellingOutcome', 'What came of telling somebody', 2, 'wouldEndanger', 'Not told: it would put somebody at risk'),
  ('tellingOutcome', 'What came of telling somebody', 3, 'wouldPrejudice', 'Not told: it would hinder an investigation or enquiry'),
  ('tellingOutcome', 'What came of telling somebody', 4, 'cannotBeReached', 'Not told: cannot be reached safely')) t(vocabulary, title, place, code, label)
on conflict do nothing;
set local role concordat_owner;
