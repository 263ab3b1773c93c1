import type { CaseDraft } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { adultWants, adultWorry, careNeeds, decisions, enquiryPlan, happened, riskToStaff } from "../words/adults.ts";
import { dutyToRefer } from "./duty-to-refer.ts";
import { about } from "../words/telling.ts";

const abuses = ["financial", "neglect", "psychological", "physical", "selfNeglect", "organisational"] as const;

/** What adult social care holds: needs and package, and in an enquiry the concern, the plan and who is suspected. */
export function adultSocialCare(draft: CaseDraft): void {
  const { chance } = draft.case;
  const person = draft.withRole("adultAtRisk") ?? draft.adults("asc")[0];
  if (!person) return;
  const [need, care] = chance.one(careNeeds);
  draft.record("asc", "asc.needsAndPackage", person, { need, package: care });
  draft.record("asc", "person.wishesAndVoice", person, about(person, chance.one(adultWants)));
  if (draft.happens(0.25)) draft.record("asc", "family.caringRole", person, draft.happens(0.5));
  if (draft.case.kind.caseType === "adultSafeguarding") enquiry(draft, person);
  dutyToRefer(draft, "asc");
}

function enquiry(draft: CaseDraft, person: MadePerson): void {
  const { chance, calendar, closed } = draft.case;
  const suspected = draft.withRole("allegedSource");
  const say = (sentences: readonly string[]) => about(person, chance.one(sentences));
  draft.record("asc", "asc.concern", person, { type: chance.one(abuses), note: say(adultWorry) });
  draft.record("asc", "asc.s42Enquiry", person, {
    stage: closed ? "closed" : chance.one(["planning", "enquiring"]),
    plan: say(enquiryPlan),
  });
  if (suspected)
    draft.record(
      "asc",
      "asc.allegedSource",
      person,
      { name: `${suspected.given} ${suspected.family}`, relationship: "other" },
      { tags: ["thirdParty"] },
    );
  if (draft.happens(0.5))
    draft.record("asc", "consent.mentalCapacity", person, {
      view: chance.one(["hasCapacity", "fluctuating", "lacksCapacity"]),
      decision: chance.one(decisions),
    });
  if (draft.happens(0.3))
    draft.record("asc", "person.representative", person, { name: "Advocacy Calder Vale", role: "advocate" });
  if (draft.happens(0.4))
    draft.record("asc", "risk.toOthersOrStaff", person, chance.one(riskToStaff), {
      tags: draft.happens(0.5) ? ["relevant"] : [],
    });
  for (let each = chance.whole(1, 3); each > 0; each -= 1)
    draft.record(
      "asc",
      "case.chronology",
      person,
      { date: calendar.day(chance.whole(1, 1500)), what: chance.one(happened) },
      { older: chance.whole(0, 1500) },
    );
}
