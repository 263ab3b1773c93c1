import {
  type AgencyId,
  type EntryId,
  type FieldKey,
  higher,
  type Level,
  lower,
  type ProfessionalId,
} from "@concordat/domain";
import type { Asking } from "./asking.ts";
import { decide } from "./decide.ts";
import { bareFact, type Fact } from "./facts.ts";
import type { Permit } from "./permit.ts";
import type { Decision, Row, Viewer } from "./row.ts";
import type { Page } from "./rule-book.ts";
import type { Constraint } from "./test-of.ts";

/** An agency that works the case, and for what. */
export interface Involved {
  readonly agency: AgencyId;
  readonly purposes: readonly string[];
}

/** How much an agency's people on the case would see: the one of them who would see least, and the one who would see most. */
export interface Audience {
  readonly agency: AgencyId;
  readonly everybody: Level;
  readonly some: Level;
}

export interface Draft extends Omit<Asking, "viewer" | "rows" | "releases"> {
  readonly row: Row;
  /** The code by which a clause's value condition would know it. */
  readonly classification: { readonly entry: EntryId; readonly code: string } | null;
  readonly involved: readonly Involved[];
  /** Stands for whoever reads: no release and no barrier names them. */
  readonly nobody: ProfessionalId;
}

/** People of an agency, by what the rules can tell apart in them. */
export type People = Pick<Viewer, "roles" | "caseRoles" | "certificates">;

const eachOf = (constraint: Constraint | undefined): (readonly string[])[] =>
  constraint?.$in?.map((code) => [code]) ?? [[]];

/** The people whom a permit names, with nothing beyond what it asks of them. */
const namedBy = ({ conditions }: Pick<Permit, "conditions">): People[] =>
  eachOf(conditions["roles"]).flatMap((roles) =>
    eachOf(conditions["caseRoles"]).map((caseRoles) => ({
      roles,
      caseRoles,
      certificates: conditions["certificates"]?.$all ?? [],
    })),
  );

/**
 * Whom the rules about a field tell apart. Nobody sees more, or less, than one of these: what somebody has beyond what
 * a grant asks can only withhold, and beyond what a withhold asks only grant.
 */
export function peopleToldApart({ permits }: Page, field: FieldKey): People[] {
  const anybody = namedBy({ conditions: {} });
  const named = permits.filter(({ fields }) => fields.includes(field)).flatMap(namedBy);
  return [...new Map([...anybody, ...named].map((people) => [JSON.stringify(people), people])).values()];
}

/** Who would read an entry if it were recorded now: the same decision that will be taken when they do. */
export function audienceOf({ row, classification, involved, nobody, ...asking }: Draft): Audience[] {
  const facts = classification ? [...asking.facts, valueFact(row, classification)] : asking.facts;
  const levelsFor = (viewer: Viewer): Level[] =>
    decide({ ...asking, facts, releases: [], viewer, rows: [row] }).map(({ level }) => level);
  return involved.map(({ agency, purposes }) => {
    const highest = (people: People): Level =>
      purposes
        .flatMap((purpose) => levelsFor({ agency, purpose, purposes, ...people, professional: nobody, ...usual }))
        .reduce(higher, "hidden");
    const seen = peopleToldApart(asking.book.pageFor(agency, asking.at), row.field).map(highest);
    return { agency, everybody: seen.reduce(lower), some: seen.reduce(higher) };
  });
}

/** What is shown to whoever says why they need it is seen by them. */
export const usual = { involved: true, conflict: false, mayOpen: true, reasonUntil: Infinity };

/** As whom one looks: people of an agency that works the case for a purpose. Null: whoever of them sees most of each row. */
export interface SeenBy extends Omit<Asking, "viewer" | "releases">, Pick<Viewer, "agency" | "purpose" | "purposes"> {
  readonly people: People | null;
  readonly nobody: ProfessionalId;
}

/** How much of each row people of an agency on the case see, by the decision that is taken when they look. */
export function seenBy({ agency, purpose, purposes, people, nobody, ...asking }: SeenBy): Decision[] {
  const as = (somebody: People): Decision[] =>
    decide({
      ...asking,
      releases: [],
      viewer: { agency, purpose, purposes, ...somebody, professional: nobody, ...usual },
    });
  if (people) return as(people);
  const page = asking.book.pageFor(agency, asking.at);
  const told = [...new Set(asking.rows.map(({ field }) => field))].flatMap((field) => peopleToldApart(page, field));
  const all = [...new Map(told.map((each) => [JSON.stringify(each), each])).values()].map(as);
  return asking.rows.map((_, place) =>
    all.flatMap((decisions) => decisions[place] ?? []).reduce((one, other) => (more(other, one) ? other : one)),
  );
}

const more = (one: Decision, other: Decision): boolean =>
  one.level !== other.level && higher(one.level, other.level) === one.level;

const valueFact = ({ subject, owner }: Row, { entry, code }: { entry: EntryId; code: string }): Fact => ({
  ...bareFact("value"),
  subject,
  entry,
  code,
  by: owner,
});
