import {
  Agreement,
  AgreementId,
  type AgencyId,
  type Day,
  ProfessionalId,
  type VersionId,
  VersionId as VersionIdOf,
  type VersionState,
  type World,
  type WorldAgreement,
  type WorldCase,
  type WorldProfessional,
  type WorldVersion,
} from "@concordat/domain";
import { generatedWorld } from "@concordat/testkit";
import { demonstrationPartnership, idNamed, showcase } from "@concordat/worlds";

/** The instant at which the scene is looked at: a Friday at noon. */
export const sceneAt = Date.parse("2026-11-20T12:00:00Z");
const today = "2026-11-20" as Day;
const day = 86_400_000;

const full = demonstrationPartnership(today);

const professional = (name: string): WorldProfessional => {
  const found = full.professionals.find((each) => each.name === name);
  if (!found) throw new RangeError(name);
  return found;
};

/** Works cases and governs the partnership: two applications, and never both rights at once. */
const robin: WorldProfessional = {
  ...professional("Gavin Pickles"),
  id: ProfessionalId.parse(idNamed("scene/robin")),
  name: "Robin Twohats",
  email: "robin.twohats@housing.example.org",
  phone: "07700 900999",
  roles: ["practitioner", "governanceLead"],
};

/** Keeps the people of housing, and works no case. */
const nadia: WorldProfessional = {
  ...professional("Gavin Pickles"),
  id: ProfessionalId.parse(idNamed("scene/nadia")),
  name: "Nadia Keeper",
  email: "nadia.keeper@housing.example.org",
  phone: "07700 900998",
  jobTitle: "Business support manager",
  roles: ["agencyAdministrator"],
};

export const housing = professional("Gavin Pickles").agency;
const involves = ({ involvements }: WorldCase, agency: AgencyId) => involvements.some((each) => each.agency === agency);
const isAnother = ({ id }: WorldCase) => id !== showcase.caseId;
const isRestricted = ({ barriers }: WorldCase) => barriers.some(({ kind }) => kind === "restriction");

const found = (what: string, suits: (file: WorldCase) => boolean): WorldCase => {
  const file = full.cases.find(suits);
  if (!file) throw new RangeError(what);
  return file;
};

const plainWhitlock = found("the Whitlock case", ({ id }) => id === showcase.caseId);

/** One case of eight agencies, and Robin on its team. */
const whitlock: WorldCase = {
  ...plainWhitlock,
  team: [
    ...plainWhitlock.team,
    {
      id: idNamed("scene/robin-on-team"),
      professional: robin.id,
      agency: housing,
      caseRoles: ["member"],
      from: sceneAt - 20 * day,
    },
  ],
};

/** Housing works it, but Gavin is not on its team. */
const colleagues = found("a colleague’s", (file) => isAnother(file) && involves(file, housing) && !isRestricted(file));
/** Housing works it, and only those named may open it: nobody of housing. */
const restrictedBase = found(
  "a restricted",
  (file) => isAnother(file) && involves(file, housing) && file.id !== colleagues.id,
);
const restricted: WorldCase = {
  ...restrictedBase,
  barriers: [{ id: idNamed("scene/restriction"), kind: "restriction", from: sceneAt - 50 * day }],
};
/** Housing has no part in it. */
const others = found("somebody else’s", (file) => !involves(file, housing) && !isRestricted(file));

export const sceneCases = { whitlock, colleagues, restricted, others };

const versionNamed = (name: string): VersionId => VersionIdOf.parse(idNamed(`scene/version/${name}`));

const inForceOf = (agreement: WorldAgreement): WorldVersion => {
  const version = agreement.versions.find(({ state }) => state === "inForce");
  if (!version) throw new RangeError("not in force");
  return version;
};

/** What was done to a version that does not run yet: approved by so many of its parties, counted from the last; signed by so many, from the first. */
interface Done {
  readonly approvals?: number;
  readonly signatures?: number;
}

/** Adds a version that does not run yet to an agreement that does. */
function withNext(
  agreement: WorldAgreement,
  name: string,
  state: VersionState,
  { approvals = 0, signatures = 0 }: Done = {},
): WorldAgreement {
  const current = inForceOf(agreement);
  return {
    ...agreement,
    versions: [
      ...agreement.versions,
      {
        id: versionNamed(name),
        number: Math.max(...agreement.versions.map(({ number }) => number)) + 1,
        state,
        agreement: Agreement.parse({
          ...current.agreement,
          title: `${current.agreement.title} (next: ${name})`.slice(0, 160),
          effectiveFrom: "2026-11-01",
        }),
        draftedBy: current.draftedBy,
        draftedAt: sceneAt - 3 * day,
        approvals: (current.approvals ?? [])
          .slice(current.signatures.length - approvals)
          .map((each) => ({ ...each, at: sceneAt - 2 * day })),
        signatures: current.signatures.slice(0, signatures).map((each) => ({ ...each, at: sceneAt - day })),
        periods: [],
      },
    ],
  };
}

