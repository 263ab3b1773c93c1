import { Code, FieldKey } from "../code.ts";
import { type Day, monthsBefore } from "../time/day.ts";
import { Agreement, type Party } from "./agreement.ts";
import type { CommonTerms } from "./terms/common-terms.ts";
import type { Umbrella } from "./umbrella/umbrella.ts";

/** What somebody says who begins an agreement. */
export interface FirstText {
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly purposes: readonly string[];
  readonly parties: readonly Party[];
  readonly today: Day;
  readonly knownFields: readonly string[];
  /** The umbrella that it stands under, with the terms that it inherits. */
  readonly under?: { readonly umbrella: Umbrella; readonly commonTerms: CommonTerms } | undefined;
}

/** Whom to ring: what nearly every agreement lets its parties see of each other. */
const whomToRing: ReadonlySet<string> = new Set([
  "involvement.agencyAndTeam",
  "involvement.leadPractitioner",
  "involvement.practitionerContact",
]);

/** The letters by which clauses are numbered: those that its words begin with. */
function lettersOf(title: string): string {
  const initials = title
    .normalize("NFD")
    .split(/[^A-Za-z]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join("")
    .slice(0, 4);
  return initials.length >= 2 ? initials : "CL";
}

/** Terms that are usual in this field, to be written on. */
const usualTerms: CommonTerms = {
  retention: "Each agency keeps its own record by its own schedule.",
  breachHours: 24,
  noticeDays: 28,
  onward: "clauseOrOwner",
  onwardSharing: "Only as a clause of this agreement says, or when the agency whose information it is agrees.",
  rights: "Each agency answers for its own information. Whoever is asked first passes the request on within two days.",
  security: "Through this portal only. Every look is recorded, and nothing is copied elsewhere.",
};

/** Whom to ring, among all parties. Its law is still to be named, and the findings say so. */
const firstClause = (id: string, fields: readonly FieldKey[]) => ({
  effect: "share",
  id,
  title: "Who works with them, and whom to ring",
  show: "value",
  from: { who: "anyParty" },
  to: { who: "anyParty", roles: [], caseRoles: [], certificates: [] },
  fields,
  marker: "named",
  purposes: [],
  when: [],
  basis: {
    regime: "ukGdpr",
    article6: [{ point: "e" }],
    gateways: [],
    article9: [],
    confidentiality: "overridingPublicInterest",
  },
  obligations: [],
  despiteShield: false,
  reachesUninvolved: false,
});

/**
 * The first draft of an agreement: its parties, the usual terms or its umbrella’s, and one clause to begin with. It shares nothing but
 * whom to ring, until somebody writes more.
 */
export function firstText({ today, knownFields, under, ...said }: FirstText): Agreement {
  const known = knownFields.map((key) => FieldKey.parse(key));
  const fields = known.filter((key) => whomToRing.has(key));
  return Agreement.parse({
    ...said,
    effectiveFrom: today,
    reviewBy: monthsBefore(today, -12),
    onLapse: { then: "continue", days: 28 },
    commonTerms: usualTerms,
    ...under,
    knownFields: known,
    clauses: [firstClause(`${lettersOf(said.title)}1`, fields.length > 0 ? fields : known.slice(0, 1))],
  });
}

/** A code from words that people wrote: `Sleep and rest` is `sleepAndRest`. Null where no letter or figure is left. */
export function codeFrom(words: string): Code | null {
  const [first = "", ...rest] = words
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  const whole = first.toLowerCase() + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const parsed = Code.safeParse(whole.slice(0, 32));
  return parsed.success ? parsed.data : null;
}
