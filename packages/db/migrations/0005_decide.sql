-- The row guard's own decision on the rows of one case, for one reader: set-based, from the compiled rules and the
-- facts. Levels: 0 hidden, 1 withheld, 2 ask, 3 known, 4 coarse, 5 value. Markers: 0 named, 1 vague, 2 hidden.
set local role concordat_guard;
--> statement-breakpoint

-- Who reads, on one case: what the rules may ask of them.
create type guard.reader as (
  roles text[],
  case_roles text[],
  certificates text[],
  involved boolean,
  conflict boolean,
  may_open boolean,
  -- The purpose that was asked for, if the agency works the case for it, or its first one where none was; else null,
  -- which no grant is for.
  purpose text
);
--> statement-breakpoint

-- Everything of a case that is decided: entries that stand, and structure, each row of it like an entry of its governing field.
create function guard.rows_of(p_case uuid)
returns table (id uuid, field text, subject_id uuid, owner_id uuid, source_id uuid, observed_on date, recorded_at timestamptz,
  tags text[], handling text, embargo_until timestamptz, is_entry boolean)
language sql stable as $$
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
$$;
--> statement-breakpoint

create function guard.years_before(p_day date, p_years integer) returns date
language sql immutable as $$ select (p_day - make_interval(years => p_years))::date $$;

create function guard.months_before(p_day date, p_months integer) returns date
language sql immutable as $$ select (p_day - make_interval(months => p_months))::date $$;

create function guard.stretch_before(p_day date, p_count integer, p_unit text) returns date
language sql immutable as $$ select case p_unit when 'days' then p_day - p_count else guard.months_before(p_day, p_count) end $$;

create function guard.day_of_number(p bigint) returns date
language sql immutable as $$ select date '1970-01-01' + p::integer $$;
--> statement-breakpoint

create function guard.decide(a guard.actor, p_case uuid, r guard.reader)
returns table (row_id uuid, field text, subject_id uuid, is_entry boolean, level smallint, marker smallint)
language plpgsql stable as $$
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
  select p.version_id, p.agency_id, bool_or(p.valid_from <= a.at and a.at < p.valid_until) as takes_part, bool_or(p.valid_from <= a.at) as has_signed
  from party_periods p where p.partnership_id = a.partnership and (p.agency_id = a.agency or p.agency_id in (select s.agency from side s))
  group by p.version_id, p.agency_id
),
rule as materialized (
  select d.*,
    v.force_from <= a.at and a.at < v.force_until and coalesce(me.takes_part, false) as in_force,
    v.force_from <= a.at and a.at < v.restraint_until as restrains,
    (cardinality(d.purposes) = 0 or coalesce(r.purpose = any (d.purposes), false)) as for_purpose,
    (cardinality(d.roles) = 0 or d.roles && r.roles) and (cardinality(d.case_roles) = 0 or d.case_roles && r.case_roles)
      and d.certificates <@ r.certificates as for_reader
  from disclosure_rules d
  join agreement_versions v on v.id = d.version_id
  left join period me on me.version_id = d.version_id and me.agency_id = a.agency
  where d.partnership_id = a.partnership
    and (d.to_anyone or exists (select from disclosure_rule_to t where t.agency_id = a.agency and t.rule_id = d.id))
),
-- Each rule that speaks of a side of a row at all.
cand as materialized (
  select s.id, s.field, s.agency, s.subject_id, s.observed_on, s.recorded_at, s.tags, s.handling, s.is_entry, d.id as rule_id, d.effect, d.show, d.marker,
    d.at_most, d.asks_of_person, d.asks_of_entry, d.for_purpose, d.for_reader,
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
  left join fact f on f.kind = case n.kind when 'age' then 'born' when 'factors' then 'factor' else n.kind end
    and f.entry_id is null
    and (n.kind in ('age', 'factors', 'status', 'episode') or f.param is not distinct from n.param)
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
    max(k.show) filter (where k.effect = 'share' and k.grants and (k.at_most is null or (k.is_entry and k.rank <= k.at_most))) as shares,
    bool_or(k.effect = 'withhold' and k.restrains and k.for_purpose and k.for_reader and k.possible) as withheld,
    bool_or(k.effect in ('ask', 'mustShare') and k.grants) as asks,
    bool_or(k.effect <> 'withhold' and k.names) as named,
    max(k.marker) filter (where case k.effect when 'withhold' then k.restrains and k.for_purpose and k.for_reader and k.possible
      else k.names or (k.restrains and k.unlocked) end) as marker
  from ranked k group by k.id, k.field, k.agency
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
end $$;
--> statement-breakpoint
set local role concordat_owner;
