import { type Condition, higher, lower } from "@concordat/domain";
import type { Asking } from "./asking.ts";
import { type Audience, type Draft, type People, peopleToldApart, usual } from "./audience.ts";
import { type Clue, clueOf, type Meanings, meaningsOf } from "./clue.ts";
import { decide } from "./decide.ts";
import { demandsOf, meets, place } from "./demand.ts";
import { type ClauseReading, isTold, speaksOf } from "./explain.ts";
import type { Permit } from "./permit.ts";
import { Questioner } from "./questioner.ts";
import { type Decision, ownersOf, type Row } from "./row.ts";
import type { ClauseRef } from "./rule-set.ts";

/**
 * How a clause comes out, as far as it may be told. It decides; it applies and something else decides; something fails
 * that the owner knows; or it depends on what others have recorded, which is not told.
 */
export type Bearing = "decides" | "outdone" | "fails" | "depends";

/** What one clause does about an entry for an agency, told to the agency whose entry it is. */
export interface ToldClause extends ClauseRef, Pick<ClauseReading, "does" | "show"> {
  readonly stands: Bearing;
  /** What would have to be true and is not, of what the owner knows. */
  readonly lacks: readonly Clue[];
  /** What it asks besides, of which is not told whether it is so. */
  readonly rests: readonly Clue[];
}

/** How much of an entry an agency's people on the case see, and what each clause that speaks of it does. */
export interface AgencySight extends Audience {
  readonly clauses: readonly ToldClause[];
}

/** An entry of the asker's own agency, among the rows of its case that the asker is shown. */
export interface OwnEntry extends Omit<Draft, "classification"> {
  readonly rows: Asking["rows"];
}

/** What everybody on the case knows, or the owner of the entry: the case, the day, and the entry itself. */
const open: ReadonlySet<Condition["kind"]> = new Set([
  "caseType",
  "stage",
  "area",
  "dates",
  "recency",
  "value",
  "tag",
  "handling",
]);

const isOpen = ({ about }: Clue, ownSide: boolean): boolean =>
  about.kind === "purpose" ||
  (about.kind === "condition" &&
    (open.has(about.condition.kind) || (ownSide && "by" in about.condition && about.condition.by === "owner")));

/** Who reads within an agency is said by the clause; whether the agency works the case is settled. */
const settled: ReadonlySet<string> = new Set(["roles", "caseRoles", "certificates", "involved"]);

const refOf = ({ version, clause }: ClauseRef): string => `${version}/${clause}`;

/** Who can see an entry of one's own agency, by the decision that is taken when they look, and why or why not. */
export const whoSees = ({ involved, ...asking }: OwnEntry): AgencySight[] =>
  involved.map((part) => {
    const seen = seenIn(asking, part);
    const levels = seen.map((decisions) => decisions.map(({ level }) => level).reduce(higher, "hidden"));
    return {
      agency: part.agency,
      everybody: levels.reduce(lower),
      some: levels.reduce(higher),
      clauses: clausesFor({ asking, part, cited: citedIn(seen.flat()) }),
    };
  });

type Part = OwnEntry["involved"][number];
type Asked = Omit<OwnEntry, "involved">;

/** What each of the agency's people whom the rules tell apart would be shown, for each purpose. */
function seenIn({ rows, row, nobody, ...asking }: Asked, { agency, purposes }: Part): Decision[][] {
  // Beside the rest of the case only where a clause counts records: else what it shows depends on the row alone.
  const beside = asking.book.countsAny([row.field], agency, asking.at) ? rows : [row];
  const index = beside.findIndex(({ id }) => id === row.id);
  const as = (people: People, purpose: string): Decision[] => {
    const viewer = { agency, purpose, purposes, ...people, professional: nobody, ...usual };
    return decide({ ...asking, releases: [], rows: beside, viewer }).slice(index, index + 1);
  };
  return peopleToldApart(asking.book.pageFor(agency, asking.at), row.field).map((people) =>
    purposes.flatMap((purpose) => as(people, purpose)),
  );
}

/** The clauses on whose authority somebody is shown it, or may ask for it. */
const citedIn = (decisions: readonly Decision[]): ReadonlySet<string> =>
  new Set(
    decisions.flatMap(({ authorities }) =>
      authorities.flatMap((authority) => (authority.kind === "clause" ? [refOf(authority)] : [])),
    ),
  );

function clausesFor(about: Omit<Matter, "owner" | "meanings">): ToldClause[] {
  const { book, at, row } = about.asking;
  const { permits } = book.pageFor(about.part.agency, at);
  const meanings = meaningsOf(permits);
  const clauses = ownersOf(row).flatMap((owner) =>
    permits
      .filter(isTold)
      .filter((permit) => speaksOf(permit, row, owner))
      .flatMap((permit) => toldOf({ ...about, owner, meanings }, permit)),
  );
  return [...new Map(clauses.map((each) => [refOf(each), each])).values()];
}

interface Matter {
  readonly asking: Asked;
  readonly part: Part;
  readonly owner: Row["owner"];
  readonly cited: ReadonlySet<string>;
  readonly meanings: Meanings;
}

function toldOf(matter: Matter, permit: Permit & { action: ClauseReading["does"] }): ToldClause[] {
  const { version, clause, action: does, show } = permit;
  const { lacks, rests } = cluesOf(matter, permit);
  // Whether a clause withholds for what somebody else has recorded is told no more than that.
  if (does === "withhold" && lacks.length > 0) return [];
  const rest = rests.length > 0 ? "depends" : does === "withhold" ? "decides" : "outdone";
  const failing = lacks.length > 0 ? "fails" : rest;
  const stands = matter.cited.has(refOf(permit)) ? "decides" : failing;
  return [{ version, clause, does, show, stands, lacks, rests }];
}

/** What a clause asks: of what is known to the owner, that which is not so; and all that is not theirs to know. */
function cluesOf({ asking, part, owner, meanings }: Matter, permit: Permit): Pick<ToldClause, "lacks" | "rests"> {
  const { book, at, row } = asking;
  const { agency, purposes } = part;
  const { aboutPerson, aboutEntry } = book.pageFor(agency, at);
  const wanted = permit.conditions["purpose"]?.$in ?? purposes;
  const purpose = purposes.find((each) => wanted.includes(each)) ?? purposes[0] ?? null;
  const anybody = { roles: [], caseRoles: [], certificates: [] };
  const viewer = { agency, purpose, purposes, ...anybody, professional: asking.nobody, ...usual };
  const answers = new Questioner({ ...asking, releases: [], viewer }).questionOn(row, owner);
  const ownSide = owner === row.owner;
  const clues = [...demandsOf(permit, new Map([...aboutPerson, ...aboutEntry]))]
    .filter(([name]) => !settled.has(name))
    .flatMap(([name, demand]) =>
      clueOf({ name, demand, holds: true }, meanings).map((clue) => ({
        clue,
        told: name !== place && isOpen(clue, ownSide),
        met: name !== place && meets(answers, demand),
      })),
    );
  return {
    lacks: clues.filter(({ told, met }) => told && !met).map(({ clue }) => clue),
    rests: clues.filter(({ told }) => !told).map(({ clue }) => clue),
  };
}
