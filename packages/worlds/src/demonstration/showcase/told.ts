import type { Value } from "@concordat/domain";
import type { AgencyKey } from "../agencies.ts";
import type { Calendar } from "../calendar.ts";
import type { Name } from "./whitlocks.ts";

/** One thing that an agency wrote down about one of the Whitlocks, or about the case. */
export interface Told {
  readonly by: AgencyKey;
  readonly about: Name | null;
  readonly field: string;
  readonly value: Value;
  /** Days since it was written; what was observed is `older` than that. */
  readonly ago: number;
  readonly older?: number;
  readonly tags?: readonly string[];
  readonly handling?: string;
  readonly embargoDays?: number;
  readonly source?: AgencyKey;
  readonly corrects?: string;
}

/** What was written, each under the name by which the showcase speaks of it. */
export type Telling = (calendar: Calendar) => Readonly<Record<string, Told>>;
