import { type Day, PartnershipId, type World } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { idNamed } from "../named-id.ts";
import { agencies, agencyId, controllers } from "./agencies.ts";
import { Calendar } from "./calendar.ts";
import { caseload } from "./caseload/caseload.ts";
import { Workload } from "./caseload/workload.ts";
import { whitlockCaseOn, whitlockReference, whitlockTeam } from "./showcase/whitlock-case.ts";
import { professionalsOn } from "./professionals.ts";
import { agreementsOn } from "./signed-agreements.ts";

/** A made-up partnership with nine agencies, six agreements and the umbrella over one of them, and three hundred cases, as it stands on a day. */
export function demonstrationPartnership(today: Day): World {
  const calendar = new Calendar(today);
  const workload = new Workload();
  for (const [name] of whitlockTeam) workload.add(name);
  return {
    partnership: {
      id: PartnershipId.parse(idNamed("partnership/harrowmere")),
      name: "Harrowmere Safeguarding Partnership",
      timeZone: "Europe/London",
      leadLabel: "lead practitioner",
      jointAgency: agencyId("joint"),
      demonstration: true,
    },
    glossary: standard,
    controllers,
    agencies,
    professionals: professionalsOn(calendar),
    agreements: agreementsOn(calendar),
    cases: [whitlockCaseOn(calendar), ...caseload(calendar, workload, [whitlockReference])],
  };
}
