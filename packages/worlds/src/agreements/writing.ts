import {
  Agreement,
  Clause,
  type Condition,
  type Day,
  type From,
  type Marker,
  monthsBefore,
  type Party,
  type Show,
  type To,
} from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import type { Told } from "../examples/example.ts";
import { basisFor, type Law } from "./law.ts";

/** A clause as it is drafted: the kinds of its parties complete its law. */
export type Drafted = (parties: readonly Party[]) => Clause;

/** A flow as its paper text says it. What is left out is what most clauses say. */
interface Terms {
  readonly from: From;
  readonly to: To;
  readonly fields: readonly string[];
  /** Left out, whoever may ask for it sees that it is held. */
  readonly marker?: Marker;
  /** Left out, every purpose of the agreement; of a clause that withholds, whatever the purpose. */
  readonly purposes?: readonly string[];
  readonly when?: readonly Condition[];
  /** Codes of obligations; `retentionCap:72` is a cap of 72 months. */
  readonly owes?: readonly string[];
}

interface Grant extends Terms {
  readonly law: Law;
  readonly despiteShield?: true;
  readonly reachesUninvolved?: true;
}

function obligation(owed: string) {
  const [kind, months] = owed.split(":");
  return { kind, ...(months ? { months: Number(months) } : {}) };
}

const stated = ({ marker = "named", purposes = [], when = [], owes = [], ...terms }: Terms) => ({
  ...terms,
  marker,
  purposes,
  when,
  obligations: owes.map(obligation),
});

const givers = (from: From, parties: readonly Party[]): string[] =>
  from.who === "kinds" ? from.kinds : [...new Set(parties.map(({ kind }) => kind))];

function grant(named: Record<string, string>, grants: Grant): Drafted {
  const { law, despiteShield = false, reachesUninvolved = false, ...terms } = grants;
  return (parties) =>
    Clause.parse({
      ...named,
      ...stated(terms),
      basis: basisFor(law, givers(terms.from, parties)),
      despiteShield,
      reachesUninvolved,
    });
}

/** Discloses in full, in outline (`coarse`), or only that something is held (`known`). */
export const share = (id: string, title: string, { show = "value", ...terms }: Grant & { show?: Show }): Drafted =>
  grant({ effect: "share", show, id, title }, terms);

/** The owner decides, each time that somebody asks. */
export const ask = (id: string, title: string, terms: Grant): Drafted => grant({ effect: "ask", id, title }, terms);

/** A duty to share: silence becomes a question that a person answers. */
export const mustShare = (id: string, title: string, terms: Grant): Drafted =>
  grant({ effect: "mustShare", id, title }, terms);

const disclosesNothing = { regime: "ukGdpr", article6: [], gateways: [], article9: [], confidentiality: "statute" };

/** Caps whatever else is agreed. */
export const withhold =
  (id: string, title: string, terms: Terms): Drafted =>
  () =>
    Clause.parse({ effect: "withhold", id, title, ...stated(terms), basis: disclosesNothing });

/** A flow that does not run inside a case: printed and signed, never evaluated. */
export const outside =
  (id: string, title: string, text: string): Drafted =>
  () =>
    Clause.parse({ effect: "outside", id, title, text });

interface Text {
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly modelledOn: string;
  readonly purposes: readonly string[];
  /** Where a clause owes one. */
  readonly policyDocument?: string;
  readonly retention: string;
  readonly clauses: readonly Drafted[];
  readonly examples: readonly Told[];
}

/** The agreement between these parties from this day, reviewed a year later; four weeks' grace, then it stops. */
export function agreement(parties: readonly Party[], starts: Day, text: Text): Agreement {
  const { policyDocument, retention, clauses, examples, ...rest } = text;
  return Agreement.parse({
    ...rest,
    parties,
    effectiveFrom: starts,
    reviewBy: monthsBefore(starts, -12),
    onLapse: { then: "continue", days: 28 },
    commonTerms: {
      retention,
      breachHours: 24,
      noticeDays: 28,
      onwardSharing: "Only as a clause of this agreement says, or when the agency whose information it is agrees.",
      rights:
        "Each agency answers for its own information. Whoever is asked first passes the request on within two days.",
      security:
        "Through this portal only: signed in with a second factor, every look recorded, nothing copied elsewhere.",
      policyDocument,
    },
    knownFields: standard.catalogue.fields.map(({ key }) => key),
    clauses: clauses.map((draft) => draft(parties)),
    expectations: examples.map((told, index) => told(index + 1)),
  });
}
