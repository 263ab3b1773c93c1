import { type AgencyId, type Field, isDisclosed, type Level, lower, moreSilent, rankOf } from "@concordat/domain";
import type { Matches } from "./ask.ts";
import type { Asking } from "./asking.ts";
import type { Permit } from "./permit.ts";
import { Questioner } from "./questioner.ts";
import { levelOf, markerOf } from "./weigh.ts";
import { type Authority, type Decision, ownersOf, type Release, type Row, type Viewer } from "./row.ts";

const hidden: Decision = { level: "hidden", marker: "hidden", authorities: [] };
const own: Decision = { level: "value", marker: "named", authorities: [{ kind: "own" }] };

/** One side of a row with the permits that match it. */
interface Side {
  readonly row: Row;
  readonly owner: AgencyId;
  readonly field: Field;
  readonly shielded: boolean;
  readonly matches: Matches;
}

/** How much of each row the viewer sees. The rows of a case are decided together: "at most three records" ranks them. */
export function decide(asking: Asking): Decision[] {
  const { viewer, rows, book } = asking;
  if (!viewer.mayOpen) return rows.map(() => hidden);
  const fields = new Map<string, Field>(book.catalogue.fields.map((field) => [field.key, field]));
  const questions = new Questioner(asking);
  const judged = rows.map((row) => {
    const field = fields.get(row.field);
    if (isOwn(row, viewer)) return { sides: [], without: own };
    return {
      sides: field ? ownersOf(row).map((owner) => ({ row, owner, field, ...questions.matching(row, owner) })) : [],
      without: hidden,
    };
  });
  const isNewest = newestOf(judged.flatMap(({ sides }) => sides));
  return judged.map(({ sides, without }) => {
    const decided = sides.map((side) => decideSide(side, isNewest, asking));
    return decided.length > 0 ? decided.reduce(lesser) : without;
  });
}

const isOwn = (row: Row, viewer: Viewer): boolean => row.owner === viewer.agency || row.source === viewer.agency;

/** Both the owner's and the source's rules must be satisfied; both are cited. */
function lesser(one: Decision, other: Decision): Decision {
  const level = lower(one.level, other.level);
  const marker = moreSilent(one.marker, other.marker);
  if (level === "withheld" && marker === "hidden") return hidden;
  return {
    level,
    marker,
    authorities: isDisclosed(level) ? [...one.authorities, ...other.authorities] : [],
    ...moreWithReason(level, lower(one.withReason ?? one.level, other.withReason ?? other.level)),
  };
}

/** What a reason would open is said only where it opens more. */
const moreWithReason = (level: Level, withReason: Level): Pick<Decision, "withReason"> =>
  rankOf(withReason) > rankOf(level) ? { withReason } : {};

/** Whether a permit shows a side: always, or for one that counts records, where it is among the newest that meet it. */
type IsNewest = (permit: Permit, side: Side) => boolean;

/** For each permit that counts records: of one owner's entries about one person that meet it, the newest. */
function newestOf(sides: readonly Side[]): IsNewest {
  const group = ({ version, clause }: Permit, { row, owner }: Side) => [version, clause, owner, row.subject].join("|");
  const place = (permit: Permit, side: Side) => `${group(permit, side)}|${side.row.id}`;
  const counted = sides
    .filter(({ row }) => row.isEntry)
    .flatMap((side) =>
      side.matches.share.flatMap((permit) =>
        permit.atMost === null
          ? []
          : { place: place(permit, side), group: group(permit, side), row: side.row, atMost: permit.atMost },
      ),
    );
  const once = new Map(counted.map((each) => [each.place, each])).values();
  const newest = new Set(
    [...Map.groupBy(once, (each) => each.group).values()].flatMap((all) =>
      all
        .toSorted((one, other) => newerFirst(one.row, other.row))
        .filter(({ atMost }, index) => index < atMost)
        .map((each) => each.place),
    ),
  );
  return (permit, side) => permit.atMost === null || newest.has(place(permit, side));
}

/** By the day it was observed, then when it was recorded, then its id; what has no day counts as oldest. */
function newerFirst(one: Row, other: Row): number {
  if (one.observedOn !== other.observedOn) return (other.observedOn ?? "") > (one.observedOn ?? "") ? 1 : -1;
  if (one.recordedAt !== other.recordedAt) return other.recordedAt - one.recordedAt;
  return other.id > one.id ? 1 : -1;
}

/** The permits that share a side, and those of them that wait for the viewer to say why they need it. */
function sharing(side: Side, isNewest: IsNewest, { viewer, at }: Asking): { open: Permit[]; waiting: Permit[] } {
  const shares = side.matches.share.filter((permit) => isNewest(permit, side));
  if ((viewer.reasonUntil ?? 0) > at) return { open: shares, waiting: [] };
  return {
    open: shares.filter(({ asksReason }) => !asksReason),
    waiting: shares.filter(({ asksReason }) => asksReason),
  };
}

function decideSide(side: Side, isNewest: IsNewest, asking: Asking): Decision {
  const { matches, row } = side;
  const { open, waiting } = sharing(side, isNewest, asking);
  const released = asking.releases.filter((release) => isFor(release, side, asking.viewer));
  const marker = markerOf(matches);
  const embargoed = (row.embargoUntil ?? 0) > asking.at && !released.some(({ entry }) => entry === row.id);
  const levelWith = (permits: readonly Permit[]): Level =>
    levelOf({
      allowed: [...permits, ...released].map(({ show }) => show),
      capped: matches.withhold.length > 0 || embargoed,
      asked: matches.ask.length > 0 || waiting.length > 0,
      named: matches.name.length > 0,
      marker,
    });
  const level = levelWith(open);
  if (level === "hidden") return hidden;
  if (level === "withheld") return { level, marker, authorities: [] };
  const releases = released.map(({ id }): Authority => ({ kind: "release", release: id }));
  const authorities = level === "ask" ? [...matches.ask, ...waiting].map(clause) : [...open.map(clause), ...releases];
  return {
    level,
    marker,
    authorities: distinct(authorities),
    ...moreWithReason(level, levelWith([...open, ...waiting])),
  };
}

const clause = ({ version, clause: id }: Permit): Authority => ({ kind: "clause", version, clause: id });

const distinct = (authorities: readonly Authority[]): Authority[] => [
  ...new Map(authorities.map((authority) => [JSON.stringify(authority), authority])).values(),
];

/** Somebody whose agency works the case looks at it for one of its purposes: for none, what is withheld for some would escape. */
const looksForSomething = ({ purpose, involved }: Viewer): boolean => purpose !== null || !involved;

/** A release opens what its owner could open: not a locked field, and nothing that a shield covers. */
function isFor(release: Release, { row, owner, field, shielded }: Side, viewer: Viewer): boolean {
  const names =
    release.entry === row.id ||
    (release.entry === null && release.field === row.field && release.subject === row.subject);
  const reaches =
    release.toAgency === viewer.agency &&
    (release.toProfessional === null || release.toProfessional === viewer.professional);
  return (
    release.owner === owner &&
    names &&
    reaches &&
    looksForSomething(viewer) &&
    !field.lock &&
    !(field.shield && shielded)
  );
}
