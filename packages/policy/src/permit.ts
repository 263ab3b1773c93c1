import {
  type AgencyId,
  type Agreement,
  type Catalogue,
  type Condition,
  type Field,
  fieldsOf,
  type From,
  type GrantingClause,
  isAboutTheEntry,
  isGranting,
  isRunning,
  type Level,
  type Marker,
  type Party,
  type RunningClause,
  type To,
} from "@concordat/domain";
import { type ClauseRef, covers, type Instant, type RuleSet, type SignedVersion } from "./rule-set.ts";
import { sourceOf } from "./reading.ts";
import { askedBy } from "./retention.ts";
import { takingPart } from "./under-umbrella.ts";
import { type AskedCondition, certainly, type Constraint, isAsked, possibly, testOf } from "./test-of.ts";

/** What a permit permits: to share, to put the question, to withhold, to say that something is held, to keep quiet. */
export type Action = "share" | "ask" | "withhold" | "name" | "silence";

/** One positive rule for the engine, compiled from one clause for one recipient. */
export interface Permit extends ClauseRef {
  readonly action: Action;
  readonly fields: readonly [string, ...string[]];
  readonly conditions: Record<string, Constraint>;
  readonly marker: Marker;
  /** How much it lets through. Only a permit to share lets anything through. */
  readonly show: Level;
  /** Its clause has a condition that has to be asked of each entry. */
  readonly asksOfEntry: boolean;
  /** Of the entries that meet this permit, the newest so many; null is all. */
  readonly atMost: number | null;
  /** It shares only with whoever has said why they need it. */
  readonly asksReason: boolean;
  /** The conditions of its clause that it asks, by the names that its constraints know them by. */
  readonly asks: readonly Named[];
}

/** What the engine is asked about, by name: a condition whose reading answers it. */
export type Questions = Map<string, AskedCondition>;

/** A condition of a clause under the name that the engine knows it by. */
export interface Named {
  readonly name: string;
  readonly condition: AskedCondition;
}

/** Names the conditions of a clause. The same source asked twice by one clause gets a second name, so that both must hold. */
function nameConditions(when: readonly Condition[], questions: Questions, sources: Map<string, string>): Named[] {
  const conditions = when.filter(isAsked);
  return conditions.map((condition, index) => {
    const source = sourceOf(condition);
    const earlier = conditions.slice(0, index).filter((other) => sourceOf(other) === source);
    const key = `${source}#${earlier.length}`;
    const name = sources.get(key) ?? `${condition.kind}${sources.size}`;
    sources.set(key, name);
    questions.set(name, condition);
    return { name, condition };
  });
}

const constraintsOf = (named: readonly Named[], hold: typeof certainly): Record<string, Constraint> =>
  Object.fromEntries(named.flatMap(({ name, condition }) => Object.entries(hold(name, testOf(condition)))));

const partiesOf = (side: From | To, parties: readonly Party[]): AgencyId[] => {
  switch (side.who) {
    case "kinds":
      return parties.filter(({ kind }) => side.kinds.includes(kind)).map(({ agency }) => agency);
    case "agencies":
      return side.agencies;
    default:
      return parties.map(({ agency }) => agency);
  }
};

const reaches = (to: To, recipient: AgencyId, { parties }: Agreement): boolean =>
  to.who === "anyone" || partiesOf(to, parties).includes(recipient);

/** Which people of the recipient a clause is for; nothing to say when it is for everybody who works the case. */
const peopleOf = ({ roles, caseRoles, certificates }: To): Record<string, Constraint> => ({
  ...(roles.length > 0 ? { roles: { $in: roles } } : {}),
  ...(caseRoles.length > 0 ? { caseRoles: { $in: caseRoles } } : {}),
  ...(certificates.length > 0 ? { certificates: { $all: certificates } } : {}),
});

const purposesOf = (clause: RunningClause, agreement: Agreement): Record<string, Constraint> => {
  if (clause.purposes.length > 0) return { purpose: { $in: clause.purposes } };
  return clause.effect === "withhold" ? {} : { purpose: { $in: agreement.purposes } };
};

/** A version, looked at for one recipient at one instant. */
interface Look {
  readonly version: SignedVersion;
  readonly recipient: AgencyId;
  readonly at: Instant;
  readonly joint: AgencyId;
  readonly catalogue: Catalogue;
  /** Whether an agency takes part in the version now, in force as it is. */
  readonly takesPart: (agency: AgencyId) => boolean;
}

/** Whose entries a clause speaks of at all, less the recipient's own. To withhold from every party is to withhold the joint record too. */
function owners(clause: RunningClause, { version, recipient, joint }: Look): AgencyId[] {
  const parties = clause.from.who === "joint" ? [joint] : partiesOf(clause.from, version.agreement.parties);
  const withJoint = clause.effect === "withhold" && clause.from.who === "anyParty" ? [...parties, joint] : parties;
  return withJoint.filter((owner) => owner !== recipient);
}

/** Those whose entries its grants reach: both ends signed and taking part, the version in force. */
function grantedBy(clause: RunningClause, look: Look): AgencyId[] {
  const { recipient, joint, takesPart } = look;
  return takesPart(recipient) ? owners(clause, look).filter((owner) => owner === joint || takesPart(owner)) : [];
}

