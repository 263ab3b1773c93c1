import type { WorldCase } from "@concordat/domain";
import { agencyId, type WorkingAgency } from "../agencies.ts";
import { has, isChild, type MadePerson } from "../people/made-person.ts";
import type { CaseDraft } from "./case-draft.ts";

type Consent = WorldCase["consents"][number];

/** What was asked of whom, and what they answered. */
interface Asked {
  readonly about: MadePerson;
  readonly giver: string;
  readonly scope: string;
  readonly by: readonly WorkingAgency[];
  readonly decisions: readonly string[];
}

const mostly = ["given", "given", "given", "given", "refused"] as const;

/** The answer on the word of everybody who asked; one in twelve was given first and withdrawn later. */
function answers(draft: CaseDraft, { about, giver, scope, by, decisions }: Asked): Consent[] {
  const { calendar, openedAgo, chance, places } = draft.case;
  const decision = chance.one(decisions);
  const from = calendar.instant(Math.max(1, openedAgo - 1));
  const withdrawnAt = calendar.instant(Math.max(1, Math.floor(openedAgo / 3)));
  const withdrawn = decision === "given" && openedAgo > 30 && draft.happens(0.08);
  return by
    .filter((agency) => places.some((place) => place.agency === agency))
    .flatMap((agency) => {
      const toAgency = scope === "toChosenAuthority" ? agencyId("housing") : null;
      const one = { agency: agencyId(agency), subject: about.subject, scope, giver, toAgency };
      const first = { ...one, id: chance.uuid(), decision, from, ...(withdrawn ? { until: withdrawnAt } : {}) };
      return withdrawn ? [first, { ...one, id: chance.uuid(), decision: "withdrawn", from: withdrawnAt }] : [first];
    });
}

function familyHelp(person: MadePerson): Asked[] {
  const by: readonly WorkingAgency[] = ["school", "earlyHelp"];
  const scopes = ["toRefer", "toShareWithProfessionals"];
  const ask = (giver: string, scope: string, decisions: readonly string[]) => ({
    about: person,
    giver,
    scope,
    by,
    decisions,
  });
  if (!isChild(person))
    return [...scopes, "toPassContactDetails", "toShareForEvaluation"].map((scope) =>
      ask("self", scope, scope.startsWith("toPass") || scope.endsWith("Evaluation") ? ["given", "refused"] : mostly),
    );
  const parents = scopes.map((scope) => ask("parent", scope, mostly));
  return person.age >= 16 ? [...parents, ...scopes.map((scope) => ask("youngPerson", scope, mostly))] : parents;
}

const forSafety = (about: MadePerson): Asked => ({
  about,
  giver: "self",
  scope: "toSafetyPlanning",
  by: ["daCharity", "csc"],
  decisions: ["given", "given", "given", "refused", "notSoughtUnsafe"],
});

const forEnquiry = (about: MadePerson): Asked => ({
  about,
  giver: "self",
  scope: "support",
  by: ["asc", "trust"],
  decisions: ["given", "given", "given", "refused", "refusedOverridden", "notSoughtUnable"],
});

const forReferral = (about: MadePerson): Asked[] =>
  ["toRefer", "toChosenAuthority", "toPassContactDetails"].map((scope) => ({
    about,
    giver: "self",
    scope,
    by: ["outreach", "trust", "asc"],
    decisions: ["given", "given", "given", "given", "given", "refused"],
  }));

/** What the people of a case agreed to, each for themselves and parents for their children. */
export function consentsOf(draft: CaseDraft): Consent[] {
  const { people, kind } = draft.case;
  const asked = people.flatMap((person): Asked[] => {
    if (kind.caseType === "earlyHelp") return familyHelp(person);
    if (
      has("victim", person) ||
      (kind.caseType === "childSafeguarding" && person.knownTo.includes("daCharity") && !isChild(person))
    )
      return [forSafety(person)];
    if (has("adultAtRisk", person)) return [forEnquiry(person)];
    return has("personSleepingRough", person) ? forReferral(person) : [];
  });
  return asked.flatMap((one) => answers(draft, one));
}