const [mash, familyContext, marac, earlyHelp, adults, roughSleeping, umbrella] = full.agreements;
if (!mash || !familyContext || !marac || !earlyHelp || !adults || !roughSleeping || !umbrella)
  throw new RangeError("agreements");

/** Versions in every state, one for each act. */
export const sceneVersions = {
  running: inForceOf(roughSleeping).id,
  /** In force: one whose whole suspension is proposed, one that housing has suspended for itself, two that run. */
  proposed: inForceOf(mash).id,
  suspended: inForceOf(adults).id,
  left: inForceOf(marac).id,
  joined: inForceOf(earlyHelp).id,
  /** What the first of them stands under. */
  umbrella: inForceOf(umbrella).id,
  draft: versionNamed("draft"),
  toConsult: versionNamed("to consult"),
  discussed: versionNamed("discussed"),
  ready: versionNamed("ready"),
  circulated: versionNamed("circulated"),
  toSendBack: versionNamed("to send back"),
  toSign: versionNamed("to sign"),
  signedByTwo: versionNamed("signed by two"),
};
export const revised = AgreementId.parse(earlyHelp.id);

export const harrowmere: World = {
  ...full,
  professionals: [...full.professionals, robin, nadia],
  agreements: [
    withNext(mash, "to sign", "circulated", { approvals: 6 }),
    withNext(familyContext, "signed by two", "circulated", { approvals: 5, signatures: 2 }),
    withNext(withNext(marac, "draft", "draft"), "to consult", "draft"),
    withNext(earlyHelp, "circulated", "circulated", { approvals: 8 }),
    withNext(withNext(adults, "ready", "consultation"), "discussed", "consultation"),
    withNext(roughSleeping, "to send back", "circulated"),
    umbrella,
  ],
  cases: [whitlock, colleagues, restricted, others],
};

/** Another partnership in the same database, every name of it unlike ours. */
export const elsewhere: World = (() => {
  const made = generatedWorld(3);
  const govern: Record<number, readonly string[]> = { 1: ["governanceLead"], 3: ["signatory"] };
  return {
    ...made,
    partnership: { ...made.partnership, name: "Elsewhere Partnership" },
    agencies: made.agencies.map((agency) => ({ ...agency, name: `Elsewhere ${agency.name}` })),
    professionals: made.professionals.map((each, index) => ({
      ...each,
      name: `Elsewhere ${each.name}`,
      email: `elsewhere-${each.email}`,
      phone: `07700 9008${index}0`,
      roles: govern[index] ?? (index % 2 === 0 ? ["practitioner"] : ["practitioner", "supervisor"]),
    })),
    agreements: made.agreements.map((agreement) => ({
      ...agreement,
      versions: agreement.versions.map((version) => ({
        ...version,
        agreement: Agreement.parse({ ...version.agreement, title: "Elsewhere’s agreement" }),
      })),
    })),
  };
})();

/** Somebody of either partnership, by name. */
export function person(name: string): WorldProfessional {
  const somebody = [...harrowmere.professionals, ...elsewhere.professionals].find((each) => each.name === name);
  if (!somebody) throw new RangeError(name);
  return somebody;
}

/** Said and done before the scene is looked at: a comment, advice, a suspension by housing, a proposal for all. */
export const sceneLife = {
  comment: idNamed("scene/comment"),
  advice: idNamed("scene/advice"),
  suspension: idNamed("scene/suspension"),
  proposal: idNamed("scene/proposal"),
};

/** That the first person of the Whitlock case is to be told by an agency what another was shown. */
export const dueNoticeOf = (agency: AgencyId): string => idNamed(`scene/notice/${agency}`);

/** What Robin proposed for people of housing, and nobody has decided: each a new way in. */
export const sceneProposals = (["Oona Gallagher", "Denise Whitehead", "Helen Marchetti"] as const).map((name) => ({
  id: idNamed(`scene/proposal for ${name}`),
  about: name,
}));
