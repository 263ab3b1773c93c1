import { type DisclosedBy, type DisclosureRow, type Transaction, writeDisclosures } from "@concordat/db";
import { rankOf } from "@concordat/domain";
import type { Authority } from "@concordat/policy";
import type { Judged, JudgedCase } from "./judge.ts";

/** An authority as the ledger keeps it: `clause:<version>/<clause>` or `release:<id>`. */
const cited = (authority: Authority): string => {
  if (authority.kind === "own") return "own";
  return authority.kind === "clause"
    ? `clause:${authority.version}/${authority.clause}`
    : `release:${authority.release}`;
};

const isOwn = ({ authorities }: Judged): boolean => authorities.some(({ kind }) => kind === "own");

interface Answer extends DisclosedBy {
  readonly newId: () => string;
}

function rowFor(
  { caseId, viewer, reason }: JudgedCase,
  shown: readonly Judged[],
  newId: Answer["newId"],
): DisclosureRow {
  const foreign = shown.filter((judged) => !isOwn(judged));
  const places = new Map<string, number>();
  const placeOf = (authority: Authority): number => {
    const key = cited(authority);
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  return {
    id: newId(),
    case_id: caseId,
    purpose: viewer.purpose,
    rows: foreign.map(({ row }) => row.id),
    levels: foreign.map(({ level }) => rankOf(level)),
    because: foreign.map(({ authorities }) => authorities.map(placeOf).join(",")),
    authorities: [...places.keys()],
    own_rows: shown.length - foreign.length,
    reason_id: reason?.id ?? null,
  };
}

/** Writes into the ledger what an answer discloses: a row for each case, before the answer leaves. */
export function record(
  tx: Transaction,
  answered: readonly { readonly judged: JudgedCase; readonly shown: readonly Judged[] }[],
  { newId, ...by }: Answer,
): void {
  const rows = answered.map(({ judged, shown }) => rowFor(judged, shown, newId));
  writeDisclosures(tx, by, rows);
}
