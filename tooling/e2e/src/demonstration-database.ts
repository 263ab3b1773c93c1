import { dayOf } from "@concordat/domain";
import { loadDemonstration } from "@concordat/server";
import { copyOfKept, type FreshDatabase } from "@concordat/testkit";

/** A copy of the demonstration as it is on this day. */
export function demonstrationDatabase(): Promise<FreshDatabase> {
  const now = Date.now();
  const name = `demonstration_${dayOf(now, "Europe/London").replaceAll("-", "")}`;
  return copyOfKept(name, (adminUrl) => loadDemonstration(adminUrl, now));
}
