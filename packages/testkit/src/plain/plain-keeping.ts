import type { Agreement, Clause } from "@concordat/domain";
import { localDay, stretchBack } from "./plain-dates.ts";
import { type Question, runs } from "./plain-facts.ts";

/** The case is open, or its closing lies no further back than that. */
export const keptAfterClosing = (
  back: { readonly within: number; readonly unit: "days" | "months" },
  { file, at, today }: Pick<Question, "file" | "at" | "today">,
): boolean =>
  (file.closings ?? [])
    .filter((each) => runs(each, at))
    .every(({ from }) => localDay(from) >= stretchBack(today, back));

/** Whether what a clause shared may still be kept: by its own cap, and by that of the whole agreement. */
export function mayBeKept(
  { clause, agreement }: { readonly clause: Exclude<Clause, { effect: "outside" }>; readonly agreement: Agreement },
  asked: Pick<Question, "file" | "at" | "today">,
): boolean {
  const own = clause.obligations.filter(({ kind }) => kind === "retentionCap").map(({ months }) => months);
  return [...own, agreement.commonTerms.retentionMonths].every(
    (within) => within === undefined || keptAfterClosing({ within, unit: "months" }, asked),
  );
}
