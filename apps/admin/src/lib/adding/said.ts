import type { FieldAmendment } from "@concordat/domain";

/** What is said of a field, and how some of it is said otherwise. */
export interface Said {
  readonly field: FieldAmendment;
  readonly change: (patch: Partial<FieldAmendment>) => void;
}
