import { fieldsOf, isGranting, isRunning } from "@concordat/domain";
import { covers } from "./rule-set.ts";
import { sourceOf } from "./reading.ts";
import { certainly, possibly, testOf } from "./test-of.ts";
/** Names the conditions of a clause. The same source asked twice by one clause gets a second name, so that both must hold. */
function nameConditions(conditions, questions, sources) {
  const seen = new Map();
  return conditions.map((condition) => {
    const source = sourceOf(condition);
    const repeat = seen.get(source) ?? 0;
    seen.set(source, repeat + 1);
    const key = `${source}#${repeat}`;
    const name = sources.get(key) ?? `${condition.kind}${sources.size}`;
    sources.set(key, name);
    questions.set(name, condition);
    return { name, condition };
  });
}
const constraintsOf = (named, hold) =>
  Object.assign(
    {},
    ...named.map(({ name, condition }) => {
      const test = testOf(condition);
      return test ? hold(name, test) : {};
    }),
  );
const partiesOf = (side, parties) => {
  switch (side.who) {
    case "kinds":
      return parties.filter(({ kind }) => side.kinds.includes(kind)).map(({ agency }) => agency);
    case "agencies":
      return side.agencies;
    default:
      return parties.map(({ agency }) => agency);
  }
};
const reaches = (to, recipient, { parties }) => to.who === "anyone" || partiesOf(to, parties).includes(recipient);
/** Which people of the recipient a clause is for; nothing to say when it is for everybody who works the case. */
const peopleOf = ({ roles, caseRoles, certificates }) => ({
  ...(roles.length > 0 ? { roles: { $in: roles } } : {}),
  ...(caseRoles.length > 0 ? { caseRoles: { $in: caseRoles } } : {}),
  ...(certificates.length > 0 ? { certificates: { $all: certificates } } : {}),
});
const purposesOf = (clause, agreement) => {
  if (clause.purposes.length > 0) return { purpose: { $in: clause.purposes } };
  return clause.effect === "withhold" ? {} : { purpose: { $in: agreement.purposes } };
};
/** Whose entries a clause speaks of at all, less the recipient's own. */
const owners = (clause, { version, recipient, joint }) =>
  (clause.from.who === "joint" ? [joint] : partiesOf(clause.from, version.agreement.parties)).filter(
    (owner) => owner !== recipient,
  );
/** Those whose entries its grants reach: both ends signed and taking part, the version in force. */
function grantedBy(clause, look) {
  const { version, recipient, at, joint } = look;
  const takesPart = (agency) => version.parties.some((period) => period.agency === agency && covers(period, at));
  if (!covers(version.force, at) || !takesPart(recipient)) return [];
  return owners(clause, look).filter((owner) => owner === joint || takesPart(owner));
}
/** Those who have signed that their entries be withheld or kept quiet. Ending, suspending or leaving does not undo it. */
function restrainedBy(clause, look) {
  const { version, at, joint } = look;
  const hasSigned = (agency) => version.parties.some((period) => period.agency === agency && period.from <= at);
  return covers(version.restraint, at)
    ? owners(clause, look).filter((owner) => owner === joint || hasSigned(owner))
    : [];
}
/** Fields that a shield locks for this clause, and those it does not. */
function byShield(clause, fields) {
  const opens = (field) =>
    !field.shield ||
    (isGranting(clause) && clause.despiteShield && clause.fields.some((selector) => selector === field.key));
  return [fields.filter(opens).map(({ key }) => key), fields.filter((field) => !opens(field)).map(({ key }) => key)];
}
/** Permits for each part of the fields that there is one: those a shield leaves open, and those that need there to be none. */
function spread(permit, [open, shielded]) {
  const of = (fields, extra) => {
    const [first, ...rest] = fields;
    return first === undefined
      ? []
      : [{ ...permit, fields: [first, ...rest], conditions: { ...permit.conditions, ...extra } }];
  };
  return [...of(open, {}), ...of(shielded, { shielded: { $eq: false } })];
}
const openable = (clause, catalogue) => fieldsOf(clause, catalogue).filter(({ lock }) => lock?.kind !== "never");
function withholding(clause, named, look) {
  const from = restrainedBy(clause, look);
  const fields = fieldsOf(clause, look.catalogue).map(({ key }) => key);
  if (from.length === 0) return [];
  const conditions = {
    owner: { $in: from },
    ...peopleOf(clause.to),
    ...purposesOf(clause, look.version.agreement),
    ...constraintsOf(named, possibly),
  };
  return spread({ ...refTo(clause, look), action: "withhold", conditions, show: null, atMost: null }, [fields, []]);
}
function granting(clause, named, look) {
  if (!isGranting(clause)) return [];
  const fields = byShield(clause, openable(clause, look.catalogue));
  const from = grantedBy(clause, look);
  const silent = clause.marker === "named" ? [] : restrainedBy(clause, look);
  const ref = { ...refTo(clause, look), show: null, atMost: null };
  const named_ = {
    ...purposesOf(clause, look.version.agreement),
    ...(clause.reachesUninvolved ? {} : { involved: { $eq: true } }),
  };
  const atMost = clause.when.flatMap((condition) => (condition.kind === "atMost" ? condition.records : []));
  const grant = {
    ...ref,
    action: clause.effect === "share" ? "share" : "ask",
    conditions: { owner: { $in: from }, ...named_, ...peopleOf(clause.to), ...constraintsOf(named, certainly) },
    show: clause.effect === "share" ? clause.show : null,
    atMost: atMost.length > 0 ? Math.min(...atMost) : null,
  };
  return [
    ...(from.length > 0
      ? [
          ...spread(grant, fields),
          ...spread({ ...ref, action: "name", conditions: { owner: { $in: from }, ...named_ } }, fields),
        ]
      : []),
    ...(silent.length > 0
      ? spread({ ...ref, action: "silence", conditions: { owner: { $in: silent } } }, [fields.flat(), []])
      : []),
  ];
}
const refTo = ({ id, marker }, { version }) => ({
  version: version.id,
  clause: id,
  marker,
});
/** What a partnership's rules let one agency see of another's at one instant: a flat list of positive permits. */
export function permitsFor(rules, look) {
  const questions = new Map();
  const sources = new Map();
  const permits = rules.versions.flatMap((version) =>
    version.agreement.clauses.filter(isRunning).flatMap((clause) => {
      if (!reaches(clause.to, look.recipient, version.agreement)) return [];
      const named = nameConditions(clause.when, questions, sources);
      const compile = clause.effect === "withhold" ? withholding : granting;
      return compile(clause, named, { ...look, version });
    }),
  );
  return { permits, questions };
}
