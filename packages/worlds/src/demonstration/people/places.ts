import type { Address } from "@concordat/domain";
import type { Chance } from "../../chance.ts";

interface Town {
  readonly name: string;
  readonly area: "north" | "south" | "east" | "west" | "elsewhere";
  readonly outcodes: readonly string[];
}

/** Towns that no map has, with postcode areas that Royal Mail does not use. */
const towns: readonly Town[] = [
  { name: "Harrowmere", area: "north", outcodes: ["HW1", "HW2", "HW3", "HW4"] },
  { name: "Netherlow", area: "west", outcodes: ["HW7", "HW8"] },
  { name: "Eastwold", area: "east", outcodes: ["EW1", "EW2", "EW3"] },
  { name: "Calder Vale", area: "south", outcodes: ["CD1", "CD2", "CD4"] },
  { name: "Thornby Moss", area: "south", outcodes: ["CD6"] },
];

const streets = [
  "Tanners Row",
  "Weir Lane",
  "Chapel Steps",
  "Mill Row",
  "Foundry Street",
  "Larkspur Close",
  "Beck Side",
  "Station Parade",
  "Reservoir Road",
  "Cobden Terrace",
  "Hawthorn Rise",
  "Union Street",
  "Bobbin Court",
  "Quarry View",
  "Albion Street",
  "Canal Walk",
  "Priory Gardens",
  "Fairfield Avenue",
  "Wharf Street",
  "Moor Top",
  "Jubilee Court",
  "Ropewalk",
  "Sycamore Drive",
  "Low Bank",
  "Dyehouse Lane",
  "Fleece Yard",
  "Heron Way",
  "Back Queen Street",
] as const;

const inwardLetters = Array.from("ABDEFGHJLNPQRSTUWXYZ");

const inward = (chance: Chance): string =>
  `${chance.whole(1, 9)}${chance.one(inwardLetters)}${chance.one(inwardLetters)}`;

/** A home in the part of the valley that is asked for. */
export function homeIn(chance: Chance, area: string): Address {
  const town = chance.one(towns.filter((each) => each.area === area));
  const flat = chance.happens(0.25) ? `Flat ${chance.whole(1, 24)}, ` : "";
  return {
    lines: `${flat}${chance.whole(1, 140)} ${chance.one(streets)}, ${town.name}`,
    postcode: `${chance.one(town.outcodes)} ${inward(chance)}`,
    ...(chance.happens(0.3) ? { uprn: `99900${String(chance.whole(0, 9_999_999)).padStart(7, "0")}` } : {}),
  };
}

/** The areas of the partnership. */
export const areas = ["north", "south", "east", "west"] as const;
