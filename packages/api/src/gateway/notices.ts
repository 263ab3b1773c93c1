import { oweNotices, type ShownUnder, type Transaction } from "@concordat/db";
import { dayOf } from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";
import type { Governance } from "./governance-shelf.ts";
import type { Judged, JudgedCase } from "./judge.ts";

const noticed = new Set(["notifyOwner", "notifySubject"]);

/** What was shown of a case. */
interface Answered {
  readonly judged: JudgedCase;
  readonly shown: readonly Judged[];
}

/** One entry of each field, owner and person for each clause that owes a notice: the rest owe the same. */
function owing({ shown }: Answered, { book }: Governance, newId: () => string): ShownUnder[] {
  const found = new Map<string, ShownUnder>();
  for (const { row, authorities } of shown)
    for (const authority of authorities) {
      if (row.entryId === null || authority.kind !== "clause") continue;
      if (!book.obligationsOf(authority).some(({ kind }) => noticed.has(kind))) continue;
      const { version, clause } = authority;
      const key = [version, clause, row.field, row.owner, row.source, row.subject].join(" ");
      if (!found.has(key))
        found.set(key, { notice_id: newId(), entry_id: row.entryId, version_id: version, clause_id: clause });
    }
  return [...found.values()];
}

/** In which answer something was shown, and under which rules. */
interface Answer {
  readonly procedure: string;
  readonly governance: Governance;
}

/**
 * Writes the notices that an answer owes, in the transaction that discloses. Under one stamp of the row guard an answer
 * owes the same all day: what is returned is to be called once the transaction stands, and spares writing it again.
 */
export function owe(
  { newId, decisions }: ActorContext,
  tx: Transaction,
  { answered, procedure, governance }: Answer & { readonly answered: readonly Answered[] },
): () => void {
  const today = dayOf(tx.at, governance.timeZone);
  const keyOf = ({ judged }: Answered): string => `${judged.stamp} ${procedure} ${today}`;
  const fresh = answered.filter((each) => !decisions.hasNoticed(keyOf(each)));
  const shown = fresh.flatMap((each) => owing(each, governance, newId));
  if (shown.length > 0) oweNotices(tx, shown);
  return () => fresh.forEach((each) => decisions.keepNoticed(keyOf(each)));
}
