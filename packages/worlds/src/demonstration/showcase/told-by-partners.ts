import type { Telling } from "./told.ts";

const weighed = ["relevant", "relatedToRisk"] as const;

/** What the trust wrote. */
export const toldByHealth: Telling = (calendar) => ({
  "Joanna’s NHS number": {
    by: "trust",
    about: "joanna",
    field: "identity.nhsNumber",
    value: "9990990107",
    ago: 70,
  },
  "Joanna’s low mood": {
    by: "trust",
    about: "joanna",
    field: "health.mentalHealth.flag",
    value: true,
    ago: 44,
    tags: weighed,
  },
  "Joanna’s diagnosis": {
    by: "trust",
    about: "joanna",
    field: "health.mentalHealth.diagnosis",
    value: { diagnosis: "Post-traumatic stress disorder", section: "none" },
    ago: 43,
    older: 300,
  },
  "Darren’s drinking": {
    by: "trust",
    about: "darren",
    field: "health.substanceUse.flag",
    value: true,
    ago: 38,
    tags: ["relatedToRisk"],
  },
  "Darren’s low mood": { by: "trust", about: "darren", field: "health.mentalHealth.flag", value: true, ago: 38 },
  "Callum’s visit to casualty": {
    by: "trust",
    about: "callum",
    field: "health.unscheduledCare",
    value: { setting: "Emergency department", reason: "Sprained wrist", date: calendar.day(90) },
    ago: 70,
    older: 20,
  },
  "Ellie’s self-harm": {
    by: "trust",
    about: "ellie",
    field: "health.selfHarmSuicide",
    value: { level: "low", note: "Was low in the winter. Has a plan of whom to ring." },
    ago: 36,
  },
  "Ellie’s clinic visit": {
    by: "trust",
    about: "ellie",
    field: "health.reproductive",
    value: { note: "Seen in clinic; follow-up booked." },
    ago: 16,
  },
  "the nurse’s concern about Sheila": {
    by: "trust",
    about: "sheila",
    field: "asc.concern",
    value: {
      type: "financial",
      note: "Money gone from the tin twice this month. Sheila asked the nurse to stay until the visitor had left.",
    },
    ago: 28,
  },
  "Sheila’s heart failure": {
    by: "trust",
    about: "sheila",
    field: "health.conditions",
    value: { condition: "Heart failure" },
    ago: 27,
    older: 900,
    tags: ["relevant"],
  },
  "Sheila’s capacity": {
    by: "trust",
    about: "sheila",
    field: "consent.mentalCapacity",
    value: { view: "hasCapacity", decision: "Whether to share this concern with the police" },
    ago: 27,
  },
});

/** What the school wrote. */
export const toldBySchool: Telling = (calendar) => ({
  "Callum’s school": {
    by: "school",
    about: "callum",
    field: "education.setting",
    value: { name: "Eastwold High School", admission: "main", from: calendar.day(1020) },
    ago: 74,
  },
  "Callum’s pupil number": { by: "school", about: "callum", field: "identity.upn", value: "Q999400116901", ago: 74 },
  "Callum’s attendance": {
    by: "school",
    about: "callum",
    field: "education.attendance",
    value: { percent: 71, period: "Spring term" },
    ago: 21,
    tags: ["relevantToDisposal"],
  },
  "Ellie’s school": {
    by: "school",
    about: "ellie",
    field: "education.setting",
    value: { name: "Eastwold High School", admission: "main", from: calendar.day(1750) },
    ago: 74,
  },
  "Ellie’s attendance": {
    by: "school",
    about: "ellie",
    field: "education.attendance",
    value: { percent: 88, period: "Spring term" },
    ago: 21,
  },
  "what Ellie wants": {
    by: "school",
    about: "ellie",
    field: "person.wishesAndVoice",
    value: "Ellie is clear that she wants to stay at her gran’s and sit her exams here.",
    ago: 18,
  },
  "the school’s concern": {
    by: "school",
    about: "callum",
    field: "safeguarding.concernNarrative",
    value:
      "Callum fell asleep twice this week and flinched when a door banged. He said things at home are “up and down”. Discussed with the safeguarding lead the same day.",
    ago: 74,
    tags: ["relevantToDisposal"],
  },
  "the school’s referral": {
    by: "school",
    about: "callum",
    field: "case.referral",
    value: {
      reason: "Arguments at home are getting worse and Callum hears them. His mother agrees to help being asked for.",
      date: calendar.day(74),
      referrer: "Designated safeguarding lead",
      method: "Portal",
    },
    ago: 74,
  },
  "Callum’s birthday, mistaken": {
    by: "school",
    about: "callum",
    field: "identity.dateOfBirth",
    value: calendar.birthday(14, 230),
    ago: 74,
  },
  "Callum’s birthday, corrected": {
    by: "school",
    about: "callum",
    field: "identity.dateOfBirth",
    value: calendar.birthday(14, 200),
    ago: 68,
    corrects: "Callum’s birthday, mistaken",
  },
  "Joanna’s telephone": { by: "school", about: "joanna", field: "contact.phone", value: "07700 900871", ago: 40 },
});

/** What the domestic abuse service wrote. */
export const toldByLanternlight: Telling = (calendar) => ({
  "Joanna’s safety plan": {
    by: "daCharity",
    about: "joanna",
    field: "da.safetyPlan",
    value: "Room in the refuge accepted. Route, phone and bank changed. Word agreed with the school. Alarm issued.",
    ago: 34,
  },
  "how to reach Joanna safely": {
    by: "daCharity",
    about: "joanna",
    field: "contact.safeContact",
    value: "Text first, from a withheld number, between ten and two. Never write to the house, never ring before ten.",
    ago: 34,
  },
  "Joanna’s refuge": {
    by: "daCharity",
    about: "joanna",
    field: "contact.address.shielded",
    value: { lines: "Lanternlight House, Harrowmere", postcode: "HW4 8LL" },
    ago: 34,
  },
  "Joanna is a victim, by Lanternlight": {
    by: "daCharity",
    about: "joanna",
    field: "da.status",
    value: "victim",
    ago: 60,
  },
  "Lanternlight’s DASH score": { by: "daCharity", about: "joanna", field: "da.dashScore", value: 18, ago: 58 },
  "an incident told to Lanternlight": {
    by: "daCharity",
    about: "joanna",
    field: "da.incidents",
    value: { date: calendar.day(64), what: "Phone and bank card kept from her for two days." },
    ago: 58,
    older: 6,
    tags: ["relatedToRisk"],
  },
  "Joanna’s faith": {
    by: "daCharity",
    about: "joanna",
    field: "demographics.religion",
    value: "christian",
    ago: 33,
    tags: ["shapesSupport"],
  },
  "Joanna’s answer": {
    by: "daCharity",
    about: "joanna",
    field: "consent.sharingDecision",
    value: { scope: "toSafetyPlanning", decision: "given", givenBy: "self" },
    ago: 58,
  },
});
