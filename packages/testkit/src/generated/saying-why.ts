import type { World, WorldCase, WorldProfessional } from "@concordat/domain";
import { type Chance, idNamed } from "@concordat/worlds";
import { anyValidity } from "./generated-validity.ts";
import * as words from "./vocabulary.ts";

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

/** Some say why, most of them on the visit on which they look; for some it does not count yet, or no longer. */
export const anyReasons = (
  chance: Chance,
  professionals: readonly WorldProfessional[],
  at: number,
): NonNullable<WorldCase["reasons"]> =>
  chance.times(chance.whole(0, 6), () => {
    const { id, agency } = chance.one(professionals);
    return {
      id: chance.uuid(),
      agency,
      professional: id,
      visit: chance.one([id, id, id, chance.one(professionals).id]),
      reason: chance.one(words.needs),
      ...anyValidity(chance, at),
    };
  });
