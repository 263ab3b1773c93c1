import {
  Agreement,
  AgreementId,
  type Day,
  type Party,
  VersionId,
  type WorldAgreement,
  type WorldVersion,
} from "@concordat/domain";
import {
  adultSafeguarding,
  earlyHelp,
  familyContext,
  marac,
  mash,
  partnershipTerms,
  roughSleeping,
} from "../agreements/index.ts";
import { idNamed } from "../named-id.ts";
import { agencyId, partyFor, type WorkingAgency } from "./agencies.ts";
import type { Calendar } from "./calendar.ts";
import { pinOf } from "./umbrella-pin.ts";
import { approverOf, professionalId, signatoryOf } from "./professionals.ts";

/** One text with its parties, in force since so many days ago. */
interface Signed {
  readonly kind: string;
  readonly write: (parties: readonly Party[], starts: Day) => Agreement;
  readonly parties: readonly WorkingAgency[];
  readonly since: number;
}

/** The hub’s first text knew no duty to share: Children Act 2004 s16LA came with the second. */
const firstMash: Signed["write"] = (parties, starts) => {
  const { clauses, ...text } = mash(parties, starts);
  return Agreement.parse({ ...text, clauses: clauses.filter(({ id }) => id !== "MA13") });
};

const signed: readonly Signed[] = [
  {
    kind: "familyContext",
    write: familyContext,
    parties: ["csc", "asc", "housing", "police", "school"],
    since: 201,
  },
  {
    kind: "marac",
    write: marac,
    parties: ["police", "csc", "asc", "housing", "trust", "school", "daCharity"],
    since: 164,
  },
  {
    kind: "earlyHelp",
    write: earlyHelp,
    parties: ["earlyHelp", "csc", "asc", "housing", "police", "trust", "school", "daCharity"],
    since: 229,
  },
  {
    kind: "adultSafeguarding",
    write: adultSafeguarding,
    parties: ["asc", "police", "trust", "housing", "outreach"],
    since: 118,
  },
  {
    kind: "roughSleeping",
    write: roughSleeping,
    parties: ["housing", "outreach", "trust", "police", "asc"],
    since: 143,
  },
];

const umbrella: Signed = {
  kind: "umbrella",
  write: partnershipTerms,
  parties: ["csc", "earlyHelp", "asc", "housing", "police", "trust", "school", "daCharity", "outreach"],
  since: 131,
};

/**
 * The hub’s second text stands under the partnership’s terms, and is stricter in two of them: a breach is told within
 * twelve hours, and what the hub adds on keeping stands behind the umbrella’s words.
 */
const mashUnder =
  (over: WorldVersion): Signed["write"] =>
  (parties, starts) => {
    const text = mash(parties, starts);
    const { commonTerms } = over.agreement;
    return Agreement.parse({
      ...text,
      umbrella: pinOf(over),
      commonTerms: {
        ...commonTerms,
        retention: `${commonTerms.retention} What the hub gathered for a contact without further action is kept as the council’s schedule says.`,
        breachHours: 12,
        policyDocument: text.commonTerms.policyDocument,
      },
    });
  };

const hub: Omit<Signed, "write" | "since"> = {
  kind: "mash",
  parties: ["csc", "earlyHelp", "police", "trust", "school", "housing", "daCharity"],
};
const hubSince = { first: 548, second: 97 };

/** The id of a version of the demonstration, by the kind of its agreement: `mash`, version 2. */
const versionId = (kind: string, number = 1): VersionId =>
  VersionId.parse(idNamed(`agreement/${kind}/version/${number}`));

function versionOf(number: number, { kind, write, parties, since }: Signed, calendar: Calendar): WorldVersion {
  const signedAgo = (index: number) => since + 3 + index;
  return {
    id: versionId(kind, number),
    number,
    state: "inForce",
    agreement: write(parties.map(partyFor), calendar.day(since)),
    draftedBy: professionalId("Alice Thornbury"),
    draftedAt: calendar.instant(since + 40),
    force: { from: calendar.instant(since, 0) },
    approvals: parties.map((agency) => ({
      agency: agencyId(agency),
      professional: approverOf(agency),
      at: calendar.instant(since + 20),
    })),
    signatures: parties.map((agency, index) => ({
      agency: agencyId(agency),
      professional: signatoryOf(agency),
      at: calendar.instant(signedAgo(index)),
    })),
    periods: parties.map((agency, index) => ({ agency: agencyId(agency), from: calendar.instant(signedAgo(index)) })),
  };
}

const agreementNamed = (kind: string, versions: readonly WorldVersion[]): WorldAgreement => ({
  id: AgreementId.parse(idNamed(`agreement/${kind}`)),
  versions,
});

/**
 * The umbrella and the six agreements in force. The hub’s is in its second version, under the umbrella; the first stays
 * to be read.
 */
export function agreementsOn(calendar: Calendar): WorldAgreement[] {
  const until = calendar.instant(hubSince.second, 0);
  const first = versionOf(1, { ...hub, write: firstMash, since: hubSince.first }, calendar);
  const over = versionOf(1, umbrella, calendar);
  const second = versionOf(2, { ...hub, write: mashUnder(over), since: hubSince.second }, calendar);
  const superseded: WorldVersion = {
    ...first,
    state: "superseded",
    force: { from: calendar.instant(hubSince.first, 0), until },
    restraintUntil: until,
  };
  return [
    agreementNamed(hub.kind, [superseded, second]),
    ...signed.map((one) => agreementNamed(one.kind, [versionOf(1, one, calendar)])),
    agreementNamed(umbrella.kind, [over]),
  ];
}