/** Those who have signed that their entries be withheld or kept quiet. Ending, suspending or leaving does not undo it. */
function restrainedBy(clause: RunningClause, look: Look): AgencyId[] {
  const { version, at, joint } = look;
  const hasSigned = (agency: AgencyId) =>
    version.parties.some((period) => period.agency === agency && period.from <= at);
  return covers(version.restraint, at)
    ? owners(clause, look).filter((owner) => owner === joint || hasSigned(owner))
    : [];
}

/** Fields that a shield locks for this clause, and those it does not. */
function byShield(clause: GrantingClause, fields: readonly Field[]): readonly [open: string[], shielded: string[]] {
  const opens = (field: Field) =>
    !field.shield || (clause.despiteShield && clause.fields.some((selector) => selector === field.key));
  return [fields.filter(opens).map(({ key }) => key), fields.filter((field) => !opens(field)).map(({ key }) => key)];
}

/** Permits for each part of the fields that there is one: those a shield leaves open, and those that need there to be none. */
function spread(permit: Omit<Permit, "fields">, [open, shielded]: readonly [string[], string[]]): Permit[] {
  const of = (fields: string[], extra: Record<string, Constraint>): Permit[] => {
    const [first, ...rest] = fields;
    return first === undefined
      ? []
      : [{ ...permit, fields: [first, ...rest], conditions: { ...permit.conditions, ...extra } }];
  };
  return [...of(open, {}), ...of(shielded, { shielded: { $eq: false } })];
}

const openable = (clause: GrantingClause, { version, catalogue }: Look): Field[] =>
  fieldsOf(clause, version.agreement, catalogue).filter(({ lock }) => lock?.kind !== "never");

function withholding(clause: RunningClause, named: readonly Named[], look: Look): Permit[] {
  const from = restrainedBy(clause, look);
  const fields = fieldsOf(clause, look.version.agreement, look.catalogue).map(({ key }) => key);
  if (from.length === 0) return [];
  const conditions = {
    owner: { $in: from },
    ...peopleOf(clause.to),
    ...purposesOf(clause, look.version.agreement),
    ...constraintsOf(named, possibly),
  };
  return spread({ ...refTo(clause, look), action: "withhold", conditions, asks: named }, [fields, []]);
}

function granting(clause: GrantingClause, named: readonly Named[], look: Look): Permit[] {
  const fields = byShield(clause, openable(clause, look));
  const from = grantedBy(clause, look);
  const silent = clause.marker === "named" ? [] : restrainedBy(clause, look);
  const ref = refTo(clause, look);
  const anybody = {
    ...purposesOf(clause, look.version.agreement),
    ...(clause.reachesUninvolved ? {} : { involved: { $eq: true } }),
  };
  const atMost = clause.when.flatMap((condition) => (condition.kind === "atMost" ? condition.records : []));
  const grant: Omit<Permit, "fields"> = {
    ...ref,
    action: clause.effect === "share" ? "share" : "ask",
    conditions: { owner: { $in: from }, ...anybody, ...peopleOf(clause.to), ...constraintsOf(named, certainly) },
    show: clause.effect === "share" ? clause.show : ref.show,
    atMost: atMost.length > 0 ? Math.min(...atMost) : null,
    asksReason: clause.effect === "share" && clause.obligations.some(({ kind }) => kind === "logReason"),
    asks: named,
  };
  return [
    ...(from.length > 0
      ? [
          ...spread(grant, fields),
          ...spread({ ...ref, action: "name", conditions: { owner: { $in: from }, ...anybody } }, fields),
        ]
      : []),
    ...(silent.length > 0
      ? spread({ ...ref, action: "silence", conditions: { owner: { $in: silent } } }, [fields.flat(), []])
      : []),
  ];
}

/** What a permit says of its clause. By itself it lets nothing through. */
const refTo = (
  { id, marker, when }: RunningClause,
  { version }: Look,
): Omit<Permit, "action" | "fields" | "conditions"> => ({
  version: version.id,
  clause: id,
  marker,
  show: "hidden",
  asksOfEntry: when.some(isAboutTheEntry),
  atMost: null,
  asksReason: false,
  asks: [],
});

/** What a partnership's rules let one agency see of another's at one instant: a flat list of positive permits. */
export function permitsFor(
  rules: RuleSet,
  asked: Omit<Look, "version" | "takesPart">,
): { permits: Permit[]; questions: Questions } {
  const questions: Questions = new Map();
  const sources = new Map<string, string>();
  const permits = rules.versions.flatMap((version) => {
    const look = { ...asked, version, takesPart: takingPart(version, rules, asked.at) };
    return version.agreement.clauses.filter(isRunning).flatMap((clause) => {
      if (!reaches(clause.to, asked.recipient, version.agreement)) return [];
      const named = nameConditions(askedBy(clause, version.agreement), questions, sources);
      return isGranting(clause) ? granting(clause, named, look) : withholding(clause, named, look);
    });
  });
  return { permits, questions };
}
