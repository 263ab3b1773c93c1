/** Somebody of the case, as typed. */
export interface TypedPerson {
  /** Tells the rows of the form apart. */
  readonly row: string;
  readonly role: string;
  readonly given: string;
  readonly family: string;
  readonly born: string;
}

export interface TypedCase {
  readonly caseType: string;
  readonly stage: string;
  readonly area: string;
  readonly purposes: readonly string[];
  readonly people: readonly TypedPerson[];
  readonly agencies: readonly string[];
}

export const nobodyYet = (role: string): TypedPerson => ({
  row: crypto.randomUUID(),
  role,
  given: "",
  family: "",
  born: "",
});

/** What the server is told. The agencies that are brought in work it for the same as one's own. */
export const caseFrom = ({ people, agencies, purposes, ...rest }: TypedCase, key: string) => ({
  ...rest,
  key,
  purposes: [...purposes],
  people: people.map(({ role, given, family, born }) => ({ role, given, family, born: born === "" ? null : born })),
  agencies: agencies.map((agencyId) => ({ agencyId, purposes: [...purposes] })),
});

export const isComplete = ({ caseType, stage, area, purposes, people }: TypedCase): boolean =>
  [caseType, stage, area].every((code) => code !== "") &&
  purposes.length > 0 &&
  people.every(({ given, family }) => given.trim() !== "" && family.trim() !== "");
