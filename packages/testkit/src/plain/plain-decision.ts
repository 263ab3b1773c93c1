import {
  type Clause,
  dayOf,
  type Level,
  levels,
  type Marker,
  markers,
  type World,
  type WorldCase,
  type WorldEntry,
  type WorldProfessional,
  type WorldVersion,
} from "@concordat/domain";
import { type Asked, holds } from "./plain-condition.ts";
import { runs } from "./plain-facts.ts";

/**
 * The decision once more, as plainly as it can be said and straight from the world: no engine, no compiled rule, no
 * stored fact, and nothing imported from the policy package. The two guards are held against it.
 */
export interface PlainDecision {
  readonly level: Level;
  readonly marker: Marker;
  /** `own`, `version/clause`, `release:id`; of a disclosure or a question only. */
  readonly because: readonly string[];
}

interface Thing {
  readonly id: string;
  readonly field: string;
  readonly person: string | null;
  readonly owner: string;
  readonly source: string | null;
  readonly entry: WorldEntry | null;
  readonly recordedAt: number;
}

interface Reader {
  readonly world: World;
  readonly file: WorldCase;
  readonly who: WorldProfessional;
  readonly purpose: string;
  readonly at: number;
}

type Running = Exclude<Clause, { effect: "outside" }>;

const nothing: PlainDecision = { level: "hidden", marker: "hidden", because: [] };

export const keyOf = (id: string, field: string): string => `${id} ${field}`;

/** What one professional sees of everything in one case. */
export function plainDecisions(reader: Reader): Map<string, PlainDecision> {
  const things = thingsIn(reader);
  const known = new Set<string>(reader.world.glossary.catalogue.fields.map(({ key }) => key));
  const opens = mayOpen(reader);
  return new Map(
    things.map((thing) => [
      keyOf(thing.id, thing.field),
      opens && known.has(thing.field) ? decideThing(thing, things, reader) : nothing,
    ]),
  );
}

function thingsIn({ world, file }: Reader): Thing[] {
  const structure = (id: string, field: string, person: string | null, owner: string, recordedAt: number): Thing => ({
    id,
    field,
    person,
    owner,
    source: null,
    entry: null,
    recordedAt,
  });
  const governing = (role: string) =>
    world.glossary.vocabularies["subjectRole"]?.terms.find(({ code }) => code === role)?.governingField ?? "";
  return [
    ...file.entries
      .filter(({ id }) => !file.entries.some(({ supersedes }) => supersedes === id))
      .map((entry): Thing => ({
        id: entry.id,
        field: entry.field,
        person: entry.subject,
        owner: entry.owner,
        source: entry.source,
        entry,
        recordedAt: entry.recordedAt,
      })),
    ...file.involvements.map(({ id, agency, from }) => structure(id, "involvement.agencyAndTeam", null, agency, from)),
    ...file.team.flatMap(({ id, agency, from }) =>
      ["involvement.leadPractitioner", "involvement.practitionerContact"].map((field) =>
        structure(id, field, null, agency, from),
      ),
    ),
    ...file.subjects.flatMap((subject) =>
      subject.roles.map(({ id, role, agency, from }) => structure(id, governing(role), subject.id, agency, from)),
    ),
    ...file.relationships.map(({ id, one, agency, from }) => structure(id, "family.relationships", one, agency, from)),
  ];
}

function mayOpen({ world, file, who, at }: Reader): boolean {
  const has = (property: "readsCases" | "reachesAgencyCases") =>
    who.roles.some((role) =>
      world.glossary.vocabularies["role"]?.terms.some((term) => term.code === role && term[property]),
    );
  const barriers = file.barriers.filter((barrier) => runs(barrier, at));
  const mine = (kind: string) => barriers.some((barrier) => barrier.kind === kind && barrier.professional === who.id);
  const shutOut = mine("exclusion") || (barriers.some(({ kind }) => kind === "restriction") && !mine("named"));
  const onTeam = file.team.some((member) => member.professional === who.id && runs(member, at));
  const agencyKnowsIt = file.involvements.some(({ agency, from }) => agency === who.agency && from <= at);
  return has("readsCases") && (onTeam || has("reachesAgencyCases")) && agencyKnowsIt && !shutOut;
}

function decideThing(thing: Thing, things: readonly Thing[], reader: Reader): PlainDecision {
  if (thing.owner === reader.who.agency || thing.source === reader.who.agency)
    return { level: "value", marker: "named", because: ["own"] };
  const sides = [thing.owner, ...(thing.source && thing.source !== thing.owner ? [thing.source] : [])].map((owner) =>
    decideFor(owner, thing, things, reader),
  );
  const lowest = sides.reduce((one, other) => (levels.indexOf(one.level) <= levels.indexOf(other.level) ? one : other));
  const marker = quietest(sides.map((side) => side.marker));
  if (lowest.level === "hidden" || (lowest.level === "withheld" && marker === "hidden")) return nothing;
  return {
    level: lowest.level,
    marker,
    because: isShown(lowest.level) || sides.length === 1 ? sides.flatMap(({ because }) => because) : [],
  };
}

