import {
  AgencyId,
  AgreementId,
  CaseId,
  type Day,
  daysAfter,
  EntryId,
  type FieldKey,
  PartnershipId,
  ProfessionalId,
  SubjectId,
  type Value,
  VersionId,
  type World,
  type WorldAgency,
  type WorldCase,
  type WorldProfessional,
} from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { Chance } from "@concordat/worlds";
import { benchAgreement, kinds, purpose } from "./bench-agreement.ts";

export const sizes = { agencies: 100, cases: 20_000, entriesInACase: 60, agenciesInACase: 5 } as const;

/** Short fields of plain types: what a shared picture mostly consists of. */
const fields = standard.catalogue.fields.filter(
  ({ type, lock, derived, key }) =>
    ["string", "code", "boolean"].includes(type) &&
    !lock &&
    !derived &&
    !key.startsWith("involvement.") &&
    !key.startsWith("handling."),
);

function valueFor(chance: Chance, key: FieldKey): Value {
  const field = standard.catalogue.fields.find((each) => each.key === key);
  if (field?.type === "boolean") return chance.happens(0.5);
  if (field?.type === "code") return chance.one(standard.vocabularies[field.vocabulary ?? ""]?.terms ?? []).code;
  return `${field?.label ?? key}, as recorded ${chance.whole(1000, 9999)} ${chance.whole(1000, 9999)}`;
}

/** A partnership of a hundred agencies with three practitioners and a supervisor each, and its one agreement; no cases yet. */
export function benchPartnership(today: Day, at: number): World {
  const chance = new Chance(1);
  const controller = chance.uuid();
  const agencies = chance.times(sizes.agencies, (index): WorldAgency => {
    const kind = kinds[index % kinds.length] ?? "police";
    return {
      id: AgencyId.parse(chance.uuid()),
      controller,
      name: `${kind} ${index + 1}`,
      shortName: `A${index + 1}`,
      kind,
      colour: "blue",
      mark: "●",
      phone: "07700 900000",
      email: "duty@example.org",
    };
  });
  const joint: WorldAgency = {
    id: AgencyId.parse(chance.uuid()),
    controller,
    name: "Joint record",
    shortName: "Joint",
    kind: "joint",
    colour: "gray",
    mark: "○",
    phone: "07700 900000",
    email: "duty@example.org",
  };
  const professionals = agencies.flatMap(({ id }, index) =>
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
  const agreement = benchAgreement(
    agencies,
    fields.map(({ key }) => key),
    today,
  );
  const drafter = professionals[0];
  if (!drafter) throw new Error("A partnership has people.");
  return {
    partnership: {
      id: PartnershipId.parse(chance.uuid()),
      name: "Bench",
      timeZone: "Europe/London",
      leadLabel: "lead practitioner",
      jointAgency: joint.id,
      demonstration: false,
    },
    glossary: standard,
    controllers: [{ id: controller, name: "Controller" }],
    agencies: [...agencies, joint],
    professionals,
    agreements: [
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
    ],
    cases: [],
  };
}

/** The case of a number: the same each time, so that cases can be made and loaded a part at a time. */
export function benchCase(number: number, { agencies, professionals }: World, today: Day, at: number): WorldCase {
  const chance = new Chance(100_000 + number);
  const involved = chance
    .times(sizes.agenciesInACase, (place) => agencies[(number * 7 + place * 23) % sizes.agencies])
    .flatMap((agency) => agency ?? []);
  const people = (agency: AgencyId) => professionals.filter((professional) => professional.agency === agency);
  const subjects = chance.times(3, (index) => ({
    id: SubjectId.parse(chance.uuid()),
    person: chance.uuid(),
    agency: chance.one(involved).id,
    roles: [{ id: chance.uuid(), role: index === 0 ? "parent" : "child", agency: chance.one(involved).id, from: at }],
  }));
  const typed = fields.filter(({ key }) => !key.startsWith("identity.name."));
  const entries = chance.times(sizes.entriesInACase, (index): WorldCase["entries"][number] => {
    const subject = subjects[index % 3];
    const owner = involved[index % sizes.agenciesInACase];
    if (!subject || !owner) throw new Error("A case has people and agencies.");
    const named = ["identity.name.family", "identity.name.given", "identity.dateOfBirth", "identity.dateOfBirth"][
      Math.floor(index / 3)
    ];
    const field = standard.catalogue.fields.find(({ key }) => key === named) ?? chance.one(typed);
    const value =
      field.key === "identity.dateOfBirth"
        ? daysAfter(today, -365 * (index % 3 === 0 ? 36 : 9))
        : valueFor(chance, field.key);
    return {
      id: EntryId.parse(chance.uuid()),
      subject: subject.id,
      field: field.key,
      owner: owner.id,
      source: null,
      recordedBy: people(owner.id)[1]?.id ?? chance.one(professionals).id,
      observedOn: daysAfter(today, -chance.whole(0, 2500)),
      recordedAt: at,
      supersedes: null,
      tags: chance.happens(0.4) ? ["relevant"] : [],
      handling: null,
      embargoUntil: null,
      value,
    };
  });
  return {
    id: CaseId.parse(chance.uuid()),
    reference: `B-${number}`,
    caseType: chance.one(["childSafeguarding", "earlyHelp", "marac"]),
    stage: "open",
    area: "north",
    openedOn: daysAfter(today, -chance.whole(0, 1000)),
    subjects,
    relationships: [],
    involvements: involved.map(({ id }) => ({ id: chance.uuid(), agency: id, purposes: [purpose], from: at })),
    team: involved.flatMap(({ id }) => {
      const [, ...practitioners] = people(id);
      const member = practitioners[number % Math.max(1, practitioners.length)];
      return member
        ? [{ id: chance.uuid(), professional: member.id, agency: id, caseRoles: ["member"], from: at }]
        : [];
    }),
    barriers: [],
    determinations: involved.slice(0, 2).map(({ id }) => ({
      id: chance.uuid(),
      agency: id,
      subject: null,
      kind: "threshold" as const,
      code: "s47",
      answer: "yes",
      from: at,
    })),
    consents: subjects.map(({ id }) => ({
      id: chance.uuid(),
      agency: involved[0]?.id ?? subjects[0]?.agency ?? AgencyId.parse(chance.uuid()),
      subject: id,
      scope: "toRefer",
      giver: "self",
      decision: "given",
      from: at,
    })),
    shields: [],
    overrides: [],
    releases: [],
    entries,
  };
}
