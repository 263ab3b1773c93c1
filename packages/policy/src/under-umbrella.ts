import type { AgencyId } from "@concordat/domain";
import { covers, type Instant, type RuleSet, type SignedVersion } from "./rule-set.ts";

const takesPartIn = ({ force, parties }: SignedVersion, agency: AgencyId, at: Instant): boolean =>
  covers(force, at) && parties.some((period) => period.agency === agency && covers(period, at));

/**
 * Who takes part in a version at an instant: a party whose own part runs and, where the version is an annex, whose part
 * in its umbrella runs too. An umbrella that is not there, not in force, or an annex itself covers nobody. Restraints ask
 * for none of this: ending an umbrella undoes no promise to withhold.
 */
export function takingPart(
  version: SignedVersion,
  { versions }: Pick<RuleSet, "versions">,
  at: Instant,
): (agency: AgencyId) => boolean {
  const { umbrella: over } = version.agreement;
  if (!over) return (agency) => takesPartIn(version, agency, at);
  const umbrella = versions.find(({ id, agreement }) => id === over.version && !agreement.umbrella);
  return (agency) => umbrella !== undefined && takesPartIn(version, agency, at) && takesPartIn(umbrella, agency, at);
}
