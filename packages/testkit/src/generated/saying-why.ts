import type { World } from "@concordat/domain";
import { idNamed } from "@concordat/worlds";

/** The world with everybody having said, on the visit on which they look, why they need what asks for a reason. */
export const sayingWhy = (world: World, at: number): World => ({
  ...world,
  cases: world.cases.map((file) => ({
    ...file,
    reasons: world.professionals.map(({ id, agency }) => ({
      id: idNamed(`why/${file.id}/${id}`),
      agency,
      professional: id,
      visit: id,
      reason: "assess",
      from: at,
    })),
  })),
});
