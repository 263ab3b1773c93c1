import type { ConditionKind } from "@concordat/domain";
import { optionsFrom } from "../../../lib/options.ts";
import type { Control } from "./control.ts";

/** What a kind of condition is called, and what has to be said to complete it. */
export interface Kind {
  readonly label: string;
  readonly controls: readonly Control[];
  /** What it begins with; the rest is filled in. */
  readonly begins: Readonly<Record<string, unknown>>;
}

export type Kinds<Of extends ConditionKind> = Readonly<Record<Of, Kind>>;

export const by = { type: "asserter", name: "by", label: "On whose word" } as const;
export const codes = (vocabulary: string, label: string) => ({ type: "codes", name: "in", label, vocabulary }) as const;
/** So many days or months. */
export const stretch = [
  { type: "number", name: "within", label: "Within the last", min: 0, max: 1200 },
  { type: "choice", name: "unit", label: "Unit", options: optionsFrom({ days: "days", months: "months" }) },
] as const;
export const empty = { in: [] } as const;
export const anyone = { by: "anyone" } as const;