const isShown = (level: Level): boolean => levels.indexOf(level) >= levels.indexOf("known");
const quietest = (said: readonly Marker[]): Marker =>
  markers[Math.max(0, ...said.map((marker) => markers.indexOf(marker)))] ?? "named";

/** A clause of a version that speaks of this owner, this reader and this field. */
interface Speaking {
  readonly version: WorldVersion;
  readonly clause: Running;
}

function decideFor(owner: string, thing: Thing, things: readonly Thing[], reader: Reader): PlainDecision {
  const speaking = clausesAbout(owner, thing, reader);
  const grants = speaking.filter(
    (each) =>
      each.clause.effect !== "withhold" &&
      inForce(each, owner, reader) &&
      unlocked(each, thing, reader) &&
      forPurpose(each, reader) &&
      reachesAgency(each, reader),
  );
  const open = grants.filter(
    (each) =>
      !shielded(thing, reader) || (named(each, thing) && "despiteShield" in each.clause && each.clause.despiteShield),
  );
  const matching = open.filter((each) => forPerson(each, reader) && meets(each, owner, thing, reader) === true);
  const withholding = speaking.filter(
    (each) =>
      each.clause.effect === "withhold" &&
      restrains(each, owner, reader) &&
      forPurpose(each, reader) &&
      forPerson(each, reader) &&
      meets(each, owner, thing, reader) !== false,
  );
  const quiet = speaking.filter(
    (each) => each.clause.effect !== "withhold" && restrains(each, owner, reader) && unlocked(each, thing, reader),
  );

  const shares = matching.filter(
    (each) => each.clause.effect === "share" && amongNewest(each, owner, thing, things, reader),
  );
  const released = releasesOf(owner, thing, reader);
  const embargoed = (thing.entry?.embargoUntil ?? 0) > reader.at && !released.some(({ entry }) => entry === thing.id);
  const marker = quietest([...open, ...withholding, ...quiet].map(({ clause }) => clause.marker));
  if (withholding.length === 0 && !embargoed) {
    const shown = [
      ...shares.map(({ clause }) => (clause.effect === "share" ? clause.show : "known")),
      ...released.map(({ show }) => show),
    ];
    if (shown.length > 0)
      return {
        level: highest(shown),
        marker,
        because: [...shares.map(cite), ...released.map(({ id }) => `release:${id}`)],
      };
    const asking = matching.filter(({ clause }) => clause.effect === "ask" || clause.effect === "mustShare");
    if (asking.length > 0) return { level: "ask", marker, because: asking.map(cite) };
  }
  return open.length > 0 && marker !== "hidden" ? { level: "withheld", marker, because: [] } : nothing;
}

const highest = (shown: readonly Level[]): Level =>
  shown.reduce((one, other) => (levels.indexOf(one) >= levels.indexOf(other) ? one : other));
const cite = ({ version, clause }: Speaking): string => `${version.id}/${clause.id}`;

