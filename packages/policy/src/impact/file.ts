import type { AgencyId, CaseloadPart, ProfessionalId, ReleaseOfFile, RowTraits } from "@concordat/domain";
import type { Fact } from "../facts.ts";
import type { Standing } from "../standing.ts";
import { factOf, type Room } from "./reading-room.ts";
import type { Roll } from "./readers.ts";

/** Rows of one case that nothing tells apart. */
export interface RowClass {
  readonly subject: number | null;
  readonly field: number;
  readonly owner: number;
  readonly source: number | null;
  readonly isEntry: boolean;
  readonly tags: string | null;
  readonly observed: number | null;
  readonly traits: RowTraits | null;
  readonly alike: number;
  /** Rows of one likeness read alike, whatever conditions ask of entries. */
  readonly likeness: number;
}

/** One case of the caseload: its people, what conditions read, its releases, its rows by class. */
export interface CaseFile {
  readonly roll: Roll;
  readonly facts: readonly Fact[];
  readonly releases: readonly ReleaseOfFile[];
  readonly rows: readonly RowClass[];
}

/** Puts what belongs to one case together. */
const byFile = <Item>(items: readonly Item[], fileOf: (item: Item) => number): Map<number, Item[]> =>
  Map.groupBy(items, fileOf);

const gathered = <Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value[]> =>
  new Map([...Map.groupBy(pairs, ([key]) => key)].map(([key, all]) => [key, all.map(([, value]) => value)]));

const first = (item: readonly [number, ...unknown[]]): number => item[0];

/** Numbers what entry conditions read of a row; when its case was opened counts too. */
type LikenessOf = (row: Omit<RowClass, "likeness">, file: number) => number;

function rowsOf({ classes }: CaseloadPart, likenessOf: LikenessOf): Map<number, RowClass[]> {
  const rows = new Map<number, RowClass[]>();
  for (const [place, file] of classes.file.entries()) {
    const [tags, observed, traits] = [classes.tags[place], classes.observed[place], classes.traits[place]];
    const read = {
      subject: classes.subject[place] ?? null,
      field: classes.field[place] ?? 0,
      owner: classes.owner[place] ?? 0,
      source: classes.source[place] ?? null,
      isEntry: classes.isEntry[place] ?? false,
      tags: tags ?? null,
      observed: observed ?? null,
      traits: traits ?? null,
      alike: classes.alike[place] ?? 0,
    };
    const row: RowClass = { ...read, likeness: likenessOf(read, file) };
    const known = rows.get(file);
    if (known) known.push(row);
    else rows.set(file, [row]);
  }
  return rows;
}

/** How the entries of a part are numbered. */
function likenessIn({ circumstances: { facts } }: CaseloadPart, { sources, countsFromOpening }: Room): LikenessOf {
  const opened = new Map(facts.flatMap(([file, kind, , , , lo]) => (kind === "opened" ? [[file, lo] as const] : [])));
  return ({ tags, observed, traits }, file) =>
    traits || countsFromOpening
      ? sources.likeness(
          `${tags} ${observed} ${traits?.slice(0, 3).join("|")} ${countsFromOpening ? opened.get(file) : ""}`,
        )
      : sources.datedLikeness(tags, observed);
}

/** The cases of a part that have any rows to look at. */
export function filesIn(part: CaseloadPart, room: Room): CaseFile[] {
  const { facts, involvements, team, barriers, releases } = part.circumstances;
  const of = {
    facts: byFile(facts, first),
    involvements: byFile(involvements, first),
    team: byFile(team, first),
    barriers: byFile(barriers, first),
    releases: byFile(releases, first),
  };
  const agencyAt = (place: number): AgencyId | undefined => room.agencies[place]?.id;
  return [...rowsOf(part, likenessIn(part, room))].map(([file, rows]) => {
    const parts = (of.involvements.get(file) ?? []).flatMap(([, agency, active, purposes]) => {
      const id = agencyAt(agency);
      return id ? [[id, { active, purposes }] as const] : [];
    });
    const members = (of.team.get(file) ?? []).map(([, professional, roles]) => [professional, roles] as const);
    const bars = (of.barriers.get(file) ?? []).map(
      ([, professional, kind]): readonly [ProfessionalId, Standing["barriers"][number]] => [
        professional,
        { kind, mine: true },
      ],
    );
    const released = of.releases.get(file) ?? [];
    return {
      roll: {
        involvements: gathered(parts),
        team: gathered(members),
        barriers: gathered(bars),
        named: new Set(released.flatMap(([, , , professional]) => professional ?? [])),
      },
      facts: (of.facts.get(file) ?? []).map((fact) => factOf(fact, room)),
      releases: released,
      rows,
    };
  });
}
