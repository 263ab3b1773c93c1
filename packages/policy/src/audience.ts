import {
  type AgencyId,
  type EntryId,
  higher,
  type Level,
  type ProfessionalId,
  type Vocabularies,
} from "@concordat/domain";
import { type Asking, decide } from "./decide.ts";
import type { Fact } from "./facts.ts";
import type { Row, Viewer } from "./row.ts";

/** An agency that works the case, and for what. */
export interface Involved {
  readonly agency: AgencyId;
  readonly purposes: readonly string[];
}

/** How much an agency's people would see: each of them who works the case, and the one of them who would see most. */
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
  readonly vocabularies: Vocabularies;
  /** Stands for whoever reads: no release and no barrier names them. */
  readonly nobody: ProfessionalId;
}

const codes = (vocabularies: Vocabularies, vocabulary: string): string[] =>
  (vocabularies[vocabulary]?.terms ?? []).map(({ code }) => code);

/** Who would read an entry if it were recorded now: the same decision that will be taken when they do. */
export function audienceOf({ row, classification, involved, vocabularies, nobody, ...asking }: Draft): Audience[] {
  const facts = classification ? [...asking.facts, valueFact(row, classification)] : asking.facts;
  const level = (viewer: Viewer): Level =>
    decide({ ...asking, facts, releases: [], viewer, rows: [row] })[0]?.level ?? "hidden";
  const plain: Pick<Viewer, "roles" | "caseRoles" | "certificates"> = { roles: [], caseRoles: [], certificates: [] };
  const most = {
    roles: codes(vocabularies, "role"),
    caseRoles: codes(vocabularies, "caseRole"),
    certificates: codes(vocabularies, "certificate"),
  };
  return involved.map(({ agency, purposes }) => {
    const highest = (people: typeof plain): Level =>
      purposes
        .map((purpose) =>
          level({
            agency,
            professional: nobody,
            purpose,
            purposes,
            ...people,
            involved: true,
            conflict: false,
            mayOpen: true,
          }),
        )
        .reduce(higher, "hidden");
    return { agency, everybody: highest(plain), some: highest(most) };
  });
}

const valueFact = ({ subject, owner }: Row, { entry, code }: { entry: EntryId; code: string }): Fact => ({
  kind: "value",
  param: null,
  subject,
  entry,
  code,
  lo: null,
  hi: null,
  by: owner,
  byKind: null,
  until: null,
});
