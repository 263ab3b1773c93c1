import type { Telling } from "./told.ts";

const home = { lines: "27 Dyehouse Lane, Eastwold", postcode: "EW2 6TN" };

/** What children’s social care wrote. */
export const toldBySocialCare: Telling = (calendar) => ({
  "Callum’s reference": { by: "csc", about: "callum", field: "identity.personRef", value: "CS-204417", ago: 74 },
  "Callum’s status": {
    by: "csc",
    about: "callum",
    field: "csc.status",
    value: "childProtection",
    ago: 40,
    tags: ["relevant", "relevantToDisposal"],
  },
  "Callum’s category": { by: "csc", about: "callum", field: "csc.cpCategory", value: "emotional", ago: 40 },
  "Callum’s section 47 enquiry": {
    by: "csc",
    about: "callum",
    field: "csc.s47",
    value: { started: calendar.day(70), outcome: "substantiatedHarm" },
    ago: 45,
  },
  "the social worker’s view": {
    by: "csc",
    about: "callum",
    field: "safeguarding.concernNarrative",
    value:
      "Callum has seen and heard a good deal and says little about it. He is calmer since the move and asks each visit whether he can stay at the same school.",
    ago: 33,
  },
  "what Callum wants": {
    by: "csc",
    about: "callum",
    field: "person.wishesAndVoice",
    value: "Callum wants to keep playing for the under-fifteens and does not want his dad told where he lives.",
    ago: 31,
    tags: ["relevant"],
  },
  "Joanna’s home as social care has it": {
    by: "csc",
    about: "joanna",
    field: "contact.address.current",
    value: home,
    ago: 72,
    older: 400,
  },
  "what the police told social care": {
    by: "csc",
    about: "callum",
    field: "case.referral",
    value: {
      reason:
        "Officers attended an argument at the address; Callum had let them in. Told by telephone the next morning.",
      date: calendar.day(76),
      referrer: "Police",
      method: "Telephone",
    },
    ago: 74,
    source: "police",
  },
  "the hub’s outcome": { by: "csc", about: "callum", field: "case.outcomes", value: "safe", ago: 66 },
  "who is at home": {
    by: "csc",
    about: "callum",
    field: "family.household",
    value: { name: "Joanna Whitlock", relationship: "childOf" },
    ago: 60,
    tags: ["relevant"],
  },
});

/** What housing wrote. */
export const toldByHousing: Telling = (calendar) => ({
  "Joanna’s tenancy": {
    by: "housing",
    about: "joanna",
    field: "housing.tenure",
    value: { tenure: "social", landlord: "Harrowmere Council", from: calendar.day(2100) },
    ago: 50,
  },
  "Joanna’s arrears": { by: "housing", about: "joanna", field: "housing.rentArrears", value: "over4weeks", ago: 48 },
  "notice on the home": {
    by: "housing",
    about: "joanna",
    field: "housing.possessionAndEviction",
    value: "notice",
    ago: 20,
  },
  "Joanna’s homelessness": {
    by: "housing",
    about: "joanna",
    field: "homelessness.status",
    value: "homeless",
    ago: 19,
  },
  "a flat of two years ago": {
    by: "housing",
    about: "joanna",
    field: "contact.address.previous",
    value: { address: { lines: "Flat 3, 60 Cobden Terrace, Eastwold", postcode: "EW1 4DJ" } },
    ago: 50,
    older: 700,
  },
  "complaints about noise": { by: "housing", about: "darren", field: "justice.asb", value: "open", ago: 30 },
  "housing knows Ellie": { by: "housing", about: "ellie", field: "involvement.flag", value: "current", ago: 15 },
  "housing knows Callum": { by: "housing", about: "callum", field: "involvement.flag", value: "current", ago: 50 },
});

/** What adult social care and early help wrote. */
export const toldByOtherServices: Telling = (calendar) => ({
  "Sheila’s care package": {
    by: "asc",
    about: "sheila",
    field: "asc.needsAndPackage",
    value: { need: "Help with meals and medication", package: "Three short visits a day" },
    ago: 60,
  },
  "the enquiry about Sheila": {
    by: "asc",
    about: "sheila",
    field: "asc.s42Enquiry",
    value: {
      stage: "enquiring",
      plan: "See Sheila alone with the nurse. Bank to be asked for three months with her agreement.",
    },
    ago: 25,
  },
  "who is suspected": {
    by: "asc",
    about: "sheila",
    field: "asc.allegedSource",
    value: { name: "Darren Pike", relationship: "other" },
    ago: 24,
    tags: ["thirdParty"],
  },
  "Callum’s early help": {
    by: "earlyHelp",
    about: "callum",
    field: "csc.earlyHelp",
    value: { stage: "plan", from: calendar.day(30) },
    ago: 29,
  },
  "what Joanna wants": {
    by: "earlyHelp",
    about: "joanna",
    field: "person.wishesAndVoice",
    value: "Joanna wants one person to ring, and to tell the story once.",
    ago: 27,
  },
  "a note of the first visit": {
    by: "earlyHelp",
    about: "joanna",
    field: "case.notes",
    value: "Met at the school. Good conversation; filled in the form together. Next time at ten, never before.",
    ago: 26,
  },
});

/** What the team wrote together; nobody’s own. */
export const toldTogether: Telling = (calendar) => ({
  "the joint plan": {
    by: "joint",
    about: "callum",
    field: "case.planAndActions",
    value: {
      what: "Same school until the summer; pick-up only by Joanna or Sheila, with the word agreed",
      who: "School",
      due: calendar.day(-14),
    },
    ago: 12,
  },
  "the joint plan, overdue": {
    by: "joint",
    about: "callum",
    field: "case.planAndActions",
    value: { what: "Taxi to school from the new address for four weeks", who: "Housing officer", due: calendar.day(2) },
    ago: 12,
  },
  "the agreed risk": {
    by: "joint",
    about: "callum",
    field: "risk.summary",
    value: "Risk is lower while the order holds. It rises at handovers and in the school holidays.",
    ago: 11,
  },
});
