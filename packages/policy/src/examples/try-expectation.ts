import {
  AgencyId,
  type Agreement,
  type Catalogue,
  type Day,
  dayNumber,
  EntryId,
  type Expectation,
  meetsOutcome,
  type Party,
  ProfessionalId,
  startOfDay,
  SubjectId,
  VersionId,
  withoutUmbrella,
} from "@concordat/domain";
import type { Asking } from "../asking.ts";
import { explain, type Explanation } from "../explain.ts";
import { bareFact } from "../facts.ts";
import type { Row, Viewer } from "../row.ts";
import { RuleBook } from "../rule-book.ts";
import type { SignedVersion } from "../rule-set.ts";
import { type Cast, type Witness, witnessOf } from "./witness.ts";

const made = (end: string): string => `00000000-0000-4000-8000-0000000000${end}`;
const reader = AgencyId.parse(made("a1"));
const owner = AgencyId.parse(made("a2"));
const professional = ProfessionalId.parse(made("a3"));
const subject = SubjectId.parse(made("a4"));
const entry = EntryId.parse(made("a5"));
const version = VersionId.parse(made("a6"));

/** What an agreement is tried with. */
export interface Trial {
  readonly agreement: Agreement;
  readonly catalogue: Catalogue;
  readonly joint: AgencyId;
  readonly today: Day;
  readonly timeZone: string;
}

/** How an example came out, and why. */
export interface Tried extends Explanation {
  readonly expectation: string;
  readonly met: boolean;
}

/** A party of the kind, other than whoever takes the other part. */
const partyOf = (kind: string, parties: readonly Party[], other: AgencyId | null): AgencyId | undefined =>
  parties.find((party) => party.kind === kind && party.agency !== other)?.agency;

/** The text as every party signed it, its umbrella in force, and one more of a kind where an example needs two and the text has one. */
function asSigned(agreement: Agreement, standIn: Party | undefined): SignedVersion {
  const parties = standIn ? [...agreement.parties, { ...standIn, agency: owner }] : agreement.parties;
  const always = { from: 0, until: Number.POSITIVE_INFINITY };
  return {
    id: version,
    number: 1,
    agreement: { ...withoutUmbrella(agreement), parties },
    force: always,
    restraint: always,
    parties: parties.map(({ agency }) => ({ agency, ...always })),
  };
}

/** The rules of a text, compiled once for all of its examples that have the same parties. */
export class Rules {
  readonly #trial: Trial;
  readonly #books = new Map<string, RuleBook>();

  constructor(trial: Trial) {
    this.#trial = trial;
  }

  bookFor({ reader: { kind }, owner: ownerKind }: Expectation): RuleBook {
    const { agreement, catalogue, joint } = this.#trial;
    const alike = agreement.parties.filter((party) => party.kind === kind);
    const standIn = ownerKind === kind && alike.length === 1 ? alike[0] : undefined;
    const known = this.#books.get(standIn?.kind ?? "");
    if (known) return known;
    const book = new RuleBook({ epoch: 0, versions: [asSigned(agreement, standIn)] }, catalogue, joint);
    this.#books.set(standIn?.kind ?? "", book);
    return book;
  }
}

function castOf({ agreement: { parties }, joint, today }: Trial, expectation: Expectation): Cast {
  const reads = partyOf(expectation.reader.kind, parties, null) ?? reader;
  const owns = expectation.owner === "joint" ? joint : (partyOf(expectation.owner, parties, reads) ?? owner);
  return { reader: reads, owner: owns, subject, entry, today };
}

const viewerOf = (
  { reader: { purpose, roles, caseRoles, certificates, involved } }: Expectation,
  cast: Cast,
): Viewer => ({
  agency: cast.reader,
  professional,
  purpose,
  purposes: purpose ? [purpose] : [],
  roles,
  caseRoles,
  certificates,
  involved,
  conflict: false,
  mayOpen: true,
  // What is shown to whoever says why they need it is seen by them.
  reasonUntil: Infinity,
});

function rowOf({ field }: Expectation, cast: Cast, witnesses: readonly Witness[]): Row {
  const said = witnesses.map(({ row = {} }) => row);
  return {
    id: cast.entry,
    isEntry: true,
    field,
    subject,
    owner: cast.owner,
    source: null,
    observedOn: said.findLast(({ observedOn }) => observedOn)?.observedOn ?? null,
    recordedAt: 0,
    handling: said.findLast(({ handling }) => handling)?.handling ?? null,
    embargoUntil: null,
    tags: said.flatMap(({ tags = [] }) => tags),
  };
}

/**
 * Tries an example on a text that nobody need have signed yet: what is given holds, on the word of whoever the
 * condition asks; nothing else is known of the case but that it was opened that day.
 */
export const tryExpectation = (trial: Trial, expectation: Expectation): Tried =>
  tryOn(new Rules(trial), trial, expectation);

/** Tries one example on rules that are compiled already. */
export function tryOn(rules: Rules, trial: Trial, expectation: Expectation): Tried {
  const first = castOf(trial, expectation);
  const today =
    expectation.given.map((each) => witnessOf(each, first).today).find((day) => day !== undefined) ?? trial.today;
  const cast = { ...first, today };
  const witnesses = expectation.given.map((each) => witnessOf(each, cast));
  const at = startOfDay(today, trial.timeZone);
  const asking: Omit<Asking, "rows"> = {
    viewer: { ...viewerOf(expectation, cast), conflict: witnesses.some(({ conflict }) => conflict) },
    facts: [
      { ...bareFact("opened"), lo: dayNumber(today) },
      ...(expectation.shielded ? [{ ...bareFact("shield"), subject }] : []),
      ...witnesses.flatMap(({ facts = [] }) => facts),
    ],
    releases: [],
    book: rules.bookFor(expectation),
    at,
    timeZone: trial.timeZone,
  };
  const row = { ...rowOf(expectation, cast, witnesses), recordedAt: at };
  const explanation = explain({ ...asking, rows: [row] }, row);
  return {
    ...explanation,
    expectation: expectation.id,
    met: meetsOutcome(expectation.sees, explanation.decision.level),
  };
}

/** Every example of a text, tried. */
export function tryExpectations(trial: Trial): Tried[] {
  const rules = new Rules(trial);
  return (trial.agreement.expectations ?? []).map((expectation) => tryOn(rules, trial, expectation));
}
