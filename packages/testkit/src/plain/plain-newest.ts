import { meets, named, reachesField, shielded, type Speaking, unlocked } from "./plain-clauses.ts";
import type { Reader, Thing } from "./plain-things.ts";

/** For "at most N": its place among the things of the same owner about the same person that meet the same clause. */
export function amongNewest(
  each: Speaking,
  owner: string,
  thing: Thing,
  things: readonly Thing[],
  reader: Reader,
): boolean {
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

const age = ({ entry, recordedAt, id }: Thing): [string, number, string] => [entry?.observedOn ?? "", recordedAt, id];

function isNewer(one: Thing, than: Thing): boolean {
  const [day, recorded, id] = age(one);
  const [thanDay, thanRecorded, thanId] = age(than);
  if (day !== thanDay) return day > thanDay;
  if (recorded !== thanRecorded) return recorded > thanRecorded;
  return id > thanId;
}
