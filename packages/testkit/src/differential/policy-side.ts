import type { AgencyId, ProfessionalId, World, WorldCase, WorldProfessional } from "@concordat/domain";
import {
  decide,
  type Decision,
  type Fact,
  type Release,
  type Row,
  RuleBook,
  type RuleSet,
  type Standing,
  viewerOf,
} from "@concordat/policy";
import type postgres from "postgres";
import { runs } from "../plain/plain-facts.ts";

/** A world's signed versions as the policy package reads them. */
export const ruleSetOf = ({ agreements }: World): RuleSet => ({
  epoch: 1,
  versions: agreements.flatMap(({ versions }) =>
    versions.flatMap(({ id, number, agreement, force, restraintUntil, periods }) =>
      force
        ? [
            {
              id,
              number,
              agreement,
              force: { from: force.from, until: force.until ?? Number.POSITIVE_INFINITY },
              restraint: { from: force.from, until: restraintUntil ?? Number.POSITIVE_INFINITY },
              parties: periods.map(({ agency, from, until }) => ({
                agency,
                from,
                until: until ?? Number.POSITIVE_INFINITY,
              })),
            },
          ]
        : [],
    ),
  ),
});

/** The facts that the database derived for a world, by case. */
export async function factsOf(sql: postgres.Sql, { partnership }: World, at: number): Promise<Map<string, Fact[]>> {
  const rows = await sql<(Fact & { case: string })[]>`
    select c.id as case, f.kind, f.param, f.subject_id as subject, f.entry_id as entry, f.code, f.lo::float8 as lo, f.hi::float8 as hi, f.agency_id as by,
      a.kind as "byKind", f.to_agency_id as "to", case when f.valid_until < 'infinity' then round(extract(epoch from f.valid_until) * 1000)::float8 end as until
    from cases c cross join lateral guard.facts_of(c.id) f left join agencies a on a.id = f.agency_id
    where c.partnership_id = ${partnership.id} and f.valid_from <= ${new Date(at).toISOString()}::timestamptz
      and (f.valid_until > ${new Date(at).toISOString()}::timestamptz or f.kind = 'status')`;
  const byCase = new Map<string, Fact[]>();
  for (const fact of rows) byCase.set(fact.case, [...(byCase.get(fact.case) ?? []), fact]);
  return byCase;
}

/** A world's rows of one case as the gateway would hand them over. */
export function rowsOf({ glossary }: World, file: WorldCase): Row[] {
  const governing = (role: string) =>
    glossary.vocabularies["subjectRole"]?.terms.find(({ code }) => code === role)?.governingField ?? "";
  const key = (text: string) => glossary.catalogue.fields.find((field) => field.key === text)?.key;
  const structure = (
    id: string,
    field: string,
    subject: Row["subject"],
    owner: AgencyId,
    recordedAt: number,
  ): Row[] => {
    const known = key(field);
    return known
      ? [
          {
            id,
            isEntry: false,
            field: known,
            subject,
            owner,
            source: null,
            observedOn: null,
            recordedAt,
            tags: [],
            handling: null,
            embargoUntil: null,
          },
        ]
      : [];
  };
  return [
    ...file.entries
      .filter(({ id }) => !file.entries.some(({ supersedes }) => supersedes === id))
      .map((entry) => ({ ...entry, isEntry: true })),
    ...file.involvements.flatMap(({ id, agency, from }) =>
      structure(id, "involvement.agencyAndTeam", null, agency, from),
    ),
    ...file.team.flatMap(({ id, agency, from }) =>
      ["involvement.leadPractitioner", "involvement.practitionerContact"].flatMap((field) =>
        structure(id, field, null, agency, from),
      ),
    ),
    ...file.subjects.flatMap((subject) =>
      subject.roles.flatMap(({ id, role, agency, from }) => structure(id, governing(role), subject.id, agency, from)),
    ),
    ...file.relationships.flatMap(({ id, one, agency, from }) =>
      structure(id, "family.relationships", one, agency, from),
    ),
  ];
}

/** The releases in force to an agency. */
export const releasesOf = (file: WorldCase, agency: AgencyId, at: number): Release[] =>
  file.releases
    .filter((release) => runs(release, at) && release.toAgency === agency)
    .map(({ id, agency: owner, entry, subject, field, toAgency, toProfessional, show }) => ({
      id,
      owner,
      entry,
      subject,
      field,
      toAgency,
      toProfessional,
      show,
    }));

/** What stands between a professional and a case. */
export function standingOf(file: WorldCase, who: WorldProfessional, at: number, today: string): Standing {
  return {
    roles: who.roles,
    suspended: false,
    certificates: who.certificates
      .filter(({ from, until }) => from <= today && today < until)
      .map(({ certificate }) => certificate),
    team: file.team
      .filter((member) => member.professional === who.id && runs(member, at))
      .map(({ caseRoles }) => caseRoles),
    involvements: file.involvements
      .filter(({ agency, from }) => agency === who.agency && from <= at)
      .map((each) => ({ purposes: each.purposes, active: runs(each, at) })),
    barriers: file.barriers
      .filter((each) => runs(each, at))
      .map(({ kind, professional }) => ({ kind, mine: professional === who.id })),
    reasons: (file.reasons ?? [])
      .filter((each) => each.professional === who.id && runs(each, at))
      .map(({ visit, until = Number.POSITIVE_INFINITY }) => ({ mine: visit === who.id, until })),
  };
}

interface PolicyQuestion {
  readonly world: World;
  readonly book: RuleBook;
  readonly file: WorldCase;
  readonly facts: readonly Fact[];
  readonly who: WorldProfessional;
  readonly purpose: string;
  readonly at: number;
  readonly today: string;
}

export const bookOf = (world: World): RuleBook =>
  new RuleBook(ruleSetOf(world), world.glossary.catalogue, world.partnership.jointAgency);

/** What the policy package decides, with its rows. */
export function askPolicy({
  world,
  book,
  file,
  facts,
  who,
  purpose,
  at,
  today,
}: PolicyQuestion): { row: Row; decision: Decision }[] {
  const rows = rowsOf(world, file);
  const identity: { agency: AgencyId; professional: ProfessionalId; purpose: string | null } = {
    agency: who.agency,
    professional: who.id,
    purpose: purpose === "" ? null : purpose,
  };
  const viewer = viewerOf(standingOf(file, who, at, today), identity, world.glossary.vocabularies);
  const decisions = decide({
    viewer,
    rows,
    facts,
    releases: releasesOf(file, who.agency, at),
    book,
    at,
    timeZone: world.partnership.timeZone,
  });
  return rows.flatMap((row, index) => {
    const decision = decisions[index];
    return decision ? [{ row, decision }] : [];
  });
}
