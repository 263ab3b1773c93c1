ALTER TABLE "agreement_versions" ADD COLUMN "umbrella_id" uuid GENERATED ALWAYS AS ((canonical::jsonb #>> '{umbrella,version}')::uuid) STORED;--> statement-breakpoint

set local role concordat_guard;
--> statement-breakpoint
-- Whether what an agency signed covers it at an instant: always, where a version stands by itself; where it is an annex,
-- only while the agency takes part in its umbrella, which is in force and an annex of nothing. Grants ask this; what is
-- withheld does not, so that ending an umbrella undoes no restraint.
create function guard.is_covered(p_version uuid, p_agency uuid, p_at timestamptz) returns boolean
language sql stable as $$
  select not exists (select from agreement_versions v where v.id = p_version and v.umbrella_id is not null)
    or exists (
      select from agreement_versions v
      join agreement_versions u on u.id = v.umbrella_id and u.partnership_id = v.partnership_id and u.umbrella_id is null
      join party_periods p on p.version_id = u.id and p.agency_id = p_agency
      where v.id = p_version and u.force_from <= p_at and p_at < u.force_until and p.valid_from <= p_at and p_at < p.valid_until)
$$;
--> statement-breakpoint

-- The decision asks it wherever it asks who takes part, of annexes alone: a call for each party of each version is dear.
-- The rest of it stands as it was written.
do $$
declare
  written text := pg_get_functiondef('guard.decide'::regproc);
  asks text := 'bool_or(p.valid_from <= a.at and a.at < p.valid_until)';
  now_asks text := asks || ' and (not exists (select from agreement_versions x where x.id = p.version_id and x.umbrella_id is not null) or guard.is_covered(p.version_id, p.agency_id, a.at))';
begin
  if position(asks in written) = 0 then raise exception 'the decision does not ask who takes part'; end if;
  if position(now_asks in written) = 0 then execute replace(written, asks || ' as takes_part', now_asks || ' as takes_part'); end if;
end $$;
--> statement-breakpoint
set local role concordat_owner;
