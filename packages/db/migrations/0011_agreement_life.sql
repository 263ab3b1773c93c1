CREATE TABLE "advice_overrulings" (
	"advice_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_advice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"office" text NOT NULL,
	"opinion" text NOT NULL,
	"hash" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_advice_office" CHECK (office in ('dpo', 'caldicottGuardian')),
	CONSTRAINT "agreement_advice_opinion" CHECK (opinion in ('content', 'concerned', 'against'))
);
--> statement-breakpoint
CREATE TABLE "agreement_approvals" (
	"version_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_approvals_version_id_agency_id_hash_pk" PRIMARY KEY("version_id","agency_id","hash")
);
--> statement-breakpoint
CREATE TABLE "agreement_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"clause_id" text,
	"hash" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"agency_id" uuid,
	"number" smallint NOT NULL,
	"act" text NOT NULL,
	"professional_id" uuid NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"effective_at" timestamp (3) with time zone,
	CONSTRAINT "agreement_steps_act" CHECK (act in ('suspend', 'resume') or (act = 'leave' and agency_id is not null)),
	CONSTRAINT "agreement_steps_take_effect" CHECK ((agency_id is null) = (effective_at is null) and effective_at >= at)
);
--> statement-breakpoint
CREATE TABLE "comment_answers" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "step_confirmations" (
	"step_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreement_versions" DROP CONSTRAINT "agreement_versions_state";--> statement-breakpoint
ALTER TABLE "advice_overrulings" ADD CONSTRAINT "advice_overrulings_advice_id_agreement_advice_id_fk" FOREIGN KEY ("advice_id") REFERENCES "public"."agreement_advice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_overrulings" ADD CONSTRAINT "advice_overrulings_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_advice" ADD CONSTRAINT "agreement_advice_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_advice" ADD CONSTRAINT "agreement_advice_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_advice" ADD CONSTRAINT "agreement_advice_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_approvals" ADD CONSTRAINT "agreement_approvals_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_approvals" ADD CONSTRAINT "agreement_approvals_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_approvals" ADD CONSTRAINT "agreement_approvals_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_comments" ADD CONSTRAINT "agreement_comments_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_comments" ADD CONSTRAINT "agreement_comments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_comments" ADD CONSTRAINT "agreement_comments_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_steps" ADD CONSTRAINT "agreement_steps_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_steps" ADD CONSTRAINT "agreement_steps_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_steps" ADD CONSTRAINT "agreement_steps_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_answers" ADD CONSTRAINT "comment_answers_comment_id_agreement_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."agreement_comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_answers" ADD CONSTRAINT "comment_answers_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_confirmations" ADD CONSTRAINT "step_confirmations_step_id_agreement_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."agreement_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_confirmations" ADD CONSTRAINT "step_confirmations_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_advice_by_version" ON "agreement_advice" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "agreement_comments_by_version" ON "agreement_comments" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "agreement_steps_by_version" ON "agreement_steps" USING btree ("version_id");--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_state" CHECK (state in ('draft', 'consultation', 'circulated', 'inForce', 'superseded', 'ended'));--> statement-breakpoint

-- The life of a version between draft and end. Everything here is added and stays: no row is ever changed or removed.
do $$
declare t text;
begin
  foreach t in array array['agreement_comments', 'comment_answers', 'agreement_advice', 'advice_overrulings', 'agreement_approvals', 'agreement_steps', 'step_confirmations'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy %I on public.%I for all to concordat_guard using (true) with check (true)', t || '_worked_by_guard', t);
    execute format('grant select, insert, update, delete on public.%I to concordat_guard', t);
    execute format('grant select, insert on public.%I to concordat_request', t);
  end loop;
end $$;
--> statement-breakpoint

-- Those who hold an office in agreements.
set local role concordat_guard;
--> statement-breakpoint
create function app.governs() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select app.has_role('governanceLead', 'signatory', 'dpo', 'caldicottGuardian', 'siro')
$$;

-- Ends what a step ends: the periods of the party that suspends or leaves, or of every party once a second person has
-- confirmed. It shortens periods and never lengthens one, so that whoever calls it can disclose nothing by it.
create function app.end_periods(p_step uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;

-- Who types their password again before they sign: known by their session, and asked for nothing else.
create function app.credential_of(p_professional uuid) returns table (email text, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.email, a.password_hash from accounts a join professionals p on p.id = a.professional_id
  where a.professional_id = p_professional and p.suspended_at is null
$$;
grant execute on function app.governs(), app.end_periods(uuid) to concordat_request;
grant execute on function app.credential_of(uuid) to concordat_session;
--> statement-breakpoint
set local role concordat_owner;
--> statement-breakpoint

-- A risk owner is known as the others are who govern.
drop policy professionals_read_as_governors on professionals;
create policy professionals_read_as_governors on professionals for select to concordat_request
  using (partnership_id = (select app.partnership()) and roles && array['governanceLead', 'signatory', 'dpo', 'caldicottGuardian', 'siro']);

-- A draft is its drafters'; what its parties are consulted on, or asked to sign, is read by those who govern for them.
drop policy agreement_versions_read_by_members on agreement_versions;
create policy agreement_versions_read_by_members on agreement_versions for select to concordat_request
  using (partnership_id = (select app.partnership()) and (force_from is not null
    or (select app.has_role('governanceLead'))
    or (state <> 'draft' and (select app.governs()) and document -> 'parties' @> (select jsonb_build_array(jsonb_build_object('agency', app.agency()))))));

-- A signature comes after its party's approval of the same text by somebody else, and never from whoever drafted it.
drop policy agreement_signatures_made_by_signatory on agreement_signatures;
create policy agreement_signatures_made_by_signatory on agreement_signatures for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and agency_id = (select app.agency())
    and professional_id = (select app.professional()) and (select app.has_role('signatory'))
    and exists (select from agreement_versions v where v.id = version_id and v.hash = agreement_signatures.hash
      and v.state in ('circulated', 'inForce') and v.drafted_by <> (select app.professional()))
    and exists (select from agreement_approvals a where a.version_id = agreement_signatures.version_id and a.agency_id = agreement_signatures.agency_id
      and a.hash = agreement_signatures.hash and a.professional_id <> (select app.professional())));

-- A party takes part by its own signatory, when a version is brought into force, or when two people resume it for all;
-- never beyond the notice that it gave.
drop policy party_periods_begin_with_signature on party_periods;
create policy party_periods_begin_with_signature on party_periods for insert to concordat_request
  with check (partnership_id = (select app.partnership())
    and exists (select from agreement_signatures s where s.version_id = party_periods.version_id and s.agency_id = party_periods.agency_id)
    and not exists (select from agreement_steps t where t.version_id = party_periods.version_id and t.agency_id = party_periods.agency_id
      and t.act = 'leave' and t.effective_at < party_periods.valid_until)
    and ((agency_id = (select app.agency()) and (select app.has_role('signatory')))
      or ((select app.has_role('governanceLead')) and exists (select from agreement_versions v where v.id = version_id and v.state = 'circulated'))
      or exists (select from agreement_steps t join step_confirmations c on c.step_id = t.id
        where t.version_id = party_periods.version_id and t.agency_id is null and t.act = 'resume'
          and c.professional_id = (select app.professional()) and c.at = (select app.at()))));
-- party_periods: no update. What ends a period is app.end_periods().
--> statement-breakpoint

-- Consultation: written by those who govern, under their own name, on the text before them.
create policy agreement_comments_read_by_governors on agreement_comments for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()) and exists (select from agreement_versions v where v.id = version_id));
create policy agreement_comments_made_in_consultation on agreement_comments for insert to concordat_request
  with check ((partnership_id, agency_id, professional_id, at) = (select w.partnership, w.agency, w.professional, w.at from app.who() w)
    and (select app.governs())
    and exists (select from agreement_versions v where v.id = version_id and v.hash = agreement_comments.hash and v.state = 'consultation'));
create policy comment_answers_read_by_governors on comment_answers for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()) and exists (select from agreement_comments c where c.id = comment_id));
create policy comment_answers_given_by_governance_lead on comment_answers for insert to concordat_request
  with check ((partnership_id, professional_id, at) = (select w.partnership, w.professional, w.at from app.who() w)
    and (select app.has_role('governanceLead')) and exists (select from agreement_comments c where c.id = comment_id));
