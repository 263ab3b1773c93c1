import {
  AgencyId,
  AgreementId,
  type Day,
  PartnershipId,
  ProfessionalId,
  VersionId,
  type World,
  type WorldAgency,
  type WorldProfessional,
} from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { Chance } from "@concordat/worlds";
import { benchAgreement, kinds } from "./bench-agreement.ts";
import { fields } from "./bench-fields.ts";

export const sizes = { agencies: 100, cases: 20_000, entriesInACase: 60, agenciesInACase: 5 } as const;

const reached = { phone: "07700 900000", email: "duty@example.org" };

const agenciesOf = (chance: Chance, controller: string): WorldAgency[] =>
  chance.times(sizes.agencies, (index): WorldAgency => {
    const kind = kinds[index % kinds.length] ?? "police";
    return {
      id: AgencyId.parse(chance.uuid()),
      controller,
      name: `${kind} ${index + 1}`,
      shortName: `A${index + 1}`,
      kind,
      colour: "blue",
      mark: "●",
      ...reached,
    };
  });

const jointOf = (chance: Chance, controller: string): WorldAgency => ({
  id: AgencyId.parse(chance.uuid()),
  controller,
  name: "Joint record",
  shortName: "Joint",
  kind: "joint",
  colour: "gray",
  mark: "○",
  ...reached,
});

/** A supervisor and three practitioners in each agency. */
const professionalsOf = (chance: Chance, agencies: readonly WorldAgency[]): WorldProfessional[] =>
  agencies.flatMap(({ id }, index) =>
    chance.times(4, (place): WorldProfessional => ({
      id: ProfessionalId.parse(chance.uuid()),
      agency: id,
      name: `Professional ${index + 1}.${place + 1}`,
      jobTitle: "Practitioner",
      roles: place === 0 ? ["supervisor"] : ["practitioner"],
      phone: "07700 900000",
      email: `p${index + 1}.${place + 1}@example.org`,
      certificates: [],
    })),
  );

/** One version, signed by everybody and in force. */
function agreementsOf(chance: Chance, { agencies, drafter, today, at }: Signing): World["agreements"] {
  const agreement = benchAgreement(
    agencies,
    fields.map(({ key }) => key),
    today,
  );
  return [
    {
      id: AgreementId.parse(chance.uuid()),
      versions: [
        {
          id: VersionId.parse(chance.uuid()),
          number: 1,
          state: "inForce",
          agreement,
          draftedBy: drafter.id,
          draftedAt: at - 1,
          force: { from: at },
          signatures: agencies.map(({ id }) => ({ agency: id, professional: drafter.id, at })),
          periods: agencies.map(({ id }) => ({ agency: id, from: at })),
        },
      ],
    },
  ];
}

interface Signing {
  readonly agencies: readonly WorldAgency[];
  readonly drafter: WorldProfessional;
  readonly today: Day;
  readonly at: number;
}

/** A partnership of a hundred agencies with three practitioners and a supervisor each, and its one agreement; no cases yet. */
export function benchPartnership(today: Day, at: number): World {
  const chance = new Chance(1);
  const controller = chance.uuid();
  const agencies = agenciesOf(chance, controller);
  const joint = jointOf(chance, controller);
  const professionals = professionalsOf(chance, agencies);
  const [drafter] = professionals;
  if (!drafter) throw new Error("A partnership has people.");
  return {
    partnership: {
      id: PartnershipId.parse(chance.uuid()),
      name: "Bench",
      timeZone: "Europe/London",
      leadLabel: "lead practitioner",
      jointAgency: joint.id,
      // A password is enough there, and a passkey is not what is measured.
      demonstration: true,
    },
    glossary: standard,
    controllers: [{ id: controller, name: "Controller" }],
    agencies: [...agencies, joint],
    professionals,
    agreements: agreementsOf(chance, { agencies, drafter, today, at }),
    cases: [],
  };
}
