import type { CaseDraft } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { decisions } from "../words/adults.ts";
import { development, noticed, soNext } from "../words/children.ts";
import {
  communication,
  conditions,
  medications,
  mentalHealthDiagnoses,
  practices,
  selfHarmNote,
  unscheduled,
} from "../words/health.ts";
import { about, tell } from "../words/telling.ts";
import { notes } from "../words/work.ts";
import { dutyToRefer } from "./duty-to-refer.ts";

const weighed = (draft: CaseDraft): string[] =>
  draft.happens(0.6) ? ["relevant", "relatedToRisk", ...(draft.happens(0.4) ? ["relevantToDisposal"] : [])] : [];

/** What the trust holds: numbers and headlines for everybody, diagnoses for those whom it treats. */
export function healthTrust(draft: CaseDraft): void {
  for (const child of draft.children("trust").slice(0, 2)) aboutChild(draft, child);
  for (const adult of draft.adults("trust").slice(0, 2)) aboutAdult(draft, adult);
  dutyToRefer(draft, "trust");
}

function everybody(draft: CaseDraft, person: MadePerson): void {
  const { chance, identifiers } = draft.case;
  draft.record("trust", "identity.nhsNumber", person, identifiers.nhsNumber());
  if (draft.happens(0.4)) draft.record("trust", "health.gpPractice", person, chance.one(practices));
  if (draft.happens(0.3)) {
    const [setting, reason] = chance.one(unscheduled);
    draft.record(
      "trust",
      "health.unscheduledCare",
      person,
      { setting, reason, date: draft.case.calendar.day(chance.whole(2, 700)) },
      { older: chance.whole(0, 700), tags: weighed(draft) },
    );
  }
}

function aboutChild(draft: CaseDraft, child: MadePerson): void {
  const { chance } = draft.case;
  everybody(draft, child);
  if (child.age <= 6 || draft.happens(0.2))
    draft.record(
      "trust",
      "health.childDevelopment",
      child,
      { what: chance.one(development) },
      { older: chance.whole(0, 900) },
    );
  if (child.age >= 11 && draft.happens(0.3))
    draft.record("trust", "health.selfHarmSuicide", child, {
      level: chance.one(["low", "medium"]),
      note: chance.one(selfHarmNote),
    });
  if (draft.happens(0.25))
    draft.record("trust", "health.disability", child, chance.one(["autism", "learningDisability", "longTerm"]));
  if (draft.happens(0.3))
    draft.record("trust", "safeguarding.concernNarrative", child, tell(chance, child, noticed, soNext));
}

function aboutAdult(draft: CaseDraft, adult: MadePerson): void {
  const { chance } = draft.case;
  everybody(draft, adult);
  if (draft.happens(0.7))
    draft.record("trust", "health.mentalHealth.flag", adult, draft.happens(0.75), { tags: weighed(draft) });
  if (draft.happens(0.45))
    draft.record(
      "trust",
      "health.mentalHealth.diagnosis",
      adult,
      { diagnosis: chance.one(mentalHealthDiagnoses) },
      { older: chance.whole(0, 2000) },
    );
  if (draft.happens(0.35))
    draft.record("trust", "health.substanceUse.flag", adult, draft.happens(0.6), { tags: weighed(draft) });
  body(draft, adult);
  if (draft.happens(0.2)) draft.record("trust", "case.notes", adult, chance.one(notes));
}

/** Illness and disability, medicines, and how to be understood. */
function body(draft: CaseDraft, adult: MadePerson): void {
  const { chance } = draft.case;
  if (draft.happens(0.35))
    draft.record(
      "trust",
      "health.conditions",
      adult,
      { condition: chance.one(conditions) },
      { older: chance.whole(100, 2100), tags: weighed(draft) },
    );
  if (draft.happens(0.15)) {
    const [name, dose] = chance.one(medications);
    draft.record("trust", "health.medications", adult, { name, dose });
  }
  if (draft.happens(0.15))
    draft.record("trust", "health.disability", adult, chance.one(["physical", "sensory", "longTerm"]));
  if (draft.happens(0.08))
    draft.record("trust", "health.substanceUse.treatment", adult, {
      substance: "alcohol",
      stage: chance.one(["structured", "recovery"]),
    });
  if (draft.happens(0.12))
    draft.record("trust", "demographics.communicationNeeds", adult, about(adult, chance.one(communication)));
  if (draft.case.kind.caseType === "adultSafeguarding" && draft.happens(0.5))
    draft.record("trust", "consent.mentalCapacity", adult, {
      view: chance.one(["hasCapacity", "lacksCapacity", "fluctuating"]),
      decision: chance.one(decisions),
    });
  if (adult.sex === "female" && adult.age < 45 && draft.happens(0.08))
    draft.record("trust", "health.reproductive", adult, { note: "Seen in clinic; follow-up booked." });
}
