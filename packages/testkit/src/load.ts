import { WorldLoader } from "@concordat/db";
import type { World } from "@concordat/domain";

/** Loads whole worlds into a database. */
export async function loadWorlds(adminUrl: string, worlds: readonly World[]): Promise<void> {
  const loader = new WorldLoader(adminUrl);
  try {
    for (const world of worlds) {
      await loader.governance(world);
      await loader.cases(world, world.cases);
    }
  } finally {
    await loader.close();
  }
}
