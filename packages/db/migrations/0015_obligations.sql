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

-- Partnerships that are there already start from the standard reasons; their governance leads change them as they like.
set local role concordat_guard;
insert into vocabulary_terms (partnership_id, vocabulary, code, vocabulary_label, position, definition)
select p.id, 'reasonToSee', t.code, 'Why somebody needs to see it', t.place, jsonb_build_object('code', t.code, 'label', t.label)
from partnerships p cross join (values
  (0, 'immediateRisk', 'To act on an immediate risk of harm'),
  (1, 'assess', 'To assess needs or risk'),
  (2, 'enquire', 'An enquiry (section 47 or section 42)'),
  (3, 'plan', 'To make, carry out or review the plan'),
  (4, 'meeting', 'To prepare for a meeting or conference'),
  (5, 'referral', 'To decide about a referral'),
  (6, 'onDuty', 'On duty, or covering for a colleague'),
  (7, 'supervise', 'To supervise or check somebody’s work')) t(place, code, label)
on conflict do nothing;
set local role concordat_owner;
