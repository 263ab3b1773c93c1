import type { CaseDraft } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { familyNames } from "../people/names.ts";
import { homeIn } from "../people/places.ts";
import { callout } from "../words/abuse.ts";
import { childWants, noticed, said, soNext, whyHelp } from "../words/children.ts";
import { about, tell } from "../words/telling.ts";
import { contactOutcomes, minuted, referralMethods, referrers } from "../words/work.ts";

const ethnicities = [
  "whiteBritish",
  "whiteBritish",
  "pakistani",
  "african",
  "bangladeshi",
  "otherWhite",
  "whiteAndBlackCaribbean",
  "indian",
] as const;
const statuses = ["childInNeed", "childInNeed", "childProtection", "childProtection", "lookedAfter", "none"] as const;
const factors = ["3A", "3B", "4A", "4B", "6A", "10A", "15A", "17A", "20"] as const;

/** What children’s social care holds about a child, and about the grown-ups around the child. */
export function childrensSocialCare(draft: CaseDraft): void {
  for (const child of draft.children("csc")) aboutChild(draft, child);
  for (const adult of draft.adults("csc").slice(0, 1)) {
    if (draft.happens(0.4)) draft.record("csc", "demographics.ethnicity", adult, draft.chance.one(ethnicities));
    if (draft.happens(0.3))
      draft.record("csc", "family.household", adult, {
        name: `${adult.given} ${adult.family}`,
        relationship: "livesWith",
      });
  }
  if (draft.happens(0.4)) draft.record("csc", "case.meetingRecord", null, draft.chance.one(minuted));
}

const judged = (draft: CaseDraft, probability: number): string[] =>
  draft.happens(probability) ? ["relevant", "relevantToDisposal"] : [];

function aboutChild(draft: CaseDraft, child: MadePerson): void {
  const { chance, calendar } = draft.case;
  const status = chance.one(statuses);
  const entry = draft.record("csc", "csc.status", child, status, { tags: judged(draft, 0.6) });
  if (status === "childInNeed" && draft.happens(0.15)) draft.correct(entry, "csc", child, "childProtection");
  if (status === "childProtection")
    draft.record("csc", "csc.cpCategory", child, chance.one(["neglect", "emotional", "physical"]), {
      tags: judged(draft, 0.5),
    });
  if (status === "lookedAfter") lookedAfter(draft, child);
  if (draft.case.adopted) adopted(draft, child);
  draft.record("csc", "safeguarding.concernNarrative", child, tell(chance, child, noticed, soNext), {
    tags: judged(draft, 0.4),
  });
  if (draft.happens(0.6))
    draft.record("csc", "person.wishesAndVoice", child, about(child, chance.one(childWants)), {
      tags: judged(draft, 0.6),
    });
  if (draft.happens(0.5))
    draft.record(
      "csc",
      "csc.referralHistory",
      child,
      {
        date: calendar.day(draft.case.openedAgo + chance.whole(30, 1500)),
        from: chance.one(referrers),
        outcome: chance.one(contactOutcomes),
      },
      { older: chance.whole(0, 1500), tags: judged(draft, 0.4) },
    );
  if (draft.happens(0.25)) draft.record("csc", "identity.sexRecorded", child, child.sex);
  if (draft.happens(0.4)) draft.record("csc", "csc.assessmentFactors", child, chance.one(factors));
  if (draft.happens(0.35)) kinship(draft, child);
  if (draft.happens(0.2)) enquiry(draft, child);
  if (draft.happens(0.12)) fromPolice(draft, child);
}

function lookedAfter(draft: CaseDraft, child: MadePerson): void {
  const { chance, area } = draft.case;
  draft.record("csc", "csc.legalStatus", child, chance.one(["C2", "V2", "E1"]));
  draft.record("csc", "csc.placement", child, {
    placement: chance.one(["Foster carer", "Relative", "Residential home"]),
    address: homeIn(chance, area),
  });
}

/** Locked by law: nothing opens it but a clause that names it, and none does. */
function adopted(draft: CaseDraft, child: MadePerson): void {
  draft.record("csc", "csc.adoption", child, { note: "Adopted in infancy. Papers are with the court file." });
  draft.record("csc", "identity.name.previous", child, `${child.given} ${draft.chance.one(familyNames)}`);
}

function kinship(draft: CaseDraft, child: MadePerson): void {
  const parent = draft.adults("csc")[0];
  if (!parent) return;
  const name = `${parent.given} ${parent.family}`;
  draft.record(
    "csc",
    "family.relationships",
    child,
    { name, relationship: "parentOf" },
    { tags: ["relevant", "thirdParty"] },
  );
  if (draft.happens(0.5))
    draft.record(
      "csc",
      "family.parentalResponsibility",
      child,
      { name, relationship: "parentOf" },
      { tags: ["thirdParty"] },
    );
}

function enquiry(draft: CaseDraft, child: MadePerson): void {
  const { chance, calendar } = draft.case;
  draft.record("csc", "csc.s47", child, {
    started: calendar.day(chance.whole(1, Math.max(1, draft.case.openedAgo))),
    outcome: chance.one(["ongoing", "substantiatedHarm", "notSubstantiated"]),
  });
  draft.record("csc", "case.outcomes", child, chance.one(["safe", "education", "relationships"]));
}

/** Typed by social care, told by the police: both their rules count. */
function fromPolice(draft: CaseDraft, child: MadePerson): void {
  const { chance } = draft.case;
  draft.record(
    "csc",
    "case.referral",
    child,
    {
      reason: `${about(child, chance.one(whyHelp))} ${chance.one(callout)}`,
      referrer: "Police",
      method: chance.one(referralMethods),
    },
    { source: "police" },
  );
  if (draft.happens(0.5)) draft.record("csc", "case.notes", child, tell(chance, child, said, soNext));
}