function clausesAbout(owner: string, thing: Thing, { world, who }: Reader): Speaking[] {
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

function reachesField(version: WorldVersion, clause: Running, key: string, world: World): boolean {
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

const named = ({ clause }: Speaking, { field }: Thing): boolean => clause.fields.some((selector) => selector === field);

function unlocked(each: Speaking, thing: Thing, { world }: Reader): boolean {
  const lock = world.glossary.catalogue.fields.find(({ key }) => key === thing.field)?.lock;
  return !lock || (lock.kind === "exact" && named(each, thing));
}

const shieldsAt = ({ file, at }: Reader): string[] =>
  file.shields.filter((shield) => runs(shield, at)).map(({ subject }) => subject);

function shielded(thing: Thing, reader: Reader): boolean {
  const field = reader.world.glossary.catalogue.fields.find(({ key }) => key === thing.field);
  if (!field?.shield) return false;
  const people = shieldsAt(reader);
  return thing.person === null ? people.length > 0 : people.includes(thing.person);
}

const takesPart = ({ version }: Speaking, agency: string, at: number): boolean =>
  version.periods.some((period) => period.agency === agency && runs(period, at));

const inForce = (each: Speaking, owner: string, { world, who, at }: Reader): boolean =>
  each.version.force !== undefined &&
  runs(each.version.force, at) &&
  takesPart(each, who.agency, at) &&
  (owner === world.partnership.jointAgency || takesPart(each, owner, at));

const restrains = ({ version }: Speaking, owner: string, { world, at }: Reader): boolean =>
  version.force !== undefined &&
  runs({ from: version.force.from, until: version.restraintUntil }, at) &&
  (owner === world.partnership.jointAgency ||
    version.periods.some(({ agency, from }) => agency === owner && from <= at));

function forPurpose({ version, clause }: Speaking, { purpose: asked, file, who, at }: Reader): boolean {
  const worked = file.involvements.filter((each) => each.agency === who.agency && runs(each, at));
  const purposes = worked.flatMap((each) => each.purposes).toSorted();
  const purpose = asked === "" ? purposes[0] : asked;
  const works = purposes.some((each) => each === purpose);
  if (clause.purposes.length > 0) return works && clause.purposes.some((each) => each === purpose);
  return clause.effect === "withhold" || (works && version.agreement.purposes.some((each) => each === purpose));
}

function reachesAgency({ clause }: Speaking, { file, who, at }: Reader): boolean {
  return (
    ("reachesUninvolved" in clause && clause.reachesUninvolved) ||
    file.involvements.some((each) => each.agency === who.agency && runs(each, at))
  );
}

function forPerson({ clause: { to } }: Speaking, { file, who, at }: Reader): boolean {
  const today = dayOf(at, "Europe/London");
  const caseRoles = file.team
    .filter((each) => each.professional === who.id && runs(each, at))
    .flatMap((each) => each.caseRoles);
  const held = who.certificates
    .filter(({ from, until }) => from <= today && today < until)
    .map(({ certificate }) => certificate);
  const any = (wanted: readonly string[], has: readonly string[]) =>
    wanted.length === 0 || wanted.some((each) => has.includes(each));
  return (
    any(to.roles, who.roles) && any(to.caseRoles, caseRoles) && to.certificates.every((each) => held.includes(each))
  );
}

/** Yes when all conditions hold, no when one certainly does not, else unknown. */
function meets({ clause }: Speaking, owner: string, thing: Thing, { world, file, who, at }: Reader): boolean | null {
  const asked: Asked = {
    world,
    file,
    at,
    today: dayOf(at, "Europe/London"),
    reader: who.agency,
    owner,
    person: thing.person,
    entry: thing.entry,
    readerConflicted: file.barriers.some(
      (each) => each.kind === "conflict" && each.professional === who.id && runs(each, at),
    ),
  };
  const truths = clause.when.map((condition) => holds(condition, asked));
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

/** For "at most N": its place among the things of the same owner about the same person that meet the same clause. */
function amongNewest(each: Speaking, owner: string, thing: Thing, things: readonly Thing[], reader: Reader): boolean {
  const limits = each.clause.when.flatMap((condition) => (condition.kind === "atMost" ? [condition.records] : []));
  if (limits.length === 0) return true;
  if (thing.entry === null) return false;
  const rivals = things.filter((other) => {
    if (other.entry === null) return false;
    if (other.person !== thing.person || (other.owner !== owner && other.source !== owner)) return false;
    if (other.owner === reader.who.agency || other.source === reader.who.agency) return false;
    if (!reachesField(each.version, each.clause, other.field, reader.world) || !unlocked(each, other, reader))
      return false;
    const shut =
      shielded(other, reader) && !(named(each, other) && "despiteShield" in each.clause && each.clause.despiteShield);
    return !shut && meets(each, owner, other, reader) === true;
  });
  const newer = rivals.filter((other) => isNewer(other, thing));
  return newer.length < Math.min(...limits);
}

function isNewer(one: Thing, than: Thing): boolean {
  const key = ({ entry, recordedAt, id }: Thing): [string, number, string] => [entry?.observedOn ?? "", recordedAt, id];
  const [day, recorded, id] = key(one);
  const [thanDay, thanRecorded, thanId] = key(than);
  if (day !== thanDay) return day > thanDay;
  if (recorded !== thanRecorded) return recorded > thanRecorded;
  return id > thanId;
}

function releasesOf(owner: string, thing: Thing, reader: Reader): WorldCase["releases"] {
  const field = reader.world.glossary.catalogue.fields.find(({ key }) => key === thing.field);
  if (!field || field.lock || shielded(thing, reader)) return [];
  return reader.file.releases.filter(
    (release) =>
      runs(release, reader.at) &&
      release.agency === owner &&
      release.toAgency === reader.who.agency &&
      (release.toProfessional === null || release.toProfessional === reader.who.id) &&
      (release.entry === null
        ? release.field === thing.field && release.subject === thing.person
        : release.entry === thing.id),
  );
}
