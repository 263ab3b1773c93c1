import type { Picture, ShownEntry } from "./trpc.ts";
import { ageInYears, longDate, todayAt } from "./age-words.ts";
import type { Words } from "./words.ts";

/** Somebody of a case, as far as they are shown. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What they are called beside the others of the case. */
  readonly short: string;
  readonly age: string | null;
  readonly roles: readonly string[];
  readonly relations: readonly string[];
}

/** One's own agency's word before another's, then the newest. */
const preferred = (one: ShownEntry, other: ShownEntry): number =>
  Number(other.mine) - Number(one.mine) || other.recordedAt.localeCompare(one.recordedAt);

/** How a relationship is said from its other end, where the vocabulary has no word of its own for that. */
const fromTheOtherEnd: Readonly<Record<string, string>> = {
  parentOf: "childOf",
  childOf: "parentOf",
  siblingOf: "siblingOf",
  partnerOf: "partnerOf",
  formerPartnerOf: "formerPartnerOf",
};

function ageOf(told: (field: string) => ShownEntry | undefined, at: string): string | null {
  const born = told("identity.dateOfBirth");
  if (typeof born?.value === "string" && born.level === "value") {
    const age = ageInYears(born.value, todayAt(at));
    return age === null ? null : `${age}, born ${longDate(born.value)}`;
  }
  const band = told("identity.ageBand") ?? born;
  return typeof band?.value === "string" ? `aged ${band.value}` : null;
}

function namesOf(told: (field: string) => ShownEntry | undefined): { given: string; whole: string } {
  const word = (field: string) => {
    const value = told(field)?.value;
    return typeof value === "string" ? value : "";
  };
  const given = word("identity.name.preferred") || word("identity.name.given");
  return { given, whole: [given, word("identity.name.family")].filter(Boolean).join(" ") };
}

/** The people of a case, children first, with a name for each even where none is shared. */
export function peopleOf(picture: Picture, words: Words): Person[] {
  const tell = (subject: string) => {
    const theirs = picture.entries.filter(({ subjectId }) => subjectId === subject).toSorted(preferred);
    return (field: string) => theirs.find((entry) => entry.field === field && entry.level !== "known");
  };
  let unnamed = 0;
  const named = picture.subjects.map(({ id, roles }) => {
    const told = tell(id);
    const { given, whole } = namesOf(told);
    const stand = whole ? null : `Person ${(unnamed += 1)}`;
    const codes = [...new Set(roles.map(({ role }) => role))];
    return {
      id,
      name: whole || `${stand} (name not shared)`,
      short: given || whole || `${stand}`,
      age: ageOf(told, picture.at),
      codes,
    };
  });
  return named
    .toSorted((one, other) => place(one.codes) - place(other.codes) || one.name.localeCompare(other.name, "en"))
    .map(({ codes, ...person }) => ({
      ...person,
      roles: codes.map((code) => words.label("subjectRole", code)),
      relations: relationsOf(picture.relationships, person.id, {
        kind: (code) => words.label("relationship", code),
        of: (id) => named.find((each) => each.id === id)?.short ?? "",
      }),
    }));
}

const order = ["child", "unbornChild", "victim", "adultAtRisk", "adult", "parent", "householdMember"];
const place = (codes: readonly string[]): number => Math.min(9, ...codes.map((code) => order.indexOf(code) + 1 || 9));

/** What kinds of relationship and people are called. */
interface Called {
  readonly kind: (code: string) => string;
  readonly of: (id: string) => string;
}

/** `Parent of Callum and Ellie`: both ends of what is shown. */
function relationsOf(relationships: Picture["relationships"], id: string, called: Called): string[] {
  const all = relationships.flatMap(({ one, other, kind }): [string, string][] => {
    if (one === id) return [[called.kind(kind), called.of(other)]];
    if (other !== id) return [];
    const inverse = fromTheOtherEnd[kind];
    if (inverse) return [[called.kind(inverse), called.of(one)]];
    return kind === "grandparentOf" ? [["Grandchild of", called.of(one)]] : [];
  });
  const kinds = Map.groupBy(all, ([kind]) => kind);
  return [...kinds].map(([kind, ends]) => `${kind} ${[...new Set(ends.map(([, name]) => name))].join(" and ")}`);
}
