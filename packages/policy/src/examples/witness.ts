import {
  AgencyId,
  type Condition,
  type ConditionKind,
  type ConditionOf,
  type Day,
  dayNumber,
  type EntryId,
  type FactKind,
  type SubjectId,
  yearsBefore,
} from "@concordat/domain";
import { bareFact, type Fact } from "../facts.ts";
import type { Row } from "../row.ts";

/** Who takes part in an example, and on which day. */
export interface Cast {
  readonly reader: AgencyId;
  readonly owner: AgencyId;
  readonly subject: SubjectId;
  readonly entry: EntryId;
  readonly today: Day;
}

/** What must be so for a condition to hold in an example. */
export interface Witness {
  readonly facts?: readonly Fact[];
  readonly row?: Partial<Pick<Row, "observedOn" | "handling" | "tags">>;
  /** The reader has declared a conflict of interest. */
  readonly conflict?: boolean;
  readonly today?: Day;
}

/** Says what an example needs somebody else to say: an agency that takes no other part in it. */
const bystander = AgencyId.parse("00000000-0000-4000-8000-00000000b157");

interface Said {
  readonly kind: FactKind;
  readonly param?: string;
  readonly code?: string;
  readonly lo?: number;
  readonly hi?: number;
  readonly by?: AgencyId | null;
  readonly byKind?: string;
  readonly to?: AgencyId;
}

const factIn = ({ subject }: Cast, said: Said): Fact => ({ ...bareFact(said.kind), subject, ...said });

/** What the case itself says. */
const ofTheCase = (cast: Cast, said: Said): Witness => ({ facts: [{ ...factIn(cast, said), subject: null }] });

/** Said by somebody whose word counts for the condition. */
function saidBy(cast: Cast, condition: Extract<Condition, { by: unknown }>, said: Said): Witness {
  const { by } = condition;
  const sayer = typeof by === "string" ? { by: cast.owner } : { by: bystander, byKind: by[0] ?? "" };
  return { facts: [factIn(cast, { ...said, ...sayer })] };
}

const exactly = (number: number) => ({ lo: number, hi: number });
const someNumber = ({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }): number =>
  min ?? max ?? 0;

type Witnesses = { readonly [Kind in ConditionKind]: (condition: ConditionOf<Kind>, cast: Cast) => Witness };

const caseCode = (condition: ConditionOf<"caseType" | "stage" | "area">, cast: Cast): Witness =>
  ofTheCase(cast, { kind: condition.kind, code: condition.in[0] ?? "" });

const personCode = (
  condition: ConditionOf<"threshold" | "subjectRole" | "status" | "lifeStage">,
  cast: Cast,
): Witness => saidBy(cast, condition, { kind: condition.kind, code: condition.in[0] ?? "" });

const decided = (condition: ConditionOf<"consent" | "namedConsent">, cast: Cast): Witness =>
  saidBy(cast, condition, {
    kind: condition.kind,
    param: `${condition.scope}/${condition.giver}`,
    code: condition.is[0] ?? "",
    ...(condition.kind === "namedConsent" ? { to: cast.reader } : {}),
  });

/** For each kind of condition, the least that makes it hold. */
const witnesses: Witnesses = {
  caseType: caseCode,
  stage: caseCode,
  area: caseCode,
  threshold: personCode,
  subjectRole: personCode,
  status: personCode,
  lifeStage: personCode,
  consent: decided,
  namedConsent: decided,
  involved: ({ agencyKind }, cast) => ofTheCase(cast, { kind: "involved", code: agencyKind }),
  override: (_, cast) => ofTheCase(cast, { kind: "override" }),
  conflict: ({ is }) => ({ conflict: is === "declared" }),
  need: ({ in: needs }, cast) => ({ facts: [factIn(cast, { kind: "need", code: needs[0] ?? "", by: cast.reader })] }),
  assurance: (it, cast) => saidBy(cast, it, { kind: "assurance", code: it.in[0] ?? "", to: cast.reader }),
  dates: ({ first, last }, { today }) => ({ today: first ?? last ?? today }),
  episode: ({ whose }, cast) =>
    ofTheCase(cast, {
      kind: "episode",
      by: cast[whose === "owner" ? "owner" : "reader"],
      ...exactly(dayNumber(cast.today)),
    }),
  sinceClosed: (_, cast) => ofTheCase(cast, { kind: "closed", ...exactly(dayNumber(cast.today)) }),
  linkedTo: (it, cast) => saidBy(cast, it, { kind: "linkedTo", code: it.role }),
  age: (it, cast) => saidBy(cast, it, { kind: "born", ...exactly(dayNumber(yearsBefore(cast.today, someNumber(it)))) }),
  notice: (it, cast) => saidBy(cast, it, { kind: "notice", code: it.is[0] ?? "" }),
  circumstance: (it, cast) => saidBy(cast, it, { kind: "circumstance", param: it.circumstance, code: it.is }),
  factors: ({ atLeast }, cast) => ({
    facts: Array.from({ length: atLeast }, (_, index) =>
      factIn(cast, { kind: "factor", code: `factor${index + 1}`, by: cast.owner }),
    ),
  }),
  score: (it, cast) => saidBy(cast, it, { kind: "score", param: it.field, ...exactly(someNumber(it)) }),
  recency: (_, { today }) => ({ row: { observedOn: today } }),
  value: ({ in: codes }, cast) => ({
    facts: [{ ...factIn(cast, { kind: "value", code: codes[0] ?? "", by: cast.owner }), entry: cast.entry }],
  }),
  tag: ({ tag, is }) => ({ row: { tags: is === "present" ? [tag] : [] } }),
  handling: ({ in: markings }) => ({ row: { handling: markings[0] === "none" ? null : (markings[0] ?? null) } }),
  atMost: () => ({}),
};

const witness = <Kind extends ConditionKind>(condition: ConditionOf<Kind>, cast: Cast): Witness =>
  witnesses[condition.kind](condition, cast);

/** A situation in which a condition holds. */
export const witnessOf = (condition: Condition, cast: Cast): Witness => witness(condition, cast);
