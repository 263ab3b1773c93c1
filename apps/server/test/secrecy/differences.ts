import {
  type AgencyId,
  EntryId,
  SubjectId,
  type Value,
  type World,
  type WorldCase,
  type WorldEntry,
  type WorldProfessional,
} from "@concordat/domain";
import { type PlainDecision, plainDecisions, sayingWhy } from "@concordat/testkit";
import { idNamed, showcaseEntry } from "@concordat/worlds";
import { elsewhere, harrowmere, person, sceneAt, sceneCases } from "../scene/scene.ts";
import { type Caseload } from "../scene/scene-database.ts";

/** A second world that differs in one thing, and the people who may not tell. */
export interface Difference {
  readonly what: string;
  readonly hiddenFrom: readonly string[];
  readonly caseload: Caseload;
}

const { whitlock, restricted, others, colleagues } = sceneCases;

const entryOf = (title: string): WorldEntry => {
  const found = whitlock.entries.find(({ id }) => id === showcaseEntry(title));
  if (!found) throw new RangeError(title);
  return found;
};

const instead = (file: WorldCase): Caseload => ({
  here: harrowmere.cases.map((each) => (each.id === file.id ? file : each)),
});
const without = (file: WorldCase): Caseload => ({ here: harrowmere.cases.filter(({ id }) => id !== file.id) });
const whitlockWith = (changes: Partial<WorldCase>): Caseload => instead({ ...whitlock, ...changes });
const withEntry = (entry: WorldEntry): Caseload => whitlockWith({ entries: [...whitlock.entries, entry] });
const saying = (title: string, value: Value): Caseload =>
  whitlockWith({
    entries: whitlock.entries.map((each) => (each.id === showcaseEntry(title) ? { ...each, value } : each)),
  });
const withoutEntry = (title: string): Caseload =>
  whitlockWith({ entries: whitlock.entries.filter(({ id }) => id !== showcaseEntry(title)) });

const again = (title: string, changes: Partial<WorldEntry> = {}): WorldEntry => ({
  ...entryOf(title),
  id: EntryId.parse(idNamed(`difference/${title}`)),
  recordedAt: sceneAt - 60_000,
  ...changes,
});

const agencyOf = (name: string): AgencyId => person(name).agency;
const outreach = agencyOf("Dwayne Campbell");
const asc = agencyOf("Grace Mutasa");
const newcomer = SubjectId.parse(idNamed("difference/newcomer"));
const id = (what: string): string => idNamed(`difference/${what}`);
const from = sceneAt - 86_400_000;

