import type { WorldCase } from "@concordat/domain";
import type { Chance } from "@concordat/worlds";
import type { Cast } from "./cast.ts";

const day = 86_400_000;

/** Most cases are open; some were closed about as long ago as clauses let it be kept, and some opened again. */
export const anyClosings = (chance: Chance, { professionals, at }: Cast): NonNullable<WorldCase["closings"]> =>
  chance.times(chance.one([0, 0, 1, 1]), () => {
    const by = chance.one(professionals);
    const reopened = chance.one([null, null, null, at, at + 1]);
    return {
      id: chance.uuid(),
      agency: by.agency,
      professional: by.id,
      reason: "needsMet",
      from: at - chance.one([0, 1, 29, 30, 31, 32, 364, 365, 366, 367]) * day,
      ...(reopened === null ? {} : { until: reopened }),
    };
  });
