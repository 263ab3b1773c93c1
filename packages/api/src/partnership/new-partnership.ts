import { AgencyId, PartnershipId, ProfessionalId, WorkEmail, WorkPhone, type World } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { z } from "zod";

const Line = z.string().trim().min(1).max(120);

/** What is asked on the first day: who the partnership is, who hosts it, and who leads its governance. */
export const NewPartnership = z.strictObject({
  name: Line,
  /** What this partnership calls the one who coordinates a case. */
  leadLabel: Line.default("Lead practitioner"),
  controller: Line,
  agency: z.strictObject({
    name: Line,
    shortName: z.string().trim().min(1).max(40),
    kind: z.string().max(64),
    phone: WorkPhone,
    email: WorkEmail,
  }),
  lead: z.strictObject({ name: Line, jobTitle: Line, email: WorkEmail, phone: WorkPhone }),
});
export type NewPartnership = z.infer<typeof NewPartnership>;

/** Two letters of a name, for people who do not see colours. */
const markOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("")
    .slice(0, 2)
    .padEnd(2, name.replaceAll(/[^\p{L}]/gu, "").toUpperCase()[1] ?? "A");

/** The agency that keeps what belongs to all of them together. Who hosts the partnership answers for it. */
const jointRecordOf = (name: string, { phone, email }: NewPartnership["agency"]) => ({
  name: `${name}: joint record`,
  shortName: "Joint record",
  kind: "joint",
  colour: "gray",
  mark: "JR",
  phone,
  email,
});

/** A new partnership as a world: its host, its joint record, its first governance lead, and the standard words. */
export function newWorld({ name, leadLabel, controller, agency, lead }: NewPartnership, newId: () => string): World {
  const [host, joint] = [AgencyId.parse(newId()), AgencyId.parse(newId())];
  const controllerId = newId();
  return {
    partnership: {
      id: PartnershipId.parse(newId()),
      name,
      timeZone: "Europe/London",
      leadLabel,
      jointAgency: joint,
      demonstration: false,
    },
    glossary: standard,
    controllers: [{ id: controllerId, name: controller }],
    agencies: [
      { ...agency, id: host, controller: controllerId, colour: "blue", mark: markOf(agency.shortName) },
      { ...jointRecordOf(name, agency), id: joint, controller: controllerId },
    ],
    professionals: [
      {
        ...lead,
        id: ProfessionalId.parse(newId()),
        agency: host,
        roles: ["governanceLead", "agencyAdministrator"],
        certificates: [],
      },
    ],
    agreements: [],
    cases: [],
  };
}
