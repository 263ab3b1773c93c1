/** An action of a plan: what, and by when, in days from now. */
export const actions = [
  "Breakfast club place from Monday; school to confirm by text",
  "Weekly visit, one in two unannounced",
  "Benefits check at the advice centre, with a worker alongside",
  "Refer to the young carers’ group and go along the first time",
  "Repairs to the bedroom reported to the landlord; ask for a date in writing",
  "Appointment with the health visitor; remind by text the day before",
  "Two evenings a week with grandmother, agreed by everybody",
  "Parenting course, the Thursday group",
  "One-page plan written with the young person, in their words",
  "Safety plan gone through again at each visit",
  "Find a dentist; the last visit was four years ago",
  "Homework place in the library until the damp is treated",
  "Ring back on Friday to hear how the week went",
  "Housing application: collect papers and hand in together",
  "Joint visit by two agencies within ten working days",
  "Family group meeting; ask who the family wants there",
] as const;

/** Who does it. */
export const actionOwners = [
  "Lead practitioner",
  "School",
  "Health visitor",
  "Mum",
  "Dad",
  "Housing officer",
  "Family help worker",
  "Social worker",
  "Police",
] as const;

/** A risk that the team agreed on. */
export const agreedRisk = [
  "Main worry: supervision at night. Main strength: a grandmother who is there every day.",
  "Risk is lower while the order holds. It rises at handovers and in school holidays.",
  "Attendance has risen to nine days in ten. Worry remains about food at the end of the month.",
  "Everybody agrees that the home is safe by day. Nights and visitors are the question.",
  "Risk of losing the home within eight weeks unless the arrears plan is kept.",
  "Fewer incidents since the move. Isolation is now the greater worry.",
  "Risk of harm from others is high on the street and falls sharply indoors.",
] as const;

/** A note for one’s own file. */
export const notes = [
  "Rang, no answer; text sent. Will try again tomorrow before ten.",
  "Good conversation. Asked for help with the form and we did it together.",
  "Home visit. Warm, tidy, kettle on. Talked about sleep and mornings.",
  "Supervision: keep going with the plan, close in eight weeks if it holds.",
  "Cancelled at short notice, new date offered.",
  "Letter read through together; two things to follow up.",
  "Saw them in town by chance, all well.",
  "Talked about who is allowed to know what. Wants to be asked each time.",
  "Long wait for the specialist; put on the list and told so.",
  "Discussed moving the case down. Team to decide in a month.",
] as const;

/** What a meeting agreed. */
export const minuted = [
  "All present. Plan reviewed, two actions done, one carried over. Next meeting in six weeks.",
  "Family came and spoke first. Agreed that one person rings on Mondays.",
  "Quorate. Threshold considered met; plan to start within five days.",
  "Disagreement about contact noted; to be settled by the two managers.",
  "Short meeting. No new information. Risk unchanged.",
  "Good progress. The group thinks of stepping down after the summer.",
] as const;

/** How a referral came. */
export const referralMethods = ["Form", "Telephone", "Portal", "At a meeting"] as const;
/** What came of it. */
export const contactOutcomes = [
  "No further action",
  "Information and advice",
  "Assessment",
  "Passed to early help",
  "Strategy discussion",
] as const;
/** Who made it. */
export const referrers = [
  "School",
  "Police",
  "Health visitor",
  "Family member",
  "Housing",
  "Anonymous",
  "Hospital",
] as const;
