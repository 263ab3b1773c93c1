import type { Calendar } from "../calendar.ts";
import type { Told, Telling } from "./told.ts";

/** A conviction of Darren’s so many days ago. */
const conviction = (calendar: Calendar, type: string, days: number, tags: readonly string[] = []): Told => ({
  by: "police",
  about: "darren",
  field: "justice.offences",
  value: { type, date: calendar.day(days), outcome: "convicted" },
  ago: 70,
  older: days - 70,
  tags,
});

const records: Telling = (calendar) => ({
  "Darren’s newest assault": conviction(calendar, "violenceWithInjury", 300, ["relevant"]),
  "Darren’s second assault": conviction(calendar, "violenceWithoutInjury", 700),
  "Darren’s knife": conviction(calendar, "weapons", 1400, ["relevant"]),
  "Darren’s old robbery": conviction(calendar, "robbery", 2000),
  "Darren’s theft": conviction(calendar, "theft", 500),
  "Darren’s other offences": { by: "police", about: "darren", field: "justice.offenceFlag", value: true, ago: 70 },
  "Darren’s warning marker": {
    by: "police",
    about: "darren",
    field: "justice.warningMarkers",
    value: "violent",
    ago: 65,
    tags: ["relevant"],
  },
  "a marker under police control": {
    by: "police",
    about: "darren",
    field: "justice.warningMarkers",
    value: "weapons",
    ago: 9,
    tags: ["relevant"],
    handling: "originatorControl",
  },
  "an arrest that is planned": {
    by: "police",
    about: "darren",
    field: "justice.allegations",
    value: { type: "drugs", outcome: "suspect" },
    ago: 5,
    tags: ["relevant"],
    embargoDays: 10,
  },
  "police intelligence": {
    by: "police",
    about: "darren",
    field: "justice.intelligence",
    value: "Said to be storing items for others. Source not to be named. Not to be acted on alone.",
    ago: 8,
    handling: "officialSensitive",
  },
  "a risk to visitors": {
    by: "police",
    about: "darren",
    field: "risk.toOthersOrStaff",
    value: "Visit in pairs. Aggressive on the doorstep in the spring.",
    ago: 40,
    tags: ["seriousRisk", "relevant"],
  },
});

const abuse: Telling = (calendar) => ({
  "Joanna is a victim, by the police": { by: "police", about: "joanna", field: "da.status", value: "victim", ago: 72 },
  "Darren is the source of harm": { by: "police", about: "darren", field: "da.status", value: "sourceOfHarm", ago: 72 },
  "the police’s DASH score": { by: "police", about: "joanna", field: "da.dashScore", value: 16, ago: 72 },
  "the incident in the spring": {
    by: "police",
    about: "joanna",
    field: "da.incidents",
    value: { date: calendar.day(76), what: "Shouted through the letterbox until a neighbour came out." },
    ago: 74,
    older: 2,
    tags: ["relatedToRisk"],
  },
  "what the police hold about Darren": {
    by: "police",
    about: "darren",
    field: "da.perpetratorDetails",
    value: {
      name: "Darren Pike",
      address: { lines: "27 Dyehouse Lane, Eastwold", postcode: "EW2 6TN" },
      markers: "Violent when drunk",
    },
    ago: 72,
    tags: ["relatedToRisk"],
  },
  "the order that protects": {
    by: "police",
    about: "darren",
    field: "da.protectiveOrders",
    value: { type: "nonMolestation", until: calendar.day(-200) },
    ago: 30,
  },
  "the minutes": {
    by: "police",
    about: null,
    field: "da.maracActions",
    value:
      "School: no change of pick-up without the agreed word. Housing: a move out of the district. Adviser: weekly contact.",
    ago: 32,
  },
});

const callouts: Telling = (calendar) => ({
  "the call-out": {
    by: "police",
    about: "callum",
    field: "justice.callouts",
    value: {
      date: calendar.day(76),
      what: "Neighbour reported shouting. Callum let officers in. Both parties spoken to.",
    },
    ago: 74,
    older: 2,
    tags: ["relevant"],
  },
  "the call-out at Sheila’s": {
    by: "police",
    about: "sheila",
    field: "justice.callouts",
    value: { date: calendar.day(29), what: "Report of a man refusing to leave. Gone on arrival." },
    ago: 28,
    tags: ["relevant"],
  },
});

/** What the police wrote. */
export const toldByPolice: Telling = (calendar) => ({
  ...records(calendar),
  ...abuse(calendar),
  ...callouts(calendar),
});