create policy agreement_advice_read_by_governors on agreement_advice for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()) and exists (select from agreement_versions v where v.id = version_id));
create policy agreement_advice_given_by_adviser on agreement_advice for insert to concordat_request
  with check ((partnership_id, agency_id, professional_id, at) = (select w.partnership, w.agency, w.professional, w.at from app.who() w)
    and app.has_role(office)
    and exists (select from agreement_versions v where v.id = version_id and v.hash = agreement_advice.hash and v.state = 'consultation'));
create policy advice_overrulings_read_by_governors on advice_overrulings for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()) and exists (select from agreement_advice a where a.id = advice_id));
create policy advice_overrulings_made_by_governance_lead on advice_overrulings for insert to concordat_request
  with check ((partnership_id, professional_id, at) = (select w.partnership, w.professional, w.at from app.who() w)
    and (select app.has_role('governanceLead'))
    and exists (select from agreement_advice a where a.id = advice_id and a.professional_id <> (select app.professional())));
--> statement-breakpoint

create policy agreement_approvals_read_by_governors on agreement_approvals for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()));
create policy agreement_approvals_given_by_party on agreement_approvals for insert to concordat_request
  with check ((partnership_id, agency_id, professional_id, at) = (select w.partnership, w.agency, w.professional, w.at from app.who() w)
    and (select app.has_role('governanceLead', 'caldicottGuardian', 'siro'))
    and exists (select from agreement_versions v where v.id = version_id and v.hash = agreement_approvals.hash and v.state in ('circulated', 'inForce')
      and v.document -> 'parties' @> (select jsonb_build_array(jsonb_build_object('agency', app.agency())))));

create policy agreement_steps_read_by_governors on agreement_steps for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()));
create policy agreement_steps_taken_by_governors on agreement_steps for insert to concordat_request
  with check ((partnership_id, professional_id, at) = (select w.partnership, w.professional, w.at from app.who() w)
    and exists (select from agreement_versions v where v.id = version_id and v.force_from is not null)
    and ((agency_id is null and (select app.has_role('governanceLead')))
      or (agency_id = (select app.agency()) and (select app.governs()) and (act = 'suspend' or (select app.has_role('signatory'))))));
create policy step_confirmations_read_by_governors on step_confirmations for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()));
create policy step_confirmations_made_by_another on step_confirmations for insert to concordat_request
  with check ((partnership_id, professional_id, at) = (select w.partnership, w.professional, w.at from app.who() w)
    and (select app.has_role('governanceLead', 'signatory'))
    and exists (select from agreement_steps s where s.id = step_id and s.agency_id is null and s.professional_id <> (select app.professional())));
