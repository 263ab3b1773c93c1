import { type DisclosureRow, type Transaction, writeDisclosures } from "@concordat/db";
import { isDisclosed, rankOf } from "@concordat/domain";
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

interface Answer {
  readonly newId: () => string;
  readonly procedure: string;
  readonly epoch: number;
}

function rowFor(
  { caseId, viewer }: JudgedCase,
  shown: readonly Judged[],
  { newId, procedure, epoch }: Answer,
): DisclosureRow {
  const foreign = shown.filter((judged) => !isOwn(judged));
  const authorities = [...new Set(foreign.flatMap((judged) => judged.authorities.map(cited)))];
  return {
    id: newId(),
    caseId,
    purpose: viewer.purpose,
    procedure,
    epoch,
    rows: foreign.map(({ row }) => row.id),
    levels: foreign.map(({ level }) => rankOf(level)),
    because: foreign.map((judged) =>
      judged.authorities.map((authority) => authorities.indexOf(cited(authority))).join(","),
    ),
    authorities,
    ownRows: shown.length - foreign.length,
  };
}

/** Writes into the ledger what an answer shows: a row for each case, before the answer leaves. */
export function record(
  tx: Transaction,
  answered: readonly { readonly judged: JudgedCase; readonly shown: readonly Judged[] }[],
  answer: Answer,
): void {
  writeDisclosures(
    tx,
    answered.map(({ judged, shown }) =>
      rowFor(
        judged,
        shown.filter(({ level }) => isDisclosed(level)),
        answer,
      ),
    ),
  );
}
