import { hashPassword } from "@concordat/auth";
import { WorldLoader } from "@concordat/db";
import { dayOf, demonstrationPassword } from "@concordat/domain";

/** Loads the fictional partnership into an empty database. Returns whether there was anything to load. */
export async function loadDemonstration(adminUrl: string, at: number): Promise<boolean> {
  const loader = new WorldLoader(adminUrl);
  try {
    if (await loader.hasPartnership()) return false;
    const { demonstrationPartnership } = await import("@concordat/worlds");
    const world = demonstrationPartnership(dayOf(at, "Europe/London"));
    const hash = await hashPassword(demonstrationPassword);
    await loader.governance(world);
    await loader.cases(world, world.cases);
    await loader.accounts(world, new Map(world.professionals.map(({ id }) => [id, hash])));
    await loader.takeStock();
    return true;
  } finally {
    await loader.close();
  }
}
