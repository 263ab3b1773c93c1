import {
  AgencyId,
  AgreementId,
  CaseId,
  dayOf,
  daysAfter,
  PartnershipId,
  ProfessionalId,
  VersionId,
  type Validity,
  type World,
  type WorldAgency,
  type WorldAgreement,
  type WorldProfessional,
} from "@concordat/domain";
import { Chance } from "@concordat/worlds";
import { anyAgreement } from "./generated-agreement.ts";
import { anyCase } from "./generated-case.ts";
import { anyValidity, likelyValidity } from "./generated-validity.ts";
import * as words from "./vocabulary.ts";

/** The instant at which generated worlds are looked at: midday of a day in summer time, when a birthday falls. */
export const generatedAt = Date.parse("2026-06-15T11:00:00Z");
const timeZone = "Europe/London";
const day = 86_400_000;

function anyVersions(
  chance: Chance,
  agencies: readonly WorldAgency[],
  { professionals, plain }: { professionals: readonly WorldProfessional[]; plain: boolean },
): WorldAgreement {
  const today = dayOf(generatedAt, timeZone);
  const count = chance.one([1, 1, 2]);
  const turn = chance.one([generatedAt - 1, generatedAt, generatedAt + 1, generatedAt - 10 * day]);
  const versions = chance.times(count, (index) => {
    const last = index === count - 1;
    const agreement = anyAgreement(chance, { agencies, starts: daysAfter(today, -300), plain });
    const force: Validity = last
      ? chance.one<Validity>([
          { from: index === 0 ? generatedAt - 300 * day : turn },
          { from: index === 0 ? generatedAt - 300 * day : turn },
          { from: index === 0 ? generatedAt - 300 * day : turn },
          anyForce(chance, index === 0 ? generatedAt - 300 * day : turn),
        ])
      : { from: generatedAt - 300 * day, until: turn };
    const signed = agreement.parties.filter(() => chance.happens(0.95));
    return {
      id: VersionId.parse(chance.uuid()),
      number: index + 1,
      state: last ? ("inForce" as const) : ("superseded" as const),
      agreement,
      draftedBy: chance.one(professionals).id,
      draftedAt: generatedAt - 310 * day,
      force,
      ...(last ? {} : { restraintUntil: turn }),
      signatures: signed.map(({ agency }) => ({
        agency,
        professional: chance.one(professionals).id,
        at: generatedAt - 305 * day,
      })),
      periods: signed.flatMap(({ agency }) => {
        const first = likelyValidity(chance, generatedAt);
        const returned =
          first.until !== undefined && first.until < generatedAt - day && chance.happens(0.5)
            ? [{ agency, from: first.until + day }]
            : [];
        return [{ agency, ...first }, ...returned];
      }),
    };
  });
  return { id: AgreementId.parse(chance.uuid()), versions };
}

/** A version that runs out just before, at, or just after the instant, or has not started. */
const anyForce = (chance: Chance, from: number): Validity =>
  chance.one<Validity>([
    { from, until: generatedAt + 1 },
    { from, until: Math.max(from + 1, generatedAt) },
    { from, until: Math.max(from + 1, generatedAt - 5 * day) },
    { from: generatedAt },
    { from: generatedAt + 1 },
  ]);

/**
 * In every third world the last agreement stands under some version of the first, which may be over, replaced, not
 * signed by all, or the only one there is and so itself an annex: then nothing passes.
 */
function underUmbrellas(seed: number, agreements: readonly WorldAgreement[]): WorldAgreement[] {
  const [first] = agreements;
  const over = first?.versions[seed % 2] ?? first?.versions[0];
  if (seed % 3 !== 0 || !over) return [...agreements];
  const umbrella = { version: over.id, hash: "0".repeat(64), title: over.agreement.title, number: over.number };
  return agreements.map((agreement, place) =>
    place < agreements.length - 1
      ? agreement
      : {
          ...agreement,
          versions: agreement.versions.map((version) => ({
            ...version,
            agreement: { ...version.agreement, umbrella },
          })),
        },
  );
}

/** A small partnership made by chance: four agencies, eight professionals, up to three agreements, two cases. */
export function generatedWorld(seed: number): World {
  const chance = new Chance(seed);
  const today = dayOf(generatedAt, timeZone);
  const controller = chance.uuid();
  const agency = (kind: string, name: string): WorldAgency => ({
    id: AgencyId.parse(chance.uuid()),
    controller,
    name,
    shortName: name,
    kind,
    colour: "blue",
    mark: "●",
    phone: "07700 900000",
    email: "duty@example.org",
  });
  const unassured = words.agencyKinds.map((kind, index) => agency(kind, `Agency ${index + 1}`));
  const agencies = unassured.map((each) => ({
    ...each,
    assurances: chance.times(chance.whole(0, 3), () => ({
      id: chance.uuid(),
      assurance: chance.one(words.assurances),
      by: chance.happens(0.4) ? each.id : chance.one(unassured).id,
      ...anyValidity(chance, generatedAt),
    })),
  }));
  const joint = agency("joint", "Joint record");
  const professionals = agencies.flatMap(({ id }, index) =>
    chance.times(2, (place): WorldProfessional => ({
      id: ProfessionalId.parse(chance.uuid()),
      agency: id,
      name: `Professional ${index}.${place}`,
      jobTitle: "Practitioner",
      roles: place === 0 ? ["practitioner"] : chance.atLeastOne(words.roles, 0.5),
      phone: "07700 900000",
      email: `p${index}.${place}@example.org`,
      certificates: chance.some(words.certificates, 0.4).map((certificate) => ({
        certificate,
        from: daysAfter(today, -chance.one([0, 10])),
        until: daysAfter(today, chance.one([0, 1, 90])),
      })),
    })),
  );
  const cast = { agencies, professionals, joint, at: generatedAt, today };
  return {
    partnership: {
      id: PartnershipId.parse(chance.uuid()),
      name: "Generated",
      timeZone,
      leadLabel: "lead practitioner",
      jointAgency: joint.id,
      demonstration: false,
    },
    glossary: words.glossary,
    controllers: [{ id: controller, name: "Controller" }],
    agencies: [...agencies, joint],
    professionals,
    agreements: underUmbrellas(
      seed,
      chance.times(chance.whole(1, 3), () => anyVersions(chance, agencies, { professionals, plain: seed % 2 === 1 })),
    ),
    cases: chance.times(2, () => anyCase(chance, { ...cast, id: CaseId.parse(chance.uuid()) })),
  };
}
