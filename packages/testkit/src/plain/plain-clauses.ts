import { type Clause, dayOf, type World, type WorldVersion } from "@concordat/domain";
import { type Asked, holds } from "./plain-condition.ts";
import { runs } from "./plain-facts.ts";
import type { Reader, Thing } from "./plain-things.ts";

type Running = Exclude<Clause, { effect: "outside" }>;

/** A clause of a version that speaks of this owner, this reader and this field. */
export interface Speaking {
  readonly version: WorldVersion;
  readonly clause: Running;
}

export function clausesAbout(owner: string, thing: Thing, { world, who }: Reader): Speaking[] {
  return world.agreements.flatMap(({ versions }) =>
    versions.flatMap((version) =>
      version.agreement.clauses.flatMap((clause) => {
        if (clause.effect === "outside") return [];
        const { parties } = version.agreement;
        const among = (side: Running["from"] | Running["to"], agency: string): boolean => {
          if (side.who === "kinds")
            return parties.some((party) => party.agency === agency && side.kinds.some((kind) => kind === party.kind));
          if (side.who === "agencies") return side.agencies.some((id) => id === agency);
          if (side.who === "joint") return agency === world.partnership.jointAgency;
          return side.who === "anyone" || parties.some((party) => party.agency === agency);
        };
        const withJoint = clause.effect === "withhold" && clause.from.who === "anyParty";
        const isJoint = withJoint && owner === world.partnership.jointAgency;
        const speaks =
          (isJoint || among(clause.from, owner)) &&
          among(clause.to, who.agency) &&
          reachesField(version, clause, thing.field, world);
        return speaks ? [{ version, clause }] : [];
      }),
    ),
  );
}

export function reachesField(version: WorldVersion, clause: Running, key: string, world: World): boolean {
  const field = world.glossary.catalogue.fields.find((each) => each.key === key);
  if (!field) return false;
  const words = field.type === "text" || (field.parts ?? []).some(({ type }) => type === "text");
  return clause.fields.some((selector) => {
    if (!selector.endsWith("*")) return selector === key;
    if (!key.startsWith(selector.slice(0, -1))) return false;
    return (
      clause.effect === "withhold" ||
      (!words && !field.lock && version.agreement.knownFields.some((each) => each === key))
    );
  });
}

export const named = ({ clause }: Speaking, { field }: Thing): boolean =>
  clause.fields.some((selector) => selector === field);

export function unlocked(each: Speaking, thing: Thing, { world }: Reader): boolean {
  const lock = world.glossary.catalogue.fields.find(({ key }) => key === thing.field)?.lock;
  return !lock || (lock.kind === "exact" && named(each, thing));
}

const shieldsAt = ({ file, at }: Reader): string[] =>
  file.shields.filter((shield) => runs(shield, at)).map(({ subject }) => subject);

export function shielded(thing: Thing, reader: Reader): boolean {
  const field = reader.world.glossary.catalogue.fields.find(({ key }) => key === thing.field);
  if (!field?.shield) return false;
  const people = shieldsAt(reader);
  return thing.person === null ? people.length > 0 : people.includes(thing.person);
}

/** The text that a version stands under: none, if it is no annex; null, if it is one and there is no such umbrella. */
function umbrellaOf(version: WorldVersion, { world }: Reader): WorldVersion | null | undefined {
  const over = version.agreement.umbrella;
  if (!over) return undefined;
  const all = world.agreements.flatMap(({ versions }) => versions);
  return all.find(({ id, agreement }) => id === over.version && agreement.umbrella === undefined) ?? null;
}

export function inForce(each: Speaking, owner: string, reader: Reader): boolean {
  const { world, who, at } = reader;
  const umbrella = umbrellaOf(each.version, reader);
  if (umbrella === null) return false;
  return [each.version, ...(umbrella ? [umbrella] : [])].every(
    ({ force, periods }) =>
      force !== undefined &&
      runs(force, at) &&
      [who.agency, owner].every(
        (agency) =>
          agency === world.partnership.jointAgency ||
          periods.some((period) => period.agency === agency && runs(period, at)),
      ),
  );
}

export const restrains = ({ version }: Speaking, owner: string, { world, at }: Reader): boolean =>
  version.force !== undefined &&
  runs({ from: version.force.from, until: version.restraintUntil }, at) &&
  (owner === world.partnership.jointAgency ||
    version.periods.some(({ agency, from }) => agency === owner && from <= at));

/** What a reader looks at a case for: what they asked for, if their agency works it for that; the first where they asked for none. */
function purposeOf({ purpose: asked, file, who, at }: Reader): { involved: boolean; purpose: string | undefined } {
  const worked = file.involvements.filter((each) => each.agency === who.agency && runs(each, at));
  const purposes = worked.flatMap((each) => each.purposes).toSorted();
  return {
    involved: worked.length > 0,
    purpose: asked === "" ? purposes[0] : purposes.find((each) => each === asked),
  };
}

/** Whoever works a case looks at it for something, or no release is for them. */
export function looksForSomething(reader: Reader): boolean {
  const { involved, purpose } = purposeOf(reader);
  return purpose !== undefined || !involved;
}

export function forPurpose({ version, clause }: Speaking, reader: Reader): boolean {
  const { purpose } = purposeOf(reader);
  const works = purpose !== undefined;
  if (clause.purposes.length > 0) return works && clause.purposes.some((each) => each === purpose);
  return clause.effect === "withhold" || (works && version.agreement.purposes.some((each) => each === purpose));
}

export function reachesAgency({ clause }: Speaking, { file, who, at }: Reader): boolean {
  return (
    ("reachesUninvolved" in clause && clause.reachesUninvolved) ||
    file.involvements.some((each) => each.agency === who.agency && runs(each, at))
  );
}

/** Nothing is wanted, or something of it is there. */
const any = (wanted: readonly string[], has: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((each) => has.includes(each));

export function forPerson({ clause: { to } }: Speaking, { file, who, at }: Reader): boolean {
  const today = dayOf(at, "Europe/London");
  const caseRoles = file.team
    .filter((each) => each.professional === who.id && runs(each, at))
    .flatMap((each) => each.caseRoles);
  const held = new Set<string>(
    who.certificates.filter(({ from, until }) => from <= today && today < until).map(({ certificate }) => certificate),
  );
  return any(to.roles, who.roles) && any(to.caseRoles, caseRoles) && to.certificates.every((each) => held.has(each));
}

/** Yes when all conditions hold, no when one certainly does not, else unknown. */
export function meets(
  { clause }: Speaking,
  owner: string,
  thing: Thing,
  { world, file, who, at }: Reader,
): boolean | null {
  const asked: Asked = {
    world,
    file,
    at,
    today: dayOf(at, "Europe/London"),
    reader: who.agency,
    owner,
    person: thing.person,
    entry: thing.entry,
    recordedAt: thing.recordedAt,
    readerConflicted: file.barriers.some(
      (each) => each.kind === "conflict" && each.professional === who.id && runs(each, at),
    ),
  };
  const truths = new Set(clause.when.map((condition) => holds(condition, asked)));
  if (truths.has(false)) return false;
  return truths.has(null) ? null : true;
}