/** What one world has and the other has not, each of it hidden from some. */
export const differences: readonly Difference[] = [
  {
    what: "one more entry that is hidden",
    hiddenFrom: ["Gavin Pickles", "Denise Whitehead"],
    caseload: withEntry(again("Sheila’s care package")),
  },
  {
    what: "one hidden entry fewer",
    hiddenFrom: ["Joanne Sykes"],
    caseload: withoutEntry("Ellie’s clinic visit"),
  },
  {
    what: "other words in a hidden entry",
    hiddenFrom: ["Gavin Pickles", "Joanne Sykes"],
    caseload: saying("Joanna’s refuge", { lines: "9 Another Road", postcode: "ZZ9 9ZZ" }),
  },
  {
    what: "a correction of a hidden entry",
    hiddenFrom: ["Gavin Pickles"],
    caseload: withEntry(again("Ellie’s clinic visit", { supersedes: showcaseEntry("Ellie’s clinic visit") })),
  },
  {
    what: "one more of what is withheld already",
    hiddenFrom: ["Gavin Pickles"],
    caseload: withEntry(again("Darren’s theft")),
  },
  {
    what: "another agency’s part in the case, and its people there",
    hiddenFrom: ["Gavin Pickles"],
    caseload: whitlockWith({
      involvements: [
        ...whitlock.involvements,
        { id: id("involvement"), agency: outreach, purposes: ["roughSleepingSupport"], from },
      ],
      team: [
        ...whitlock.team,
        { id: id("team"), professional: person("Dwayne Campbell").id, agency: outreach, caseRoles: ["member"], from },
      ],
    }),
  },
  {
    what: "somebody in the case whom only another agency knows",
    hiddenFrom: ["Gavin Pickles"],
    caseload: whitlockWith({
      subjects: [...whitlock.subjects, { id: newcomer, person: id("person"), agency: asc, roles: [] }],
      entries: [...whitlock.entries, again("Sheila’s care package", { subject: newcomer })],
    }),
  },
  {
    what: "a bar against somebody else",
    hiddenFrom: ["Gavin Pickles"],
    caseload: whitlockWith({
      barriers: [
        ...whitlock.barriers,
        { id: id("bar"), kind: "exclusion", professional: person("Megan Llewellyn").id, from },
      ],
    }),
  },
  {
    what: "no release to somebody else",
    hiddenFrom: ["Gavin Pickles"],
    caseload: whitlockWith({ releases: [] }),
  },
  {
    what: "no case of other agencies",
    hiddenFrom: ["Denise Whitehead"],
    caseload: without(others),
  },
  {
    what: "no case of a colleague",
    hiddenFrom: ["Gavin Pickles"],
    caseload: without(colleagues),
  },
  {
    what: "no case that is restricted to others",
    hiddenFrom: ["Denise Whitehead"],
    caseload: without(restricted),
  },
  {
    what: "no caseload of another partnership",
    hiddenFrom: ["Gavin Pickles"],
    caseload: { there: [] },
  },
  {
    what: "no case here, seen from another partnership",
    hiddenFrom: ["Elsewhere Professional 2.1", "Elsewhere Professional 0.1"],
    caseload: { here: [] },
  },
  {
    what: "no case at all, seen by those who govern",
    hiddenFrom: ["Alice Thornbury", "Helen Marchetti"],
    caseload: { here: [], there: [] },
  },
];

const isShown = ({ level, marker }: PlainDecision): boolean =>
  level !== "hidden" && !(level === "withheld" && marker === "hidden");

/** What somebody is shown of a case for any purpose of their agency, by the plain evaluator: rows, levels, reasons, and the values at full level. */
function shownOf(world: World, file: WorldCase, who: WorldProfessional): string[] {
  const values = new Map<string, Value>(file.entries.map((entry) => [entry.id, entry.value]));
  const fieldOf = new Map(
    file.entries.map((entry) => [entry.id as string, `${entry.field} ${entry.owner} ${entry.subject}`]),
  );
  const mine = file.involvements.filter(({ agency }) => agency === who.agency);
  const purposes = new Set(mine.flatMap((each) => each.purposes));
  return [...purposes].flatMap((purpose) =>
    [...plainDecisions({ world, file, who, purpose, at: sceneAt })].flatMap(([key, decision]) => {
      if (!isShown(decision)) return [];
      const entry = key.split(" ")[0] ?? "";
      // However many entries a mark stands for, it is one mark.
      if (decision.level === "withheld") return [`${purpose} withheld ${fieldOf.get(entry)}`];
      const value = decision.level === "value" || decision.level === "coarse" ? values.get(entry) : null;
      return [JSON.stringify([purpose, key, decision, value])];
    }),
  );
}

const shownByWorld = new WeakMap<readonly WorldCase[], Map<string, string>>();

/** All that somebody is shown in a world, as one text; worked out once. */
function allShown(base: World, cases: readonly WorldCase[], who: WorldProfessional): string {
  const known = shownByWorld.get(cases) ?? new Map<string, string>();
  shownByWorld.set(cases, known);
  const said = sayingWhy({ ...base, cases }, sceneAt);
  const text =
    known.get(who.id) ??
    JSON.stringify([...new Set(said.cases.flatMap((file) => shownOf(said, file, who)))].toSorted());
  known.set(who.id, text);
  return text;
}

/** True when nothing that somebody is shown differs, as the plain evaluator sees it: the premise of the two worlds. */
export function isHiddenFrom({ caseload }: Difference, who: WorldProfessional): boolean {
  const same = (base: World, cases: readonly WorldCase[] = base.cases) =>
    allShown(base, base.cases, who) === allShown(base, cases, who);
  return harrowmere.professionals.includes(who) ? same(harrowmere, caseload.here) : same(elsewhere, caseload.there);
}
