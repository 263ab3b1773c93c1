import { beginImpact, type Database, readImpactPart, withActor } from "@concordat/db";
import { type AgencyId, type Agreement, dayOf, levels, type VersionId, type World } from "@concordat/domain";
import {
  type AgencyImpact,
  decide,
  type Effect,
  effectOf,
  type Fact,
  Measurement,
  RuleBook,
  rulesAfter,
  type RuleSet,
  type Tally,
  viewerOf,
} from "@concordat/policy";
import { factsOf, generatedAt, releasesOf, rowsOf, ruleSetOf, standingOf } from "@concordat/testkit";
import type postgres from "postgres";

/** A text that would come into force in a world, in the place of others. */
export interface Coming {
  readonly world: World;
  readonly id: VersionId;
  readonly agreement: Agreement;
  readonly replaces: readonly VersionId[];
}

const rulesOf = ({ world, ...coming }: Coming): { before: RuleSet; after: RuleSet } => {
  const before = ruleSetOf(world);
  return { before, after: rulesAfter(before, { ...coming, number: 9, at: generatedAt }) };
};

/** What is found by class, from what the database tells a governance lead. */
export async function measured(database: Database, coming: Coming, size = 1): Promise<AgencyImpact[]> {
  const { world } = coming;
  const lead = world.professionals.find(({ roles }) => roles.includes("governanceLead"))!;
  const actor = {
    professional: lead.id,
    agency: lead.agency,
    partnership: world.partnership.id,
    visit: crypto.randomUUID(),
  };
  const event = crypto.randomUUID();
  const version = world.agreements[0]!.versions[0]!.id;
  const { readers } = await withActor(database, { actor }, (tx) => beginImpact(tx, version, event));
  const measurement = new Measurement({
    ...rulesOf(coming),
    catalogue: world.glossary.catalogue,
    vocabularies: world.glossary.vocabularies,
    joint: world.partnership.jointAgency,
    agencies: world.agencies,
    readers,
    at: generatedAt,
    timeZone: world.partnership.timeZone,
  });
  const { wanted } = measurement;
  let after: string | null = null;
  if (!wanted) return measurement.found;
  do {
    const part = await withActor(database, { actor }, (tx) => readImpactPart(tx, { event, after, size, wanted }));
    after = part?.last ?? null;
    if (part) measurement.add(part);
  } while (after !== null);
  return measurement.found;
}

const isRestricted = ({ barriers }: World["cases"][number]): boolean =>
  barriers.some(
    ({ kind, from, until }) => kind === "restriction" && from <= generatedAt && generatedAt < (until ?? Infinity),
  );

/** The same found row by row: every row decided for everybody who may open its case, under both rules. */
export async function decidedOneByOne(sql: postgres.Sql, coming: Coming): Promise<Map<AgencyId, Tally>> {
  const { world } = coming;
  const { before, after } = rulesOf(coming);
  const books = [before, after].map(
    (rules) => new RuleBook(rules, world.glossary.catalogue, world.partnership.jointAgency),
  );
  const facts = await factsOf(sql, world, generatedAt);
  const tallies = new Map<AgencyId, Tally>();
  for (const file of world.cases.filter((each) => !isRestricted(each)))
    for (const { id: agency } of world.agencies) {
      const ranks = books.map((book) => highest({ world, book, file, agency, facts: facts.get(file.id) ?? [] }));
      tallies.set(agency, added(tallies.get(agency), rowsOf(world, file), ranks));
    }
  return tallies;
}

interface Looking {
  readonly world: World;
  readonly book: RuleBook;
  readonly file: World["cases"][number];
  readonly agency: AgencyId;
  readonly facts: readonly Fact[];
}

/** The most that anybody in an agency sees of each row of a case, as ranks. */
function highest({ world, book, file, agency, facts }: Looking): number[] {
  const { timeZone } = world.partnership;
  const rows = rowsOf(world, file);
  const viewers = world.professionals
    .filter((each) => each.agency === agency)
    .flatMap((who) => {
      const standing = standingOf(file, who, generatedAt, dayOf(generatedAt, timeZone));
      const identity = { agency, professional: who.id, purpose: null };
      const first = viewerOf(standing, identity, world.glossary.vocabularies);
      return [first, ...first.purposes.map((purpose) => ({ ...first, purpose }))];
    });
  const seen = viewers.map((viewer) =>
    decide({
      viewer: { ...viewer, reasonUntil: Number.POSITIVE_INFINITY },
      rows,
      facts,
      releases: releasesOf(file, agency, generatedAt),
      book,
      at: generatedAt,
      timeZone,
    }).map(({ level }) => levels.indexOf(level)),
  );
  return rows.map((_, index) => Math.max(0, ...seen.map((each) => each[index] ?? 0)));
}

const none: Tally[Effect] = { cases: 0, people: 0, entries: 0 };
export const nothing: Tally = { newlyVisible: none, noLongerVisible: none, fuller: none, lessFull: none };

function added(tally: Tally = nothing, rows: ReturnType<typeof rowsOf>, [before = [], after = []]: number[][]): Tally {
  const became = Map.groupBy(rows.keys(), (index) => effectOf(before[index] ?? 0, after[index] ?? 0));
  return Object.fromEntries(
    Object.entries(tally).map(([effect, { cases, people, entries }]) => {
      const changed = became.get(effect as Effect) ?? [];
      const subjects = new Set(changed.flatMap((index) => rows[index]?.subject ?? []));
      return [
        effect,
        {
          cases: cases + (changed.length > 0 ? 1 : 0),
          people: people + subjects.size,
          entries: entries + changed.length,
        },
      ];
    }),
  ) as unknown as Tally;
}
