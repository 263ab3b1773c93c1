import type { Fact } from "./facts.ts";
import type { Release, Row, Viewer } from "./row.ts";
import type { RuleBook } from "./rule-book.ts";
import type { Instant } from "./rule-set.ts";

/** All that the decision on the rows of one case depends on. */
export interface Asking {
  readonly viewer: Viewer;
  readonly rows: readonly Row[];
  /** Every fact of the case that holds at `at`, and those a look-back may still count. */
  readonly facts: readonly Fact[];
  /** Releases in force at `at`. */
  readonly releases: readonly Release[];
  readonly book: RuleBook;
  readonly at: Instant;
  /** The partnership's time zone: ages and look-backs count calendar days. */
  readonly timeZone: string;
}
