/** The kinds of fact that conditions and locks read. Each has a producer in the database. */
export const factKinds = [
  "caseType",
  "stage",
  "area",
  "opened",
  "involved",
  "override",
  "threshold",
  "subjectRole",
  "linkedTo",
  "born",
  "consent",
  "notice",
  "circumstance",
  "status",
  "factor",
  "score",
  "value",
  "shield",
] as const;
export type FactKind = (typeof factKinds)[number];
