import type { Agreement, VersionId } from "@concordat/domain";
import type { Instant, RuleSet } from "../rule-set.ts";

interface Coming {
  readonly id: VersionId;
  readonly number: number;
  readonly agreement: Agreement;
  /** The versions that would give way to it. */
  readonly replaces: readonly VersionId[];
  readonly at: Instant;
}

/** The rules as they would be with a text in force that every party has signed, in the place of what it replaces. */
export function rulesAfter(rules: RuleSet, { id, number, agreement, replaces, at }: Coming): RuleSet {
  const always = { from: at, until: Number.POSITIVE_INFINITY };
  const parties = agreement.parties.map(({ agency }) => ({ agency, ...always }));
  const staying = rules.versions.filter((version) => version.id !== id && !replaces.includes(version.id));
  return {
    ...rules,
    versions: [...staying, { id, number, agreement, force: always, restraint: always, parties }],
  };
}
