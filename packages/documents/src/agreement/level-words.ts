import { isGranting, type RunningClause } from "@concordat/domain";

const shown = {
  value: "In full",
  coarse: "In outline only",
  known: "That it exists, without its content",
} as const;

const others = {
  named: [],
  vague: ["Others see only that something is held."],
  hidden: ["Others see no sign of it."],
} as const;

function howMuch(clause: RunningClause): string {
  switch (clause.effect) {
    case "share":
      return shown[clause.show];
    case "ask":
      return "Its owner decides, each time it is asked for";
    case "mustShare":
      return "Must be shared, unless that would do more harm; a person decides";
    case "withhold":
      return "Withheld, whatever else is agreed";
  }
}

/** How much of it is seen, what others see of it, and whom or what it reaches beyond the usual. */
export function levelWords(clause: RunningClause): string[] {
  return [
    howMuch(clause),
    ...others[clause.marker],
    ...(isGranting(clause) && clause.reachesUninvolved ? ["Reaches agencies that do not work the case."] : []),
    ...(isGranting(clause) && clause.despiteShield ? ["Opens where a shielded person is, to those named here."] : []),
  ];
}
