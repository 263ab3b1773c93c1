import type { Basis, Clause, ConditionKind, Effect, From, Marker, Show, To } from "@concordat/domain";
import { isRunning } from "@concordat/domain";

/** A condition while it is being filled in: its kind is known, the rest may be missing. */
export type DraftCondition = { readonly kind: ConditionKind } & Readonly<Record<string, unknown>>;

export interface DraftSide<Who extends string> {
  readonly who: Who;
  readonly kinds: readonly string[];
  readonly agencies: readonly string[];
}

export interface DraftTo extends DraftSide<To["who"]> {
  readonly roles: readonly string[];
  readonly caseRoles: readonly string[];
  readonly certificates: readonly string[];
}

export interface DraftArticle6 {
  readonly point: string;
  readonly annex1: string | null;
  readonly for: readonly string[];
}

export interface DraftArticle9 {
  readonly point: string;
  readonly schedule1: number | null;
  readonly noConsentReason: string | null;
}

export interface DraftBasis {
  readonly regime: Basis["regime"];
  readonly article6: readonly DraftArticle6[];
  readonly gateways: readonly string[];
  readonly article9: readonly DraftArticle9[];
  readonly article10: string | null;
  readonly confidentiality: string;
}

/** A clause while it is written: every part of every effect, so that changing the effect and back loses nothing. */
export interface DraftClause {
  /** Stays the same while the clause’s number is changed. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly effect: Effect;
  readonly from: DraftSide<From["who"]>;
  readonly to: DraftTo;
  readonly fields: readonly string[];
  readonly show: Show;
  readonly marker: Marker;
  readonly purposes: readonly string[];
  readonly when: readonly DraftCondition[];
  readonly basis: DraftBasis;
  readonly obligations: readonly { readonly kind: string; readonly months?: number | undefined }[];
  readonly despiteShield: boolean;
  readonly reachesUninvolved: boolean;
  readonly text: string;
}

const nobody = { kinds: [], agencies: [] } as const;
const everybody = { ...nobody, roles: [], caseRoles: [], certificates: [] } as const;

/** A clause that nobody has written yet: it gives nothing to anybody until it is filled in. */
export const blankClause = (key: string, id: string): DraftClause => ({
  key,
  id,
  title: "",
  effect: "share",
  from: { who: "anyParty", ...nobody },
  to: { who: "anyParty", ...everybody },
  fields: [],
  show: "value",
  marker: "named",
  purposes: [],
  when: [],
  basis: {
    regime: "ukGdpr",
    article6: [{ point: "e", annex1: null, for: [] }],
    gateways: [],
    article9: [],
    article10: null,
    confidentiality: "overridingPublicInterest",
  },
  obligations: [],
  despiteShield: false,
  reachesUninvolved: false,
  text: "",
});

const draftBasis = ({ regime, article6, gateways, article9, article10, confidentiality }: Basis): DraftBasis => ({
  regime,
  article6: article6.map(({ point, annex1, for: kinds }) => ({ point, annex1: annex1 ?? null, for: kinds ?? [] })),
  gateways,
  article9: article9.map(({ point, schedule1, noConsentReason }) => ({
    point,
    schedule1: schedule1 ?? null,
    noConsentReason: noConsentReason ?? null,
  })),
  article10: article10 ?? null,
  confidentiality,
});

/** A clause taken up for editing. */
export function draftClause(clause: Clause): DraftClause {
  const blank = blankClause(clause.id, clause.id);
  if (!isRunning(clause)) return { ...blank, ...clause };
  return {
    ...blank,
    ...clause,
    from: { ...nobody, ...clause.from },
    to: { ...everybody, ...clause.to },
    basis: draftBasis(clause.basis),
  };
}

const sideOf = <Who extends string>({ who, kinds, agencies }: DraftSide<Who>) => ({
  who,
  ...(who === "kinds" ? { kinds } : {}),
  ...(who === "agencies" ? { agencies } : {}),
});

const given = <Value>(name: string, value: Value | null): Record<string, Value> =>
  value === null ? {} : { [name]: value };

const basisOf = ({ article6, article9, article10, ...basis }: DraftBasis) => ({
  ...basis,
  article6: article6.map(({ point, annex1, for: kinds }) => ({
    point,
    ...(point === "ea" ? given("annex1", annex1) : {}),
    ...(kinds.length > 0 ? { for: kinds } : {}),
  })),
  article9: article9.map(({ point, schedule1, noConsentReason }) => ({
    point,
    ...given("schedule1", schedule1),
    ...given("noConsentReason", noConsentReason),
  })),
  ...given("article10", article10),
});

const owed = ({ kind, months }: DraftClause["obligations"][number]) => ({
  kind,
  ...(months === undefined ? {} : { months }),
});

/** The clause as it would be signed, to be checked by its schema. */
export function clauseOf(draft: DraftClause): unknown {
  const { effect, id, title, text } = draft;
  if (effect === "outside") return { effect, id, title, text };
  const { roles, caseRoles, certificates } = draft.to;
  const { fields, marker, purposes, when, despiteShield, reachesUninvolved } = draft;
  return {
    effect,
    id,
    title,
    ...(effect === "share" ? { show: draft.show } : {}),
    from: sideOf(draft.from),
    to: { ...sideOf(draft.to), roles, caseRoles, certificates },
    fields,
    marker,
    purposes,
    when,
    basis: basisOf(draft.basis),
    obligations: draft.obligations.map(owed),
    ...(effect === "withhold" ? {} : { despiteShield, reachesUninvolved }),
  };
}
