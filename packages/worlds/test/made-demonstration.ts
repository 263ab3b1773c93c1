import { Day } from "@concordat/domain";
import { demonstrationPartnership } from "@concordat/worlds";

export const today = Day.parse("2026-06-15");
export const midnight = Date.parse("2026-06-15T00:00:00Z");
/** The demonstration as it is on that day. */
export const world = demonstrationPartnership(today);
export const entries = world.cases.flatMap((one) => one.entries);
