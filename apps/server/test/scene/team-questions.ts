import type { WorldProfessional } from "@concordat/domain";
import { person, sceneCases } from "./scene.ts";

const onWhitlock = { caseId: sceneCases.whitlock.id };
const gavin = { ...onWhitlock, professionalId: person("Gavin Pickles").id };

/** Of the team of a case: what whoever allocates on it gets an answer to. */
export const teamQuestions: Record<string, (who: WorldProfessional) => unknown> = {
  "team.allocate": () => ({ ...gavin, caseRoles: ["member"] }),
  "team.bringIn": () => ({
    ...onWhitlock,
    agencyId: person("Joanne Sykes").agency,
    purposes: ["domesticAbuseSafety"],
  }),
  "team.colleagues": () => onWhitlock,
  "team.takeOff": () => gavin,
  "team.takeOver": () => ({ from: person("Aisha Bello").id, to: person("Gavin Pickles").id }),
  "team.waiting": () => ({}),
};
