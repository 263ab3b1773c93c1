import { dayOf, higher, isDisclosed, lower, moreSilent } from "@concordat/domain";
import { aboutEntry, aboutPerson, aboutRow, aboutViewer, ask } from "./ask.ts";
const hidden = { level: "hidden", marker: "hidden", authorities: [] };
const own = { level: "value", marker: "named", authorities: [{ kind: "own" }] };
/** How much of each row the viewer sees. The rows of a case are decided together: "at most three records" ranks them. */
export function decide(asking) {
  const { viewer, rows, book, at, timeZone } = asking;
  if (viewer.access === "none") return rows.map(() => hidden);
  const page = book.pageFor(viewer.agency, at);
  const today = dayOf(at, timeZone);
  const fields = new Map(book.catalogue.fields.map((field) => [field.key, field]));
  const questions = new Questioner(asking, page, today);
  const sides = rows.map((row) => {
    const field = fields.get(row.field);
    return isOwn(row, viewer) || viewer.access === "ownOnly" || !field
      ? []
      : owners(row).map((owner) => questions.side(row, owner, field));
  });
  const newest = newestOf(sides.flat());
  return rows.map((row, index) => {
    if (isOwn(row, viewer)) return own;
    const decided = (sides[index] ?? []).map((side) => decideSide(side, newest, asking));
    return decided.length > 0 ? decided.reduce(lesser) : hidden;
  });
}
const isOwn = (row, viewer) => row.owner === viewer.agency || row.source === viewer.agency;
const owners = ({ owner, source }) => (source && source !== owner ? [owner, source] : [owner]);
/** Both the owner's and the source's rules must be satisfied; both are cited. */
function lesser(one, other) {
  const level = lower(one.level, other.level);
  return {
    level,
    marker: level === "hidden" ? "hidden" : moreSilent(one.marker, other.marker),
    authorities: isDisclosed(level) ? [...one.authorities, ...other.authorities] : [],
  };
}
/** Puts the questions of a case to the engine, once for all rows that are alike. */
class Questioner {
  #asking;
  #page;
  #today;
  #viewer;
  #persons = new Map();
  #shielded;
  constructor(asking, page, today) {
    this.#asking = asking;
    this.#page = page;
    this.#today = today;
    this.#viewer = aboutViewer(asking.viewer);
    this.#shielded = new Set(asking.facts.filter(({ kind }) => kind === "shield").map(({ subject }) => subject));
  }
  side(row, owner, field) {
    const { viewer, facts, at } = this.#asking;
    const hearing = { recipient: viewer.agency, owner, subject: row.subject };
    const situation = { viewer, hearing, facts, row, today: this.#today, at };
    const shielded = this.#isShielded(row);
    const question = {
      ...this.#viewer,
      ...this.#person(situation),
      ...aboutEntry(this.#page, situation),
      ...aboutRow(owner, field, shielded),
    };
    return { row, owner, field, shielded, matches: ask(this.#page, row, question) };
  }
  /** What is about no person in particular may be about any of them: one shield in the case covers it. */
  #isShielded({ subject }) {
    return subject === null ? this.#shielded.size > 0 : this.#shielded.has(subject) || this.#shielded.has(null);
  }
  #person(situation) {
    const key = `${situation.hearing.owner}|${situation.hearing.subject}`;
    const known = this.#persons.get(key);
    if (known) return known;
    const question = aboutPerson(this.#page, situation);
    this.#persons.set(key, question);
    return question;
  }
}
/** For each permit that counts records: of one owner's entries about one person that meet it, the newest. */
function newestOf(sides) {
  const groups = new Map();
  const groupOf = ({ version, clause }, { row, owner }) => [version, clause, owner, row.subject].join("|");
  for (const side of sides)
    for (const permit of side.matches.share.filter(({ atMost }) => atMost !== null))
      groups.set(groupOf(permit, side), [...(groups.get(groupOf(permit, side)) ?? []), side]);
  for (const group of groups.values()) group.sort((one, other) => newerFirst(one.row, other.row));
  return (permit, side) =>
    permit.atMost === null || (groups.get(groupOf(permit, side)) ?? []).indexOf(side) < permit.atMost;
}
/** By the day it was observed, then when it was recorded, then its id; what has no day counts as oldest. */
function newerFirst(one, other) {
  if (one.observedOn !== other.observedOn) return (other.observedOn ?? "") > (one.observedOn ?? "") ? 1 : -1;
  if (one.recordedAt !== other.recordedAt) return other.recordedAt - one.recordedAt;
  return other.id > one.id ? 1 : -1;
}
function decideSide(side, isNewest, { viewer, releases, at }) {
  const { matches, row } = side;
  const released = releases.filter((release) => isFor(release, side, viewer));
  const allowed = [
    ...matches.share
      .filter((permit) => isNewest(permit, side))
      .map((permit) => ({ level: permit.show, authority: clause(permit) })),
    ...released.map((release) => ({
      level: release.show,
      authority: { kind: "release", release: release.id },
    })),
  ];
  const embargoed =
    row.embargoUntil !== null && row.embargoUntil > at && !released.some(({ entry }) => entry === row.id);
  const marker = [...matches.name, ...matches.silence, ...matches.withhold]
    .map((permit) => permit.marker)
    .reduce(moreSilent, "named");
  if (matches.withhold.length === 0 && !embargoed) {
    if (allowed.length > 0)
      return {
        level: allowed.map(({ level }) => level).reduce(higher),
        marker,
        authorities: distinct(allowed.map(({ authority }) => authority)),
      };
    if (matches.ask.length > 0) return { level: "ask", marker, authorities: distinct(matches.ask.map(clause)) };
  }
  return matches.name.length > 0 && marker !== "hidden" ? { level: "withheld", marker, authorities: [] } : hidden;
}
const clause = ({ version, clause: id }) => ({ kind: "clause", version, clause: id });
const distinct = (authorities) => [
  ...new Map(authorities.map((authority) => [JSON.stringify(authority), authority])).values(),
];
/** A release opens what its owner could open: not a locked field, and nothing that a shield covers. */
function isFor(release, { row, owner, field, shielded }, viewer) {
  const names =
    release.entry === row.id ||
    (release.entry === null && release.field === row.field && release.subject === row.subject);
  const reaches =
    release.toAgency === viewer.agency &&
    (release.toProfessional === null || release.toProfessional === viewer.professional);
  return release.owner === owner && names && reaches && !field.lock && !(field.shield && shielded);
}
