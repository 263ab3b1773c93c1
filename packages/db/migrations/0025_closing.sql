CREATE TABLE "closings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"closed_by" uuid NOT NULL,
	"reason" text NOT NULL,
	"reopened_by" uuid,
	"reopened_for" text,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_closed_by_professionals_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_reopened_by_professionals_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closings_by_case" ON "closings" USING btree ("case_id");
--> statement-breakpoint

-- The closing of a case, and how long what was shared is shown after it.
do $$
declare c text;
begin
  foreach c in array array['reason', 'reopened_for'] loop
    execute format('alter table public.closings add constraint %I check (length(%I) <= 80 and %I ~ %L)', 'closings_' || c || '_is_code', c, c, '^[A-Za-z0-9][A-Za-z0-9._/*-]*$');
  end loop;
  alter table public.closings enable row level security;
  alter table public.closings force row level security;
  create policy closings_worked_by_guard on public.closings for all to concordat_guard using (true) with check (true);
  grant select, insert, update, delete on public.closings to concordat_guard;
end $$;
-- closings: nothing is granted to requests. They are told of through app.closings() and made by app.close_case() and app.reopen_case().
--> statement-breakpoint
set local role concordat_guard;
--> statement-breakpoint

-- On which day the case was closed: what retention counts from. It holds until the case is opened again.
create function guard.on_closed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, kind, lo, hi, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'closed', d.day, d.day, c.id, c.valid_from, c.valid_until
  from changed c cross join lateral (select guard.day_at(c.partnership_id, c.valid_from) - date '1970-01-01' as day) d;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;
grant execute on function guard.on_closed() to concordat_owner;
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

-- What a clause asks: its conditions and, where it shares, that it is not kept longer than it or its agreement says.
create function guard.conditions_of(p_clause jsonb, p_document jsonb) returns jsonb
language sql immutable as $$
  select case when p_clause ->> 'effect' = 'share' and k.months is not null
    then (p_clause -> 'when') || jsonb_build_array(jsonb_build_object('kind', 'sinceClosed', 'within', k.months, 'unit', 'months'))
    else p_clause -> 'when' end
  from (select least(
    (select min((o ->> 'months')::integer) from jsonb_array_elements(p_clause -> 'obligations') o where o ->> 'kind' = 'retentionCap'),
    (p_document -> 'commonTerms' ->> 'retentionMonths')::integer) as months) k
$$;

select guard.amend('guard.compile_version', array[
  ['jsonb_array_elements(c -> ''when'')', 'jsonb_array_elements(guard.conditions_of(c, v.document))']]);
select guard.amend('guard.condition_param', array[['when ''tag'' then', 'when ''sinceClosed'' then c ->> ''unit''
    when ''tag'' then']]);
select guard.amend('guard.condition_hi', array[['when ''episode'' then', 'when ''sinceClosed'' then (c ->> ''within'')::integer
    when ''episode'' then']]);
select guard.amend('guard.decide', array[
  ['when ''factors'' then ''factor'' else n.kind end', 'when ''factors'' then ''factor'' when ''sinceClosed'' then ''closed'' else n.kind end'],
  ['n.kind in (''age'', ''factors'', ''status'', ''episode'')', 'n.kind in (''age'', ''factors'', ''status'', ''episode'', ''sinceClosed'')'],
  ['when h.kind = ''episode'' then', 'when h.kind = ''sinceClosed'' then h.said = 0 or guard.day_of_number(h.least) >= guard.stretch_before(today, h.hi, h.param)
      when h.kind = ''episode'' then']]);
drop function guard.amend(text, text[]);
--> statement-breakpoint

-- What was compiled before is compiled anew; a tampered text goes on running nothing.
do $$
declare one record;
begin
  for one in select v.id, v.partnership_id from agreement_versions v where v.force_from is not null loop
    begin
      perform guard.compile_version(one.id);
      perform guard.next_epoch(one.partnership_id);
    exception when data_corrupted then null;
    end;
  end loop;
  delete from kept_permits;
end $$;
--> statement-breakpoint

-- Who closes a case and opens it again: whoever leads it, and a supervisor of the agency that does. A supervisor of the
-- agency that closed it opens it again too. Never an agency that only receives: opening again shows what had run out.
create function guard.may_turn(a guard.actor, p_case uuid) returns boolean
language sql stable as $$
  select guard.may_open(a, p_case)
    and exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until)
    and exists (
      select from professionals p
      where p.id = a.professional and (
        exists (select from case_team l where l.case_id = p_case and 'lead' = any (l.case_roles) and l.valid_from <= a.at and a.at < l.valid_until
          and (l.professional_id = p.id or (l.agency_id = a.agency and p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases'))))
        or (p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases')
          and exists (select from closings c where c.case_id = p_case and c.agency_id = a.agency and c.valid_from <= a.at and a.at < c.valid_until))))
$$;

-- Of each case of the scope that is open to the professional: whether it is closed, by whom and why, and whether they may turn it.
create function app.closings() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object('caseId', k.case_id, 'mayTurn', guard.may_turn(a, k.case_id),
      'at', app.ms(c.valid_from), 'agencyId', c.agency_id, 'reason', c.reason)), '[]')
    from guard.kept(a) k
    left join lateral (select * from closings o where o.case_id = k.case_id and o.valid_from <= a.at and a.at < o.valid_until order by o.valid_from, o.id limit 1) c on true);
end $$;

create function app.close_case(p_id uuid, p_case uuid, p_reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;

create function app.reopen_case(p_case uuid, p_reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
grant execute on function app.closings(), app.close_case(uuid, uuid, text), app.reopen_case(uuid, text) to concordat_request;
--> statement-breakpoint

-- Partnerships that are there already start from the standard words; their governance leads change them as they like.
insert into vocabulary_terms (partnership_id, vocabulary, code, vocabulary_label, position, definition)
select p.id, t.vocabulary, t.code, t.title, t.place, jsonb_build_object('code', t.code, 'label', t.label)
from partnerships p cross join (values
  ('closingReason', 'Why a case is closed', 0, 'needsMet', 'The needs are met'),
  ('closingReason', 'Why a case is closed', 1, 'steppedDown', 'Stepped down to another kind of support'),
  ('closingReason', 'Why a case is closed', 2, 'transferred', 'Passed to another area'),
  ('closingReason', 'Why a case is closed', 3, 'endedByFamily', 'The family no longer agrees to the support'),
  ('closingReason', 'Why a case is closed', 4, 'noFurtherAction', 'No further action after enquiries'),
  ('closingReason', 'Why a case is closed', 5, 'died', 'The person has died'),
  ('reopeningReason', 'Why a case is opened again', 0, 'newConcern', 'There is a new concern'),
  ('reopeningReason', 'Why a case is opened again', 1, 'needsReturned', 'The needs have come back'),
  ('reopeningReason', 'Why a case is opened again', 2, 'reviewFound', 'A review found that it should go on'),
  ('reopeningReason', 'Why a case is opened again', 3, 'closedInError', 'It was closed in error')) t(vocabulary, title, place, code, label)
on conflict do nothing;
set local role concordat_owner;
--> statement-breakpoint
create trigger a_closing after insert on closings referencing new table as changed for each statement execute function guard.on_closed();
create trigger a_closing_ended after update on closings referencing new table as changed for each statement execute function guard.on_closed();
