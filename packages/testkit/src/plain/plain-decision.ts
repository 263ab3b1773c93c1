import { dayOf, type Level, levels, type Marker, markers, type WorldCase } from "@concordat/domain";
import {
  looksForSomething,
  clausesAbout,
  forPerson,
  forPurpose,
  inForce,
  meets,
  named,
  reachesAgency,
  restrains,
  shielded,
  type Speaking,
  unlocked,
} from "./plain-clauses.ts";
import { runs } from "./plain-facts.ts";
import { mayBeKept } from "./plain-keeping.ts";
import { amongNewest } from "./plain-newest.ts";
import { keyOf, mayOpen, type Reader, type Thing, thingsIn } from "./plain-things.ts";

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

const nothing: PlainDecision = { level: "hidden", marker: "hidden", because: [] };

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

  const sharing = matching.filter(
    (each) => each.clause.effect === "share" && isKept(each, reader) && amongNewest(each, owner, thing, things, reader),
  );
  const waiting = hasGivenReason(reader) ? [] : sharing.filter(asksReason);
  const shares = sharing.filter((each) => !waiting.includes(each));
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
    const asking = [
      ...matching.filter(({ clause }) => clause.effect === "ask" || clause.effect === "mustShare"),
      ...waiting,
    ];
    if (asking.length > 0) return { level: "ask", marker, because: asking.map(cite) };
  }
  return open.length > 0 && marker !== "hidden" ? { level: "withheld", marker, because: [] } : nothing;
}

const asksReason = ({ clause }: Speaking): boolean => clause.obligations.some(({ kind }) => kind === "logReason");

/** On this visit, which has the reader's own id; for this case, under their own name, and not too long ago. */
const hasGivenReason = ({ file, who, at }: Reader): boolean =>
  (file.reasons ?? []).some((each) => each.professional === who.id && each.visit === who.id && runs(each, at));

const isKept = ({ version, clause }: Speaking, { file, at }: Reader): boolean =>
  mayBeKept({ clause, agreement: version.agreement }, { file, at, today: dayOf(at, "Europe/London") });

const highest = (shown: readonly Level[]): Level =>
  shown.reduce((one, other) => (levels.indexOf(one) >= levels.indexOf(other) ? one : other));
const cite = ({ version, clause }: Speaking): string => `${version.id}/${clause.id}`;

function releasesOf(owner: string, thing: Thing, reader: Reader): WorldCase["releases"] {
  const field = reader.world.glossary.catalogue.fields.find(({ key }) => key === thing.field);
  if (!field || field.lock || shielded(thing, reader) || !looksForSomething(reader)) return [];
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
